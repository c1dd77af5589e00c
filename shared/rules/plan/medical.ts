import type { Law } from '../../law/law.ts';
import { firstDay, monthOf, yearOf } from '../../month.ts';
import { contributionYears } from '../contribution-years/index.ts';
import { countedFrom, dayAfterWaiting, MOVING, missedYears, moveOf, waitingAfterGap } from '../medical-scheme/index.ts';
import { Trail } from '../trail.ts';
import type { Person } from './person.ts';
import type { Plan } from './types.ts';
import type { PensionWay } from './ways.ts';

const PAID_BEFORE_YEAR = 'medical.resident.cover-start.paid-before-year';

export type Cover = Plan['coveredFrom'];

/** The first covered day in each scheme (plan-examples.md, 9). */
export const coverIn = (person: Person, law: Law): Record<'employee' | 'resident', Cover> => ({
  employee: employeeCover(person, law),
  resident: residentCover(person, law),
});

/** Who is covered stays so; others are from the next year on, after the wait of a gap (国办发〔2024〕38号). */
function residentCover({ residentCoverToday, facts, start, payDay }: Person, law: Law): Cover {
  if (residentCoverToday) return { earliest: law.asOf, latest: law.asOf };
  const year = yearOf(start) + 1;
  const { day } = countedFrom(PAID_BEFORE_YEAR, firstDay(monthOf(year, 1)), payDay, new Trail(law));
  const waiting = waitingAfterGap(missedYears(facts), year, law);
  if (!day || !waiting) return { earliest: payDay, latest: null };
  const { fixed, variable } = waiting;
  return { earliest: dayAfterWaiting(day, fixed), latest: dayAfterWaiting(day, fixed + variable) };
}

/** From the day of payment for who comes from either scheme in time, else after as many months as a city may set (医保办发〔2021〕43号). */
function employeeCover({ facts, payDay }: Person, law: Law): Cover {
  const move = moveOf(facts, gapFact(facts), payDay, new Trail(law));
  if (!move) return { earliest: payDay, latest: null };
  const wasInsured = facts.previousScheme === 'employee' || facts.previousScheme === 'resident';
  if (wasInsured && move.meets) return { earliest: payDay, latest: payDay };
  const { day } = countedFrom(MOVING, payDay, payDay, new Trail(law));
  return { earliest: payDay, latest: day && dayAfterWaiting(day, move.longest) };
}

const gapFact = ({ previousScheme }: Person['facts']) =>
  previousScheme === 'resident' ? 'residentGapMonths' : 'employeeGapMonths';

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
    new Trail(law),
  );
  if (years.requiredMonths === null || years.converted === null) return null;
  const converted = years.converted.reduce((sum, each) => sum + (each.creditedMonths ?? 0), 0);
  const before = employeeMonths + deemedMonths;
  return { reached: before + converted + span, needed: years.requiredMonths, before, converted, paid: span };
}
