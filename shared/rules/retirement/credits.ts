import { type RetirementFacts, STANDS_AT_RETIREMENT, STANDS_TODAY } from '../../facts/retirement.ts';
import { addMonths, MONTHS_IN_YEAR, type Month, monthOfDay, monthsBetween } from '../../month.ts';
import type { PensionFacts } from '../pension/index.ts';
import type { Trail } from '../trail.ts';

const LEAST_AGE = 'flexible-worker.least-age';

/** Credited months at the beginning of a month, of somebody who pays each month from then on. */
export interface Credits {
  months: number;
  at: Month;
}

/** Months credited before `month`. */
export const creditedBy = ({ months, at }: Credits, month: Month): number =>
  months + Math.max(0, monthsBetween(at, month));

export const later = (one: Month, other: Month): Month => (one > other ? one : other);

/**
 * The first month still to be paid: a month can be paid to its last day, and nobody pays as
 * a flexible worker before the least age (劳动法 art. 15), the month of the birthday counted.
 */
export function firstToPay({ from, birthMonth }: Pick<RetirementFacts, 'from' | 'birthMonth'>, trail: Trail): Month {
  const today = monthOfDay(trail.law.asOf);
  const chosen = from === undefined ? today : later(from, today);
  const least = trail.law.find(LEAST_AGE, trail.law.asOf);
  const ofAge =
    birthMonth !== undefined && least?.value && addMonths(birthMonth, least.value.toNumber() * MONTHS_IN_YEAR);
  if (!least || !ofAge || ofAge <= chosen) return chosen;
  trail.cite(least);
  return ofAge;
}

/**
 * What a person tells of credited months: those so far stand at the first month still to be paid, those told for
 * retirement at the month of retirement, or at that first month where retirement is over. `null` where they are not told.
 */
export function creditsOf({ months, monthsSoFar }: PensionFacts, retiring: Month, from: Month): Credits | null {
  if (monthsSoFar !== undefined) return { months: monthsSoFar, at: from };
  return months === undefined ? null : { months, at: later(retiring, from) };
}

/** Whether a person tells what stands today: unless they tell what will stand at retirement. */
export const standsToday = (told: PensionFacts): boolean =>
  STANDS_TODAY.some((name) => told[name] !== undefined) ||
  STANDS_AT_RETIREMENT.every((name) => told[name] === undefined);
