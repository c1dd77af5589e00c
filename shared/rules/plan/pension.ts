import type { Figure, Law } from '../../law/law.ts';
import { Decimal, ofFen, toFen, ZERO } from '../../money.ts';
import { firstDay, type Month, monthsBetween, yearsAndMonths } from '../../month.ts';
import { AVERAGE_WAGE } from '../contribution-base.ts';
import { lastSeen } from '../last-seen.ts';
import {
  type AverageIndex,
  basicShare,
  benefitFigure,
  divisorAt,
  givenIndex,
  indexOf,
  transitionalShare,
} from '../pension/index.ts';
import { paidInto, type ResidentTerms } from '../retirement/index.ts';
import { accountPayments, type Combination } from './combination.ts';
import type { Person } from './person.ts';
import type { PlanPension, Refusal } from './types.ts';
import type { PensionWay } from './ways.ts';

/** A month's pension before anything is rounded, yuan. */
export interface ExactPension {
  basic: Decimal;
  account: Decimal;
  transitional: Decimal;
  total: Decimal;
}

const BASIC = 'pension.basic-rate';
const TRANSITIONAL = 'pension.transitional-rate';

/** What the pensions that begin in one month have in common; `null` where a figure for it was never seen. */
interface Beginning {
  base: Decimal;
  divisor: Decimal;
  basicRate: Decimal;
  transitionalRate: Decimal;
}

/** Pensions in today's money, without growth or interest (国发〔2005〕38号; docs/plan-model.md, 8). */
export interface Pensions {
  /** `null` without a pension, and where it is not known. */
  of(combination: Combination, base: number): ExactPension | null;
  /** Why no pension can be worked out: the table of divisors does not reach the age, or a figure was never seen. `null` where one can. */
  refusalOf(way: PensionWay): Refusal | null;
}

export function pensionsFor(person: Person, terms: ResidentTerms | null, law: Law): Pensions {
  const wage = lastSeen(AVERAGE_WAGE, law.asOf, law)?.value ?? null;
  const beginnings = new Map<Month, Beginning | null>();
  const beginningIn = (month: Month): Beginning | null => {
    let beginning = beginnings.get(month);
    if (beginning === undefined) beginnings.set(month, (beginning = beginningOf(month, person, law)));
    return beginning;
  };
  return {
    of(combination, base) {
      const { scheme, retireIn } = combination.way;
      if (scheme === 'resident') return residentPension(combination, person, terms);
      const beginning = retireIn === null ? null : beginningIn(retireIn);
      return beginning && wage && employeePension(combination, base, { ...beginning, wage }, person);
    },
    refusalOf({ scheme, retireIn }) {
      if (scheme !== 'employee' || retireIn === null || (wage && beginningIn(retireIn))) return null;
      return divisorIn(retireIn, person, law) ? 'figure-not-seen' : 'no-divisor';
    },
  };
}

/** The figures behind pensions that begin in a month. */
export const pensionFigures = (month: Month, law: Law): (Figure | null)[] => [
  benefitFigure(month, law),
  ...[BASIC, 'pension.account-divisor', 'pension.account-divisor.decimals'].map((id) => law.find(id, firstDay(month))),
];

const divisorIn = (month: Month, { birthMonth }: Person, law: Law): Decimal | null =>
  divisorAt(yearsAndMonths(monthsBetween(birthMonth, month)), firstDay(month), law);

export function beginningOf(month: Month, person: Person, law: Law): Beginning | null {
  const on = firstDay(month);
  const own = person.facts.pension?.benefitBase;
  const base = own === undefined ? benefitFigure(month, law)?.value : new Decimal(own);
  const divisor = divisorIn(month, person, law);
  const basicRate = law.find(BASIC, on)?.value;
  const transitionalRate = law.find(TRANSITIONAL, on)?.value;
  return base && divisor && basicRate && transitionalRate ? { base, divisor, basicRate, transitionalRate } : null;
}

function employeePension(
  combination: Combination,
  contributionBase: number,
  { base, divisor, basicRate, transitionalRate, wage }: Beginning & { wage: Decimal },
  { soFar }: Person,
): ExactPension {
  const { months, employeeMonths } = combination.way;
  const index = averageIndex(soFar, months, contributionBase, wage);
  const account = soFar.account.plus(ofFen(accountPayments(combination, contributionBase))).div(divisor);
  const basic = basicShare(base, index, employeeMonths, basicRate);
  const transitional =
    soFar.preAccount === 0 ? ZERO : transitionalShare(base, index, soFar.preAccount, transitionalRate);
  return { basic, account, transitional, total: basic.plus(account).plus(transitional) };
}

/** Of the months paid so far and those ahead. */
export function averageIndex(
  { months, preAccount, index }: Person['soFar'],
  ahead: number,
  base: number,
  wage: Decimal,
): AverageIndex {
  const soFar = { months: months - preAccount, index };
  if (soFar.months + ahead === 0) return givenIndex(index);
  return indexOf({ soFar, ahead: { months: ahead, base: new Decimal(base) } }, wage);
}

function residentPension({ way }: Combination, { soFar }: Person, terms: ResidentTerms | null): ExactPension | null {
  if (!terms || !way.tier) return null;
  const moved = way.employeeMonths > 0 ? soFar.account : ZERO;
  const account = moved.plus(paidInto(way.tier, way.years)).div(terms.divisor);
  return { basic: terms.basic, account, transitional: ZERO, total: terms.basic.plus(account) };
}

/** Each part to the fen, and the sum of these. */
export function rounded({ basic, account, transitional }: ExactPension, atLeast: boolean): PlanPension {
  const parts = { basic: toFen(basic), account: toFen(account), transitional: toFen(transitional) };
  return { ...parts, total: parts.basic.plus(parts.account).plus(parts.transitional), atLeast };
}
