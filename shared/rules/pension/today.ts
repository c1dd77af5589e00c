import type { BaseChoice } from '../../facts/declare.ts';
import { yuan } from '../../money.ts';
import { addMonths, firstDay, type Month, monthsBetween } from '../../month.ts';
import { AVERAGE_WAGE, CEILING, FLOOR, heldWithin, wantedBase } from '../contribution-base.ts';
import { lastSeen } from '../last-seen.ts';
import type { Trail } from '../trail.ts';
import { preAccountMonthsOf } from './pre-account.ts';
import { type ProjectionFacts, projectPension } from './projection.ts';
import type { Amount, Pension, PensionFacts, Retiring } from './types.ts';

/** How a person goes on to pay. */
export interface GoingOn {
  base: BaseChoice | undefined;
  /** The first month that is still to be paid. */
  from: Month;
}

const NOTHING_KNOWN: Pension = {
  base: null,
  index: null,
  years: null,
  basic: null,
  account: null,
  transitional: null,
  total: null,
  divisor: null,
};

/**
 * The pension of what stands today, carried on with every month from `from` to the one before retirement, in today's money:
 * `projectPension`. What decides it and was not told is asked for; who has no month so far has no account and no index.
 */
export function pensionFromToday(facts: PensionFacts, at: Retiring, { base, from }: GoingOn, trail: Trail): Pension {
  const { age, month, birthMonth } = at;
  const on = month ? firstDay(month) : trail.law.asOf;
  const record = recordOf(facts, birthMonth, on, trail);
  const ahead = month === null ? null : Math.max(0, monthsBetween(from, month));
  if (ahead !== 0 && base === undefined) trail.ask('base');
  if (!month || !age || ahead === null) return NOTHING_KNOWN;
  const chosen = ahead === 0 ? null : baseToday(base, trail);
  const to = addMonths(month, -1);
  if (record.months !== null && ahead > 0) {
    const operands = { soFar: String(record.months), from, to, ahead: String(ahead) };
    trail.step('projection.months', operands, String(record.months + ahead), []);
  }
  const told = { record, base: chosen, ahead, retirement: { month, age }, benefitBase: facts.benefitBase };
  const { months, account, pension } = projectPension(told, trail);
  if (ahead > 0) trail.notice('projection-paid-every-month', { from, to, months: String(ahead) });
  return {
    ...pension,
    projection: {
      from: ahead === 0 ? null : from,
      to: ahead === 0 ? null : to,
      months: ahead,
      base: chosen,
      creditedMonths: months,
      account,
      retireIn: month,
    },
  };
}

function recordOf(
  { monthsSoFar, accountNow, indexSoFar, preAccountMonths }: PensionFacts,
  birthMonth: Month | undefined,
  on: string,
  trail: Trail,
): ProjectionFacts['record'] {
  if (monthsSoFar === 0) return { months: 0, preAccountMonths: 0, index: null, account: accountNow ?? '0' };
  if (monthsSoFar === undefined) trail.ask('pension.monthsSoFar');
  if (accountNow === undefined) trail.ask('pension.accountNow');
  const before = preAccountMonthsOf({ preAccountMonths, months: monthsSoFar }, birthMonth, on, trail);
  const nonePaid = monthsSoFar !== undefined && before === monthsSoFar;
  if (indexSoFar === undefined && !nonePaid) trail.ask('pension.indexSoFar');
  return {
    months: monthsSoFar ?? null,
    preAccountMonths: before,
    index: indexSoFar ?? null,
    account: accountNow ?? null,
  };
}

/** The band of contribution bases last seen, yuan a month. */
export const bandToday = (trail: Trail) => ({
  floor: lastSeen(FLOOR, trail.law.asOf, trail.law),
  ceiling: lastSeen(CEILING, trail.law.asOf, trail.law),
});

/** A base as it was chosen, held within the band last seen; `null` where none was chosen, or a figure for it was never seen. */
export function baseToday(choice: BaseChoice | undefined, trail: Trail): Amount {
  const wanted = choice && wantedBase(choice, () => wageToday(trail));
  if (!wanted) return null;
  const { floor, ceiling } = bandToday(trail);
  if (!floor?.value || !ceiling?.value) {
    for (const id of [FLOOR, CEILING])
      if (!lastSeen(id, trail.law.asOf, trail.law)?.value) trail.missing(id, trail.law.asOf);
    return null;
  }
  trail.cite(floor);
  trail.cite(ceiling);
  const { base } = heldWithin({ floor: floor.value, ceiling: ceiling.value }, wanted);
  if (!base) return null;
  const operands = { wanted: yuan(wanted), floor: yuan(floor.value), ceiling: yuan(ceiling.value) };
  trail.step('projection.contribution-base', operands, yuan(base), [floor, ceiling]);
  return base;
}

function wageToday(trail: Trail): Amount {
  const wage = lastSeen(AVERAGE_WAGE, trail.law.asOf, trail.law);
  if (wage?.value) trail.cite(wage);
  else trail.missing(AVERAGE_WAGE, trail.law.asOf);
  return wage?.value ?? null;
}
