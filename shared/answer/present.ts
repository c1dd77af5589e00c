import { Decimal, yuan } from '../money.ts';
import { keepForAll } from './for-all.ts';

/** A result with every Decimal replaced by yuan on the wire. */
export type Presented<T> = T extends Decimal
  ? string
  : T extends readonly (infer Item)[]
    ? Presented<Item>[]
    : T extends object
      ? { [Key in keyof T]: Presented<T[Key]> }
      : T;

/**
 * Puts money on the wire: every Decimal of a result becomes a string with two decimals. Only what holds one is copied:
 * the rest is shared with the result, and with what rules keep for the next answer, so nobody may write into it.
 */
export function present<T>(result: T): Presented<T> {
  return (isObject(result) ? show(result) : result) as Presented<T>;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function show(value: object): unknown {
  if (value instanceof Decimal) return yuan(value);
  return Array.isArray(value) ? showItems(value) : showMembers(value as Record<string, unknown>);
}

/**
 * What is frozen is the same for everybody, such as the tiers of a year, and is written once for all answers. Buys a tenth of the
 * contribution answers a second.
 */
const shownOnce = new WeakMap<readonly unknown[], readonly unknown[]>();

function showItems(items: readonly unknown[]): readonly unknown[] {
  const known = shownOnce.get(items);
  if (known) return known;
  let shown: unknown[] | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!isObject(item)) continue;
    const itemShown = show(item);
    if (itemShown !== item) (shown ??= items.slice())[at] = itemShown;
  }
  // Not frozen in turn: JSON.stringify takes twice as long for an answer with a frozen array in it (V8 13.6).
  const written = shown ?? items;
  if (Object.isFrozen(items)) {
    shownOnce.set(items, written);
    keepForAll(written);
  }
  return written;
}

function showMembers(members: Readonly<Record<string, unknown>>): object {
  let shown: Record<string, unknown> | undefined;
  for (const key in members) {
    const member = members[key];
    if (!isObject(member)) continue;
    const memberShown = show(member);
    if (memberShown !== member) (shown ??= { ...members })[key] = memberShown;
  }
  return shown ?? members;
}
