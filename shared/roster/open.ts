import type { Decode, Roster } from './chunk.ts';
import { cellsOf } from './chunk.ts';
import { FileRefused, headerOf } from './header.ts';
import { type Layout, MAX_ROW_BYTES, RowFinder } from './records.ts';

/** Returns a decoder for an encoding; it throws on malformed input. */
export type DecoderOf = (encoding: Roster['encoding']) => Decode;

/** How much of the start of a file is needed to recognise it. */
export const SAMPLE_BYTES = 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BRACE = 0x7b;
const DELIMITERS = [0x2c, 0x09, 0x3b];

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/**
 * Recognises a file from its first `SAMPLE_BYTES` (or all of a smaller one): kind, encoding, delimiter, headers.
 *
 * @param encoding overrides detection
 * @throws FileRefused if the file cannot be processed
 */
export function openRoster(sample: Uint8Array, decoderOf: DecoderOf, encoding?: Roster['encoding']): Roster {
  if (startsWith(sample, 0xff, 0xfe) || startsWith(sample, 0xfe, 0xff)) throw new FileRefused('utf-16');
  if (startsWith(sample, 0x50, 0x4b, 0x03, 0x04) || startsWith(sample, 0xd0, 0xcf, 0x11, 0xe0))
    throw new FileRefused('spreadsheet');
  const mark = startsWith(sample, 0xef, 0xbb, 0xbf) ? 3 : 0;
  const first = sample.subarray(mark).findIndex((byte) => byte > 0x20);
  if (first < 0) throw new FileRefused('empty');
  const newline = newlineOf(sample);
  const found = encoding ?? (mark > 0 ? 'utf-8' : encodingOf(sample, newline, decoderOf));
  if (sample[mark + first] === BRACE)
    return {
      kind: 'json-lines',
      encoding: found,
      layout: { newline, delimiter: null },
      headers: [],
      start: { from: mark, row: 1 },
    };
  return csvRoster(sample, mark, newline, found, decoderOf(found));
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

function csvRoster(
  sample: Uint8Array,
  mark: number,
  newline: number,
  encoding: Roster['encoding'],
  decode: Decode,
): Roster {
  const line = sample.subarray(mark, Math.min(sample.length, mark + MAX_ROW_BYTES + 1));
  const delimiter = delimiterOf(line, newline);
  const layout: Layout = { newline, delimiter };
  const final = sample.length < SAMPLE_BYTES;
  const span = new RowFinder(sample.subarray(mark), layout, final).at(0);
  if (!span || span.fault) throw new FileRefused('header-broken');
  const headers = headersIn(sample.subarray(mark, mark + span.end), decode, layout);
  headerOf(headers);
  return { kind: 'csv', encoding, layout, headers, start: { from: mark + span.next, row: 2 } };
}

/** The most frequent delimiter in the first line; a comma if there is none. */
function delimiterOf(line: Uint8Array, newline: number): number {
  const end = line.indexOf(newline);
  const header = end < 0 ? line : line.subarray(0, end);
  const counts = DELIMITERS.map((delimiter) => header.reduce((sum, byte) => sum + (byte === delimiter ? 1 : 0), 0));
  const most = Math.max(...counts);
  return DELIMITERS[counts.indexOf(most)] ?? 0x2c;
}

function headersIn(bytes: Uint8Array, decode: Decode, layout: Layout): string[] {
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    throw new FileRefused('header-encoding');
  }
  try {
    const [headers = [], ...more] = cellsOf(text, { layout });
    if (more.length > 0) throw new FileRefused('header-broken');
    return headers;
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('header-broken');
  }
}
