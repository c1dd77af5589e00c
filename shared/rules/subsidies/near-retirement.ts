import { type Month, monthsBetween } from '../../month.ts';
import { statutoryMonthOf } from '../retirement/index.ts';
import { type Citation, type MissingFigure, Trail } from '../trail.ts';
import type { Case } from './verdict.ts';

const NEAR = 'social-insurance-subsidy.near-retirement';

/** Whether a person was near retirement when first approved, and the month in which they reach the statutory age. */
export interface NearRetirement {
  is: boolean | null;
  until: Month | null;
  questions: readonly string[];
  missing: readonly MissingFigure[];
  citations: readonly Citation[];
}

/**
 * Fewer months to the statutory age at first approval than the law asks for (财社〔2023〕181号: five years). The age is
 * that of today's schedule; a woman whose class is unknown is asked for it only where it matters.
 */
export function nearRetirement(it: Case, firstApprovedIn: Month): NearRetirement {
  const { birthMonth, sex, womenClass } = it.facts;
  const within = it.law.find(NEAR, it.on)?.value?.toNumber();
  const unknown = { is: null, until: null, questions: [], missing: [], citations: [] };
  if (within === undefined) return { ...unknown, missing: [{ id: NEAR, on: it.on }] };
  if (birthMonth === undefined || sex === undefined)
    return {
      ...unknown,
      questions: [...(birthMonth === undefined ? ['birthMonth'] : []), ...(sex === undefined ? ['sex'] : [])],
    };
  const classes = sex === 'male' ? [undefined] : womenClass === undefined ? (['50', '55'] as const) : [womenClass];
  const trail = new Trail(it.law);
  const months = classes.map((each) => statutoryMonthOf({ birthMonth, sex, womenClass: each }, trail));
  const { citations, figures: missing } = trail.account();
  const known = { ...unknown, citations };
  if (months.includes(null)) return { ...known, missing };
  const near = months.filter((month) => month !== null && monthsBetween(firstApprovedIn, month) < within);
  if (near.length === 0) return { ...known, is: false };
  if (months.length > 1) return { ...known, questions: ['womenClass'] };
  return { ...known, is: true, until: near[0] ?? null };
}
