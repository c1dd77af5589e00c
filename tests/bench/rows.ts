import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, release as kernel, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { release } from '../../shared/law/release.generated.ts';

/** One line of the table. */
export interface Row {
  part: string;
  measure: string;
  /** `null` where it could not be measured: then `beside` says why. */
  value: number | null;
  unit: string;
  /** What it is held against, with the ratio. */
  beside?: string;
  line?: string;
  held?: boolean;
}

const OUTPUT = fileURLToPath(new URL('../../dist/bench.json', import.meta.url));

export const round = (value: number, digits = 3): number => Number(value.toPrecision(digits));

export function printTable(rows: readonly Row[]): void {
  console.table(
    rows.map(({ part, measure, value, unit, beside = '', line = '', held }) => ({
      part,
      measure,
      value: value ?? 'not measured',
      unit,
      beside,
      line,
      verdict: held === undefined ? '' : held ? 'held' : 'MISSED',
    })),
  );
}

/** The same with what it was measured on: figures mean little without. */
export function writeJson(rows: readonly Row[], peers: Readonly<Record<string, string>>): string {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
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
      v8: process.versions.v8,
      rules: release.rulesVersion,
      policy: release.policyVersion,
      commit,
      ...peers,
    },
    rows,
  };
  mkdirSync(new URL('../../dist', import.meta.url), { recursive: true });
  writeFileSync(OUTPUT, `${JSON.stringify(result, null, 2)}\n`);
  return OUTPUT;
}
