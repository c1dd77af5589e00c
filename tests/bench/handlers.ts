/**
 * `npm run bench:handlers`: each calculation's Lambda handler, warm, from the event of API Gateway to its answer, in the
 * bundle that is deployed. p50 and p95 are of the time that passed, in which other work on the machine counts too; beside
 * them stands the mean CPU time, which it does not enter (clocks of CPU time are too coarse for one request).
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { build } from 'esbuild';
import { routes } from '../../shared/api/routes.ts';
import { bundling } from '../../tools/build/bundling.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { BODIES } from './bodies.ts';

const TARGET_MILLISECONDS = 5;
const WARM_UP = 500;
const ROUNDS = 2000;

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<{ statusCode: number; body: string }>;

const milliseconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function eventFor(path: string, body: object): APIGatewayProxyEvent {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'zh-CN' };
  const event = {
    resource: path,
    path,
    httpMethod: 'POST',
    headers,
    body: JSON.stringify(body),
    isBase64Encoded: false,
  };
  return event as unknown as APIGatewayProxyEvent;
}

async function bundled(capability: string): Promise<Handler> {
  const outfile = join(temporaryFolder(), 'handler.mjs');
  await build({ ...bundling, entryPoints: [`functions/${capability}/handler.ts`], outfile });
  return ((await import(pathToFileURL(outfile).href)) as { handler: Handler }).handler;
}

const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 } as Context;
const print = console.log;
const rows: object[] = [];

for (const { path, capability } of routes.filter(({ capability }) => capability in BODIES)) {
  const handler = await bundled(capability);
  const body = BODIES[capability] ?? (() => ({}));
  const spent: number[] = [];
  let bytes = 0;
  let cpu = 0;
  // A line a request belongs to the work, but not on this terminal.
  console.log = () => {};
  for (let turn = 0; turn < WARM_UP + ROUNDS; turn += 1) {
    const event = eventFor(path, body(turn));
    if (turn === WARM_UP) cpu = milliseconds();
    const before = performance.now();
    const answer = await handler(event, context);
    if (turn >= WARM_UP) spent.push(performance.now() - before);
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
    bytes = answer.body.length;
  }
  console.log = print;
  const mean = Math.round(((milliseconds() - cpu) / ROUNDS) * 1000) / 1000;
  spent.sort((one, other) => one - other);
  const share = (part: number): number => Math.round((spent[Math.ceil(part * spent.length) - 1] ?? 0) * 1000) / 1000;
  const p95 = share(0.95);
  rows.push({
    route: path,
    'mean CPU ms': mean,
    'p50 ms': share(0.5),
    'p95 ms': p95,
    'p99 ms': share(0.99),
    'answer characters': bytes,
    'p95 under 5 ms': p95 < TARGET_MILLISECONDS ? 'held' : 'MISSED',
  });
}
console.log(`Warm handlers, ${ROUNDS} requests each, every one by another person`);
console.table(rows);
