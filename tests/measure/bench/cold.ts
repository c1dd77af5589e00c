import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleFunction, bundling } from '../../../tools/build/bundling.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { calculations, eventFor } from './handlers.ts';
import { quantile, type Row, round } from './rows.ts';

const RUNS = 15;
const MOST = 1.7;
const EMPTY = 'empty';

/** What a process of its own does: loads a bundle, and answers one event. */
const ONE = `
const [folder, event] = process.argv.slice(1);
const { handler } = await import('file://' + folder + '/handler.mjs');
const print = console.log;
console.log = () => {};
const { statusCode, body } = await handler(JSON.parse(event), { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 });
const { user, system } = process.cpuUsage();
const clock = performance.now();
if (statusCode !== 200) throw new Error(statusCode + ' ' + body);
print(JSON.stringify({ cpu: (user + system) / 1000, clock }));
`;

/** A bundle in its folder, with one event for it. */
interface Bundle {
  name: string;
  folder: string;
  event: string;
}

/**
 * From the start of a process to the first answer of a calculation, against a handler of middy's that does nothing. The
 * line is on CPU time, in which other work on the machine does not count; the clock stands beside it.
 */
export async function cold(): Promise<Row[]> {
  const bundles: Bundle[] = [await emptyBundle()];
  for (const { path, capability, body } of calculations()) {
    // The doors of partners are in the same bundles.
    if (path.includes('/partners/')) continue;
    const folder = temporaryFolder();
    await bundleFunction(process.cwd(), `functions/${capability}/handler.ts`, folder);
    bundles.push({ name: `POST ${path}`, folder, event: JSON.stringify(eventFor(path, body(0))) });
  }
  const times = new Map(bundles.map(({ name }) => [name, { cpu: [] as number[], clock: [] as number[] }]));
  // Round after round, so that other work on the machine falls on all of them. The first one fills the disk's cache.
  for (let run = 0; run <= RUNS; run += 1)
    for (const { name, folder, event } of bundles) {
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', ONE, folder, event], {
        encoding: 'utf8',
      });
      const { cpu, clock } = JSON.parse(printed) as Record<'cpu' | 'clock', number>;
      if (run === 0) continue;
      times.get(name)?.cpu.push(cpu);
      times.get(name)?.clock.push(clock);
    }
  const median = (name: string, of: 'cpu' | 'clock') => quantile(times.get(name)?.[of] ?? []);
  return bundles.map(({ name }): Row => {
    const ratio = round(median(name, 'cpu') / median(EMPTY, 'cpu'));
    const row = { part: 'cold', measure: `${name}, first answer`, value: round(median(name, 'cpu')), unit: 'ms CPU' };
    if (name === EMPTY) return { ...row, beside: `${round(median(name, 'clock'))} ms by the clock` };
    const byClock = `${round(median(name, 'clock') / median(EMPTY, 'clock'))} × by the clock`;
    return {
      ...row,
      beside: `${ratio} × the empty handler, ${byClock}`,
      line: `at most ${MOST} ×`,
      held: ratio <= MOST,
    };
  });
}

async function emptyBundle(): Promise<Bundle> {
  const folder = temporaryFolder();
  const contents = `
    import middy from '@middy/core';
    export const handler = middy(async () => ({ statusCode: 200, body: '{}' }));
  `;
  await build({ ...bundling, stdin: { contents, resolveDir: process.cwd() }, outfile: join(folder, 'handler.mjs') });
  return { name: EMPTY, folder, event: JSON.stringify(eventFor('/v1/empty', {})) };
}
