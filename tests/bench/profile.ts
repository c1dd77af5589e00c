/**
 * `npm run bench:profile`: V8's own CPU profile of twenty thousand full assessments, summed by function and by file. What
 * was done about the first of them stands in docs/profile.md. `dist/assessments.cpuprofile` opens in a browser's tools.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { assessed, riders } from './answers.ts';

const WARM_UP = 2_000;
const ASSESSMENTS = 20_000;
const INTERVAL_MICROSECONDS = 200;
const ROOT = new URL('../../', import.meta.url);
const SHOWN = 12;

function assess(count: number): void {
  for (let turn = 0; turn < count; turn += 1) assessed(riders[turn % riders.length] ?? {});
}

/** Microseconds in which each was itself at work, most first. */
function selfTimes(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  nameOf: (frame: string, url: string, line: number) => string,
): [name: string, microseconds: number][] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      nameOf(functionName || '(anonymous)', url.replace(ROOT.href, ''), lineNumber + 1),
    ]),
  );
  const times = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  }
  return [...times].sort(([, one], [, other]) => other - one);
}

function print(title: string, times: readonly [name: string, microseconds: number][]): void {
  const all = times.reduce((sum, [, time]) => sum + time, 0);
  console.log(`\n${title}`);
  for (const [name, time] of times.slice(0, SHOWN))
    console.log(`${((time / all) * 100).toFixed(1).padStart(6)} %  ${name}`);
}

const session = new Session();
session.connect();
assess(WARM_UP);
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS });
await session.post('Profiler.start');
assess(ASSESSMENTS);
const { profile } = await session.post('Profiler.stop');
session.disconnect();

const file = fileURLToPath(new URL('dist/assessments.cpuprofile', ROOT));
mkdirSync(new URL('dist', ROOT), { recursive: true });
writeFileSync(file, JSON.stringify(profile));
print(
  `Self time by function, ${ASSESSMENTS} full assessments`,
  selfTimes(profile, (name, url, line) => (url ? `${name}  ${url.replace(/^.*node_modules\//, '')}:${line}` : name)),
);
print(
  'Self time by file',
  selfTimes(profile, (name, url) => url.replace(/^.*node_modules\//, '') || name),
);
