import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { yearsAndMonths } from '../../../shared/month.ts';
import type { PageText } from '../../ui/language.ts';
import { known } from './amounts.ts';
import { inCapitals } from './capitals.ts';
import { pensionShort, windowIsFor } from './derived.ts';

/** One thing to know, large. */
export interface LargeNumber {
  name: string;
  value: string;
  /** The sum in capital numerals. */
  capitals: string | null;
  /** What stands beside it, such as what it lacks. */
  beside: string | null;
}

/** The numbers of an assessment one after the other, those that are known. */
export function numbersOf(assessment: Assessment, facts: Facts, text: PageText): LargeNumber[] {
  const { contributions, retirement, contributionYears, subsidies, medicalSchemes } = assessment;
  const e = text.keep.elder;
  const shown: LargeNumber[] = [];
  const sum = (name: string, amount: string, beside: string | null = null) =>
    shown.push({ name, value: text.yuan({ amount }), capitals: inCapitals(amount), beside });
  const word = (name: string, value: string, beside: string | null = null) =>
    shown.push({ name, value, capitals: null, beside });

  const { base, monthly, schedules } = contributions;
  if (base.chosen) {
    const lacking = (unknown: readonly ('pension' | 'medical' | 'fees')[]) =>
      unknown.length > 0
        ? text.plusUnknown({ parts: unknown.map((part) => text.part[part]).join(text.between) })
        : null;
    const month = known([{ pension: monthly.pension, medical: monthly.medical }]);
    if (month.amount) sum(e.monthly, month.amount, lacking(month.unknown) ?? text.onBase({ base: base.chosen }));
    const year = known(schedules[0]?.instalments ?? []);
    if (year.amount) sum(e.yearly, year.amount, lacking(year.unknown));
  }
  const { statutoryMonth, statutoryAge, pension } = retirement;
  if (statutoryMonth && statutoryAge)
    word(e.retire, text.date({ date: statutoryMonth }), text.result.age(statutoryAge));
  const short = pensionShort(assessment, facts);
  if (short) word(e.pensionMissing, text.flow.monthSpan(yearsAndMonths(short.missing)), e.pensionNotYet);
  else if (pension?.total) sum(e.pension, pension.total);
  const { missingMonths } = contributionYears;
  if (missingMonths !== null)
    word(
      e.missing,
      missingMonths === 0 ? text.result.years.enough : text.flow.monthSpan(yearsAndMonths(missingMonths)),
    );
  const otherYear = windowIsFor(assessment, facts);
  for (const { scheme, coveredFrom, outcome } of medicalSchemes.schemes)
    if (coveredFrom && outcome !== 'not-eligible')
      word(
        e.covered({ scheme: text.result.medical.scheme[scheme] }),
        text.date({ date: coveredFrom }),
        scheme === 'resident' && otherYear !== null
          ? text.result.medical.windowIsFor({ next: otherYear, asked: otherYear - 1 })
          : null,
      );
  for (const { title, amount, outcome, amountText } of subsidies.programmes)
    if (outcome === 'eligible')
      amount === null ? word(title, text.result.subsidies.outcome[outcome], amountText) : sum(title, amount);
  return shown;
}
