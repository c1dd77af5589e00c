import { type Grade, weaker } from '../law/documents.ts';
import type { Law } from '../law/law.ts';
import { type Decimal, sum } from '../money.ts';
import type { Day } from '../month.ts';
import { lastSeen } from './last-seen.ts';

/** The last figure seen, in place of one not seen for the year, and where it stands. */
export interface Estimate<Value> {
  value: Value;
  /** First day on which that figure was in force. */
  from: Day;
  document: string;
  grade: Grade;
}

/**
 * The sum of several figures on a day, the last one seen in place of each that is not published for it, with the oldest
 * of those and the weakest grade. `null` where one of them was never seen.
 */
export function estimateOf(ids: readonly string[], on: Day, law: Law): Estimate<Decimal> | null {
  const figures = ids.map((id) => lastSeen(id, on, law));
  const value = sum(figures.map((figure) => figure?.value ?? null));
  const stale = figures.filter((figure) => figure !== null).sort((one, other) => (one.from < other.from ? -1 : 1));
  const [oldest] = stale;
  if (!value || !oldest) return null;
  const grade = stale.reduce<Grade>((weakest, each) => weaker(weakest, each.grade), oldest.grade);
  return { value, from: oldest.from, document: oldest.document, grade };
}
