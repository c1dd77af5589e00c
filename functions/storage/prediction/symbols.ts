/**
 * A JSON value as a walk over it sees it: a scalar as its JSON text, an object as its members' names in their order, an
 * array as `[`; `]` ends an array.
 */
export type Symbol = string;

export const ARRAY = '[';
export const END = ']';

export function symbolOf(value: unknown): Symbol {
  if (Array.isArray(value)) return ARRAY;
  if (value !== null && typeof value === 'object') return `{${JSON.stringify(Object.keys(value))}`;
  return JSON.stringify(value);
}

export const isObject = (symbol: Symbol): boolean => symbol.startsWith('{');

export const membersOf = (symbol: Symbol): string[] => JSON.parse(symbol.slice(1)) as string[];

/** What a scalar reads like: a string without its quotes, anything else as it is. */
export function readingOf(symbol: Symbol): string {
  return symbol.startsWith('"') ? (JSON.parse(symbol) as string) : symbol;
}
