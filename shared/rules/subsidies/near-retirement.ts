import { type Month, monthsBetween } from '../../month.ts';
import { retirement } from '../retirement/index.ts';
import { type Citation, Trail } from '../trail.ts';
import type { Case } from './verdict.ts';

const NEAR = 'social-insurance-subsidy.near-retirement';

/** Whether a person was near retirement when first approved, and the month in which they reach the statutory age. */
export interface NearRetirement {
  is: boolean | null;
  until: Month | null;
  questions: readonly string[];
  citations: readonly Citation[];
}

/**
 * Fewer months to the statutory age at first approval than the law asks for (财社〔2023〕181号: five years). The age is
 * that of today's schedule; a woman whose class is unknown is asked for it only where it matters.
 */
export function nearRetirement(it: Case, firstApprovedIn: Month): NearRetirement {
  const { birthMonth, sex, womenClass } = it.facts;
  const within = it.law.find(NEAR, it.on)?.value?.toNumber();
  const unknown = (...questions: string[]): NearRetirement => ({ is: null, until: null, questions, citations: [] });
  if (within === undefined) return unknown();
  if (birthMonth === undefined || sex === undefined)
    return unknown(...(birthMonth === undefined ? ['birthMonth'] : []), ...(sex === undefined ? ['sex'] : []));
  const classes = sex === 'male' ? [undefined] : womenClass === undefined ? (['50', '55'] as const) : [womenClass];
  const trail = new Trail(it.law);
  const months = classes.map((each) => retirement({ birthMonth, sex, womenClass: each }, trail).statutoryMonth);
  const { citations } = trail.account();
  const near = months.map((month) => month !== null && monthsBetween(firstApprovedIn, month) < within);
  if (months.includes(null)) return unknown();
  if (near.every((each) => !each)) return { is: false, until: null, questions: [], citations };
  if (months.length > 1) return { ...unknown('womenClass'), citations };
  return { is: true, until: months[0] ?? null, questions: [], citations };
}
