import { addMonths, firstDay, MONTHS_IN_YEAR, type Month, monthOf, yearOf } from '../../month.ts';
import type { Trail } from '../trail.ts';

const LEAST_AGE = 'flexible-worker.least-age';

/**
 * The first month that may be paid for from `first` on: a flexible worker joins from the least age on (劳动法 art. 15).
 * `null` where that is after the year of `first`: nothing can be paid then, and a notice says why. The month in which
 * the age is reached counts.
 */
export function firstPayable(first: Month, birthMonth: Month | undefined, trail: Trail): Month | null {
  if (birthMonth === undefined) return first;
  const figure = trail.law.find(LEAST_AGE, firstDay(first));
  if (!figure?.value) return first;
  const reached = addMonths(birthMonth, figure.value.toNumber() * MONTHS_IN_YEAR);
  if (reached <= first) return first;
  trail.cite(figure);
  const operands = { age: figure.value.toString(), month: reached };
  if (reached > monthOf(yearOf(first), MONTHS_IN_YEAR)) {
    trail.notice('under-least-age', operands, [figure]);
    trail.refuse();
    return null;
  }
  trail.notice('paid-from-least-age', operands, [figure]);
  return reached;
}
