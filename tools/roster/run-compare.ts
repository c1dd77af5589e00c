import { createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { decoderOf } from '../../functions/storage/decoder.ts';
import type { Release } from '../../shared/law/law.ts';
import { valueText } from '../../shared/messages/batch.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterReportMessages } from '../../shared/messages/roster-report.generated.ts';
import {
  addEffects,
  type Change,
  type Comparison,
  type Effects,
  noEffects,
  notesOf,
  openRoster,
  RESULT_COLUMNS,
  type Roster,
} from '../../shared/roster/index.ts';
import { escaped } from '../../shared/roster/result.ts';
import type { Comparing } from './compare-worker.ts';
import { inOrder, openPool } from './pool.ts';
import { chunksOf, sampleOf } from './read-roster.ts';
import type { Progress } from './run-batch.ts';

export interface CompareJob {
  input: string;
  /** The changes, one per line. */
  output: string;
  language: Language;
  asOf: string;
  encoding: Roster['encoding'] | undefined;
  threads: number;
}

const titles = new Map(RESULT_COLUMNS.map(({ id, name }) => [id, name]));
const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: '\r\n' });

/** Columns of the changes, in the order of `lineOf`. */
const COLUMNS = ['row', 'reference', 'headline', 'before', 'after', 'difference', 'effect', 'documents'] as const;

function lineOf(change: Change, language: Language): string[] {
  const t = rosterReportMessages[language];
  const { row, reference, id, before, after, difference, effect, documents } = change;
  const shown = (value: Change['before']): string =>
    value === null ? '' : escaped(valueText(String(value), language));
  return [
    String(row),
    escaped(reference),
    titles.get(id)?.[language] ?? id,
    shown(before),
    shown(after),
    difference ?? '',
    t.effects[effect],
    documents.join(t.between),
  ];
}

/**
 * Processes a roster under today's figures and under those of a proposal: every change as a line of CSV, plus totals and how the
 * roster was read.
 *
 * @throws FileRefused if the file cannot be processed
 */
export async function runCompare(
  { input, output, language, asOf, encoding, threads }: CompareJob,
  proposal: Release,
  onProgress: (progress: Progress) => void,
): Promise<{ effects: Effects; notes: readonly string[] }> {
  const roster = openRoster(await sampleOf(input), decoderOf, encoding);
  const { size } = await stat(input);
  const effects = noEffects();
  const comparing: Comparing = { roster, asOf, language, proposal };
  const pool = openPool<Comparison>('compare-worker', threads, comparing);
  async function* lines(): AsyncGenerator<string> {
    yield `\uFEFF${csv([COLUMNS.map((column) => rosterReportMessages[language].headers[column])])}`;
    for await (const { chunk, done } of inOrder(
      chunksOf(input, roster, roster.start),
      (chunk) => pool.run({ chunk }),
      threads * 2 + 1,
    )) {
      addEffects(effects, done);
      onProgress({ done: chunk.to, total: size, rows: chunk.firstRow + chunk.rows - roster.start.row, resumed: false });
      if (done.changes.length > 0) yield csv(done.changes.map((change) => lineOf(change, language)));
    }
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(`${output}.part`));
    await rename(`${output}.part`, output);
  } finally {
    await pool.close();
  }
  return { effects, notes: notesOf(effects.notes, roster, language) };
}
