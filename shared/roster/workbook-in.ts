import { stringify } from 'csv-stringify/sync';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { streamXlsxRows } from 'hucre/xlsx';
import { FileRefused } from './header.ts';

/** What a workbook may be, packed and unpacked: a million rows of a few columns, a hundred thousand of all. */
const MOST_PACKED = 100_000_000;
const MOST_UNPACKED = 1_000_000_000;
/** Of a part that is read as a whole. */
const MOST_WHOLE = 100_000_000;
const WHOLE = /^\[Content_Types\]\.xml$|\.rels$|^xl\/(workbook|styles|sharedStrings)\.xml$/i;
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

/** What its directory says of a workbook before anything of it is unpacked. The reader holds every part to its size. */
function inspect(bytes: Uint8Array): void {
  const tooLarge = () => new FileRefused('workbook-too-large');
  if (bytes.length > MOST_PACKED) throw tooLarge();
  const names: string[] = [];
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        if (originalSize === 0 && size > 2) throw new FileRefused('workbook-broken');
        if (unpacked > MOST_UNPACKED || names.length > MOST_PARTS) throw tooLarge();
        if (WHOLE.test(name) && originalSize > MOST_WHOLE) throw tooLarge();
        return false;
      },
    });
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('workbook-broken');
  }
  if (!names.some((name) => /^xl\/workbook\.xml$/i.test(name))) throw new FileRefused('no-workbook');
  for (const [code, part] of NEVER_READ) if (names.some((name) => part.test(name))) throw new FileRefused(code);
  if (declaresEntities(bytes)) throw new FileRefused('workbook-broken');
}

const PIECE = 64 * 1024;

/** Whether a part begins with a document type, which no spreadsheet program writes: it may name other files. */
function declaresEntities(bytes: Uint8Array): boolean {
  let found = false;
  const unzip = new Unzip((file) => {
    if (!/\.(xml|rels)$/i.test(file.name)) return;
    file.ondata = (error, data) => {
      if (!error && /<!(DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(data.subarray(0, PIECE)))) found = true;
      file.terminate();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !found; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    throw new FileRefused('workbook-broken');
  }
  return found;
}
