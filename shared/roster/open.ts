import { cellsOf, type Decode } from './chunk.ts';
import { FileRefused, headerOf, isKnownHeader, type Roster } from './header.ts';
import { type Layout, MAX_ROW_BYTES, RowFinder } from './records.ts';

/** Returns a decoder for an encoding; it throws on malformed input. */
export type DecoderOf = (encoding: Roster['encoding']) => Decode;

/** How much of the start of a file is needed to recognise it. */
export const SAMPLE_BYTES = 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BRACE = 0x7b;
const DELIMITERS = [0x2c, 0x09, 0x3b];

/** How files begin that are no CSV: zip (xlsx) and OLE (xls, et); PDF, and the web pages that some systems call xls. */
const NO_CSV = [
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['no-table', [0x25, 0x50, 0x44, 0x46]],
  ['no-table', [0x3c]],
] as const;

/** The part in which a workbook with a password lies, in the directory of the file around it; every second byte is 0. */
const ENCRYPTED = /E.n.c.r.y.p.t.e.d.P.a.c.k.a.g.e/s;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/**
 * Recognises a file from its first `SAMPLE_BYTES` (or all of a smaller one): kind, encoding, delimiter, headers.
 *
 * @param encoding overrides detection
 * @throws FileRefused if the file cannot be processed
 */
export function openRoster(sample: Uint8Array, decoderOf: DecoderOf, encoding?: Roster['encoding']): Roster {
  const roster = recognisedRoster(sample, decoderOf, encoding);
  if (roster.kind === 'csv') headerOf(roster.headers);
  return roster;
}

/**
 * The same, whatever its headers say: for where somebody is there to say what they mean.
 *
 * @throws FileRefused if it is no table
 */
export function recognisedRoster(sample: Uint8Array, decoderOf: DecoderOf, encoding?: Roster['encoding']): Roster {
  if (startsWith(sample, 0xff, 0xfe) || startsWith(sample, 0xfe, 0xff)) throw new FileRefused('utf-16');
  const mark = startsWith(sample, 0xef, 0xbb, 0xbf) ? 3 : 0;
  const first = sample.subarray(mark).findIndex((byte) => byte > 0x20);
  if (first < 0) throw new FileRefused('empty');
  const text = sample.subarray(mark + first);
  for (const [code, start] of NO_CSV)
    if (startsWith(text, ...start))
      throw new FileRefused(
        code === 'xls' && ENCRYPTED.test(new TextDecoder('latin1').decode(text)) ? 'encrypted' : code,
      );
  const newline = newlineOf(sample);
  const separator = separatorLine(sample.subarray(mark), newline);
  const from = mark + (separator?.bytes ?? 0);
  const found = encoding ?? (mark > 0 ? 'utf-8' : encodingOf(sample.subarray(from), newline, decoderOf));
  if (text[0] === BRACE)
    return {
      kind: 'json-lines',
      encoding: found,
      layout: { newline, delimiter: null },
      headers: [],
      above: 0,
      separatorLine: false,
      start: { from: mark, row: 1 },
    };
  const table = sample.subarray(from);
  const delimiters = separator ? [separator.delimiter] : byFrequency(table.subarray(0, MAX_ROW_BYTES + 1), newline);
  const final = sample.length < SAMPLE_BYTES;
  const tops = delimiters.map((delimiter) => topOf(table, { newline, delimiter }, final, decoderOf(found)));
  const best = tops.reduce((one, other) => (other.known > one.known ? other : one));
  if (best.fault) throw new FileRefused(best.fault);
  const { headers, above, layout, next, row } = best;
  const start = { from: from + next, row };
  return { kind: 'csv', encoding: found, layout, headers, above, separatorLine: separator !== null, start };
}

/** The first line `sep=;`, by which spreadsheets are told the delimiter: its length and the delimiter. */
function separatorLine(bytes: Uint8Array, newline: number): { bytes: number; delimiter: number } | null {
  const end = bytes.subarray(0, 10).indexOf(newline);
  const line = String.fromCharCode(...bytes.subarray(0, Math.max(0, end)));
  const delimiter = /^"?sep=([,;\t])"?[,;\t]*\r?$/i.exec(line)?.[1]?.charCodeAt(0);
  return delimiter === undefined ? null : { bytes: end + 1, delimiter };
}

function newlineOf(sample: Uint8Array): number {
  return !sample.includes(LINE_FEED) && sample.includes(CARRIAGE_RETURN) ? CARRIAGE_RETURN : LINE_FEED;
}

/**
 * Other encodings are almost never valid UTF-8; a file that is not UTF-8 is assumed to come from a Chinese spreadsheet.
 */
function encodingOf(sample: Uint8Array, newline: number, decoderOf: DecoderOf): Roster['encoding'] {
  const lines = sample.length < SAMPLE_BYTES ? sample.length : sample.lastIndexOf(newline) + 1 || sample.length;
  const decodes = (bytes: Uint8Array): boolean => {
    try {
      decoderOf('utf-8')(bytes);
      return true;
    } catch {
      return false;
    }
  };
  // The header decides, because one row in another encoding is an error of that row.
  const headerEnd = sample.indexOf(newline);
  const header = sample.subarray(0, headerEnd < 0 ? lines : headerEnd);
  if (!decodes(header)) return 'gb18030';
  return header.some((byte) => byte > 0x7f) || decodes(sample.subarray(0, lines)) ? 'utf-8' : 'gb18030';
}

/** Delimiters, the most frequent of the first line first; a comma if there is none. */
function byFrequency(line: Uint8Array, newline: number): number[] {
  const end = line.indexOf(newline);
  const header = end < 0 ? line : line.subarray(0, end);
  const count = (delimiter: number): number => header.reduce((sum, byte) => sum + (byte === delimiter ? 1 : 0), 0);
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, count(delimiter)]));
  return DELIMITERS.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
}

/** What stands above the people, if the cells are set apart in this way. */
interface Top {
  layout: Layout;
  headers: readonly string[];
  /** Headers that are known. */
  known: number;
  /** Rows above the header that are not empty. */
  above: number;
  /** Where the rows begin, and the number of the first. */
  next: number;
  row: number;
  fault: 'header-broken' | 'header-encoding' | null;
}

/** A title, for which year, who fills it in, empty rows: how many rows at most stand above a header. */
const MOST_ABOVE = 10;

/**
 * Finds the header: the first of the top rows with two headers that are known, or else the first that is not empty, so
 * that a roster of one column has one, and a header of which nothing is known is refused by its names.
 */
function topOf(bytes: Uint8Array, layout: Layout, final: boolean, decode: Decode): Top {
  const nothing = { layout, headers: [], known: 0, above: 0, next: 0, row: 1 };
  const finder = new RowFinder(bytes, layout, final);
  let first: Top | null = null;
  let filled = 0;
  let next = 0;
  for (let row = 1; row <= MOST_ABOVE + 1 && next < bytes.length; row += 1) {
    const span = finder.at(next);
    const cells = span && !span.fault ? cellsIn(bytes.subarray(span.start, span.end), decode, layout) : 'header-broken';
    if (!span || typeof cells === 'string') return first ?? { ...nothing, fault: cells as Top['fault'] };
    next = span.next;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const known = cells.filter(isKnownHeader).length;
    const top: Top = { layout, headers: cells, known, above: filled, next, row: row + 1, fault: null };
    if (known > 1) return top;
    first ??= top;
    filled += 1;
  }
  return first ?? { ...nothing, fault: 'header-broken' };
}

function cellsIn(bytes: Uint8Array, decode: Decode, layout: Layout): string[] | 'header-broken' | 'header-encoding' {
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    return 'header-encoding';
  }
  try {
    const [cells = [], ...more] = cellsOf(text, { layout });
    return more.length > 0 ? 'header-broken' : cells;
  } catch {
    return 'header-broken';
  }
}
