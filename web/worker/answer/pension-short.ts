import type { Assessment, Facts } from '../../../shared/api/assessments.ts';
import type { Month } from '../../../shared/month.ts';

/** The months that a person told stay under the minimum: until it is reached, no monthly pension is paid. */
export interface PensionShort {
  missing: number;
  /** Month of retirement, by which they are missing; `null` where it is not known, or over. */
  retiring: Month | null;
  /** Month in which the minimum is reached by paying on from now, for whoever is of age already. */
  reachedIn: Month | null;
}

/** `null` where the months reach the minimum, and where nobody knows: without the months, or without the minimum. */
export function pensionShort({ notices, retirement }: Assessment, { pension }: Facts): PensionShort | null {
  const { minimumMonths } = retirement;
  const months = pension?.months;
  if (minimumMonths === null || months === undefined || months >= minimumMonths) return null;
  const { retiring, reachedIn } = notices.find(({ code }) => code.startsWith('minimum-months-missing'))?.operands ?? {};
  return { missing: minimumMonths - months, retiring: retiring ?? null, reachedIn: reachedIn ?? null };
}
