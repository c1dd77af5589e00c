import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, release as kernel, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { release } from '../../../shared/law/release.generated.ts';

/** One line of the table. */
export interface Row {
  part: string;
  measure: string;
  value: number;
  unit: string;
  /** What it is held against, with the ratio. */
  beside?: string;
  line?: string;
  held?: boolean;
}

export const round = (value: number, digits = 3): number => Number(value.toPrecision(digits));

/** The value below which a share of all lies; a half is the median. */
export function quantile(values: readonly number[], share = 0.5): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** CPU time of this thread so far: neither other work on the machine enters it, nor V8's compiler and collector beside it. */
export const threadMilliseconds = (): number => milliseconds(process.threadCpuUsage());

/**
 * Median milliseconds of CPU of each task, by its name. The tasks take turns, so that ratios between them are fair, and the first
 * third of the time warms them up.
 *
 * @param seconds of CPU for each task
 */
export async function medians<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  seconds: number,
  clock: () => number,
): Promise<Record<Name, number>> {
  const all = (Object.entries(tasks) as [Name, () => unknown][]).map(([name, task]) => ({
    name,
    task,
    spent: 0,
    times: [] as number[],
  }));
  while (all.some(({ spent }) => spent < seconds * 1000))
    for (const each of all) {
      if (each.spent >= seconds * 1000) continue;
      const before = clock();
      await each.task();
      const time = clock() - before;
      each.spent += time;
      if (each.spent > (seconds * 1000) / 3) each.times.push(time);
    }
  return Object.fromEntries(all.map(({ name, times }) => [name, quantile(times)])) as Record<Name, number>;
}

export function printTable(rows: readonly Row[]): void {
  console.table(
    rows.map(({ part, measure, value, unit, beside = '', line = '', held }) => ({
      part,
      measure,
      value,
      unit,
      beside,
      line,
      verdict: held === undefined ? '' : held ? 'held' : 'MISSED',
    })),
  );
}

/** The same with what it was measured on: figures mean little without. */
export function writeJson(rows: readonly Row[]): string {
  const result = {
    at: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model,
      cores: availableParallelism(),
      memoryMB: Math.round(totalmem() / 2 ** 20),
      system: `${platform()} ${kernel()} ${arch()}`,
    },
    versions: {
      node: process.version,
      rules: release.rulesVersion,
      policy: release.policyVersion,
      commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim(),
    },
    rows,
  };
  const folder = new URL('../../../dist/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = fileURLToPath(new URL('bench.json', folder));
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}
