import { Decimal } from '../../money.ts';
import { firstDay } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { benefitBaseOf, givenBase } from './benefit-base.ts';
import { explainExtraYear } from './extra-year.ts';
import { mentionHeatingSubsidy } from './heating.ts';
import { givenIndex, pensionOf } from './parts.ts';
import { preAccountMonthsOf } from './pre-account.ts';
import type { Amount, Pension, PensionFacts, Retiring } from './types.ts';

export { ASSUMPTIONS, benefitFigure } from './benefit-base.ts';
export { divisorAt } from './divisor.ts';
export { type AverageIndex, basicShare, givenIndex, transitionalShare } from './parts.ts';
export { type Assumptions, indexOf, type ProjectionFacts, projectPension } from './projection.ts';
export { bandToday, baseToday, pensionFromToday } from './today.ts';
export type * from './types.ts';

/**
 * A month's pension of an employee-scheme member in Shandong (国发〔2005〕38号): basic part, account part and, for years
 * before personal accounts, transitional part. Amounts are yuan, each part rounded half up to the fen; what is not
 * known is `null`, and the trail asks for it or names the figure.
 *
 * `months` are all credited months, those before accounts included: provisional sheets of Shandong give the basic part
 * 2647.45 = 7678 × (1 + 0.682) ÷ 2 × 41 × 1 % with 14.0833 years before accounts among the 41.
 */
export function pension(facts: PensionFacts, at: Retiring, trail: Trail): Pension {
  const on = at.month ? firstDay(at.month) : trail.law.asOf;
  if (facts.months === undefined) trail.ask('pension.months');
  if (facts.index === undefined) trail.ask('pension.index');
  if (facts.account === undefined) trail.ask('pension.account');
  const preAccountMonths = preAccountMonthsOf(facts, at.birthMonth, on, trail);
  const record = {
    base: baseOf(facts, at, trail),
    index: facts.index === undefined ? null : givenIndex(facts.index),
    months: facts.months ?? null,
    preAccountMonths,
    account: facts.account === undefined ? null : new Decimal(facts.account),
    age: at.age,
  };
  const result = pensionOf(record, on, trail);
  explainExtraYear(record, result.divisor, on, trail);
  mentionHeatingSubsidy(on, trail);
  return result;
}

function baseOf({ benefitBase }: PensionFacts, { month }: Retiring, trail: Trail): Amount {
  if (benefitBase !== undefined) return givenBase(benefitBase, trail);
  if (month === null) return null;
  const { amount, projected } = benefitBaseOf(month, trail);
  if (projected) trail.notice('benefit-without-growth');
  return amount;
}
