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

/** The last figures seen in place of those missing; none of those of which none was. */
export const standIns = (missing: readonly { id: string; on: string }[], law: Law): ReadonlyMap<string, Figure> =>
  new Map(
    missing.flatMap(({ id, on }) => {
      const figure = lastSeen(id, on, law);
      return figure ? [[id, figure]] : [];
    }),
  );

/** A value worked out on last figures: with the oldest of those that stand in, and the weakest grade. */
export function estimated(value: Value, [first, ...others]: readonly [Figure, ...Figure[]]): Estimate {
  const oldest = others.reduce((oldest, each) => (each.from < oldest.from ? each : oldest), first);
  const grade = others.reduce<Grade>((weakest, each) => weaker(weakest, each.grade), first.grade);
  return { value, from: oldest.from, document: oldest.document, grade };
}
