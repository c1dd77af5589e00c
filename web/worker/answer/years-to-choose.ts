import { type Day, yearOf } from '../../../shared/month.ts';
import type { Ask } from '../state/engine.ts';

export interface YearToChoose {
  year: number;
  /** Last year's band until this year's is published. */
  provisional: boolean;
}

/** The API's own bounds of a year; outside them there is nothing to ask. */
const EARLIEST = 1990;

/** The years whose band is known today, newest first: the coming year too, once it has one. */
export function yearsToChoose(ask: Ask, today: Day): YearToChoose[] {
  const years: YearToChoose[] = [];
  for (let year = yearOf(today) + 1; year >= EARLIEST; year -= 1) {
    const { base } = ask({ year, base: { income: '0' }, schemes: ['pension'] });
    if (base.floor && base.ceiling) years.push({ year, provisional: base.provisional });
  }
  return years;
}

/** This calendar year where its band is known, else the newest year that has one. */
export function firstYear(years: readonly YearToChoose[], today: Day): number {
  const wanted = yearOf(today);
  return (years.find(({ year }) => year === wanted) ?? years[0])?.year ?? wanted;
}
