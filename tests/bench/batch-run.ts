import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';

const START = fileURLToPath(new URL('../../dist/batch/start.mjs', import.meta.url));
const REPORT = `data:text/javascript,process.on('exit',()=>process.stderr.write(String.fromCharCode(10)+'usage '+JSON.stringify(process.resourceUsage())))`;

export interface BatchRun {
  rows: number;
  wallSeconds: number;
  /** Of the whole process with all its threads; wall time depends on what else the machine does. */
  cpuSeconds: number;
  mostMemoryMB: number;
}

/** A roster of so many rows through `npm run batch` as it is run by people. The bundle has to be made before. */
export async function batchRun(rows: number): Promise<BatchRun> {
  const folder = mkdtempSync(join(tmpdir(), 'lingbao-bench-'));
  try {
    const roster = join(folder, 'roster.csv');
    await pipeline(Readable.from(syntheticRoster(rows, 1)), createWriteStream(roster));
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT, START, '--fresh', roster], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const wallSeconds = (performance.now() - began) / 1000;
    if (status !== 0 && status !== 1) throw new Error(`${rows} rows ended with ${status}: ${stderr}`);
    const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('usage ') + 6)) as NodeJS.ResourceUsage;
    const cpuSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
    return { rows, wallSeconds, cpuSeconds, mostMemoryMB: usage.maxRSS / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
