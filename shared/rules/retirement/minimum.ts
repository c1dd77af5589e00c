import { addMonths, firstDay, type Month, monthOfDay, monthsBetween } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { Statutory } from './statutory.ts';

const MINIMUM = 'pension.minimum-months';
const MONTHS_IN_YEAR = 12;

/** The years that a number of months makes, as its sentence says them beside it. */
const inYears = (months: number) => ({ minimumYears: String(months / MONTHS_IN_YEAR) });

/** What the law asks for in the year of `month`, without a word on the trail. */
const minimumIn = (month: Month, trail: Trail): number | null =>
  trail.law.find(MINIMUM, firstDay(month))?.value?.toNumber() ?? null;

/**
 * Credited months needed for a monthly pension, by the year of statutory retirement (the measures do not say which
 * date fixes the year). `null` while the classes a person may belong to differ, and for years no notice covers.
 */
export function minimumMonths(candidates: readonly Statutory[], trail: Trail): number | null {
  const [first, ...others] = candidates;
  if (!first) return null;
  const minimum = minimumIn(first.month, trail);
  if (others.length > 0 && (minimum === null || others.some(({ month }) => minimumIn(month, trail) !== minimum)))
    return null;
  const figure = trail.figure(MINIMUM, firstDay(first.month));
  if (minimum === null) return null;
  const operands = { year: first.month.slice(0, 4), ...inYears(minimum) };
  if (others.length === 0) trail.step('retirement.minimum-months', operands, String(minimum), [figure]);
  else trail.step('retirement.minimum-months-either-way', inYears(minimum), String(minimum), [figure]);
  return minimum;
}

/** Says where the open question, which date fixes the year, would change the minimum. */
export function sayYearIsOpen(minimum: number, ends: readonly Month[], month: Month, trail: Trail): void {
  const others = new Set(ends.map((end) => minimumIn(end, trail)));
  others.delete(minimum);
  if (others.size === 0) return;
  const figure = trail.law.find(MINIMUM, firstDay(month));
  trail.notice('minimum-months-year-open', { year: month.slice(0, 4), minimum: String(minimum), ...inYears(minimum) }, [
    figure,
  ]);
}

/**
 * Holds the credited months at retirement against the minimum. What is missing can be paid on or in one sum "as
 * provided" since 2025-01-01; the rule for the sum is not published.
 *
 * @param retiring month of retirement
 */
export function holdAgainstMinimum(months: number, minimum: number, on: Month, retiring: Month, trail: Trail): void {
  const figure = trail.law.find(MINIMUM, firstDay(on));
  const operands = { months: String(months), minimum: String(minimum) };
  if (months >= minimum) {
    trail.step('retirement.minimum-met', operands, String(months - minimum), [figure]);
    return;
  }
  const missing = minimum - months;
  trail.step('retirement.minimum-missing', operands, String(missing), [figure]);
  const today = monthOfDay(trail.law.asOf);
  const missed = { ...operands, missing: String(missing) };
  if (retiring > today) {
    const ahead = String(monthsBetween(today, retiring));
    trail.notice('minimum-months-missing-ahead', { ...missed, retiring, ahead }, [figure]);
  } else {
    trail.notice('minimum-months-missing', { ...missed, reachedIn: addMonths(today, missing) }, [figure]);
  }
}
