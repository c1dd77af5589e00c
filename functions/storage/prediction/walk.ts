import { ARRAY, END, isObject, membersOf, type Symbol, symbolOf } from './symbols.ts';

/** Called once for each symbol, with the place it stands in: given the symbol when writing, gives it when reading. */
export type Visit = (place: string, symbol: Symbol | undefined) => Symbol;

/** Members that say of what kind the rest of their object is: the rest is met in a place of its own. */
const TELLING = new Set(['language', 'code', 'id', 'scheme', 'frequency', 'kind', 'number', 'percent', 'case']);
/** Sentences follow from the members beside them, so those come first. */
const LAST = new Set(['text']);

/**
 * Walks over a value, or over what `visit` makes of nothing, and gives it back.
 *
 * A place is a path whose arrays are told apart by the kind of their items, such as
 * `/answer/assessment/steps/*[pension.total]/result`: there the same is expected of every answer.
 */
export function walk(visit: Visit, value: unknown): unknown {
  const reading = value === undefined;
  const next = (place: string, at: unknown): Symbol => visit(place, reading ? undefined : symbolOf(at));

  function inside(place: string, symbol: Symbol, at: unknown, before: string): unknown {
    if (isObject(symbol)) return object(place, membersOf(symbol), (at ?? {}) as Record<string, unknown>, before);
    return symbol === ARRAY ? array(place, (at ?? []) as unknown[]) : JSON.parse(symbol);
  }

  function object(place: string, names: string[], at: Record<string, unknown>, before: string): unknown {
    const found = new Map<string, unknown>();
    let here = place;
    const ordered = [...names.filter((name) => !LAST.has(name)), ...names.filter((name) => LAST.has(name))];
    for (const name of ordered) {
      const telling = TELLING.has(name);
      const place = telling ? `${here}${before}/${name}` : `${here}/${name}`;
      const symbol = next(place, at[name]);
      found.set(name, inside(place, symbol, at[name], ''));
      if (telling) here += `[${symbol}]`;
    }
    return Object.fromEntries(names.map((name) => [name, found.get(name)]));
  }

  function array(place: string, at: unknown[]): unknown[] {
    const items: unknown[] = [];
    for (let before = '<'; ; ) {
      const after = `${place}/*${before}`;
      const symbol = reading || items.length < at.length ? next(after, at[items.length]) : visit(after, END);
      if (symbol === END) return items;
      const item = inside(`${place}/*`, symbol, at[items.length], before);
      items.push(item);
      before = `<${tellingOf(item) ?? items.length}`;
    }
  }

  return inside('', next('', value), value, '');
}

/** What an item's neighbours are told apart by. */
function tellingOf(item: unknown): unknown {
  if (item === null || typeof item !== 'object') return item;
  const name = Object.keys(item).find((name) => TELLING.has(name));
  return name && (item as Record<string, unknown>)[name];
}
