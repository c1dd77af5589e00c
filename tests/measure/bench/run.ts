/**
 * `npm run bench`: what the claims of this project rest on, in one table and in dist/bench.json.
 *
 *   npm run bench                 all of it, some minutes
 *   npm run bench -- answers      only these parts
 *   npm run bench -- --full       with a roster of a million rows
 *
 * Where other work on the machine would count, CPU time is measured; all values are medians. A line that is missed is
 * only said, since times depend on the machine; an engine that answers differently from ours ends the bench.
 */
import { parseArgs } from 'node:util';
import { answers } from './answers.ts';
import { cold } from './cold.ts';
import { firstVisit } from './first-visit.ts';
import { handlers } from './handlers.ts';
import { openfisca } from './openfisca/index.ts';
import { page } from './page.ts';
import { roster } from './roster.ts';
import { printTable, type Row, writeJson } from './rows.ts';

const { values, positionals } = parseArgs({ options: { full: { type: 'boolean' } }, allowPositionals: true });

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  answers,
  handlers,
  cold,
  roster: () => roster(values.full ?? false),
  page,
  'first-visit': firstVisit,
  peers,
  openfisca,
};

/** The engines are packages of tests/measure, which nothing else needs: installed, and type-checked, only where asked for. */
async function peers(): Promise<Row[]> {
  await import('../install.ts');
  const module: string = './peers/index.ts';
  return ((await import(module)) as { peers(): Promise<Row[]> }).peers();
}

const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const rows: Row[] = [];
for (const name of wanted) {
  const part = PARTS[name];
  if (!part) throw new Error(`no part is called ${name}; there are ${Object.keys(PARTS).join(', ')}`);
  console.log(`Measuring: ${name}`);
  rows.push(...(await part()));
}
printTable(rows);
console.log(`Written to ${writeJson(rows)}`);
