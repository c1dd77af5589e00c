/**
 * A JSON value as a walk over it sees it: a scalar as its JSON text, an object as its members' names in their order, an
 * array as `[`; `]` ends an array.
 */
export type Token = string;

export const ARRAY = '[';
export const END = ']';

export function tokenOf(value: unknown): Token {
  if (Array.isArray(value)) return ARRAY;
  if (value !== null && typeof value === 'object') return objectOf(Object.keys(value));
  return JSON.stringify(value);
}

export const objectOf = (names: readonly string[]): Token => `{${JSON.stringify(names)}`;
export const isObject = (token: Token): boolean => token.startsWith('{');

export const membersOf = (token: Token): string[] => JSON.parse(token.slice(1)) as string[];

/** What a scalar reads like: a string without its quotes, anything else as it is. */
export function readingOf(token: Token): string {
  return token.startsWith('"') ? (JSON.parse(token) as string) : token;
}
