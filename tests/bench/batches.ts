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
  [30_000, 3],
  [100_000, 3],
];
const FULL: typeof SIZES = [...SIZES, [1_000_000, 1]];
const LINEAR_FROM = 10_000;
/** What a further row may cost, held against a further row of the smallest rosters that count. */
const LINEAR = { least: 0.9, most: 1.1 };
const MOST_MEMORY = 1.25;

/**
 * Rosters of growing size. Starting the program and warming it up costs the same for all; beyond that each further row
 * costs what the ones before did, and memory stays what it was.
 */
export async function batches(full: boolean): Promise<Row[]> {
  execFileSync(process.execPath, ['tools/build/bundle-batch.ts'], { cwd: ROOT });
  const runs: BatchRun[] = [];
  for (const [rows, count] of full ? FULL : SIZES) runs.push(await typicalRun(rows, count));
  const counted = runs.filter(({ rows }) => rows >= LINEAR_FROM);
  return [...runs.flatMap((run) => rowsOf(run, counted[0])), ...furtherRows(counted)];
}

/** CPU time of a row, in µs, without what the program costs before it has warmed up. */
const furtherRow = (from: BatchRun, to: BatchRun): number =>
  ((to.cpuSeconds - from.cpuSeconds) / (to.rows - from.rows)) * 1e6;

const between = (from: BatchRun, to: BatchRun): string =>
  `${from.rows.toLocaleString('en')} to ${to.rows.toLocaleString('en')} rows`;

async function typicalRun(rows: number, count: number): Promise<BatchRun> {
  const runs: BatchRun[] = [];
  while (runs.length < count) runs.push(await batchRun(rows));
  const of = (part: keyof BatchRun) => median(runs.map((run) => run[part]));
  return { rows, wallSeconds: of('wallSeconds'), cpuSeconds: of('cpuSeconds'), mostMemoryMB: of('mostMemoryMB') };
}

function rowsOf({ rows, wallSeconds, cpuSeconds, mostMemoryMB }: BatchRun, first: BatchRun | undefined): Row[] {
  const part = 'batch';
  const measure = `${rows.toLocaleString('en')} rows`;
  const memory = { part, measure, value: Math.round(mostMemoryMB), unit: 'MB at most' };
  const times = first && rows > first.rows ? mostMemoryMB / first.mostMemoryMB : undefined;
  return [
    { part, measure, value: Math.round(rows / wallSeconds), unit: 'rows/s by the clock' },
    { part, measure, value: round((cpuSeconds / rows) * 1e6), unit: 'µs CPU a row' },
    times === undefined
      ? memory
      : {
          ...memory,
          beside: `${round(times)} × that of ${LINEAR_FROM.toLocaleString('en')} rows`,
          line: `at most ${MOST_MEMORY} ×`,
          held: times <= MOST_MEMORY,
        },
  ];
}

/** What a further row costs from each size to the next, held against the first of them. */
function furtherRows(runs: readonly BatchRun[]): Row[] {
  const costs = runs.slice(1).map((to, at) => ({ from: runs[at] as BatchRun, to }));
  const first = costs[0] && furtherRow(costs[0].from, costs[0].to);
  return costs.map(({ from, to }, at) => {
    const cost = furtherRow(from, to);
    const times = cost / (first ?? cost);
    return {
      part: 'batch',
      measure: `each further row, ${between(from, to)}`,
      value: round(cost),
      unit: 'µs CPU',
      ...(at > 0 && {
        beside: `${round(times)} × that from ${LINEAR_FROM.toLocaleString('en')} rows on`,
        line: `${LINEAR.least} to ${LINEAR.most} ×`,
        held: times >= LINEAR.least && times <= LINEAR.most,
      }),
    };
  });
}
