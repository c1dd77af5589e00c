import { inFen } from '../../money.ts';
import { MONTHS_IN_YEAR } from '../../month.ts';
import type { Combination, YearOfPlan } from './combination.ts';
import type { Prices, Year } from './prices.ts';
import type { Limit } from './types.ts';

/**
 * What can be paid (docs/plan-model.md, 7). By the month it is what can be put aside: twelve times what a month pays and what is paid once
 * for its calendar year stay within twelve times the limit. By the year it is what is paid from January to December.
 */
export interface Means {
  /** Whole fen. */
  limit: number;
  per: Limit['per'];
}

export const meansOf = ({ amount, per }: Limit): Means => ({ limit: Math.floor(inFen(amount)), per });

/** Twelve months of what is paid each month, and what is paid once for the year, but for the pension: fen. */
const aYearOf = ({ medical, fees, tier, premium }: YearOfPlan): number =>
  MONTHS_IN_YEAR * medical + fees + tier + premium;

/** What is paid in the calendar year, but for the pension: fen. */
const paidIn = ({ months, medical, fees, tier, nextPremium }: YearOfPlan): number =>
  months * medical + fees + tier + nextPremium;

/** The least limit within which a combination on a base stays, fen, rounded up. */
export function leastLimit({ years }: Combination, base: number, per: Limit['per']): number {
  let least = 0;
  for (const year of years) {
    const pension = year.pensionMonths > 0 ? (year.price.pension?.pays(base) ?? 0) : 0;
    const needed =
      per === 'year'
        ? paidIn(year) + year.pensionMonths * pension
        : Math.ceil((aYearOf(year) + MONTHS_IN_YEAR * pension) / MONTHS_IN_YEAR);
    least = Math.max(least, needed);
  }
  return least;
}

export const isWithin = (combination: Combination, base: number, { limit, per }: Means): boolean =>
  leastLimit(combination, base, per) <= limit;

/**
 * The highest whole-yuan base within the limit; `null` where the floor is over it. Each year leaves so much for a month of the pension, and the
 * base follows from the least of them; its neighbours are tried, for a month is rounded to the fen.
 */
export function highestBase(
  { years }: Combination,
  { limit, per }: Means,
  band: NonNullable<Prices['band']>,
): number | null {
  let highest = band.ceiling;
  for (const year of years) {
    const { price, pensionMonths } = year;
    const left = per === 'year' ? limit - paidIn(year) : limit * MONTHS_IN_YEAR - aYearOf(year);
    if (left < 0) return null;
    if (pensionMonths === 0 || !price.pension) continue;
    const month = Math.floor(left / (per === 'year' ? pensionMonths : MONTHS_IN_YEAR));
    highest = Math.min(highest, baseWithin(month, price.pension, highest));
    if (highest < band.floor) return null;
  }
  return highest;
}

/** The highest base up to `ceiling` whose month comes to `most` fen at most. */
function baseWithin(most: number, pension: NonNullable<Year['pension']>, ceiling: number): number {
  let base = Math.min(ceiling, Math.floor(most / pension.rate));
  while (base < ceiling && pension.pays(base + 1) <= most) base += 1;
  while (base > 0 && pension.pays(base) > most) base -= 1;
  return base;
}
