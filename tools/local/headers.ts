/** Headers that belong to one connection (RFC 9110, 7.6.1): they go no further, in either direction. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export const isHopByHop = (name: string): boolean => HOP_BY_HOP.has(name.toLowerCase());

export interface Values {
  /** The last value of each name. */
  single: Record<string, string>;
  multi: Record<string, string[]>;
}

/**
 * Pairs as API Gateway puts them into an event: each name with its last value, and each name with all its values.
 * With `sameName`, names that it makes equal are one, spelt as the first of them.
 */
export function collected(pairs: Iterable<readonly [string, string]>, sameName = (name: string) => name): Values {
  const spelling = new Map<string, string>();
  const multi = new Map<string, string[]>();
  for (const [sent, value] of pairs) {
    const name = spelling.get(sameName(sent)) ?? sent;
    spelling.set(sameName(sent), name);
    multi.set(name, [...(multi.get(name) ?? []), value]);
  }
  return {
    single: Object.fromEntries([...multi].map(([name, values]) => [name, values.at(-1) ?? ''])),
    multi: Object.fromEntries(multi),
  };
}
