import { type Decimal, sum, ZERO } from '../../money.ts';
import { addMonths, type Month, monthNumber, monthsBetween } from '../../month.ts';
import type { Amount, Frequency, Instalment, MonthlyContribution, Schedule } from './types.ts';

/** Months in a calendar period of each frequency (鲁政办发〔2020〕19号: 月、季、半年、年). */
const PERIODS: readonly (readonly [Frequency, number])[] = [
  ['monthly', 1],
  ['quarterly', 3],
  ['half-yearly', 6],
  ['yearly', 12],
];

/**
 * The four ways to pay the same months. Each instalment is the sum of its months, so all four come to the same
 * total. Periods are calendar quarters and half-years; the year's fixed fees go with the first instalment.
 *
 * @param months the contribution of each month from `first` on, without gaps
 */
export function schedulesOf(first: Month, months: readonly MonthlyContribution[], yearlyFees: Amount): Schedule[] {
  const pension = runningTotals(months.map((month) => month.pension));
  const medical = runningTotals(months.map((month) => month.medical));
  return PERIODS.map(([frequency, length]) => {
    const instalments: Instalment[] = [];
    for (let start = 0; start < months.length; ) {
      const from = addMonths(first, start);
      const end = Math.min(months.length, start + length - ((monthNumber(from) - 1) % length));
      const fees = start === 0 ? yearlyFees : ZERO;
      const parts = { pension: between(pension, start, end), medical: between(medical, start, end), fees };
      instalments.push({
        from,
        to: addMonths(first, end - 1),
        ...parts,
        total: sum([parts.pension, parts.medical, fees]),
        payBy: null,
      });
      start = end;
    }
    return { frequency, instalments, total: sum(instalments.map((instalment) => instalment.total)) };
  });
}

/** Totals up to each month and the number of unknown months up to it, so that any span is one subtraction. */
interface Running {
  total: Decimal[];
  unknown: number[];
}

function runningTotals(amounts: readonly Amount[]): Running {
  const running: Running = { total: [ZERO], unknown: [0] };
  let total = ZERO;
  let unknown = 0;
  for (const amount of amounts) {
    if (amount) total = total.plus(amount);
    else unknown += 1;
    running.total.push(total);
    running.unknown.push(unknown);
  }
  return running;
}

function between({ total, unknown }: Running, start: number, end: number): Amount {
  if (unknown[end] !== unknown[start]) return null;
  return (total[end] as Decimal).minus(total[start] as Decimal);
}

/** The months paid for: from `first` to December of the same year. */
export function monthsToDecember(first: Month): Month[] {
  const count = monthsBetween(first, `${first.slice(0, 4)}-12`) + 1;
  return Array.from({ length: count }, (_, index) => addMonths(first, index));
}
