import { Decimal, percentOf, sum, toFen, yuan } from '../../money.ts';
import { firstDay, type Month, yearOf } from '../../month.ts';
import { heldWithin } from '../contribution-base.ts';
import type { Trail } from '../trail.ts';
import type { YearsBand } from './base.ts';
import type { ContributionFacts, Settlement } from './types.ts';

const RULE = 'pension.settlement';

/**
 * 多退少补 of the pension: once the year's band is published, each month paid on a base under the floor is topped
 * up to it, above the ceiling refunded down to it, and inside the band left as it is. Medical contributions are not
 * settled: no notice for Zibo provides for it.
 */
export function settlementOf(paid: NonNullable<ContributionFacts['paid']>, band: YearsBand, trail: Trail): Settlement {
  if (band.provisional) {
    for (const figure of band.figures) if (figure?.provisionalOn) trail.missing(figure.id, figure.provisionalOn);
    trail.notice('settlement-awaits-publication');
  }
  const months = paid.map(({ month, base: paidBase }) => {
    const base = new Decimal(paidBase);
    const settledOn = band.provisional ? null : heldWithin(band, base).base;
    const rule = trail.figure(RULE, firstDay(month));
    const rate = trail.figure('pension.contribution-rate', firstDay(month));
    const contribution = (on: Decimal) => (rate?.value ? toFen(percentOf(rate.value, on)) : null);
    const before = contribution(base);
    const after = settledOn && contribution(settledOn);
    const difference = rule && before && after ? after.minus(before) : null;
    if (difference && settledOn && rate?.value) {
      const operands = { month, paidOn: yuan(base), settledOn: yuan(settledOn), rate: rate.value.toString() };
      trail.step('settlement.month', operands, yuan(difference), [rule, rate, ...band.figures]);
    }
    return { month, paidOn: base, settledOn, difference };
  });
  const due = sum(months.map(({ difference }) => difference));
  if (due) trail.step('settlement.due', { months: String(months.length) }, yuan(due), []);
  sayWhereItWasSeen(months[0]?.month, trail);
  return { months, due };
}

function sayWhereItWasSeen(month: Month | undefined, trail: Trail): void {
  const rule = month && trail.law.find(RULE, firstDay(month));
  if (rule) trail.notice('settlement-clause-of-one-year', { year: String(yearOf(rule.from)) }, [rule]);
}
