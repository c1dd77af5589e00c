import type { Figure } from '../../law/law.ts';
import { addDays, type Day } from '../../month.ts';
import type { Operands } from '../trail.ts';
import {
  type Applicant,
  abolished,
  byWaiting,
  type Condition,
  type ConditionId,
  type Finding,
  lists,
  met,
  unmet,
  unpublished,
} from './condition.ts';
import type { ProgrammeId } from './types.ts';

/** Where the figure that is renewed is a list, the word that has to stand on it: so is the programme there. */
export interface Coverage {
  /** Id of the condition in place of `in-force`. */
  id: ConditionId;
  column: 'province' | 'trade' | 'platform';
  word: (it: Applicant) => string;
}

/** What a programme stands on. */
export interface Standing {
  id: ProgrammeId;
  coverage?: Coverage;
}

interface State {
  /** `null` where no notice tells. */
  there: boolean | null;
  by: Figure | null;
}

/** Whether there is the programme on a day: `null` in any figure that it stands on ends it. */
function stateOn({ id, coverage }: Standing, it: Applicant, on: Day): State {
  const { renewedBy, standsOn } = it.law.programme(id);
  const renewed = it.law.find(renewedBy, on);
  if (renewed && abolished(renewed)) return { there: false, by: renewed };
  for (const each of standsOn) {
    const figure = it.law.find(each, on);
    if (figure && abolished(figure)) return { there: false, by: figure };
  }
  if (!renewed) return { there: null, by: null };
  const there = !coverage || lists(renewed, coverage.column, coverage.word(it));
  return { there, by: renewed };
}

/** The first days of the figures that a programme stands on, in order: between them it can only run out. */
function turningDays({ id }: Standing, it: Applicant, wanted: (day: Day) => boolean): Day[] {
  const { renewedBy, standsOn } = it.law.programme(id);
  const days: Day[] = [];
  for (const each of [renewedBy, ...standsOn])
    for (const day of it.law.begins(each)) if (wanted(day) && !days.includes(day)) days.push(day);
  return days.sort();
}

/** Since when there is no programme, and whether there was one before; asked on a day on which there is none. */
function absence(rules: Standing, it: Applicant): { since: Day; ended: boolean } {
  const past = turningDays(rules, it, (day) => day <= it.on);
  const states = past.map((day) => stateOn(rules, it, day).there);
  const lastOtherwise = states.findLastIndex((there) => there !== false);
  return { since: past[lastOtherwise + 1] ?? it.on, ended: states.slice(0, lastOtherwise + 1).includes(true) };
}

/** The day on which a programme ended that was in force before; `null` where it did not. */
export function endedOn(rules: Standing, it: Applicant): Day | null {
  if (stateOn(rules, it, it.on).there !== false) return null;
  const { since, ended } = absence(rules, it);
  return ended ? since : null;
}

/** The last day of a rule; `known` tells an end that a notice gives from one after which nothing is seen. */
export interface EndOfRule {
  until: Day;
  known: boolean;
}

/** Some notices renew a programme year by year, some end it ahead. `null` where no end is in sight. */
export function endOfRule(rules: Standing, it: Applicant): EndOfRule | null {
  const { renewedBy } = it.law.programme(rules.id);
  let until = it.law.find(renewedBy, it.on)?.to ?? null;
  while (until !== null) {
    const next = it.law.find(renewedBy, addDays(until, 1));
    if (!next) break;
    until = next.to;
  }
  const gone = turningDays(rules, it, (day) => day > it.on).find((day) => stateOn(rules, it, day).there === false);
  if (gone && (until === null || gone <= addDays(until, 1))) return { until: addDays(gone, -1), known: true };
  return until === null ? null : { until, known: false };
}

/** Whether there is the programme at all, here and on the day: the same question for each of them. */
export function inForce(rules: Standing): Condition {
  const { id, coverage } = rules;
  const evaluate = (it: Applicant): Finding => {
    const { there, by } = stateOn(rules, it, it.on);
    if (there === null || !by) return unpublished(it.law.programme(id).renewedBy, it);
    const covered: Operands = coverage ? { [coverage.column]: coverage.word(it) } : {};
    if (there) {
      const end = it.explains ? endOfRule(rules, it) : null;
      return met([by], end ? { ...covered, [end.known ? 'ends' : 'until']: end.until } : covered);
    }
    const begins = turningDays(rules, it, (day) => day > it.on).find((day) => stateOn(rules, it, day).there) ?? null;
    const from = begins ?? absence(rules, it).since;
    const code = coverage ? (`wait-for-${coverage.column}` as const) : 'wait-for-start';
    return unmet([by], { ...covered, from }, begins ? byWaiting(code, begins) : null);
  };
  return { id: coverage?.id ?? 'in-force', evaluate };
}
