import { CsvError, parse } from 'csv-parse/sync';
import type { Release } from '../law/law.ts';
import type { RowFaultCode } from '../messages/batch.ts';
import type { Language } from '../messages/catalogue.ts';
import { answerRow, type BatchContext, type RowAnswer } from './answer.ts';
import { type Header, headerOf, JSON_HEADER, type Roster } from './header.ts';
import { type Chunk, type Layout, RowFinder, type Span } from './records.ts';
import { csvRows, jsonRows } from './result.ts';
import { brokenRow, EMPTY_ROW, type Row, rowOf, rowOfJson } from './row.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Decodes bytes in the file's encoding; throws if they are malformed. */
export type Decode = (bytes: Uint8Array) => string;

/** The law of a batch, fixed at its start; plain JSON. */
export interface BatchLaw {
  asOf: string;
  policyVersion: string;
  rulesVersion: string;
  language: Language;
}

export interface ChunkResult {
  text: string;
  tally: Tally;
  answers: readonly RowAnswer[];
}

/** What the header of a file says of its rows. */
export const headerFor = ({ kind, headers }: Roster): Header =>
  kind === 'json-lines' ? JSON_HEADER : headerOf(headers);

function spansOf({ bytes }: Chunk, layout: Layout): Span[] {
  const finder = new RowFinder(bytes, layout, true);
  const spans: Span[] = [];
  for (let at = 0; at < bytes.length; ) {
    const span = finder.at(at) as Span;
    spans.push(span);
    at = span.next;
  }
  return spans;
}

const options = ({ layout }: Roster) => ({
  delimiter: String.fromCharCode(layout.delimiter ?? 0x2c),
  record_delimiter: layout.newline === 0x0a ? ['\r\n', '\n'] : '\r',
  relax_column_count: true,
  // A quotation mark inside an unquoted cell is an ordinary character.
  relax_quotes: true,
});

/** The cells of a row, or the code of what keeps it from being read. */
type Cells = readonly string[] | RowFaultCode;

/** @throws as `decode` does */
export function cellsOf(text: string, roster: Pick<Roster, 'layout'>): string[][] {
  return parse(text, options(roster as Roster)) as string[][];
}

/** Parses all rows at once if they are valid, which is ten times as fast as one by one. */
function cellsOfAll({ bytes, rows }: Chunk, roster: Roster, decode: Decode): Cells[] | null {
  try {
    const records = cellsOf(decode(bytes), roster);
    return records.length === rows ? records : null;
  } catch {
    // At least one row is invalid: parse each separately.
    return null;
  }
}

function cellsOfOne({ bytes }: Chunk, { start, end, fault }: Span, roster: Roster, decode: Decode): Cells {
  if (fault) return fault;
  let text: string;
  try {
    text = decode(bytes.subarray(start, end));
  } catch {
    return 'encoding';
  }
  try {
    const records = cellsOf(text, roster);
    if (records.length > 1) return 'line-break';
    return records[0] ?? [''];
  } catch (error) {
    if (error instanceof CsvError) return 'quote';
    throw error;
  }
}

function csvRowsOf(chunk: Chunk, roster: Roster, decode: Decode, language: Language): Row[] {
  const header = headerFor(roster);
  const spans = spansOf(chunk, roster.layout);
  const whole = spans.every(({ fault }) => fault === null) ? cellsOfAll(chunk, roster, decode) : null;
  const cells = whole ?? spans.map((span) => cellsOfOne(chunk, span, roster, decode));
  return cells.map((each) => (typeof each === 'string' ? brokenRow(each, language) : rowOf(header, each, language)));
}

function jsonRowsOf(chunk: Chunk, roster: Roster, decode: Decode, language: Language): Row[] {
  return spansOf(chunk, roster.layout).map(({ start, end, fault }) => {
    if (fault) return brokenRow(fault, language);
    let text: string;
    try {
      text = decode(chunk.bytes.subarray(start, end));
    } catch {
      return brokenRow('encoding', language);
    }
    if (text.trim() === '') return EMPTY_ROW;
    try {
      return rowOfJson(JSON_HEADER, JSON.parse(text), language);
    } catch (error) {
      if (error instanceof SyntaxError) return brokenRow('not-json', language);
      throw error;
    }
  });
}

/** The facts in the rows of a chunk, one entry per row, in order. */
export function rowsOf(chunk: Chunk, roster: Roster, decode: Decode, language: Language): Row[] {
  const read = roster.kind === 'csv' ? csvRowsOf : jsonRowsOf;
  const rows = read(chunk, roster, decode, language);
  if (rows.length !== chunk.rows) throw new Error(`${chunk.rows} rows went in and ${rows.length} came out`);
  return rows;
}

/** The answers to the rows of a chunk, in order. */
export function answersOf(chunk: Chunk, roster: Roster, context: BatchContext, decode: Decode): RowAnswer[] {
  const header = headerFor(roster);
  return rowsOf(chunk, roster, decode, context.language).map((row, at) =>
    answerRow(chunk.firstRow + at, row, header, context),
  );
}

/** Rows in the roster's kind of result. */
const textOf = (answers: readonly RowAnswer[], roster: Roster, context: BatchContext): string =>
  roster.kind === 'csv' ? csvRows(answers, context) : jsonRows(answers, context);

/** Replaces a chunk that could not be processed: its rows are kept, and each says so. */
export function chunkNotComputed(
  { firstRow, rows }: Pick<Chunk, 'firstRow' | 'rows'>,
  roster: Roster,
  context: BatchContext,
): ChunkResult {
  const header = headerFor(roster);
  const row = brokenRow('not-computed', context.language);
  const answers = Array.from({ length: rows }, (_, at) => answerRow(firstRow + at, row, header, context));
  return { text: textOf(answers, roster, context), tally: tallyOf(answers), answers };
}

/**
 * The result of a chunk: the one function that laptop, browser and cloud share. The same chunk always gives the same
 * text.
 */
export function answerChunk(chunk: Chunk, roster: Roster, context: BatchContext, decode: Decode): ChunkResult {
  const answers = answersOf(chunk, roster, context, decode);
  return { text: textOf(answers, roster, context), tally: tallyOf(answers), answers };
}

/** Whether this release has the law and program that the batch was started under: one result never mixes two. */
export const hasSameLaw = (
  law: BatchLaw,
  { policyVersion, rulesVersion }: Pick<Release, 'policyVersion' | 'rulesVersion'>,
) => law.policyVersion === policyVersion && law.rulesVersion === rulesVersion;

/** The law of a batch that starts now. */
export const batchLaw = ({ policyVersion, rulesVersion }: Release, asOf: string, language: Language): BatchLaw => ({
  asOf,
  policyVersion,
  rulesVersion,
  language,
});
