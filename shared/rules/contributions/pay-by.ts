import { addMonths, type Day, firstDay, lastDay, type Month } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { Frequency, Scheme } from './types.ts';

/** The last day to pay what is due for the months `from` to `to`; `null` where no notice tells. */
export type PayBy = (frequency: Frequency, from: Month, to: Month) => Day | null;

/** Months of an instalment from which the law may count. */
export const PAY_BY_MONTHS = ['first', 'last', 'after'] as const;

const NEVER: PayBy = () => null;

/**
 * From the tables `pension.pay-by` and `medical.pay-by`: for a frequency the `day` in the `first` or `last` month of an
 * instalment or the one `after` it; a day that its month lacks is its last. Of two schemes the earlier day: who pays
 * both by then is late for neither.
 */
export function payByOf(schemes: readonly Scheme[], { law }: Trail): PayBy {
  const tables = schemes.map((scheme) => `${scheme}.pay-by`);
  if (tables.some((id) => law.begins(id).length === 0)) return NEVER;
  return (frequency, from, to) => {
    const days = tables.map((id) => {
      const row = law.find(id, firstDay(from))?.rows.find((each) => each.frequency === frequency);
      if (!row) return null;
      const month = { first: from, last: to, after: addMonths(to, 1) }[String(row.month)];
      return month ? dayIn(month, Number(row.day)) : null;
    });
    return days.includes(null) ? null : (days.sort()[0] ?? null);
  };
}

function dayIn(month: Month, day: number): Day {
  const named = `${month}-${String(day).padStart(2, '0')}`;
  return named < lastDay(month) ? named : lastDay(month);
}
