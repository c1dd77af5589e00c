import { NotAcceptable } from '../../messages/errors.ts';
import { Decimal } from '../../money.ts';
import { firstDay } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { benefitBaseOf, givenBase } from './benefit-base.ts';
import { explainExtraYear } from './extra-year.ts';
import { mentionHeatingSubsidy } from './heating.ts';
import { pensionOf, wagesOf } from './parts.ts';
import { preAccountMonthsOf } from './pre-account.ts';
import type { Amount, Pension, PensionFacts, Retiring } from './types.ts';

export { type Assumptions, type ProjectionFacts, projectPension } from './projection.ts';
export type * from './types.ts';

/**
 * A month's pension of an employee-scheme member in Shandong (国发〔2005〕38号): basic part, account part and, for years
 * before personal accounts, transitional part. Amounts are yuan, each part rounded half up to the fen; what is not
 * known is `null`, and the trail asks for it or names the figure.
 *
 * `months` are all credited months, those before accounts included: the sheet of policy-facts 9.5 gives the basic part
 * 2647.45 = 7678 × (1 + 0.682) ÷ 2 × 41 × 1 % with 14.0833 years before accounts among the 41.
 *
 * @throws NotAcceptable when more months lie before accounts than are credited in all.
 */
export function pension(facts: PensionFacts, at: Retiring, trail: Trail): Pension {
  requireWithinMonths(facts);
  const on = at.month ? firstDay(at.month) : trail.law.asOf;
  if (facts.months === undefined) trail.ask('pension.months');
  if (facts.index === undefined) trail.ask('pension.index');
  if (facts.account === undefined) trail.ask('pension.account');
  const preAccountMonths = preAccountMonthsOf(facts, at.birthMonth, on, trail);
  const record = {
    base: baseOf(facts, at, trail),
    index: facts.index ?? null,
    months: facts.months ?? null,
    preAccountMonths,
    account: facts.account === undefined ? null : new Decimal(facts.account),
    age: at.age,
  };
  const wages = wagesOf(record);
  const result = pensionOf(record, wages, on, trail);
  explainExtraYear(wages, result.divisor, on, trail);
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

function requireWithinMonths({ months, preAccountMonths }: PensionFacts): void {
  if (months === undefined || preAccountMonths === undefined || preAccountMonths <= months) return;
  const operands = { months: String(months), preAccountMonths: String(preAccountMonths) };
  throw new NotAcceptable('invalid-request', [
    { pointer: '/pension/preAccountMonths', code: 'pre-account-over-months', operands },
  ]);
}
