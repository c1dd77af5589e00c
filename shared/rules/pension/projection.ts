import { Decimal, percentOf, toFen, yuan } from '../../money.ts';
import { firstDay, type Month, monthsBetween } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { ASSUMPTIONS, benefitBaseOf } from './benefit-base.ts';
import { pensionOf, wagesOf } from './parts.ts';
import type { Age, Amount, Pension } from './types.ts';

const MONTHS_IN_YEAR = 12;
const DECIMALS_OF_INDEX = 4;
const ONE_PERCENT = new Decimal('0.01');

/** Where a person stands today and how they go on. */
export interface ProjectionFacts {
  /** Credited so far; a newcomer has none of it. `index` is the average of the months actually paid, a decimal. */
  record: { months: number; preAccountMonths: number; index: string; account: string };
  /** Contribution base chosen for every further month, yuan a month. */
  base: string;
  /** First month paid on it; the last one is the month before retirement. */
  from: Month;
  retirement: { month: Month; age: Age };
}

/** Percent a year above the rise of prices; decimals. Zero for both is today's money without growth. */
export interface Assumptions {
  /** Of the average wage and all that follows it: benefit base and chosen base. */
  wageGrowth: string;
  /** On the account, credited once a year on what was in it at the beginning of the year. */
  accountInterest: string;
}

export interface Projection {
  /** Credited months at retirement. */
  months: number;
  /** Average index at retirement, to four decimals. */
  index: string | null;
  /** Balance of the account at retirement. */
  account: Amount;
  pension: Pension;
}

/**
 * The pension of going on to pay on one base until retirement, in today's money. The index of each further month is
 * the chosen base ÷ the average wage of today, and stays so while wages grow; months before accounts have no index.
 * Nothing in it is official: the trail says what was assumed. What is not published is `null`.
 */
export function projectPension(facts: ProjectionFacts, assumptions: Assumptions, trail: Trail): Projection {
  const { record, from, retirement } = facts;
  const ahead = Math.max(0, monthsBetween(from, retirement.month));
  trail.citeDocument(ASSUMPTIONS, 'assumed');
  trail.notice('projection-assumptions', {
    wageGrowth: assumptions.wageGrowth,
    accountInterest: assumptions.accountInterest,
  });
  const index = averageIndex(facts, ahead, trail);
  const account = accountAtRetirement(facts, assumptions, ahead, trail);
  const months = record.months + ahead;
  const base = baseAtRetirement(facts, assumptions, ahead, trail);
  const { preAccountMonths } = record;
  const atRetirement = { base, index, months, preAccountMonths, account, age: retirement.age };
  const pension = pensionOf(atRetirement, wagesOf(atRetirement), firstDay(retirement.month), trail);
  return { months, index, account, pension };
}

function baseAtRetirement(
  { retirement }: ProjectionFacts,
  { wageGrowth }: Assumptions,
  ahead: number,
  trail: Trail,
): Amount {
  const { amount, projected } = benefitBaseOf(retirement.month, trail);
  const years = wholeYears(ahead);
  if (!amount || !projected || years === 0 || Number(wageGrowth) === 0) return amount;
  const base = grown(amount, wageGrowth, years);
  trail.step('projection.base', { base: yuan(amount), wageGrowth, years: String(years) }, yuan(base), []);
  return base;
}

function averageIndex({ record, base }: ProjectionFacts, ahead: number, trail: Trail): string | null {
  const paid = record.months - record.preAccountMonths;
  if (ahead === 0) return record.index;
  const wage = trail.figure('pension.average-wage', trail.law.asOf);
  if (!wage?.value) return null;
  const further = new Decimal(base).times(MONTHS_IN_YEAR).div(wage.value);
  const average = new Decimal(record.index)
    .times(paid)
    .plus(further.times(ahead))
    .div(paid + ahead)
    .toFixed(DECIMALS_OF_INDEX, Decimal.ROUND_HALF_UP);
  const operands = {
    base: yuan(new Decimal(base)),
    wage: yuan(toFen(wage.value.div(MONTHS_IN_YEAR))),
    further: further.toFixed(DECIMALS_OF_INDEX),
    before: record.index,
    paid: String(paid),
    ahead: String(ahead),
  };
  trail.step('projection.index', operands, average, [wage]);
  return average;
}

function accountAtRetirement(
  { record, base }: ProjectionFacts,
  { wageGrowth, accountInterest }: Assumptions,
  ahead: number,
  trail: Trail,
): Amount {
  const before = new Decimal(record.account);
  if (ahead === 0) return before;
  const rate = trail.figure('pension.account-rate', trail.law.asOf);
  if (!rate?.value) return null;
  let account = before;
  for (let done = 0; done < ahead; done += MONTHS_IN_YEAR) {
    const months = Math.min(MONTHS_IN_YEAR, ahead - done);
    const monthly = toFen(percentOf(rate.value, grown(new Decimal(base), wageGrowth, wholeYears(done))));
    const interest = months === MONTHS_IN_YEAR ? toFen(percentOf(new Decimal(accountInterest), account)) : 0;
    account = account.plus(interest).plus(monthly.times(months));
  }
  const operands = {
    before: yuan(before),
    base: yuan(new Decimal(base)),
    rate: rate.value.toString(),
    ahead: String(ahead),
    accountInterest,
    wageGrowth,
  };
  trail.step('projection.account', operands, yuan(account), [rate]);
  return account;
}

const wholeYears = (months: number): number => Math.floor(months / MONTHS_IN_YEAR);

/** After some years of growth, to the fen. */
function grown(amount: Decimal, percent: string, years: number): Decimal {
  return toFen(amount.times(new Decimal(percent).times(ONE_PERCENT).plus(1).pow(years)));
}
