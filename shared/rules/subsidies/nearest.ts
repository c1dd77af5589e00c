import type { Day } from '../../month.ts';
import { sayTheSame } from '../trail.ts';
import type { ProgrammeRules } from './programme.ts';
import type { Change, Nearest } from './types.ts';
import { type Case, type Judged, judgedBy } from './verdict.ts';

/** Ways may shut other doors, such as a claim window that runs out meanwhile; more rounds than this lead nowhere. */
const MOST_ROUNDS = 4;

/**
 * The nearest lawful change that would turn a refusal: each failing condition by its own way, held against all
 * conditions again on the day by which all of it can be done. `null` when a condition has no way, or when going it
 * would not do. The day is left out where it depends on the person alone, or where no notice reaches so far.
 */
export function nearestOf(rules: ProgrammeRules, it: Case, refusedBy: readonly Judged[]): Nearest | null {
  const changes: Change[] = [];
  let then = it;
  let dated: Day | null = null;
  let failing = refusedBy;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const { verdict } of failing) {
      const on: Day | null | undefined = verdict.way?.on;
      if (on && on > then.on) then = { ...then, on };
      if (on && (!dated || on > dated)) dated = on;
    }
    for (const { id, verdict } of failing) {
      const { way } = verdict;
      if (!way) return null;
      if (!changes.some((change) => sayTheSame(change, way)))
        changes.push({ condition: id, code: way.code, operands: way.operands });
      then = { ...then, facts: way.change(then.facts, then.on) };
    }
    const judged = judgedBy([rules.inForce, ...rules.conditions], then);
    failing = judged.filter(({ verdict }) => verdict.met === false);
    if (failing.length > 0) continue;
    const published = judged[0]?.verdict.met === true;
    return { from: published ? dated : null, changes };
  }
  return null;
}
