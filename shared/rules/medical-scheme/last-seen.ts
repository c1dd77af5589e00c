import { type Grade, weaker } from '../../law/documents.ts';
import type { Figure, Law } from '../../law/law.ts';
import { type Decimal, sum } from '../../money.ts';
import type { Day } from '../../month.ts';
import type { Estimate } from './types.ts';

/** The figure in force on a day, else the last one seen before it. */
function lastSeen({ find, begins }: Law, id: string, on: Day): Figure | null {
  const now = find(id, on);
  if (now) return now;
  const before = begins(id).filter((day) => day <= on);
  const last = before.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  return last === null ? null : find(id, last);
}

/**
 * The sum of several figures on a day, the last one seen in place of each that is not published for it, with the oldest
 * of those and the weakest grade. `null` where one of them was never seen.
 */
export function estimateOf(ids: readonly string[], on: Day, law: Law): Estimate<Decimal> | null {
  const figures = ids.map((id) => lastSeen(law, id, on));
  const value = sum(figures.map((figure) => figure?.value ?? null));
  const stale = figures.filter((figure) => figure !== null).sort((one, other) => (one.from < other.from ? -1 : 1));
  const [oldest] = stale;
  if (!value || !oldest) return null;
  const grade = stale.reduce<Grade>((weakest, each) => weaker(weakest, each.grade), oldest.grade);
  return { value, from: oldest.from, document: oldest.document, grade };
}
