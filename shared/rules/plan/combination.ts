import { inFen } from '../../money.ts';
import { addMonths, MONTHS_IN_YEAR, type Month, monthNumber, yearOf } from '../../month.ts';
import type { Person } from './person.ts';
import type { Prices, Year } from './prices.ts';
import { type PensionWay, type Refusals, refuse } from './ways.ts';

type MedicalScheme = 'employee' | 'resident';

/** What a combination pays in a calendar year, whole fen, but for the employee pension, which depends on the base. */
export interface YearOfPlan {
  price: Year;
  /** Months of the plan in it, and those in which the employee pension is paid. */
  months: number;
  pensionMonths: number;
  /** A month of the employee medical scheme. */
  medical: number;
  /** Paid with the first month: the yearly fees. */
  fees: number;
  /** Paid in December: the tier of this year, and the premium of the next one. */
  tier: number;
  nextPremium: number;
  /** The premium for this year, which was paid before it. */
  premium: number;
}

/** A way to a pension with a medical scheme beside it: everything but the base. */
export interface Combination {
  way: PensionWay;
  medical: MedicalScheme;
  years: readonly YearOfPlan[];
  /** Fen, all that does not depend on the base; of it, what is paid for the pension. */
  besidesBase: number;
  tiers: number;
  /** The last month in which anything is paid; the month before the start where nothing is. */
  lastPaid: Month;
}

/** Every way with each medical scheme that is open; from the start to the month before the pension (docs/plan-model.md, 6). */
export function combinationsOf(
  ways: readonly PensionWay[],
  person: Person,
  prices: Prices,
  refused: Refusals,
): Combination[] {
  const combinations: Combination[] = [];
  for (const way of ways) {
    for (const medical of ['resident', 'employee'] as const) {
      if (medical === 'resident' && !person.open.residentMedical) {
        refuse(refused, 'resident-medical-not-open');
        continue;
      }
      const years = yearsOf(way, medical, person.start, prices);
      if (years && (way.scheme !== 'employee' || prices.band))
        combinations.push(combined(way, medical, years, person.start));
      else refuse(refused, 'figure-not-seen');
    }
  }
  return combinations;
}

/** `null` where a figure for it was never seen. */
function yearsOf(way: PensionWay, medical: MedicalScheme, start: Month, prices: Prices): YearOfPlan[] | null {
  const first = yearOf(start) * MONTHS_IN_YEAR + monthNumber(start) - 1;
  const end = first + way.span;
  const paidTo = first + way.months;
  const within = (to: number, year: number) =>
    Math.max(0, Math.min(to, (year + 1) * MONTHS_IN_YEAR) - Math.max(first, year * MONTHS_IN_YEAR));
  const years: YearOfPlan[] = [];
  const tier = way.tier ? inFen(way.tier.own) : 0;
  let premium = 0;
  for (let year = yearOf(start); within(end, year) > 0; year += 1) {
    const price = prices.of(year);
    const pensionMonths = within(paidTo, year);
    const hasNext = (year + 1) * MONTHS_IN_YEAR < end;
    const inScheme = medical === 'employee';
    const nextPremium = hasNext && !inScheme ? prices.of(year + 1).premium : 0;
    const [month, fees] = inScheme ? [price.medical, price.fees] : [0, 0];
    if (nextPremium === null || month === null || fees === null || (pensionMonths > 0 && !price.pension)) return null;
    years.push({
      price,
      months: within(end, year),
      pensionMonths,
      medical: month,
      fees,
      tier: years.length < way.years ? tier : 0,
      nextPremium,
      premium,
    });
    premium = nextPremium;
  }
  return years;
}

function combined(way: PensionWay, medical: MedicalScheme, years: readonly YearOfPlan[], start: Month): Combination {
  const tiers = years.reduce((sum, { tier }) => sum + tier, 0);
  const rest = years.reduce((sum, year) => sum + year.months * year.medical + year.fees + year.nextPremium, 0);
  const december = years.findLastIndex(({ tier, nextPremium }) => tier + nextPremium > 0);
  const lastDecember = december < 0 ? -1 : december * MONTHS_IN_YEAR + MONTHS_IN_YEAR - monthNumber(start);
  const last = Math.max(medical === 'employee' ? way.span - 1 : -1, way.months - 1, lastDecember);
  return { way, medical, years, besidesBase: tiers + rest, tiers, lastPaid: addMonths(start, last) };
}

/** Fen, all payments for the pension on a base. */
export function pensionPayments({ years, tiers }: Combination, base: number): number {
  let paid = tiers;
  for (const { pensionMonths, price } of years) if (pensionMonths > 0) paid += pensionMonths * monthOn(price, base);
  return paid;
}

/** Fen, what the employee account is paid on a base. */
export function accountPayments({ years }: Combination, base: number): number {
  let paid = 0;
  for (const { pensionMonths, price } of years)
    if (pensionMonths > 0) paid += pensionMonths * (price.pension?.toAccount(base) ?? 0);
  return paid;
}

const monthOn = ({ pension }: Year, base: number): number => pension?.pays(base) ?? 0;

/** What each month from the start on pays in all, fen. */
export function monthlyPayments({ years }: Combination, start: Month, base: number): number[] {
  const payments: number[] = [];
  let number = monthNumber(start);
  for (const { price, months, pensionMonths, medical, fees, tier, nextPremium } of years) {
    for (let at = 0; at < months; at += 1, number += 1) {
      const pension = at < pensionMonths ? monthOn(price, base) : 0;
      const december = number === MONTHS_IN_YEAR ? tier + nextPremium : 0;
      payments.push(pension + medical + (at === 0 ? fees : 0) + december);
    }
    number = 1;
  }
  return payments;
}
