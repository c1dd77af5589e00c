import type { Day } from '../../month.ts';
import { sayTheSame } from '../trail.ts';
import { type Applicant, type Condition, type Evaluated, evaluateAll, withFacts } from './condition.ts';
import type { Change, Nearest } from './types.ts';

/** Remedies may shut other doors, such as a claim window that runs out meanwhile; more rounds than this lead nowhere. */
const MOST_ROUNDS = 4;

/**
 * The nearest lawful change that would turn a refusal: each failing condition by its own remedy, held against all
 * conditions again on the day by which all of it can be done. `null` when a condition has no remedy, or when it
 * would not do. The day is left out where it depends on the person alone, or where no notice reaches so far.
 *
 * @param conditions of the programme, whether there is one first
 */
export function nearestOf(
  conditions: readonly Condition[],
  it: Applicant,
  refusedBy: readonly Evaluated[],
): Nearest | null {
  const changes: Change[] = [];
  let then = it;
  let dated: Day | null = null;
  let lasting = false;
  let failing = refusedBy;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const { finding } of failing) {
      const on: Day | null | undefined = finding.remedy?.on;
      if (on && on > then.on) then = { ...then, on };
      if (on && (!dated || on > dated)) dated = on;
    }
    for (const { id, finding } of failing) {
      const { remedy } = finding;
      if (!remedy) return null;
      lasting ||= remedy.lasting === true;
      if (!changes.some((change) => sayTheSame(change, remedy)))
        changes.push({ condition: id, code: remedy.code, operands: remedy.operands });
      then = withFacts(remedy.change(then.facts, then.on), then);
    }
    const evaluated = evaluateAll(conditions, then);
    failing = evaluated.filter(({ finding }) => finding.met === false);
    if (failing.length > 0) continue;
    const published = evaluated[0]?.finding.met === true;
    return { from: published && !lasting ? dated : null, changes };
  }
  return null;
}
