import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { valueText } from '../messages/batch.ts';
import type { Language } from '../messages/catalogue.ts';
import { rosterHeaders, rosterWorkbook } from '../messages/roster.generated.ts';
import { cellsOf } from './chunk.ts';
import { RESULT_COLUMNS } from './headlines.ts';
import { type Chunk, Chunker, type Layout } from './records.ts';
import type { Summary } from './tally.ts';

/** The text of a result (result.ts), in pieces, as often as it is read. */
export type ReadResult = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A number is written as one; all other text is text, whatever it begins with. */
type Cell = string | { number: string };

interface Sheet {
  name: string;
  /** In characters, by column. */
  widths: readonly number[];
  /** Rows, the header first. */
  rows: () => AsyncIterable<readonly Cell[]>;
}

const LAYOUT: Layout = { newline: 0x0a, delimiter: 0x2c };
const CHUNK = { rows: 500, bytes: 512 * 1024 };
/** The first columns of a result: row, reference, outcome, what is wrong. */
const [ROW, REFERENCE, FAULT] = [0, 1, 3];
const FIRST_HEADLINE = 4;

const NUMBER = /^-?\d{1,15}(\.\d{1,2})?$/;

const WIDE = 40;
const NARROW = 14;

/**
 * The result of a roster as a workbook (.xlsx), in pieces: a sheet of the rows as they are in CSV, one of totals and one
 * of faults. No formula and no macro is written.
 */
export async function* workbookOfResult(
  result: ReadResult,
  summary: Summary,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const t = rosterWorkbook[language];
  const isNumber = (at: number): boolean =>
    at === ROW || (at >= FIRST_HEADLINE && at < FIRST_HEADLINE + RESULT_COLUMNS.length);
  const cell = (text: string, at: number): Cell => (isNumber(at) && NUMBER.test(text) ? { number: text } : text);
  const all = async function* () {
    for await (const cells of rowsOf(result)) yield cells.map(cell);
  };
  const faults = async function* () {
    const { row, reference, error } = rosterHeaders[language];
    yield [row, reference, error];
    let isHeader = true;
    for await (const cells of rowsOf(result)) {
      if (cells[FAULT] && !isHeader) yield [ROW, REFERENCE, FAULT].map((at) => cell(cells[at] ?? '', at));
      isHeader = false;
    }
  };
  const totals = async function* () {
    yield* totalsOf(summary, language);
  };
  yield* workbook([
    { name: t.result, widths: [8, NARROW, NARROW, WIDE, ...RESULT_COLUMNS.map(() => NARROW), WIDE, WIDE], rows: all },
    { name: t.totals, widths: [WIDE, NARROW, NARROW], rows: totals },
    { name: t.faults, widths: [8, NARROW, WIDE * 2], rows: faults },
  ]);
}

async function* rowsOf(result: ReadResult): AsyncGenerator<string[]> {
  const chunker = new Chunker(LAYOUT, CHUNK, { from: 0, row: 1 });
  const decoder = new TextDecoder();
  const cellsIn = (chunks: Iterable<Chunk>) =>
    [...chunks].flatMap(({ bytes }) => cellsOf(decoder.decode(bytes), { layout: LAYOUT }));
  for await (const piece of result()) yield* cellsIn(chunker.push(piece));
  yield* cellsIn(chunker.end());
}

function totalsOf(summary: Summary, language: Language): Cell[][] {
  const t = rosterWorkbook[language];
  const { asOf, policyVersion, rulesVersion } = rosterHeaders[language];
  const count = (rows: number): Cell => ({ number: String(rows) });
  return [
    [t.item, t.rows, t.sum],
    [t.allRows, count(summary.rows)],
    ...Object.entries(summary.outcomes)
      .filter(([, rows]) => rows > 0)
      .map(([outcome, rows]): Cell[] => [valueText(outcome, language), count(rows)]),
    ...summary.sums.map(({ title, rows, sum }): Cell[] => [title, count(rows), { number: sum }]),
    ...summary.notes.map((note): Cell[] => [note]),
    [asOf, summary.asOf],
    [policyVersion, summary.policyVersion],
    [rulesVersion, summary.rulesVersion],
  ];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by their number: 0 text, 1 an amount, 2 a header. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

async function* workbook(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const parts = sheets.map(({ name }, at) => ({ name: escaped(name), id: at + 1 }));
  const each = (write: (part: { name: string; id: number }) => string): string => parts.map(write).join('');
  const pieces: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, piece) => {
    fault ??= error;
    pieces.push(piece);
  });
  const begun = <Part extends ZipDeflate | ZipPassThrough>(part: Part): Part => {
    // Not the time of the clock: the same result has the same bytes.
    part.mtime = new Date(2000, 0, 1);
    zip.add(part);
    return part;
  };
  const encoder = new TextEncoder();
  const small = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each(({ id }) => `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}<Relationship Id="rId${parts.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  };
  for (const [name, xml] of Object.entries(small))
    begun(new ZipPassThrough(name)).push(encoder.encode(HEAD + xml), true);
  begun(new ZipPassThrough('xl/styles.xml')).push(encoder.encode(STYLES), true);
  for (const [at, sheet] of sheets.entries()) {
    const part = begun(new ZipDeflate(`xl/worksheets/sheet${at + 1}.xml`, { level: 3 }));
    for await (const text of sheetXml(sheet)) {
      part.push(encoder.encode(text));
      if (fault) throw fault;
      yield* pieces.splice(0);
    }
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* pieces;
}

const ROWS_AT_ONCE = 200;

async function* sheetXml({ widths, rows }: Sheet): AsyncGenerator<string> {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  let text = '';
  let row = 0;
  for await (const cells of rows()) {
    row += 1;
    text += `<row r="${row}">`;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell) text += cellXml(cell, `${lettersOf(at)}${row}`, row === 1);
    }
    text += '</row>';
    if (row % ROWS_AT_ONCE > 0) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string, isHeader: boolean): string {
  if (typeof cell !== 'string') {
    const style = cell.number.includes('.') ? ' s="1"' : '';
    return `<c r="${place}"${style}><v>${cell.number}</v></c>`;
  }
  return `<c r="${place}" t="inlineStr"${isHeader ? ' s="2"' : ''}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** The name of a column, counted from 0: A, B, … Z, AA. */
export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const MARKUP = /[&<>"]|_(?=x[\da-f]{4}_)|\p{Cc}/giu;
const AS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '\n', '\t': '\t' },
  // A program would read what follows as the number of a character.
  _: '_x005F_',
};

/** Text in XML, which has no other control characters. */
const escaped = (text: string): string => text.replace(MARKUP, (char) => AS[char] ?? '\uFFFD');
