import { addMonths, type Day, MONTHS_IN_YEAR, type Month, monthOfDay } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { PensionFacts } from './types.ts';

/**
 * Credited months before personal accounts were opened (鲁政发〔1995〕98号: 1996-01). Whoever reached the working age (劳动法 art. 15)
 * only then, or has no months at all, has none; everybody else is asked.
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
    if (birthMonth !== undefined && ofAgeIn(birthMonth, trail) >= monthOfDay(opened)) return 0;
    trail.notice('benefit-before-accounts', { opened }, [start]);
  }
  trail.ask('pension.preAccountMonths');
  return null;
}

/** The month from which a person may work; that of birth where no age is known. */
function ofAgeIn(birthMonth: Month, trail: Trail): Month {
  const youngest = trail.law.find('employment.youngest-age', trail.law.asOf);
  if (!youngest?.value) return birthMonth;
  trail.cite(youngest);
  return addMonths(birthMonth, youngest.value.toNumber() * MONTHS_IN_YEAR);
}
