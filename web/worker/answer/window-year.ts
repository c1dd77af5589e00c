import type { Assessment, Facts } from '../../../shared/api/assessments.ts';
import { yearOf } from '../../../shared/month.ts';

/**
 * The year that a payment in the enrolment window of the resident scheme is for, where the person asks about the year
 * of the payment itself; `null` where they do not, where the published window of that very year has the day in it (one
 * was extended into January), or where the scheme is not open to them.
 */
export function windowIsFor(
  { medicalSchemes, steps }: Assessment,
  { year, enrolOn, insideWindow }: Facts,
): number | null {
  const closed = medicalSchemes.schemes.some(
    ({ scheme, outcome }) => scheme === 'resident' && outcome === 'not-eligible',
  );
  const published = steps.some(({ code, result }) => code === 'medical-scheme.resident.window' && result === 'inside');
  if (closed || published || !insideWindow || year === undefined || enrolOn === undefined) return null;
  return yearOf(enrolOn) === year ? year + 1 : null;
}
