import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BatchRun, batchRun } from './batch-run.ts';
import { median } from './cpu.ts';
import { type Row, round } from './rows.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Rows of a roster, and how often it is run. */
const SIZES: readonly (readonly [rows: number, runs: number])[] = [
  [1_000, 3],
  [10_000, 3],
  [100_000, 1],
];
const FULL: typeof SIZES = [...SIZES, [1_000_000, 1]];
/** From here on the start of the program counts for little. */
const LINEAR_FROM = 10_000;
const MOST_CPU = 1.1;
const MOST_MEMORY = 1.25;

/** Rosters of growing size. Ten times the rows take ten times the CPU time, and not more memory. */
export async function batches(full: boolean): Promise<Row[]> {
  execFileSync(process.execPath, ['infra/scripts/bundle-batch.ts'], { cwd: ROOT });
  const runs: BatchRun[] = [];
  for (const [rows, count] of full ? FULL : SIZES) runs.push(await typicalRun(rows, count));
  const first = runs.find(({ rows }) => rows === LINEAR_FROM);
  return runs.flatMap((run) => rowsOf(run, run.rows > LINEAR_FROM ? first : undefined));
}

async function typicalRun(rows: number, count: number): Promise<BatchRun> {
  const runs: BatchRun[] = [];
  while (runs.length < count) runs.push(await batchRun(rows));
  const of = (part: keyof BatchRun) => median(runs.map((run) => run[part]));
  return { rows, wallSeconds: of('wallSeconds'), cpuSeconds: of('cpuSeconds'), mostMemoryMB: of('mostMemoryMB') };
}

function rowsOf({ rows, wallSeconds, cpuSeconds, mostMemoryMB }: BatchRun, first: BatchRun | undefined): Row[] {
  const part = 'batch';
  const measure = `${rows.toLocaleString('en')} rows`;
  const perRow = { part, measure, value: round((cpuSeconds / rows) * 1e6), unit: 'µs CPU a row' };
  const memory = { part, measure, value: Math.round(mostMemoryMB), unit: 'MB at most' };
  const speed: Row = { part, measure, value: Math.round(rows / wallSeconds), unit: 'rows/s by the clock' };
  if (!first) return [speed, perRow, memory];
  const cpuTimes = cpuSeconds / rows / (first.cpuSeconds / first.rows);
  const memoryTimes = mostMemoryMB / first.mostMemoryMB;
  const beside = (times: number) => `${round(times)} × that of ${LINEAR_FROM.toLocaleString('en')} rows`;
  return [
    speed,
    { ...perRow, beside: beside(cpuTimes), line: `at most ${MOST_CPU} ×`, held: cpuTimes <= MOST_CPU },
    { ...memory, beside: beside(memoryTimes), line: `at most ${MOST_MEMORY} ×`, held: memoryTimes <= MOST_MEMORY },
  ];
}
