/**
 * `npm run bench`: everything that is measured, in one table and in dist/bench.json.
 *
 *   npm run bench                 all of it, some minutes
 *   npm run bench -- peers http   only these parts
 *   npm run bench -- --full       with a roster of a million rows
 *
 * Where other work on the machine would count, CPU time is measured; all values are medians. An engine that answers
 * differently from ours ends it; a line that is missed is only said, since times depend on the machine.
 */
import { parseArgs } from 'node:util';
import { answers } from './answers.ts';
import { batches } from './batches.ts';
import { bundled } from './bundles.ts';
import { bytes } from './bytes.ts';
import { coldStarts } from './cold-start.ts';
import { http } from './http.ts';
import { peerVersions } from './install-peers.ts';
import { peers } from './peers.ts';
import { printTable, type Row, writeJson } from './rows.ts';

const { values, positionals } = parseArgs({ options: { full: { type: 'boolean' } }, allowPositionals: true });

const PARTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  answers,
  peers,
  http,
  'cold-start': async () => coldStarts(await bundled()),
  bytes: async () => bytes(await bundled()),
  batch: () => batches(values.full ?? false),
};

const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const rows: Row[] = [];
for (const name of wanted) {
  const part = PARTS[name];
  if (!part) throw new Error(`no part is called ${name}; there are ${Object.keys(PARTS).join(', ')}`);
  console.log(`Measuring: ${name}`);
  rows.push(...(await part()));
}
printTable(rows);
console.log(`Written to ${writeJson(rows, peerVersions())}`);
