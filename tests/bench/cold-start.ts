import { spawnSync } from 'node:child_process';
import { examples } from '../../shared/api/openapi-examples.ts';
import { calculations, EMPTY } from './bundles.ts';
import { median } from './cpu.ts';
import { type Row, round } from './rows.ts';

const ROUNDS = 15;

/** In the new process: import the bundle, answer once, tell the CPU time. */
const FIRST_ANSWER = `
const [, bundle, event] = process.argv;
const { handler } = await import(bundle);
const print = console.log;
console.log = () => {};
const answer = await handler(JSON.parse(event), { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 });
if (answer.statusCode !== 200) throw new Error(answer.body);
const { user, system } = process.cpuUsage();
print((user + system) / 1000);`;

interface Start {
  wall: number;
  cpu: number;
}

/**
 * Start of a process → import of the bundle → first answer, beside a handler that does nothing. Without Lambda's own
 * runtime and network, which `npm run test:lambda` has.
 */
export function coldStarts(bundles: ReadonlyMap<string, string>): Row[] {
  const measured = new Map([...bundles.keys()].map((name) => [name, [] as Start[]]));
  // Round after round, so that other work on the machine falls on all of them. The first one fills the disk's cache.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, bundle] of bundles) {
      const start = coldStart(bundle, eventOf(name));
      if (round > 0) measured.get(name)?.push(start);
    }
  const typical = new Map(
    [...measured].map(([name, starts]) => [
      name,
      { wall: median(starts.map(({ wall }) => wall)), cpu: median(starts.map(({ cpu }) => cpu)) },
    ]),
  );
  const empty = typical.get(EMPTY);
  return [...typical].map(([name, { wall, cpu }]) => ({
    part: 'cold start',
    measure: `process to first answer: ${name}`,
    value: round(wall),
    unit: 'ms by the clock',
    beside: `${round(cpu)} ms CPU, ${round(cpu / (empty?.cpu ?? Number.NaN))} × the empty handler`,
  }));
}

function coldStart(bundle: string, event: object): Start {
  const words = ['--input-type=module', '--eval', FIRST_ANSWER, bundle, JSON.stringify(event)];
  const began = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const wall = performance.now() - began;
  if (status !== 0) throw new Error(`${bundle} gave no first answer: ${stderr}`);
  return { wall, cpu: Number(stdout) };
}

function eventOf(name: string): object {
  const route = calculations.find(({ capability }) => capability === name);
  const path = route?.path ?? '/v1/empty';
  const body = JSON.stringify((route && examples()[route.id]?.body) ?? {});
  const headers = { 'Content-Type': 'application/json' };
  return { resource: path, path, httpMethod: 'POST', headers, body, isBase64Encoded: false };
}
