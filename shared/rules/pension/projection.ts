import { Decimal, percentOf, toFen, yuan } from '../../money.ts';
import { firstDay, MONTHS_IN_YEAR, type Month } from '../../month.ts';
import { lastSeen } from '../last-seen.ts';
import type { Trail } from '../trail.ts';
import { ASSUMPTIONS, benefitBaseToday, givenBase } from './benefit-base.ts';
import { type AverageIndex, givenIndex, meanIndex, pensionOf } from './parts.ts';
import type { Age, Amount, Pension } from './types.ts';

const DECIMALS_SHOWN = 4;
const ONE_PERCENT = new Decimal('0.01');

/** Where a person stands today and how they go on; `null` is not known. */
export interface ProjectionFacts {
  /** Credited so far; a newcomer has none of it. `index` is the average of the months actually paid, a decimal. */
  record: { months: number | null; preAccountMonths: number | null; index: string | null; account: string | null };
  /** Contribution base of every further month, yuan a month. */
  base: Amount;
  /** Further months paid on it before the month of retirement. */
  ahead: number;
  retirement: { month: Month; age: Age };
  /** Of the person's own choice, yuan a month; that of the year of retirement, or the last one seen, when left out. */
  benefitBase?: string | undefined;
}

/** Percent a year above the rise of prices; decimals. */
export interface Assumptions {
  /** Of the average wage and all that follows it: benefit base and chosen base. */
  wageGrowth: string;
  /** On the account, credited once a year on what was in it at the beginning of the year. */
  accountInterest: string;
}

export interface Projection {
  /** Credited months at retirement. */
  months: number | null;
  /** Balance of the account at retirement. */
  account: Amount;
  pension: Pension;
}

/**
 * The pension of going on to pay on one base, on figures in force or last seen, without growth or interest unless they are
 * assumed. A further month counts with base ÷ average wage in the average index, and brings the account its share of
 * the base, to the fen; months before accounts have no index. The sums are exact: each part is rounded once, at its end.
 * Nothing in it is official: the trail says what was assumed. What was never seen is `null`.
 */
export function projectPension(facts: ProjectionFacts, trail: Trail, assumptions?: Assumptions): Projection {
  const { record, ahead, retirement } = facts;
  trail.citeDocument(ASSUMPTIONS, 'assumed');
  if (assumptions) trail.notice('projection-assumptions', { ...assumptions });
  else trail.notice('projection-in-todays-money');
  const index = averageIndex(facts, trail);
  const account = accountAtRetirement(facts, assumptions, trail);
  const months = record.months === null ? null : record.months + ahead;
  const base = baseAtRetirement(facts, assumptions, trail);
  const { preAccountMonths } = record;
  const atRetirement = { base, index, months, preAccountMonths, account, age: retirement.age };
  return { months, account, pension: pensionOf(atRetirement, firstDay(retirement.month), trail) };
}

function baseAtRetirement(
  { retirement, benefitBase, ahead }: ProjectionFacts,
  assumptions: Assumptions | undefined,
  trail: Trail,
): Amount {
  if (benefitBase !== undefined) return givenBase(benefitBase, trail);
  const { amount, projected } = benefitBaseToday(retirement.month, trail);
  const years = wholeYears(ahead);
  if (!assumptions || !amount || !projected || years === 0 || Number(assumptions.wageGrowth) === 0) return amount;
  const { wageGrowth } = assumptions;
  const base = grown(amount, wageGrowth, years);
  trail.step('projection.base', { base: yuan(amount), wageGrowth, years: String(years) }, yuan(base), []);
  return base;
}

/** Months that count in the average index: so many at an average, and further ones on one base. */
export interface Indexed {
  soFar: { months: number; index: string };
  ahead: { months: number; base: Decimal };
}

/** @param wage average wage, yuan a year: a further month counts with base ÷ a twelfth of it */
export function indexOf({ soFar, ahead }: Indexed, wage: Decimal): AverageIndex {
  const further = ahead.base.times(MONTHS_IN_YEAR).times(ahead.months);
  const sum = wage.times(soFar.index).times(soFar.months).plus(further);
  return meanIndex(sum, wage.times(soFar.months + ahead.months));
}

/** What a month on a base brings the account: `rate` percent of it, to the fen. */
export const toAccount = (rate: Decimal, base: Decimal): Decimal => toFen(percentOf(rate, base));

function averageIndex({ record, base, ahead }: ProjectionFacts, trail: Trail): AverageIndex | null {
  const { months, preAccountMonths, index } = record;
  if (ahead === 0) return index === null ? null : givenIndex(index);
  if (months === null || preAccountMonths === null || !base) return null;
  const paid = months - preAccountMonths;
  if (paid > 0 && index === null) return null;
  const wage = lastSeen('pension.average-wage', trail.law.asOf, trail.law);
  if (!wage?.value) {
    trail.missing('pension.average-wage', trail.law.asOf);
    return null;
  }
  trail.cite(wage);
  const before = index ?? '0';
  const soFar = { months: paid, index: before };
  const average = indexOf({ soFar, ahead: { months: ahead, base } }, wage.value);
  const operands = {
    base: yuan(base),
    wage: yuan(toFen(wage.value.div(MONTHS_IN_YEAR))),
    further: base.times(MONTHS_IN_YEAR).div(wage.value).toFixed(DECIMALS_SHOWN),
    before,
    paid: String(paid),
    ahead: String(ahead),
  };
  trail.step('projection.index', operands, average.text, [wage]);
  return average;
}

function accountAtRetirement(
  { record, base, ahead }: ProjectionFacts,
  assumptions: Assumptions | undefined,
  trail: Trail,
): Amount {
  if (record.account === null) return null;
  const before = new Decimal(record.account);
  if (ahead === 0) return before;
  const rate = trail.figure('pension.account-rate', trail.law.asOf);
  if (!base || !rate?.value) return null;
  const operands = { before: yuan(before), base: yuan(base), rate: rate.value.toString(), ahead: String(ahead) };
  const monthly = toAccount(rate.value, base);
  if (!assumptions) {
    const account = before.plus(monthly.times(ahead));
    trail.step('projection.account', { ...operands, monthly: yuan(monthly) }, yuan(account), [rate]);
    return account;
  }
  const { wageGrowth, accountInterest } = assumptions;
  let account = before;
  for (let done = 0; done < ahead; done += MONTHS_IN_YEAR) {
    const months = Math.min(MONTHS_IN_YEAR, ahead - done);
    const paidIn = toAccount(rate.value, grown(base, wageGrowth, wholeYears(done)));
    const interest = months === MONTHS_IN_YEAR ? toFen(percentOf(new Decimal(accountInterest), account)) : 0;
    account = account.plus(interest).plus(paidIn.times(months));
  }
  trail.step('projection.account-grown', { ...operands, accountInterest, wageGrowth }, yuan(account), [rate]);
  return account;
}

const wholeYears = (months: number): number => Math.floor(months / MONTHS_IN_YEAR);

/** After some years of growth, to the fen. */
function grown(amount: Decimal, percent: string, years: number): Decimal {
  return toFen(amount.times(new Decimal(percent).times(ONE_PERCENT).plus(1).pow(years)));
}
