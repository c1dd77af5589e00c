import type { Facts } from '../../../shared/facts/index.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { type Day, yearOf } from '../../../shared/month.ts';
import type { MedicalOption } from '../../../shared/rules/contributions/index.ts';
import type { Ask } from '../state/engine.ts';

export interface YearToChoose {
  year: number;
  /** Last year's band until this year's is published. */
  provisional: boolean;
}

/** An income of nothing is held at the floor, so it is a base that every year accepts. */
const NO_INCOME = { income: '0' };

/** The API's own bounds of a year; outside them there is nothing to ask. */
const EARLIEST = 1990;

/** The years whose band is known today, newest first: the coming year too, once it has one. */
export function yearsToChoose(ask: Ask, today: Day): YearToChoose[] {
  const years: YearToChoose[] = [];
  for (let year = yearOf(today) + 1; year >= EARLIEST; year -= 1) {
    const { base } = ask({ year, base: NO_INCOME, schemes: ['pension'] });
    if (base.floor && base.ceiling) years.push({ year, provisional: base.provisional });
  }
  return years;
}

const OPTIONS: readonly MedicalOption[] = ['pooled-only', 'with-account'];

/** The medical options on offer in the months chosen, at a published rate. */
export function medicalOptions(
  ask: Ask,
  { year, from, schemes }: Pick<Facts, 'year' | 'from' | 'schemes'>,
): MedicalOption[] {
  if (year === undefined || (schemes && !schemes.includes('medical'))) return [];
  return OPTIONS.filter((medicalOption) => {
    try {
      return ask({ year, from, schemes, medicalOption, base: NO_INCOME }).monthly.medical !== null;
    } catch (error) {
      if (error instanceof NotAcceptable) return false;
      throw error;
    }
  });
}
