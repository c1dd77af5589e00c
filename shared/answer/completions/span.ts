import { Decimal } from '../../money.ts';
import { MONTHS_IN_YEAR, monthNumber, yearOf } from '../../month.ts';
import type { Standing, Value } from './matter.ts';

/** Between what something lies over several completions. */
export interface Span {
  /** Inclusive; `null` without a bound, left out where no completion has a value. */
  least?: Value | null;
  most?: Value | null;
  /** Whether some completion has none: who is refused gets no amount. */
  none: boolean;
  /** Of a decision, those that may come. */
  possible: readonly string[];
  /** Figures not seen that some completion would need. */
  figures: readonly string[];
}

export type Spans = ReadonlyMap<string, Span>;

const NOTHING: readonly string[] = [];
/** Where there is no such amount. */
export const NONE: Span = { none: true, possible: NOTHING, figures: NOTHING };
/** Where it is not known what the answers still to come do. */
export const unknownOf = ({ is, may = NOTHING }: Standing): Span =>
  is === 'decision'
    ? { none: true, possible: may, figures: NOTHING }
    : { least: null, most: null, none: true, possible: NOTHING, figures: NOTHING };

/** A decision that waits for what nobody here can tell is none yet. */
export const UNDECIDED = 'needs-answers';

export function spanOf({ value, is, figures = NOTHING, least = null, most = null }: Standing): Span {
  if (is === 'decision') {
    const possible = value === null || value === UNDECIDED ? NOTHING : [String(value)];
    return { none: possible.length === 0, possible, figures };
  }
  if (value !== null) return { least: value, most: value, none: false, possible: NOTHING, figures: NOTHING };
  return figures.length > 0 ? { least, most, none: false, possible: NOTHING, figures } : NONE;
}

function over(one: Span, other: Span): Span {
  if (one === other) return one;
  const none = one.none || other.none;
  const possible = together(one.possible, other.possible);
  const figures = together(one.figures, other.figures);
  const least = outer(one.least, other.least, isLess);
  const most = outer(one.most, other.most, isMore);
  // An amount has both ends or neither.
  return least === undefined || most === undefined
    ? { none, possible, figures }
    : { least, most, none, possible, figures };
}

/** The spans of several completions as those of all; what one of them does not have, is none there. */
export function overAll(all: readonly Spans[]): Spans {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first ?? new Map();
  const merged = new Map<string, Span>();
  for (const spans of all) for (const pointer of spans.keys()) if (!merged.has(pointer)) merged.set(pointer, NONE);
  for (const pointer of merged.keys()) {
    let span = first.get(pointer) ?? NONE;
    for (const spans of others) span = over(span, spans.get(pointer) ?? NONE);
    merged.set(pointer, span);
  }
  return merged;
}

export const compare = (one: Value, other: Value): number =>
  one instanceof Decimal ? one.cmp(other) : one === other ? 0 : one < other ? -1 : 1;

type End = Value | null | undefined;

const isLess = (one: Value, other: Value): boolean => compare(one, other) < 0;
const isMore = (one: Value, other: Value): boolean => compare(one, other) > 0;

/** The end that lies further out: none where either has no bound, that of the one which has a value at all. */
function outer(one: End, other: End, isFurther: (one: Value, other: Value) => boolean): End {
  if (one === undefined) return other;
  if (other === undefined || one === other) return one;
  if (one === null || other === null) return null;
  return isFurther(other, one) ? other : one;
}

function together(one: readonly string[], other: readonly string[]): readonly string[] {
  if (other.length === 0 || one === other) return one;
  if (one.length === 0) return other;
  const more = other.filter((each) => !one.includes(each));
  return more.length > 0 ? [...one, ...more] : one;
}

const sameEnd = (one: End, other: End): boolean =>
  one === other || (one != null && other != null && compare(one, other) === 0);

/** Whether two spans let the same come. */
export const areSame = (one: Span, other: Span): boolean =>
  one === other ||
  (sameEnd(one.least, other.least) &&
    sameEnd(one.most, other.most) &&
    one.none === other.none &&
    one.possible.length === other.possible.length &&
    one.possible.every((each) => other.possible.includes(each)));

/** From here on an amount changes: a yuan of money, a month or day, one of a number. */
const LEAST_CHANGE = 1;

const inUnits = (value: Value): number => {
  if (value instanceof Decimal) return value.toNumber();
  if (typeof value === 'number') return value;
  const months = yearOf(value) * MONTHS_IN_YEAR + monthNumber(value);
  return value.length > 'YYYY-MM'.length ? months + Number(value.slice(-2)) / 100 : months;
};

/** How far the ends lie apart, in yuan, months or whatever it is counted in. */
function width({ least, most }: Span): number {
  if (least === undefined || most === undefined) return 0;
  if (least === null || most === null) return Number.POSITIVE_INFINITY;
  if (least === most) return 0;
  const apart = inUnits(most) - inUnits(least);
  return typeof least === 'string' || apart >= LEAST_CHANGE ? apart : 0;
}

/** Whether no answer would change it by a yuan, or turn it. */
export const isClosed = (span: Span): boolean =>
  span.possible.length < 2 &&
  !(span.none && (span.possible.length > 0 || span.least !== undefined)) &&
  width(span) === 0;

/**
 * How much of what was open is still open: 1 for all of it, 0 for nothing. Of an amount that is what is left of its
 * width, and whether there is one at all; of a decision, how many others may come. Half of a width without a bound is
 * gone where it gets one.
 */
export function shareLeft(now: Span, before: Span): number {
  const kinds = (span: Span) =>
    Math.max(0, span.possible.length - 1) + Number(span.none && (span.possible.length > 0 || span.least !== undefined));
  const [left, all] = [width(now), width(before)];
  const wide = left === 0 ? 0 : all === Number.POSITIVE_INFINITY ? (left === all ? 1 : 1 / 2) : left / all;
  const most = kinds(before) + Number(all > 0);
  return most === 0 ? 0 : (kinds(now) + wide) / most;
}
