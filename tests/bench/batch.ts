/**
 * `npm run bench:batch [-- 1000 10000]`: rosters of growing size. Takes some minutes for a million rows; `npm run bench`
 * has the smaller ones.
 */
import { availableParallelism } from 'node:os';
import { batchRun } from './batch-run.ts';

const asked = process.argv.slice(2).map(Number);
const SIZES = asked.length > 0 ? asked : [1_000, 10_000, 100_000, 1_000_000];

const table = [];
for (const size of SIZES) {
  const { rows, wallSeconds, cpuSeconds, mostMemoryMB } = await batchRun(size);
  table.push({
    rows,
    'wall s': Number(wallSeconds.toFixed(1)),
    'CPU s': Number(cpuSeconds.toFixed(1)),
    'rows/s': Math.round(rows / wallSeconds),
    'rows/CPU-s': Math.round(rows / cpuSeconds),
    'most memory MB': Math.round(mostMemoryMB),
  });
  console.table(table);
}
console.log(`cores: ${availableParallelism()}`);
