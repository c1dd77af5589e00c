import * as z from 'zod/mini';
import { facts as schema } from '../api/facts.ts';
import type { Facts } from '../facts/index.ts';
import { identifyingIn } from '../identifying.ts';
import { type RowFaultCode, rowFault, rowNote } from '../messages/batch.ts';
import type { Language } from '../messages/catalogue.ts';
import type { NotAcceptable } from '../messages/errors.ts';
import { faultText } from '../messages/faults.ts';
import { read } from './cells.ts';
import { COLUMNS, type Column, expected } from './columns.ts';
import type { Header } from './header.ts';
import { identityOf } from './identity.ts';
import { Wrong } from './reading.ts';
import { denseOf, FOOTER, TOTAL } from './words.ts';

/** An error in one row: the column's header as in the roster, or none for the row itself. */
export interface RowFault {
  column: string | null;
  detail: string;
}

/** One row as a person's facts, or its errors. */
export interface Row {
  /** Passed through; empty if there is none or if it would identify someone. */
  reference: string;
  facts: Facts | null;
  faults: readonly RowFault[];
  /** What in it was read though it is written otherwise than the template asks; in words. */
  notes: readonly string[];
  /** Why it is about nobody: all its cells are empty, or it is a row of totals and the like. */
  nobody: 'empty-row' | 'not-a-person' | null;
}

const NOBODY = { reference: '', facts: null, faults: [], notes: [] } as const;
export const EMPTY_ROW: Row = { ...NOBODY, nobody: 'empty-row' };

const MAX_FAULTS = 20;
const MAX_REFERENCE_LENGTH = 64;

/** Collects the errors of one row; reports each column once. */
class Faults {
  readonly all: RowFault[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  add(column: string | null, code: RowFaultCode, operands: Readonly<Record<string, string>> = {}): void {
    this.say(column, rowFault(code, operands, this.#language));
  }

  wrong(header: string, column: Column, { code, operands } = new Wrong()): void {
    this.add(header, code, { ...operands, expected: expected(column, this.#language) });
  }

  say(column: string | null, detail: string): void {
    if (this.all.length < MAX_FAULTS && !this.all.some((fault) => fault.column === column))
      this.all.push({ column, detail });
  }
}

/** A row that could not be taken apart into cells. */
export function brokenRow(code: RowFaultCode, language: Language): Row {
  return { ...NOBODY, faults: [{ column: null, detail: rowFault(code, {}, language) }], nobody: null };
}

/** The facts in the cells of one row. */
export function rowOf(header: Header, cells: readonly string[], language: Language): Row {
  const faults = new Faults(language);
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined) return EMPTY_ROW;
  if (isAboutNobody(header, cells, first, language)) return { ...NOBODY, nobody: 'not-a-person' };
  const { columns, names } = header;
  let surplus = cells.length - columns.length;
  while (surplus > 0 && cells[columns.length + surplus - 1]?.trim() === '') surplus -= 1;
  if (cells.length < columns.length || surplus > 0) {
    faults.add(null, 'width', { cells: String(cells.length), headers: String(columns.length) });
    return { ...NOBODY, reference: referenceOf(header, cells), faults: faults.all, nobody: null };
  }
  const input: Record<string, unknown> = {};
  const notes: string[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    const cell = cells[at] ?? '';
    if (cell === '' || column === 'ignored') continue;
    const name = names[at] ?? '';
    if (!column) {
      if (cell.trim() !== '') faults.add(null, 'no-header', { column: String(at + 1) });
    } else if (column.format === 'reference') checkReference(name, cell, faults);
    else {
      const found = column.format === 'platform' ? identifyingIn(cell) : null;
      const value = read(column, cell, language, (code, operands) =>
        notes.push(rowNote(code, { column: name, ...operands }, language)),
      );
      if (found) faults.add(name, found);
      else if (value instanceof Wrong) faults.wrong(name, column, value);
      else if (value !== undefined && !put(input, column.path, value))
        faults.add(name, 'detail-of-none', { parent: nameOf(header, column.path[0] ?? '', language) });
    }
  }
  return finished(header, input, faults, referenceOf(header, cells), language, notes);
}

/** What stands beside a total, and what a person's row has as well: it does not tell one from the other. */
const NUMBER = /^[\d,.¥%元人名个月\s]+$/;

/**
 * Whether a row is no person's: totals, a note or a signature below the table, or the header again on the next page of a
 * print. One that says something of a person, such as a sex, is a person's whatever it begins with.
 */
function isAboutNobody(
  { names, columns }: Header,
  cells: readonly string[],
  first: string,
  language: Language,
): boolean {
  const start = denseOf(first);
  if (!TOTAL.test(start) && !FOOTER.test(start)) return cells.every((cell, at) => cell.trim() === (names[at] ?? ''));
  return !cells.some((cell, at) => {
    const column = columns[at];
    if (cell.trim() === '' || NUMBER.test(cell) || typeof column !== 'object') return false;
    if (column.format === 'platform' || column.format === 'reference') return false;
    const value = read(column, cell, language, () => undefined);
    const input = {};
    return value !== undefined && !(value instanceof Wrong) && put(input, column.path, value) && isValid(input);
  });
}

const isValid = (input: object): boolean => z.safeParse(schema, input).success;

/** The same for a JSON line: the API's facts with an optional `reference`. */
export function rowOfJson(header: Header, value: unknown, language: Language): Row {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return brokenRow('not-an-object', language);
  const faults = new Faults(language);
  const { reference, ...input } = value as Record<string, unknown>;
  if (reference !== undefined && typeof reference !== 'string' && typeof reference !== 'number')
    faults.add('reference', 'cell', { expected: expected(COLUMNS[0] as Column, language) });
  const cell = reference === undefined ? '' : String(reference);
  checkReference('reference', cell, faults);
  const found = identifyingIn([input.platform].flat().join('\n'));
  if (found) faults.add('platform', found);
  if ('asOf' in input) faults.add('asOf', 'as-of');
  return finished(header, input, faults, safeReference(cell), language);
}

function checkReference(name: string, cell: string, faults: Faults): void {
  const found = identityOf(cell);
  if (found) faults.add(name, found);
  else if (cell.length > MAX_REFERENCE_LENGTH || /[\r\n]/.test(cell)) faults.wrong(name, COLUMNS[0] as Column);
}

/** Nothing that identifies people goes into a result. */
function safeReference(cell: string): string {
  const safe = cell.length <= MAX_REFERENCE_LENGTH && !/[\r\n]/.test(cell) && identityOf(cell) === null;
  return safe ? cell.trim() : '';
}

const referenceOf = ({ reference }: Header, cells: readonly string[]): string =>
  reference < 0 ? '' : safeReference(cells[reference] ?? '');

/** Sets a value at its path; `false` if it is a detail of something stated not to exist. */
function put(into: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  let at = into;
  for (let depth = 0; depth < path.length - 1; depth += 1) {
    const name = path[depth] as string;
    if (at[name] === null) return false;
    at = (at[name] ??= {}) as Record<string, unknown>;
  }
  const last = path.at(-1) as string;
  const before = at[last];
  // “有” adds nothing to existing details; “无” contradicts them.
  if (before !== undefined && typeof before === 'object' && path.length === 1) return value !== null;
  at[last] = value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : value;
  return true;
}

function finished(
  header: Header,
  input: object,
  faults: Faults,
  reference: string,
  language: Language,
  notes: readonly string[] = [],
): Row {
  const result = z.safeParse(schema, input);
  if (!result.success)
    for (const issue of result.error.issues) {
      const column = columnAt(issue.path);
      if (column) faults.wrong(nameOf(header, column.id, language), column);
      else for (const key of keysOf(issue)) faults.add(key, 'unknown-column');
    }
  if (!result.success || faults.all.length > 0) return { ...NOBODY, reference, faults: faults.all, nobody: null };
  return { reference, facts: result.data as Facts, faults: [], notes, nobody: null };
}

function keysOf(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map(String) : [issue.path.map(String).join('.')];
}

/** The column of the fact at a schema path, the longest match. */
function columnAt(path: readonly PropertyKey[]): Column | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const id = path.slice(0, length).map(String).join('.');
    const found = COLUMNS.find((column) => column.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The header as in the roster; for a missing column, as in the template. */
function nameOf({ columns, names }: Header, id: string, language: Language): string {
  const at = columns.findIndex((column) => typeof column === 'object' && column?.id === id);
  return names[at] ?? COLUMNS.find((column) => column.id === id)?.name[language] ?? id;
}

/** What the law does not allow in a row, such as a base outside the limits. */
export function faultsOf({ faults }: NotAcceptable, header: Header, language: Language): RowFault[] {
  return faults.map((fault) => {
    const column = columnAt(fault.pointer.split('/').slice(1));
    return { column: column ? nameOf(header, column.id, language) : null, detail: faultText(fault, language) };
  });
}
