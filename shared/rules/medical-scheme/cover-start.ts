import type { Figure } from '../../law/law.ts';
import { ParameterFault } from '../../messages/errors.ts';
import { addDays, addMonths, type Day, firstDay, lastDay, monthOf, monthOfDay, yearOf } from '../../month.ts';
import type { Trail } from '../trail.ts';

/**
 * The day from which cover, or the waiting before it, is counted by the figure `id`, for a payment on `paidOn`.
 *
 * @throws ParameterFault for a way of counting that this rule does not know
 */
export function countedFrom(
  id: string,
  on: Day,
  paidOn: Day,
  trail: Trail,
): { day: Day | null; figure: Figure | null } {
  const figure = trail.figure(id, on);
  return { day: figure && startOf(figure, on, paidOn), figure };
}

function startOf(figure: Figure, on: Day, paidOn: Day): Day {
  const way = figure.rows[0]?.from;
  if (way === 'first-day-of-year') return firstDay(monthOf(yearOf(on), 1));
  if (way === 'day-of-payment') return paidOn;
  if (way === 'month-after-payment') return firstDay(addMonths(monthOfDay(paidOn), 1));
  throw new ParameterFault(`${figure.id} counts from ${way}, which the rule does not know`);
}

/**
 * The first day of cover after a waiting of `count` months that begins on `day`: the day of the same number, or the first
 * of the next month where the month has none.
 */
export function dayAfterWaiting(day: Day, count: number): Day {
  const month = addMonths(monthOfDay(day), count);
  const same = `${month}${day.slice(7)}`;
  const last = lastDay(month);
  return same <= last ? same : addDays(last, 1);
}
