import { stringify } from 'csv-stringify/sync';
import { streamXlsxRows } from 'hucre/xlsx';
import { isWhole, type Part, partsOf } from './archive.ts';
import { FileRefused } from './header.ts';

/** What a workbook may be, packed and unpacked: a million rows of a few columns, a hundred thousand of all. */
const MOST_PACKED = 100_000_000;
const MOST_UNPACKED = 1_000_000_000;
/** Of a part that is read as a whole. */
const MOST_WHOLE = 100_000_000;
const WHOLE = /^\[Content_Types\]\.xml$|\.rels$|^xl\/(workbook|styles|sharedStrings)\.xml$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const MOST_PARTS = 10_000;
/** Far more than the template has. */
const MOST_COLUMNS = 500;
const MOST_ROWS = 1_048_576;

/** What a workbook has that is not read: programs, and values that stand in other files and may have changed there. */
const NEVER_READ = [
  ['workbook-macro', /vbaProject\.bin$|\/macrosheets\//i],
  ['workbook-links', /\/externalLinks\//i],
] as const;

const ROWS_AT_ONCE = 500;

/** Whether bytes begin as those of a workbook do, which is a zip archive. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);

/**
 * The first sheet of a workbook (.xlsx) as CSV, in pieces, row for row: dates as days, numbers as digits, of a formula
 * what it came to when the workbook was saved. Nothing in it is run, and no address in it is followed.
 *
 * @throws FileRefused if it is damaged, too large, or has what is never read
 */
export async function* rosterOfWorkbook(bytes: Uint8Array): AsyncGenerator<string> {
  inspect(bytes);
  yield '\uFEFF';
  const waiting: string[][] = [];
  let rows = 0;
  let width = 0;
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      const cells = values.map(textOf);
      while (cells.at(-1) === '') cells.pop();
      // Rows below the last that says something are left.
      if (cells.length === 0) continue;
      if (index < rows) throw new FileRefused('workbook-broken');
      if (index >= MOST_ROWS) throw new FileRefused('too-many-rows', { most: String(MOST_ROWS - 1) });
      width = Math.max(width, cells.length);
      if (width > MOST_COLUMNS) throw new FileRefused('too-many-columns', { most: String(MOST_COLUMNS) });
      for (; rows < index; rows += 1) waiting.push([]);
      waiting.push(cells);
      rows += 1;
      if (waiting.length < ROWS_AT_ONCE) continue;
      yield* written(waiting.splice(0), width);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('workbook-broken');
  }
  yield* written(waiting, width);
}

/** In pieces: between two rows there may be a million that are empty. */
function* written(rows: readonly string[][], width: number): Generator<string> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const full = rows
      .slice(at, at + ROWS_AT_ONCE)
      .map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
    // Quoted, the first cell cannot be taken for something else than a cell.
    yield stringify(full, { quoted: true, quoted_empty: false });
  }
}

const pad = (number: number): string => String(number).padStart(2, '0');

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // What a spreadsheet keeps of a number; the rest is the dust of binary fractions.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (value instanceof Date) return dayOf(value);
  return String(value).replaceAll(/\r\n?/g, '\n');
}

function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#VALUE!';
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return time.every((part) => part === 0) ? day : `${day} ${time.map(pad).join(':')}`;
}

/**
 * What its directory says of a workbook, before anything of it is unpacked; and then whether the parts that are read are
 * whole, since their reader goes past an end that comes too soon.
 */
function inspect(bytes: Uint8Array): void {
  try {
    const parts = measured(bytes);
    const has = (part: RegExp): boolean => parts.some(({ name }) => part.test(name));
    if (!has(/^xl\/workbook\.xml$/i)) throw new FileRefused('no-workbook');
    for (const [code, part] of NEVER_READ) if (has(part)) throw new FileRefused(code);
    for (const part of parts)
      if ((WHOLE.test(part.name) || SHEET.test(part.name)) && !isSound(part)) throw new FileRefused('workbook-broken');
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('workbook-broken');
  }
}

function measured(bytes: Uint8Array): Part[] {
  if (bytes.length > MOST_PACKED) throw new FileRefused('workbook-too-large');
  const parts: Part[] = [];
  let unpacked = 0;
  for (const part of partsOf(bytes)) {
    parts.push(part);
    unpacked += part.size;
    if (unpacked > MOST_UNPACKED || parts.length > MOST_PARTS || (WHOLE.test(part.name) && part.size > MOST_WHOLE))
      throw new FileRefused('workbook-too-large');
  }
  return parts;
}

/** What a document type may name: other files, or texts of texts. No spreadsheet program writes one. */
const DOCUMENT_TYPE = /<!(DOCTYPE|ENTITY)/i;
/** One that is cut off may end with another tag. */
const ROOT = '([\\w.-]+:)?(Types|Relationships|workbook|styleSheet|sst|worksheet)';
const LAST_TAG = new RegExp(`<(/${ROOT}|${ROOT}(\\s[^<>]*)?/)>\\s*$`);

function isSound(part: Part): boolean {
  let begin = '';
  let end = '';
  const whole = isWhole(part, (piece) => {
    if (begin === '') begin = new TextDecoder().decode(piece.subarray(0, 4096));
    end = end.slice(-200) + new TextDecoder().decode(piece.subarray(-200));
  });
  return whole && !DOCUMENT_TYPE.test(begin) && LAST_TAG.test(end);
}
