import { firstDay, MONTHS_IN_YEAR, monthOf } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { Plan } from './plan.ts';
import type { Amount, Band } from './types.ts';

/**
 * What has to be known beside the medical amounts of a year. They do not rest on it: its grade is not theirs.
 */
export function sayOfMedical(year: number, band: Band, plan: Plan, yearlyFees: Amount, trail: Trail): void {
  sayModes(year, trail);
  sayBaseStart(year, plan, trail);
  if (band.provisional) trail.notice('medical-not-settled-later');
  const months = plan.calendar.months.length;
  if (yearlyFees && months < MONTHS_IN_YEAR) trail.notice('fees-of-part-of-a-year', { months: String(months) });
}

/** Where the medical scheme cannot be paid in all four ways. */
function sayModes(year: number, trail: Trail): void {
  const modes = trail.law.find('medical.flexible.payment-modes', firstDay(monthOf(year, MONTHS_IN_YEAR)));
  if (!modes) return;
  const frequencies = modes.rows.map((row) => String(row.frequency)).join(' ');
  trail.notice('medical-payment-modes', { frequencies, since: modes.from });
}

/** From which month of the year the chosen base counts was seen for no year; another city began in October. */
function sayBaseStart(year: number, { calendar, rates }: Plan, trail: Trail): void {
  const at = rates.findIndex(({ medical }) => medical?.fixedBase?.value === null);
  const from = calendar.months[at];
  if (from) trail.notice('medical-base-start-not-seen', { year: String(year), from });
}
