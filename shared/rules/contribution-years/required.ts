import type { Figure } from '../../law/law.ts';
import { type Day, MONTHS_IN_YEAR } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { ContributionYearsFacts } from './types.ts';

export const REQUIRED_YEARS = 'medical.retirement.required-years';

/** Months of contribution that retiree treatment takes; `null` while the sex is unknown or no years are in force. */
export function requiredMonthsOf(
  sex: ContributionYearsFacts['sex'],
  on: Day,
  trail: Trail,
): { months: number | null; figure: Figure | null } {
  const figure = trail.figure(REQUIRED_YEARS, on);
  if (!sex) trail.ask('sex');
  const row = figure?.rows.find((each) => each.sex === sex);
  if (!row) return { months: null, figure };
  const months = Number(row.years) * MONTHS_IN_YEAR;
  trail.step('contribution-years.required', { sex: String(sex), years: String(row.years) }, String(months), [figure]);
  return { months, figure };
}
