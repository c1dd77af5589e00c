import { yearOf } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { Scheme } from './types.ts';

/**
 * Says that pension months of a year gone by can in general not be paid any more, or until when they still can. It
 * stands beside the amounts, which do not rest on it: its grade is not theirs.
 */
export function sayEarlierYear(year: number, schemes: readonly Scheme[], trail: Trail): void {
  const { asOf, find } = trail.law;
  if (year >= yearOf(asOf) || !schemes.includes('pension')) return;
  const exceptions = find('pension.back-payment.exceptions', asOf);
  const exception = exceptions?.rows.find((row) => Number(row.year) === year);
  if (exception && exceptions) {
    trail.notice('earlier-year-still-payable', {
      year: String(year),
      until: String(exception.until),
      bandOf: String(exception.bandOf),
      document: exceptions.document,
    });
  } else if (find('pension.back-payment', asOf)) {
    trail.notice('earlier-year-not-payable', { year: String(year) });
  }
}
