import { sum, ZERO } from '../../money.ts';
import type { Calendar } from './calendar.ts';
import type { PayBy } from './pay-by.ts';
import type { Amount, Instalment, MonthlyContribution, Schedule } from './types.ts';

/** What some months cost together, without fees. */
export interface Span {
  pension: Amount;
  medical: Amount;
  total: Amount;
}

/**
 * Ways to pay the same months. Each instalment is the sum of its months, so all come to the same
 * total. The year's fixed fees go with the first instalment.
 *
 * @param spanOf what the months from `start` to before `end` cost: see `spans`
 * @param months how many there are
 */
export function schedulesOf(
  frequencies: Calendar['frequencies'],
  spanOf: (start: number, end: number) => Span,
  months: number,
  yearlyFees: Amount,
  payByOf: PayBy,
): Schedule[] {
  const total = sum([spanOf(0, months).total, yearlyFees]);
  return frequencies.map(({ frequency, periods }) => {
    const instalments = periods.map(({ from, to, start, end }): Instalment => {
      const { pension, medical, total } = spanOf(start, end);
      const payBy = payByOf(frequency, from, to);
      if (start > 0) return { from, to, pension, medical, fees: ZERO, total, payBy };
      return { from, to, pension, medical, fees: yearlyFees, total: sum([total, yearlyFees]), payBy };
    });
    return { frequency, instalments, total };
  });
}

/**
 * Sums of months of a calendar, of which equal ones share one object. Months between two that share one object are that object too, for a change of rates makes a new one;
 * spans of the same number of such months are worked out once and share their amounts. Buys four tenths of the contribution answers
 * a second.
 */
export function spans(months: readonly MonthlyContribution[]): (start: number, end: number) => Span {
  const known = new Map<MonthlyContribution, Span[]>();
  return (start, end) => {
    const month = months[start] as MonthlyContribution;
    if (month !== months[end - 1]) return spanning(months.slice(start, end));
    let spansOfMonth = known.get(month);
    if (!spansOfMonth) known.set(month, (spansOfMonth = []));
    return (spansOfMonth[end - start] ??= repeated(month, end - start));
  };
}

function repeated({ pension, medical, total }: MonthlyContribution, count: number): Span {
  const times = (amount: Amount): Amount => (amount ? amount.times(count) : null);
  return { pension: times(pension), medical: times(medical), total: times(total) };
}

function spanning(months: readonly MonthlyContribution[]): Span {
  return {
    pension: sum(months.map((month) => month.pension)),
    medical: sum(months.map((month) => month.medical)),
    total: sum(months.map((month) => month.total)),
  };
}
