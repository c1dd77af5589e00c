import type { Figure } from '../../law/law.ts';
import { partId } from '../../law/programmes.ts';
import { type Applicant, type Condition, type ConditionId, type Finding, lists, unpublished } from './condition.ts';
import { endedOn, type Standing } from './in-force.ts';
import type { Programme, ProgrammeId } from './types.ts';

/** The list that keeps two programmes apart: that of either, for it binds both. */
function exclusionOf({ law, on }: Applicant, one: ProgrammeId, other: ProgrammeId): Figure | null {
  const own = law.part(one, 'notWith', on);
  if (lists(own, 'programme', other)) return own;
  const theirs = law.part(other, 'notWith', on);
  return lists(theirs, 'programme', one) ? theirs : null;
}

/** Those whose exclusion is a condition of another programme: `not-with-<other>` has a sentence. */
type Excluding = {
  [Other in ProgrammeId]: `not-with-${Other}` extends ConditionId ? Other : never;
}[ProgrammeId];

/**
 * A condition of one programme that rests on its exclusion of another; `not-with-<other>`. Open while of neither a list
 * was seen.
 */
export function notWith(
  id: ProgrammeId,
  other: Excluding,
  evaluate: (it: Applicant, source: Figure) => Finding,
): Condition {
  return {
    id: `not-with-${other}`,
    evaluate(it) {
      const source = exclusionOf(it, id, other);
      if (source) return evaluate(it, source);
      const { law, on } = it;
      const sides = [id, other].filter((each) => law.programme(each).notWith);
      if (sides.length === 0 || sides.some((each) => law.part(each, 'notWith', on))) return null;
      return unpublished(partId(law.programme(sides[0] as ProgrammeId), 'notWith'), it);
    },
  };
}

/**
 * What each programme may not be combined with. A list of one binds both, while there are both.
 *
 * @param all in the order of every answer, asked for or not
 */
export function withExclusions(programmes: readonly Programme[], all: readonly Standing[], it: Applicant): Programme[] {
  const { law, on } = it;
  const hasEnded = (id: ProgrammeId) => all.some((each) => each.id === id && endedOn(each, it) !== null);
  const pairs = all.flatMap(({ id }) =>
    (law.part(id, 'notWith', on)?.rows ?? []).map((row) => [id, row.programme as ProgrammeId] as const),
  );
  return programmes.map((programme) => {
    const { id } = programme;
    const others = pairs.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
    if (others.length === 0 || hasEnded(id)) return programme;
    const apart = [...new Set(others)].filter((other) => !hasEnded(other));
    return apart.length > 0 ? { ...programme, notWith: apart } : programme;
  });
}
