import { type Day, firstDay, monthOf } from '../../month.ts';
import type { Trail } from '../trail.ts';

export const KINDS_OF_CARE = ['inpatient', 'outpatient'] as const;

/**
 * What each scheme typically pays back, by kind of care, from `medical.<scheme>.reimbursement`. Said beside the answer:
 * the schemes are not weighed by it, and where it is not seen for both that is said.
 */
export function sayReimbursement(year: number | undefined, trail: Trail): void {
  const on: Day = year === undefined ? trail.law.asOf : firstDay(monthOf(year, 1));
  const figures = (['employee', 'resident'] as const).map((scheme) => {
    const figure = trail.law.find(`medical.${scheme}.reimbursement`, on);
    if (figure) trail.cite(figure);
    for (const row of figure?.rows ?? [])
      trail.notice('reimbursement-typical', { scheme, care: String(row.care), percent: String(row.percent) }, [figure]);
    return figure;
  });
  if (figures.includes(null)) trail.notice('reimbursement-not-compared');
}
