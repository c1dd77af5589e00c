import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
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
/** The calculation that is to reach this share of the bare server's requests. */
const HELD = '/v1/contributions';
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

/** A server in a process of its own, which tells its CPU time when asked. */
interface Server {
  child: ChildProcess;
  url: string;
}

/**
 * Each calculation through the local gateway, in turns with a bare server that answers with the same bytes; the
 * contribution answer also with a bare server that works it out. One process of clients loads them, on the same
 * machine: on two cores it leaves a server one of them.
 */
export async function http(): Promise<Row[]> {
  installPeers();
  const { requestsASecond } = await peerModule<LoadModule>('autocannon');
  const folder = mkdtempSync(join(tmpdir(), 'lingbao-bench-'));
  const gateway = fork(here('../load/gateway-process.ts'), [folder, NO_STORE]);
  const port = await told(gateway);
  const rows: Row[] = [];
  try {
    for (const { path, capability } of calculations) {
      const ours = { child: gateway, url: `http://127.0.0.1:${port}${path}` };
      const bodies = Array.from({ length: BODIES_EACH }, (_, turn) => JSON.stringify(BODIES[capability]?.(turn)));
      const beside = [await bareServer(ours.url, bodies[0] ?? '')];
      if (path === HELD) beside.push(await answeringServer());
      try {
        const [through, bare, answering] = await inTurns([ours, ...beside], (url) =>
          requestsASecond({ bodies, connections: CONNECTIONS, seconds: SECONDS, url }),
        );
        rows.push(rowOf(`POST ${path}`, through as Measured, bare as Measured, path === HELD));
        if (answering) rows.push(rowOf('only the contribution answer as JSON', answering, bare as Measured, false));
      } finally {
        for (const { child } of beside) child.kill();
      }
    }
  } finally {
    gateway.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

/** What each server reaches under load; the first round, not counted, warms them up. */
async function inTurns(servers: readonly Server[], load: (url: string) => Promise<number>): Promise<Measured[]> {
  const rounds: Measured[][] = servers.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [at, { child, url }] of servers.entries()) {
      const before = await cpuMilliseconds(child);
      const rate = await load(url);
      rounds[at]?.push({ rate, cpu: ((await cpuMilliseconds(child)) - before) / (rate * SECONDS) });
    }
  return rounds.map((measured) => typical(measured.slice(1)));
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
  return told(child);
}

/** The next number that a server tells: its port at first, then its CPU time. */
async function told(child: ChildProcess): Promise<number> {
  const [number] = await once(child, 'message');
  return number as number;
}

function rowOf(work: string, measured: Measured, bare: Measured, held: boolean): Row {
  const share = measured.rate / bare.rate;
  return {
    part: 'http',
    measure: `${work}, ${CONNECTIONS} connections`,
    value: Math.round(measured.rate),
    unit: 'requests/s',
    beside: `${round(share * 100)} % of a bare server's ${Math.round(bare.rate)}; CPU ${round(measured.cpu)} to ${round(bare.cpu)} ms`,
    ...(held && { line: `at least ${LEAST_SHARE * 100} %`, held: share >= LEAST_SHARE }),
  };
}

const here = (name: string): string => join(import.meta.dirname, name);

/** A server that always gives the answer which the gateway gives to `body`. */
async function bareServer(gateway: string, body: string): Promise<Server> {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'zh-CN' };
  const answer = await fetch(gateway, { method: 'POST', headers, body });
  // What node:http adds by itself is left to it.
  const own = new Set(['date', 'connection', 'keep-alive']);
  const said = [...answer.headers].filter(([name]) => !own.has(name)).flat();
  const child = fork(here('bare-process.ts'));
  await once(child, 'message');
  child.send({ status: answer.status, headers: said, body: await answer.text() });
  return { child, url: `http://127.0.0.1:${await told(child)}/` };
}

async function answeringServer(): Promise<Server> {
  const child = fork(here('answer-process.ts'));
  return { child, url: `http://127.0.0.1:${await told(child)}/` };
}
