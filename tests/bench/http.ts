import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BODIES } from './bodies.ts';
import { calculations } from './bundles.ts';
import { median } from './cpu.ts';
import { installPeers, peerModule } from './install-peers.ts';
import { type Row, round } from './rows.ts';

const BODIES_EACH = 100;
const ROUNDS = 5;
const SECONDS = 2;
const CONNECTIONS = 20;
/** Share of the bare server's requests that the contribution calculation is to reach. */
const LEAST_SHARE = 0.4;

/** No store listens there: calculations do not need one. */
const NO_STORE = 'http://127.0.0.1:9';

interface LoadModule {
  requestsASecond(load: {
    url: string;
    bodies: readonly string[];
    connections: number;
    seconds: number;
  }): Promise<number>;
}

/**
 * Each calculation through the local gateway, in turns with a bare server that answers with the same bytes. One process
 * of clients loads both, on the same machine: on two cores it leaves a server one of them.
 */
export async function http(): Promise<Row[]> {
  installPeers();
  const { requestsASecond } = await peerModule<LoadModule>('autocannon');
  const gateway = fork(here('../load/gateway-process.ts'), [mkdtempSync(join(tmpdir(), 'lingbao-bench-')), NO_STORE]);
  const [port] = await once(gateway, 'message');
  const rows: Row[] = [];
  try {
    for (const { path, capability } of calculations) {
      const url = `http://127.0.0.1:${port}${path}`;
      const bodies = Array.from({ length: BODIES_EACH }, (_, turn) => JSON.stringify(BODIES[capability]?.(turn)));
      const bare = await bareServer(url, bodies[0] ?? '');
      try {
        const load = { bodies, connections: CONNECTIONS, seconds: SECONDS };
        const underLoad = async (child: ChildProcess, url: string): Promise<Measured> => {
          const before = await cpuMilliseconds(child);
          const rate = await requestsASecond({ ...load, url });
          return { rate, cpu: ((await cpuMilliseconds(child)) - before) / (rate * SECONDS) };
        };
        const ours: Measured[] = [];
        const bares: Measured[] = [];
        // The first round warms both up.
        for (let round = 0; round <= ROUNDS; round += 1) {
          ours.push(await underLoad(gateway, url));
          bares.push(await underLoad(bare.child, bare.url));
        }
        rows.push(rowOf(path, typical(ours.slice(1)), typical(bares.slice(1))));
      } finally {
        bare.child.kill();
      }
    }
  } finally {
    gateway.kill();
  }
  return rows;
}

/** Requests a second, and the server's CPU milliseconds for each. */
interface Measured {
  rate: number;
  cpu: number;
}

const typical = (rounds: readonly Measured[]): Measured => ({
  rate: median(rounds.map(({ rate }) => rate)),
  cpu: median(rounds.map(({ cpu }) => cpu)),
});

async function cpuMilliseconds(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [milliseconds] = await once(child, 'message');
  return milliseconds as number;
}

function rowOf(path: string, gateway: Measured, bare: Measured): Row {
  const share = gateway.rate / bare.rate;
  return {
    part: 'http',
    measure: `POST ${path}, ${CONNECTIONS} connections`,
    value: Math.round(gateway.rate),
    unit: 'requests/s',
    beside: `${round(share * 100)} % of a bare server's ${Math.round(bare.rate)}; CPU ${round(gateway.cpu)} to ${round(bare.cpu)} ms`,
    ...(path === '/v1/contributions' && { line: `at least ${LEAST_SHARE * 100} %`, held: share >= LEAST_SHARE }),
  };
}

const here = (name: string): string => join(import.meta.dirname, name);

/** A server that always gives the answer which the gateway gives to `body`. */
async function bareServer(gateway: string, body: string): Promise<{ child: ChildProcess; url: string }> {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'zh-CN' };
  const answer = await fetch(gateway, { method: 'POST', headers, body });
  // What node:http adds by itself is left to it.
  const own = new Set(['date', 'connection', 'keep-alive']);
  const said = [...answer.headers].filter(([name]) => !own.has(name)).flat();
  const child = fork(here('bare-process.ts'));
  await once(child, 'message');
  child.send({ status: answer.status, headers: said, body: await answer.text() });
  const [port] = await once(child, 'message');
  return { child, url: `http://127.0.0.1:${port}/` };
}
