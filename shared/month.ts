/** A calendar month, `YYYY-MM`. Months compare as strings. */
export type Month = string;

export const MONTHS_IN_YEAR = 12;

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The month `number` (1 to 12) of `year`. */
export function monthOf(year: number, number: number): Month {
  return `${String(year).padStart(4, '0')}-${twoDigits(number)}`;
}

export function yearOf(date: Month | Day): number {
  return twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2);
}

/** 1 for January to 12 for December. */
export function monthNumber(date: Month | Day): number {
  return twoDigitsAt(date, 5);
}

const ZERO_CODE = 48;

/** Read by their codes: cutting dates up and reading the pieces was a twentieth of a silent assessment. */
const twoDigitsAt = (date: string, at: number): number =>
  (date.charCodeAt(at) - ZERO_CODE) * 10 + date.charCodeAt(at + 1) - ZERO_CODE;

/** The month of a day. */
export function monthOfDay(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDay(month: Month): Day {
  return `${month}-01`;
}

export function lastDay(month: Month): Day {
  return `${month}-${daysIn(month)}`;
}

/** A day that exists, of this century or the last: `2026-02-30` is none. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^(19|20)\d{2}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) return false;
  return text.slice(8) !== '00' && text <= lastDay(monthOfDay(text));
}

/** 28 to 31. */
function daysIn(month: Month): number {
  const [year, number] = [yearOf(month), monthNumber(month)];
  if (number === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return number === 4 || number === 6 || number === 9 || number === 11 ? 30 : 31;
}

/** `count` months later, or earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * MONTHS_IN_YEAR + monthNumber(month) - 1 + count;
  return monthOf(
    Math.floor(index / MONTHS_IN_YEAR),
    (((index % MONTHS_IN_YEAR) + MONTHS_IN_YEAR) % MONTHS_IN_YEAR) + 1,
  );
}

/** Whole months from `start` to `end`; negative when `end` is earlier. */
export function monthsBetween(start: Month, end: Month): number {
  return (yearOf(end) - yearOf(start)) * MONTHS_IN_YEAR + monthNumber(end) - monthNumber(start);
}

/** `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  let month = monthOfDay(day);
  let number = Number(day.slice(8)) + count;
  while (number < 1) {
    month = addMonths(month, -1);
    number += daysIn(month);
  }
  for (let days = daysIn(month); number > days; days = daysIn(month)) {
    number -= days;
    month = addMonths(month, 1);
  }
  return `${month}-${twoDigits(number)}`;
}

/**
 * The last day of a period of `count` months that starts on `day`: the same day of the month, or the last day of a
 * shorter month. The first day does not count (民法典 arts. 201 and 202).
 */
export function endOfPeriod(day: Day, count: number): Day {
  const month = addMonths(monthOfDay(day), count);
  const last = lastDay(month);
  const same = `${month}${day.slice(7)}`;
  return same < last ? same : last;
}

const HOURS_AHEAD = 8;

/**
 * The calendar day in Asia/Shanghai at a moment, whatever the machine's time zone: UTC+8, without summer time since
 * 1991.
 */
export function dayInShanghai(moment: Date): Day {
  return new Date(moment.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
}

/** A number of months as whole years and the months over. */
export function yearsAndMonths(months: number): { years: number; months: number } {
  return { years: Math.floor(months / MONTHS_IN_YEAR), months: months % MONTHS_IN_YEAR };
}
