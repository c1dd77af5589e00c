import type { Figure } from '../../law/law.ts';
import {
  addMonths,
  type Day,
  endOfPeriod,
  firstDay,
  MONTHS_IN_YEAR,
  monthOf,
  monthOfDay,
  monthsBetween,
  yearOf,
} from '../../month.ts';
import { type Applicant, byDoing, byWaiting, type Remedy } from './condition.ts';
import type { SubsidyFacts } from './types.ts';

const CRITERIA = 'hard-to-employ.criteria';

/** Whether something is so, or the answers that would tell. */
export interface Answer {
  is: boolean | null;
  questions: readonly string[];
}
export const YES: Answer = { is: true, questions: [] };
export const NO: Answer = { is: false, questions: [] };
export const ask = (...questions: readonly string[]): Answer => ({ is: null, questions });

/** Yes as soon as one is; no once all are not. */
export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.some(({ is }) => is)) return YES;
  const questions = answers.flatMap((answer) => answer.questions);
  return answers.some(({ is }) => is === null) ? ask(...new Set(questions)) : NO;
}

type Group = NonNullable<SubsidyFacts['groups']>[number];

export function belongsTo({ groups }: SubsidyFacts, group: string): Answer {
  if (groups === undefined) return ask('groups');
  return groups.includes(group as Group) ? YES : NO;
}

/** The list of who is hard to employ (就业困难人员, 山东省就业促进条例 art. 42); cities may add to it. */
export const criteriaOf = ({ law, on }: Applicant): Figure | null => law.find(CRITERIA, on);
export const HARD_TO_EMPLOY = CRITERIA;

/** Whether one of the published criteria is met; ages are counted by the month of birth. */
export function fitsCriteria(it: Applicant, criteria: Figure): Answer {
  const { facts } = it;
  const ofGroups = criteria.rows
    .flatMap(({ group }) => (group === undefined ? [] : [String(group)]))
    .map((group) => belongsTo(facts, group));
  return anyOf([ageFits(it, criteria), ...ofGroups]);
}

function ageFits({ facts, on }: Applicant, criteria: Figure): Answer {
  const { birthMonth, sex } = facts;
  if (birthMonth === undefined) return ask('birthMonth', ...(sex === undefined ? ['sex'] : []));
  const old = monthsBetween(birthMonth, monthOfDay(on));
  const ages = criteria.rows.filter((row) => row.age !== undefined && (sex === undefined || row.sex === sex));
  const reached = ages.filter(({ age }) => old >= Number(age) * MONTHS_IN_YEAR).length;
  if (reached === 0) return NO;
  return reached === ages.length ? YES : ask('sex');
}

/** The ages of the criteria by sex, for a sentence. */
export function agesOf(criteria: Figure): Record<string, string> {
  return Object.fromEntries(criteria.rows.flatMap(({ sex, age }) => (age === undefined ? [] : [[sex, age]])));
}

/** To wait for the first day as a graduate, by default that of leaving school. `null` for who is not about to be one. */
export function becomeGraduate({ facts, on }: Applicant, firstDayOf = (leftOn: Day) => leftOn): Remedy | null {
  const { groups, leftSchoolOn } = facts;
  if (!leftSchoolOn || !groups?.includes('college-graduate')) return null;
  const from = firstDayOf(leftSchoolOn);
  return from > on ? byWaiting('wait-for-graduation', from) : null;
}

/** The first day of the calendar year of leaving school. */
export const yearOfLeaving = (leftOn: Day): Day => firstDay(monthOf(yearOf(leftOn), 1));

/**
 * To be recognised as hard to employ: at once for who meets one of the criteria, else once old enough. `null` where age
 * is not known.
 */
export function becomeHardToEmploy(it: Applicant): Remedy | null {
  const criteria = criteriaOf(it);
  if (criteria && fitsCriteria(it, criteria).is) return byDoing('be-recognised', { recognisedHardToEmploy: true });
  return reachAge(it);
}

/** To be old enough to be recognised as hard to employ. */
function reachAge(it: Applicant): Remedy | null {
  const { birthMonth, sex } = it.facts;
  const age = criteriaOf(it)?.rows.find((row) => row.age !== undefined && row.sex === sex)?.age;
  if (birthMonth === undefined || sex === undefined || age === undefined) return null;
  const month = addMonths(birthMonth, Number(age) * MONTHS_IN_YEAR);
  if (month <= monthOfDay(it.on)) return null;
  return {
    code: 'reach-age',
    operands: { age: String(age), month },
    on: firstDay(month),
    change: (facts) => ({ ...facts, recognisedHardToEmploy: true }),
  };
}

/** A graduate (离校未就业高校毕业生) for so many months after leaving school. */
export function graduateWithin(it: Applicant, months: number): Answer {
  return graduate(it, (leftOn) => leftOn <= it.on && it.on <= endOfPeriod(leftOn, months));
}

/** A graduate of the calendar year (毕业年度高校毕业生). */
export function graduateOfYear(it: Applicant): Answer {
  return graduate(it, (leftOn) => yearOf(leftOn) === yearOf(it.on));
}

function graduate({ facts }: Applicant, fits: (leftOn: string) => boolean): Answer {
  const told = belongsTo(facts, 'college-graduate');
  if (!told.is) return told;
  if (facts.leftSchoolOn === undefined) return ask('leftSchoolOn');
  return fits(facts.leftSchoolOn) ? YES : NO;
}
