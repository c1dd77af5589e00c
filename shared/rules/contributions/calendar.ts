import { addMonths, type Month, monthNumber, monthsBetween } from '../../month.ts';
import type { Frequency } from './types.ts';

/** Months in a calendar period of each frequency (鲁政办发〔2020〕19号: 月、季、半年、年). */
const PERIODS: readonly (readonly [Frequency, number])[] = [
  ['monthly', 1],
  ['quarterly', 3],
  ['half-yearly', 6],
  ['yearly', 12],
];

export const FREQUENCIES = PERIODS.map(([frequency]) => frequency);

/** Consecutive months paid for in one instalment: `start` to `end` (not included) of the year's months. */
interface Period {
  from: Month;
  to: Month;
  start: number;
  end: number;
}

/** The months paid for in one year and how each frequency groups them. */
export interface Calendar {
  months: readonly Month[];
  frequencies: readonly { frequency: Frequency; periods: readonly Period[] }[];
}

/** There are as many as months in the years the API takes. */
const calendars = new Map<Month, Calendar>();

/**
 * From `first` to December of its year, in calendar months, quarters, half-years and the year; a period begun late is
 * shorter.
 */
export function calendarFrom(first: Month): Calendar {
  let calendar = calendars.get(first);
  if (!calendar) calendars.set(first, (calendar = layOut(first)));
  return calendar;
}

function layOut(first: Month): Calendar {
  const count = monthsBetween(first, `${first.slice(0, 4)}-12`) + 1;
  const months = Array.from({ length: count }, (_, index) => addMonths(first, index));
  const frequencies = PERIODS.map(([frequency, length]) => {
    const periods: Period[] = [];
    for (let start = 0; start < count; ) {
      const from = months[start] as Month;
      const end = Math.min(count, start + length - ((monthNumber(from) - 1) % length));
      periods.push({ from, to: months[end - 1] as Month, start, end });
      start = end;
    }
    return { frequency, periods };
  });
  return { months, frequencies };
}
