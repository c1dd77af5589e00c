import type { Law } from '../../law/law.ts';
import { addMonths, firstDay, type Month, monthOf, monthOfDay, monthsBetween, yearOf } from '../../month.ts';
import { contributionYears } from '../contribution-years/index.ts';
import { countedFrom, dayAfterWaiting, MOVING, moveOf, waitingAfterGap } from '../medical-scheme/index.ts';
import { Trail } from '../trail.ts';
import { isInEmployeeScheme, missedBefore, type Person } from './person.ts';
import type { Plan } from './types.ts';
import type { PensionWay } from './ways.ts';

const PAID_BEFORE_YEAR = 'medical.resident.cover-start.paid-before-year';

export type Cover = Plan['coveredFrom'];

/** The first covered day in each scheme (docs/plan-model.md, 9). */
export const coverIn = (person: Person, law: Law): Record<'employee' | 'resident', Cover> => ({
  employee: employeeCover(person, law),
  resident: residentCover(person, law),
});

/**
 * The first month without cover of who is covered today, where that is the first month of the plan or lies before it: premiums due before are not
 * in the plan. Resident cover runs to the end of the year, employee cover to that of the month. `null` for others.
 */
export function lapseOf({ residentCoverToday, facts, start }: Person, law: Law): Month | null {
  const today = monthOfDay(law.asOf);
  const inEmployee = facts.previousScheme === 'employee' && facts.employeeGapMonths === 0;
  if (!residentCoverToday && !inEmployee) return null;
  const lapse = residentCoverToday ? monthOf(yearOf(today) + 1, 1) : addMonths(today, 1);
  return lapse <= start ? lapse : null;
}

/**
 * Who is covered stays so; others are from the next year on, after the wait of a gap (国办发〔2024〕38号). Who comes from the
 * employee scheme without a gap may have no wait at all: how the city takes the two rules together was not seen.
 */
function residentCover(person: Person, law: Law): Cover {
  const { facts, start } = person;
  if (person.residentCoverToday) return { earliest: law.asOf, latest: law.asOf };
  const missed = missedBefore(facts, start, law);
  const after = residentCoverAfterGap(missed, person, law);
  if (missed !== 0 || !isInEmployeeScheme(facts, start, law)) return after;
  return { ...after, earliest: firstDay(monthOf(yearOf(start) + 1, 1)) };
}

/** When the resident scheme covers again whose cover lapses before the plan starts: each year from then to the start is missed. */
export const residentCoverAfter = (lapse: Month, person: Person, law: Law): Cover =>
  residentCoverAfterGap(yearOf(person.start) + 1 - yearOf(lapse), person, law);

function residentCoverAfterGap(missed: number | undefined, { start, payDay }: Person, law: Law): Cover {
  const year = yearOf(start) + 1;
  const { day } = countedFrom(PAID_BEFORE_YEAR, firstDay(monthOf(year, 1)), payDay, new Trail(law, false));
  const waiting = waitingAfterGap(missed, year, law);
  if (!day || !waiting) return { earliest: payDay, latest: null };
  const { fixed, variable } = waiting;
  return { earliest: dayAfterWaiting(day, fixed), latest: dayAfterWaiting(day, fixed + variable) };
}

/**
 * On without a break for who pays on in the scheme. From the day of payment for who comes from either one in time, else after
 * as many months as a city may set (医保办发〔2021〕43号).
 */
function employeeCover(person: Person, law: Law): Cover {
  const { facts, payDay, start } = person;
  if (isInEmployeeScheme(facts, start, law)) return { earliest: payDay, latest: payDay };
  const gap = gapFact(facts);
  const move = moveOf({ ...facts, [gap]: gapAtStart(facts[gap], person, law) }, gap, payDay, new Trail(law, false));
  if (!move) return { earliest: payDay, latest: null };
  const wasInsured = facts.previousScheme === 'employee' || facts.previousScheme === 'resident';
  if (wasInsured && move.meets) return { earliest: payDay, latest: payDay };
  const { day } = countedFrom(MOVING, payDay, payDay, new Trail(law, false));
  return { earliest: payDay, latest: day && dayAfterWaiting(day, move.longest) };
}

const gapFact = ({ previousScheme }: Person['facts']) =>
  previousScheme === 'resident' ? 'residentGapMonths' : 'employeeGapMonths';

/** Months without cover today, and those from then to the start of the plan. */
function gapAtStart(gap: number | undefined, person: Person, law: Law): number | undefined {
  if (gap === undefined) return undefined;
  const { residentCoverToday, start } = person;
  if (!residentCoverToday) return gap + monthsBetween(monthOfDay(law.asOf), start);
  return monthsBetween(lapseOf(person, law) ?? start, start);
}

/** Months for treatment after retirement that a way reaches in the employee medical scheme; `null` where no notice says how many it takes. */
export function medicalMonthsOf(
  { retireIn, span }: PensionWay,
  { facts, sex }: Person,
  law: Law,
): Plan['medicalMonths'] {
  const { employeeMonths = 0, deemedMonths = 0, resident = [] } = facts;
  const credited = { sex, employeeMonths: employeeMonths + span, deemedMonths, resident };
  const years = contributionYears(
    retireIn === null ? credited : { ...credited, retirementMonth: retireIn },
    new Trail(law, false),
  );
  if (years.requiredMonths === null || years.converted === null) return null;
  const converted = years.converted.reduce((sum, each) => sum + (each.creditedMonths ?? 0), 0);
  const before = employeeMonths + deemedMonths;
  return { reached: before + converted + span, needed: years.requiredMonths, before, converted, paid: span };
}
