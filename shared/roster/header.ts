import { type FileFaultCode, fileFault } from '../messages/batch.ts';
import type { Language } from '../messages/catalogue.ts';
import { type Column, columnNamed, hasUnclearBrackets, headerKey, REFERENCE } from './columns.ts';
import { isIdentityHeader } from './identity.ts';
import type { Layout } from './records.ts';
import { COUNTING, REMARKS, UNCLEAR_HEADERS } from './words.ts';

/** What all chunks of a file share; plain JSON, so that it can be sent to a worker or written to a manifest. */
export interface Roster {
  kind: 'csv' | 'json-lines';
  encoding: 'utf-8' | 'gb18030';
  layout: Layout;
  /** Headers as in the file; none for JSON lines. */
  headers: readonly string[];
  /** Rows above the header, such as a title, which are left. */
  above: number;
  /** Whether the file begins with a line such as `sep=,`, which spreadsheets do not count as a row. */
  separatorLine: boolean;
  /** Offset of the first row after the header, and its number. */
  start: { from: number; row: number };
}

/** What the header row says about the others. */
export interface Header {
  /** As written in the roster. */
  names: readonly string[];
  /** By position; `undefined` for an empty header. */
  columns: readonly (Column | 'ignored' | undefined)[];
  /** Position of the reference; -1 if there is none. */
  reference: number;
  /** Names of the columns that are not read. */
  left: readonly string[];
}

/** The file as a whole cannot be processed. The message says what is expected. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: FileFaultCode;
  readonly operands: Readonly<Record<string, string>>;

  constructor(code: FileFaultCode, operands: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.operands = operands;
  }

  in(language: Language): string {
    const why = UNCLEAR_HEADERS.get(headerKey(this.operands.column ?? ''))?.[language];
    return fileFault(this.code, { ...this.operands, ...(why && { why }) }, language);
  }
}

/** Marks a column that is ignored. */
const IGNORED = /^[#＃]/;
const MAX_NAMED = 10;

const listed = (names: readonly string[]): string =>
  names
    .slice(0, MAX_NAMED)
    .map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
    .join(', ') + (names.length > MAX_NAMED ? ` … (${names.length})` : '');

/** A column, one that is left, one without a header (`undefined`), or one that is not known (`null`). */
type Found = Column | 'ignored' | undefined | null;

/** Whether a header is that of a fact or a reference, or one that keeps a file from being read at all. */
export function isKnownHeader(cell: string): boolean {
  const name = cell.trim();
  const found = foundFor(name);
  return (typeof found === 'object' && found !== null) || isIdentityHeader(name);
}

function foundFor(name: string): Found {
  if (name === '') return undefined;
  if (IGNORED.test(name)) return 'ignored';
  const key = headerKey(name);
  if (REMARKS.has(key)) return 'ignored';
  return columnNamed(name) ?? (COUNTING.has(key) ? REFERENCE : null);
}

/**
 * The columns of a roster, from its header row. A column that only numbers the rows is the reference where there is no
 * other, and else left, as remarks are.
 *
 * @throws FileRefused if a column identifies people, is unknown, unclear or repeated, or if none is a fact
 */
export function headerOf(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  const personal = names.filter(isIdentityHeader);
  if (personal.length > 0) throw new FileRefused('identity-column', { columns: listed(personal) });
  if (names.some((name) => headerKey(name) === 'asof')) throw new FileRefused('as-of-column');
  const found = names.map(foundFor);
  const hasReference = names.some((name, at) => found[at] === REFERENCE && !COUNTING.has(headerKey(name)));
  const columns = found.map((column, at) =>
    column === REFERENCE && hasReference && COUNTING.has(headerKey(names[at] ?? '')) ? 'ignored' : column,
  );
  refuseUnknown(names.filter((_, at) => columns[at] === null));
  const twice = names.filter((_, at) => typeof columns[at] === 'object' && columns.indexOf(columns[at]) !== at);
  if (twice.length > 0) throw new FileRefused('column-twice', { columns: listed(twice) });
  if (!columns.some((column) => typeof column === 'object' && column !== REFERENCE))
    throw new FileRefused('no-columns');
  return {
    names,
    columns: columns as Header['columns'],
    reference: columns.indexOf(REFERENCE),
    left: names.filter((_, at) => columns[at] === 'ignored'),
  };
}

/** Those that nothing is known of come first: what they are called has to change in any case. */
function refuseUnknown(names: readonly string[]): void {
  const isUnclear = (name: string): boolean => UNCLEAR_HEADERS.has(headerKey(name));
  const unknown = names.filter((name) => !isUnclear(name) && !hasUnclearBrackets(name));
  if (unknown.length > 0) throw new FileRefused('unknown-column', { columns: listed(unknown) });
  const brackets = names.filter(hasUnclearBrackets);
  if (brackets.length > 0) throw new FileRefused('bracket', { columns: listed(brackets) });
  const unclear = names.find(isUnclear);
  if (unclear !== undefined) throw new FileRefused('unclear-header', { column: unclear });
}

/** What becomes of a column: read as a fact or the reference, left, dropped since it says who people are, or not known. */
export interface JudgedHeader {
  name: string;
  is: 'read' | 'left' | 'identity' | 'unknown';
}

/** Every header by itself, for whoever decides what those that are not known mean. */
export const judgedHeaders = (cells: readonly string[]): JudgedHeader[] =>
  cells.map((cell) => {
    const name = cell.trim();
    if (isIdentityHeader(name)) return { name, is: 'identity' };
    const found = foundFor(name);
    if (found === null) return { name, is: 'unknown' };
    return { name, is: typeof found === 'object' ? 'read' : 'left' };
  });

/**
 * The roster with what somebody said of its headers: a column that says who people are is left without its name, one
 * that is not known is that of the fact chosen, or left.
 *
 * @param chosen names or ids of columns, by position
 */
export function withHeaders(roster: Roster, chosen: ReadonlyMap<number, string>): Roster {
  const headers = judgedHeaders(roster.headers).map(({ name, is }, at) => {
    if (is === 'identity') return `#${at + 1}`;
    return is === 'unknown' ? (chosen.get(at) ?? `#${name}`) : name;
  });
  return { ...roster, headers };
}

/** JSON lines name their facts themselves. */
export const JSON_HEADER: Header = { names: [], columns: [], reference: -1, left: [] };
