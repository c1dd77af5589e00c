import { type FileFaultCode, fileFault } from '../messages/batch.ts';
import type { Language } from '../messages/catalogue.ts';
import { type Column, columnNamed, keyOf } from './columns.ts';
import { isIdentityHeader } from './identity.ts';

/** What the first row says about the others. */
export interface Header {
  /** As written in the roster. */
  names: readonly string[];
  /** By position; `undefined` for an empty header. */
  columns: readonly (Column | 'ignored' | undefined)[];
  /** Position of the reference; -1 if there is none. */
  reference: number;
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
    return fileFault(this.code, this.operands, language);
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

/**
 * The columns of a roster, from its first row.
 *
 * @throws FileRefused if a column identifies people, is unknown or repeated, or if none is a fact
 */
export function headerOf(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  const personal = names.filter(isIdentityHeader);
  if (personal.length > 0) throw new FileRefused('identity-column', { columns: listed(personal) });
  if (names.some((name) => keyOf(name) === 'asof')) throw new FileRefused('as-of-column');
  const columns = names.map((name) => {
    if (name === '') return undefined;
    return IGNORED.test(name) ? ('ignored' as const) : (columnNamed(name) ?? null);
  });
  const unknown = names.filter((_, at) => columns[at] === null);
  if (unknown.length > 0) throw new FileRefused('unknown-column', { columns: listed(unknown) });
  const twice = names.filter((_, at) => typeof columns[at] === 'object' && columns.indexOf(columns[at]) !== at);
  if (twice.length > 0) throw new FileRefused('column-twice', { columns: listed(twice) });
  const facts = columns.filter((column) => typeof column === 'object' && column?.id !== 'reference');
  if (facts.length === 0) throw new FileRefused('no-columns');
  const reference = columns.findIndex((column) => typeof column === 'object' && column?.id === 'reference');
  return { names, columns: columns as Header['columns'], reference };
}

/** JSON lines name their facts themselves. */
export const JSON_HEADER: Header = { names: [], columns: [], reference: -1 };
