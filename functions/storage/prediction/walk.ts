import { ARRAY, END, isObject, membersOf, type Token, tokenOf } from './tokens.ts';

/** Called once for each token, with the place it stands in: given the token when writing, gives it when reading. */
export type Visit = (place: string, token: Token | undefined) => Token;

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
  const next = (place: string, at: unknown): Token => visit(place, reading ? undefined : tokenOf(at));

  function inside(place: string, token: Token, at: unknown, before: string): unknown {
    if (isObject(token)) return object(place, membersOf(token), (at ?? {}) as Record<string, unknown>, before);
    return token === ARRAY ? array(place, (at ?? []) as unknown[]) : JSON.parse(token);
  }

  function object(place: string, names: string[], at: Record<string, unknown>, before: string): unknown {
    const found = new Map<string, unknown>();
    let here = place;
    const ordered = [...names.filter((name) => !LAST.has(name)), ...names.filter((name) => LAST.has(name))];
    for (const name of ordered) {
      const telling = TELLING.has(name);
      const place = telling ? `${here}${before}/${name}` : `${here}/${name}`;
      const token = next(place, at[name]);
      found.set(name, inside(place, token, at[name], ''));
      if (telling) here += `[${token}]`;
    }
    return Object.fromEntries(names.map((name) => [name, found.get(name)]));
  }

  function array(place: string, at: unknown[]): unknown[] {
    const items: unknown[] = [];
    for (let before = '<'; ; ) {
      const after = `${place}/*${before}`;
      const token = reading || items.length < at.length ? next(after, at[items.length]) : visit(after, END);
      if (token === END) return items;
      const item = inside(`${place}/*`, token, at[items.length], before);
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
