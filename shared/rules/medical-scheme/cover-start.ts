import type { Figure } from '../../law/law.ts';
import { ParameterFault } from '../../messages/errors.ts';
import { addDays, addMonths, type Day, firstDay, lastDay, monthOf, monthOfDay, yearOf } from '../../month.ts';
import type { Trail } from '../trail.ts';

/** The days from which the law may count, by the codes of its tables. */
export const WAYS_OF_COUNTING: Readonly<Record<string, (on: Day, paidOn: Day) => Day>> = {
  'first-day-of-year': (on) => firstDay(monthOf(yearOf(on), 1)),
  'month-of-payment': (_on, paidOn) => firstDay(monthOfDay(paidOn)),
  'day-of-payment': (_on, paidOn) => paidOn,
  'month-after-payment': (_on, paidOn) => firstDay(addMonths(monthOfDay(paidOn), 1)),
};

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
  const code = String(figure.rows[0]?.from);
  const way = WAYS_OF_COUNTING[code];
  if (!way) throw new ParameterFault(`${figure.id} counts from ${code}, which the rule does not know`);
  return way(on, paidOn);
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
