import { type Grade, weaker } from '../../law/documents.ts';
import type { Figure, Law } from '../../law/law.ts';
import { lastSeen } from '../../rules/last-seen.ts';
import type { Estimate, Value } from './matter.ts';

const kept = new WeakMap<Law, Law>();

/**
 * The same law, with the last figure seen in place of each that is not seen for a day: the rules worked under it give
 * estimates, and nothing else.
 */
export function carryingOn(law: Law): Law {
  let carrying = kept.get(law);
  if (!carrying) kept.set(law, (carrying = { ...law, find: (id, on) => lastSeen(id, on, law) }));
  return carrying;
}

/** A value worked out on last figures, with the oldest of those that stand in and the weakest grade; `null` where none was. */
export function estimated(value: Value, missing: readonly { id: string; on: string }[], law: Law): Estimate | null {
  const figures = missing.map(({ id, on }) => lastSeen(id, on, law)).filter((figure) => figure !== null);
  const [oldest] = figures.sort((one: Figure, other: Figure) => (one.from < other.from ? -1 : 1));
  if (!oldest) return null;
  const grade = figures.reduce<Grade>((weakest, each) => weaker(weakest, each.grade), oldest.grade);
  return { value, from: oldest.from, document: oldest.document, grade };
}
