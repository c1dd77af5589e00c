/**
 * `npm run bench:batch [-- 1000 10000]`: rosters of growing size through `npm run batch` as it is run by people. CPU time
 * is that of the whole process; wall time depends on what else the machine does. Takes some minutes for a million rows.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { syntheticRoster } from '../../infra/local/batch/synthetic-roster.ts';

const asked = process.argv.slice(2).map(Number);
const SIZES = asked.length > 0 ? asked : [1_000, 10_000, 100_000, 1_000_000];
const START = fileURLToPath(new URL('../../dist/batch/start.mjs', import.meta.url));
const REPORT = `data:text/javascript,process.on('exit',()=>process.stderr.write(String.fromCharCode(10)+'usage '+JSON.stringify(process.resourceUsage())))`;

const folder = mkdtempSync(join(tmpdir(), 'lingbao-bench-'));
try {
  const table = [];
  for (const rows of SIZES) {
    const roster = join(folder, 'roster.csv');
    await pipeline(Readable.from(syntheticRoster(rows, 1)), createWriteStream(roster));
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT, START, '--fresh', roster], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const seconds = (performance.now() - began) / 1000;
    if (status !== 0 && status !== 1) throw new Error(`${rows} rows ended with ${status}: ${stderr}`);
    const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('usage ') + 6)) as NodeJS.ResourceUsage;
    const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
    table.push({
      rows,
      'wall s': Number(seconds.toFixed(1)),
      'CPU s': Number(cpu.toFixed(1)),
      'rows/s': Math.round(rows / seconds),
      'rows/CPU-s': Math.round(rows / cpu),
      'most memory MB': Math.round(usage.maxRSS / 1024),
    });
    console.table(table);
  }
  console.log(`cores: ${availableParallelism()}`);
} finally {
  rmSync(folder, { recursive: true });
}
