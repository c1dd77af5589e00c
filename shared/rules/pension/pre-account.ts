import { type Day, type Month, monthOfDay } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { PensionFacts } from './types.ts';

/**
 * Credited months before personal accounts were opened (鲁政发〔1995〕98号: 1996-01). Whoever was born later, or has no
 * months at all, has none; everybody else is asked.
 */
export function preAccountMonthsOf(
  { preAccountMonths, months }: PensionFacts,
  birthMonth: Month | undefined,
  on: Day,
  trail: Trail,
): number | null {
  if (preAccountMonths !== undefined) return preAccountMonths;
  if (months === 0) return 0;
  const start = trail.law.find('pension.account-start', on);
  const opened = start?.rows[0]?.month;
  if (start && typeof opened === 'string') {
    trail.cite(start);
    if (birthMonth !== undefined && birthMonth >= monthOfDay(opened)) return 0;
    trail.notice('benefit-before-accounts', { opened }, [start]);
  }
  trail.ask('pension.preAccountMonths');
  return null;
}
