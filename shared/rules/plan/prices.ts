import type { Facts } from '../../facts/index.ts';
import type { Law } from '../../law/law.ts';
import { Decimal, inFen, toFen, ZERO } from '../../money.ts';
import { type Day, firstDay, type Month, monthOf, yearOf } from '../../month.ts';
import { AVERAGE_WAGE, CEILING, FLOOR } from '../contribution-base.ts';
import { FEES, feesLastSeen, monthlyContribution, ratesSeen } from '../contributions/index.ts';
import { lastSeen } from '../last-seen.ts';
import { categoryOf, premiumId } from '../medical-scheme/index.ts';

/**
 * What a calendar year costs, in whole fen, on figures in force or last seen (in today's money); `null` where a figure for
 * it was never seen. Rates are those of its first month.
 */
export interface Year {
  year: number;
  /** What a month of the employee pension costs on a whole-yuan base, and what of it goes to the account. */
  pension: MonthOfPension | null;
  /** A month of the employee medical scheme, pooled only, on the floor or the city's fixed base. */
  medical: number | null;
  /** Paid once a year with the first month of the employee medical scheme. */
  fees: number | null;
  /** Of the resident medical scheme, for this year: paid in the December before. */
  premium: number | null;
  /** Figures used for this year that are in force in it, no earlier one standing in. */
  inForce: { band: boolean; medical: boolean; fees: boolean; premium: boolean };
}

export interface MonthOfPension {
  /** Percent of the base. */
  rate: number;
  /** Fen a month. */
  pays(base: number): number;
  toAccount(base: number): number;
}

/** Everything of the law that the sums of a plan rest on. */
export interface Prices {
  years: readonly Year[];
  of(year: number): Year;
  /** Whole yuan a month: the least and the most base. */
  band: { floor: number; ceiling: number } | null;
  /** Base of the employee medical scheme, yuan a month. */
  medicalBase: Decimal | null;
  /** What each scheme rests on: figures, and the first day that each is used for. */
  rests: { employee: Rests; medical: Rests; premium: Rests };
}

export type Rests = readonly (readonly [id: string, on: Day])[];

const FIXED_BASE = 'medical.flexible.fixed-base';
const RATES = ['pension.contribution-rate', 'pension.account-rate', 'medical.flexible.rate-pooled-only'] as const;

/** Prices of every year between two months. */
export function pricesOf({ group }: Facts, from: Month, to: Month, law: Law): Prices {
  const [floor, ceiling] = [FLOOR, CEILING].map((id) => lastSeen(id, law.asOf, law));
  const fixed = lastSeen(FIXED_BASE, firstDay(from), law);
  const medicalBase = fixed?.value ?? floor?.value ?? null;
  const premium = premiumId(categoryOf(group));
  const begins = [...RATES, FLOOR, FIXED_BASE, premium, ...FEES].flatMap((id) => [...law.begins(id)]);
  const changes = Math.max(...begins.map(yearOf));
  const years: Year[] = [];
  for (let year = yearOf(from); year <= yearOf(to) + 1; year += 1) {
    const first = year === yearOf(from) ? from : monthOf(year, 1);
    const before = years.at(-1);
    // Nothing new begins in a later year: it goes on as the one before, and no figure of it is in force.
    if (before && year > changes + 1) years.push({ ...before, year, inForce: NONE });
    else years.push(yearFrom(first, premium, floor?.value ?? null, law));
  }
  const first = yearOf(from);
  return {
    years,
    of: (year) => years[year - first] as Year,
    band:
      floor?.value && ceiling?.value
        ? { floor: floor.value.ceil().toNumber(), ceiling: ceiling.value.floor().toNumber() }
        : null,
    medicalBase,
    rests: {
      employee: [FLOOR, CEILING, AVERAGE_WAGE]
        .map((id) => [id, law.asOf] as const)
        .concat([[RATES[0], firstDay(from)]]),
      medical: [RATES[2], FIXED_BASE, ...FEES].map((id) => [id, firstDay(from)]),
      premium: [[premium, firstDay(monthOf(yearOf(from) + 1, 1))]],
    },
  };
}

const NONE: Year['inForce'] = { band: false, medical: false, fees: false, premium: false };

function yearFrom(first: Month, premium: string, floor: Decimal | null, law: Law): Year {
  const on = firstDay(first);
  const inForce = (id: string): boolean => {
    const figure = law.find(id, on);
    return figure !== null && figure.provisionalOn === null;
  };
  const { pension, medical } = ratesSeen(first, ['pension', 'medical'], 'pooled-only', law);
  const amount = floor && monthlyContribution({ pension: null, medical }, floor).medical;
  const fees = feesLastSeen(first, law);
  const ofYear = lastSeen(premium, on, law)?.value;
  return {
    year: yearOf(first),
    pension: pension?.rate?.value && pension.accountRate?.value ? monthOfPension(pension, pension.rate.value) : null,
    medical: amount && inFen(amount),
    fees: fees && inFen(fees.value),
    premium: ofYear ? inFen(toFen(ofYear)) : null,
    inForce: {
      band: inForce(FLOOR),
      medical: inForce(FIXED_BASE) && inForce(FLOOR),
      fees: FEES.every(inForce),
      premium: inForce(premium),
    },
  };
}

/** The last base is kept: a plan asks for it once a year. */
function monthOfPension(pension: NonNullable<ReturnType<typeof ratesSeen>['pension']>, rate: Decimal): MonthOfPension {
  let last: { base: number; pays: number; toAccount: number } | undefined;
  const on = (base: number) => {
    if (last?.base !== base) {
      const { pension: pays, pensionToAccount } = monthlyContribution({ pension, medical: null }, new Decimal(base));
      last = { base, pays: inFen(pays ?? ZERO), toAccount: inFen(pensionToAccount ?? ZERO) };
    }
    return last;
  };
  return { rate: rate.toNumber(), pays: (base) => on(base).pays, toAccount: (base) => on(base).toAccount };
}
