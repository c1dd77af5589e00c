import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { syntheticRoster } from '../../../tools/roster/synthetic-roster.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { quantile, type Row, round } from './rows.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** In the program itself, as it ends: what it took. */
const REPORT = `data:text/javascript,process.on('exit',()=>process.stderr.write(String.fromCharCode(10)+'usage '+JSON.stringify(process.resourceUsage())))`;

const SIZES = [10_000, 30_000, 100_000];
const RUNS = 3;
/** What a further row may cost, held against a further row of the smallest rosters. */
const LINEAR = { least: 0.9, most: 1.1 };
const MOST_MEMORY_MB = 300;

interface Run {
  rows: number;
  wallSeconds: number;
  /** Of the whole process with all its threads. */
  cpuSeconds: number;
  mostMemoryMB: number;
}

/** Rosters of growing size through `npm run batch` as people run it: rows a second, memory, and whether time is linear. */
export async function roster(full: boolean): Promise<Row[]> {
  execFileSync(process.execPath, ['tools/build/bundle-batch.ts'], { cwd: ROOT });
  const runs: Run[] = [];
  for (const rows of SIZES) runs.push(await typicalRun(rows));
  if (full) runs.push(await run(1_000_000));
  return [...runs.flatMap(rowsOf), ...furtherRows(runs)];
}

async function run(rows: number): Promise<Run> {
  const file = join(temporaryFolder(), 'roster.csv');
  await pipeline(Readable.from(syntheticRoster(rows, 1)), createWriteStream(file));
  const began = performance.now();
  const words = ['--import', REPORT, 'dist/batch/start.mjs', '--fresh', file];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const wallSeconds = (performance.now() - began) / 1000;
  // With 1 it says that rows have faults, as some of this roster do.
  if (status !== 0 && status !== 1) throw new Error(`${rows} rows ended with ${status}: ${stderr}`);
  const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('usage ') + 6)) as NodeJS.ResourceUsage;
  const cpuSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { rows, wallSeconds, cpuSeconds, mostMemoryMB: usage.maxRSS / 1024 };
}

async function typicalRun(rows: number): Promise<Run> {
  const runs: Run[] = [];
  while (runs.length < RUNS) runs.push(await run(rows));
  const of = (part: keyof Run) => quantile(runs.map((each) => each[part]));
  return { rows, wallSeconds: of('wallSeconds'), cpuSeconds: of('cpuSeconds'), mostMemoryMB: of('mostMemoryMB') };
}

const part = 'roster';
const english = (rows: number): string => rows.toLocaleString('en');

function rowsOf({ rows, wallSeconds, cpuSeconds, mostMemoryMB }: Run): Row[] {
  const measure = `${english(rows)} rows`;
  const line = `at most ${MOST_MEMORY_MB}`;
  return [
    { part, measure, value: Math.round(rows / wallSeconds), unit: 'rows/s by the clock' },
    { part, measure, value: Math.round(rows / cpuSeconds), unit: 'rows a CPU second' },
    { part, measure, value: Math.round(mostMemoryMB), unit: 'MB at most', line, held: mostMemoryMB <= MOST_MEMORY_MB },
  ];
}

/** What a further row costs from each size to the next: starting and warming up costs the same for all, and falls out. */
function furtherRows(runs: readonly Run[]): Row[] {
  const costs = runs.slice(1).map((to, at) => {
    const from = runs[at] as Run;
    const cost = ((to.cpuSeconds - from.cpuSeconds) / (to.rows - from.rows)) * 1e6;
    return { cost, measure: `each further row, ${english(from.rows)} to ${english(to.rows)}` };
  });
  return costs.map(({ cost, measure }, at) => {
    const row = { part, measure, value: round(cost), unit: 'µs CPU' };
    if (at === 0) return row;
    const times = cost / (costs[0]?.cost ?? Number.NaN);
    const held = times >= LINEAR.least && times <= LINEAR.most;
    return { ...row, beside: `${round(times)} × the first`, line: `${LINEAR.least} to ${LINEAR.most} ×`, held };
  });
}
