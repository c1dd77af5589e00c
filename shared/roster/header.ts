import { type FileFaultCode, fileFault } from '../messages/batch.ts';
import type { Language } from '../messages/catalogue.ts';
import { type Column, columnNamed, keyOf } from './columns.ts';
import { isIdentityHeader } from './identity.ts';

/** What the first row says of the others. */
export interface Header {
  /** As the roster has them. */
  names: readonly string[];
  /** By place; `undefined` under an empty header. */
  columns: readonly (Column | 'ignored' | undefined)[];
  /** Place of the reference, -1 where there is none. */
  reference: number;
}

/** A file that cannot be worked on as a whole. The words say what would be right. */
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

/** A header that begins so marks a column which is nobody's business but the caller's: it is not read. */
const IGNORED = /^[#＃]/;
const MOST_NAMED = 10;

const listed = (names: readonly string[]): string =>
  names
    .slice(0, MOST_NAMED)
    .map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
    .join(', ') + (names.length > MOST_NAMED ? ` … (${names.length})` : '');

/**
 * The columns of a roster by its first row.
 *
 * @throws FileRefused where a column says who somebody is, is not known, stands twice, or none is a fact
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

/** Lines of JSON name their facts themselves. */
export const JSON_HEADER: Header = { names: [], columns: [], reference: -1 };
