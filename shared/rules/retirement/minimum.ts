import type { Figure } from '../../law/law.ts';
import { firstDay, MONTHS_IN_YEAR, type Month, monthOfDay, monthsBetween } from '../../month.ts';
import type { Trail } from '../trail.ts';

const MINIMUM = 'pension.minimum-months';

type Figures = readonly (Figure | null)[];

/** The years that a number of months makes, as its sentence says them beside it. */
const inYears = (months: number) => ({ minimumYears: String(months / MONTHS_IN_YEAR) });

/** What the law asks for in the year of `month`, without a word on the trail. */
export const minimumIn = (month: Month, trail: Trail): number | null =>
  trail.law.find(MINIMUM, firstDay(month))?.value?.toNumber() ?? null;

/** What may fix the minimum of a person of one class. */
export interface Counting {
  statutory: Month;
  /** Months whose years may be the one that counts: two where a choice is open, and one otherwise. */
  months: readonly Month[];
}

/**
 * Credited months needed for a monthly pension: those of the year chosen for early retirement, and those of the year
 * of the statutory age on time or later (人社部发〔2024〕94号 art. 7). `null` while what the person may be or choose
 * differs in it, and for years no notice covers.
 *
 * @param all one for each class that the person may belong to
 */
export function minimumMonths(all: readonly Counting[], trail: Trail): number | null {
  const [first, ...others] = all;
  const on = first?.months.at(-1);
  if (!first || !on) return null;
  const minimum = minimumIn(on, trail);
  const differs = all.some(({ months }) => months.some((month) => minimumIn(month, trail) !== minimum));
  if (differs || (others.length > 0 && minimum === null)) return null;
  const figure = trail.figure(MINIMUM, firstDay(on));
  if (minimum === null) return null;
  const operands = { year: on.slice(0, 4), ...inYears(minimum) };
  if (others.length > 0)
    trail.step('retirement.minimum-months-either-way', inYears(minimum), String(minimum), [figure]);
  else if (on < first.statutory) trail.step('retirement.minimum-months-chosen', operands, String(minimum), [figure]);
  else trail.step('retirement.minimum-months', operands, String(minimum), [figure]);
  return minimum;
}

/**
 * Says which year counts: where retiring early, which is still ahead, asks for other months, and where retiring late would if its own
 * year counted.
 */
export function sayWhichYear(first: Month, statutory: Month, last: Month, figures: Figures, trail: Trail): void {
  const [early, own, late] = [first, statutory, last].map((month) => minimumIn(month, trail));
  if (!early || !own || !late) return;
  const today = monthOfDay(trail.law.asOf);
  const operands = { year: statutory.slice(0, 4), minimum: String(own) };
  if (early !== own && statutory > today) {
    const earlier = { firstYear: first.slice(0, 4), firstMinimum: String(early) };
    trail.notice('minimum-months-of-which-year', { ...operands, ...earlier }, figures);
  } else if (late !== own && last >= today) {
    const later = { lastYear: last.slice(0, 4), lastMinimum: String(late) };
    trail.notice('minimum-months-of-late-year', { ...operands, ...later }, figures);
  }
}

/** Whose months are held against a minimum, and in which month. */
export interface Held {
  months: number;
  minimum: number;
  counting: Counting;
  retiring: Month;
}

/** Holds the credited months at retirement against the minimum; `true` when they reach it. */
export function holdAgainstMinimum({ months, minimum, counting }: Held, trail: Trail): boolean {
  const figure = trail.law.find(MINIMUM, firstDay(counting.months.at(-1) ?? counting.statutory));
  const operands = { months: String(months), minimum: String(minimum) };
  if (months >= minimum) {
    trail.step('retirement.minimum-met', operands, String(months - minimum), [figure]);
    return true;
  }
  trail.step('retirement.minimum-missing', operands, String(minimum - months), [figure]);
  return false;
}

/** When what is missing is made up by paying on: from the first month to be paid, and the month that the pension then begins in. */
export interface MadeUp {
  from: Month;
  reachedIn: Month;
}

/** Says what is missing of months that a person told for the time of retirement, and how it may be made up. */
export function sayMissing({ months, minimum, counting, retiring }: Held, madeUp: MadeUp, trail: Trail): void {
  const figure = trail.law.find(MINIMUM, firstDay(counting.months.at(-1) ?? counting.statutory));
  const today = monthOfDay(trail.law.asOf);
  const missed = { months: String(months), minimum: String(minimum), missing: String(minimum - months) };
  if (retiring > today) {
    const ahead = String(monthsBetween(today, retiring));
    trail.notice('minimum-months-missing-ahead', { ...missed, retiring, ahead }, [figure]);
  } else {
    trail.notice('minimum-months-missing', { ...missed, ...madeUp }, [figure]);
  }
}

/** As `sayMissing`, for months carried on from today: by then they are all paid. */
export function sayMissingByThen({ months, minimum, counting, retiring }: Held, madeUp: MadeUp, trail: Trail): void {
  const figure = trail.law.find(MINIMUM, firstDay(counting.months.at(-1) ?? counting.statutory));
  const missed = { months: String(months), minimum: String(minimum), missing: String(minimum - months) };
  const pays = retiring > madeUp.from ? 'yes' : 'no';
  trail.notice('minimum-months-missing-by-then', { ...missed, retiring, pays, ...madeUp }, [figure]);
}
