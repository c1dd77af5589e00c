import type { Facts } from '../facts/index.ts';
import type { Law } from '../law/law.ts';
import { type Day, firstDay, monthOfDay, yearOf } from '../month.ts';
import { forPension } from '../rules/contributions/wanted-pension.ts';
import type { MedicalSchemes } from '../rules/medical-scheme/index.ts';
import { statutoryMonthsOf } from '../rules/retirement/index.ts';
import type { Subsidies } from '../rules/subsidies/index.ts';
import { Trail } from '../rules/trail.ts';
import { onBaseOfTarget, withBaseOf } from './base-of-target.ts';
import { type Calculation, type Worked, work } from './calculation.ts';
import { type Answered, type Matter, type Placed, wantsPension } from './completions/index.ts';
import { contributionYearsCalculation } from './contribution-years.ts';
import { contributionsCalculation } from './contributions.ts';
import { medicalSchemesCalculation } from './medical-scheme.ts';
import { retirementCalculation } from './retirement.ts';
import { subsidiesCalculation } from './subsidies.ts';
import { workerStatusCalculation } from './worker-status.ts';

/** The parts of an assessment, in the order in which people read them. */
export const SECTION_NAMES = [
  'contributions',
  'medicalSchemes',
  'contributionYears',
  'subsidies',
  'retirement',
  'workerStatus',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** What an assessment consists of. */
export const SECTIONS = {
  contributions: contributionsCalculation,
  medicalSchemes: medicalSchemesCalculation,
  contributionYears: contributionYearsCalculation,
  subsidies: subsidiesCalculation,
  retirement: retirementCalculation,
  workerStatus: workerStatusCalculation,
} as const satisfies Record<SectionName, object>;

/** Every calculation for one person. */
export type WorkedSections = {
  readonly [Name in SectionName]: Worked<ReturnType<(typeof SECTIONS)[Name]['rule']>>;
};

/**
 * Every calculation on the facts at hand. The statutory month of retirement follows from birth and sex: where the
 * person names no month of retirement, the years they still have are counted up to it. One month to start in, `from`,
 * feeds every section that needs one; where it is not told, that is the month of `asOf`, and the section says so.
 *
 * @param explains whether anybody will read why: see `Trail`
 * @throws NotAcceptable as the rules do
 */
export function runSections(facts: Facts, law: Law, explains = true): WorkedSections {
  const contributions = work(contributionsCalculation, facts, law, explains);
  // Each section would find the same base: finding it once halves an assessment with a pension wanted.
  const paying = withBaseOf(contributions.result, facts);
  const retirement = work(retirementCalculation, paying, law, explains);
  const retirementMonth = facts.retirementMonth ?? retirement.result.statutoryMonth ?? undefined;
  return {
    contributions,
    medicalSchemes: medicalSchemesFrom(paying, law, explains),
    contributionYears: work(contributionYearsCalculation, { ...facts, retirementMonth }, law, explains),
    subsidies: work(subsidiesOnBase, paying, law, explains),
    retirement,
    workerStatus: work(workerStatusCalculation, facts, law, explains),
  };
}

/** What hangs on few facts in each section, with what each section takes from another. */
export function mattersOf(facts: Facts, worked: WorkedSections, wants: Answered<never>['wants']): Placed[] {
  // The base for a budget or a pension is not sought again for every completion, where it was found.
  const paying = (told: Facts) => withBaseOf(worked.contributions.result, told);
  const inSection = <Result extends object>(
    { matters }: Pick<Required<Calculation<Facts, Result, object>>, 'matters'>,
    found: Worked<Result>,
    run: Answered<Result>['run'],
  ): readonly Matter[] => matters({ found, run, seeksPension: wantsPension(facts), wants });
  const alone = <Result extends object>(
    calculation: Pick<Required<Calculation<Facts, Result, object>>, 'rule' | 'matters'>,
    found: Worked<Result>,
  ) => inSection(calculation, found, (told, law) => work(calculation, paying(told), law, false));
  const placed: Readonly<Record<SectionName, readonly Matter[]>> = {
    contributions: alone(SECTIONS.contributions, worked.contributions),
    medicalSchemes: inSection(SECTIONS.medicalSchemes, worked.medicalSchemes, (told, law) =>
      medicalSchemesFrom(paying(told), law, false),
    ),
    contributionYears: inSection(SECTIONS.contributionYears, worked.contributionYears, (told, law) =>
      work(contributionYearsCalculation, retiringOnTime(told, law), law, false),
    ),
    subsidies: alone({ ...SECTIONS.subsidies, ...subsidiesOnBase }, worked.subsidies),
    retirement: alone(SECTIONS.retirement, worked.retirement),
    workerStatus: alone(SECTIONS.workerStatus, worked.workerStatus),
  };
  return SECTION_NAMES.flatMap((name) => placed[name].map((matter) => ({ at: `/${name}`, matter })));
}

/** Retiring in the statutory month, where it is known and no other one is told: as `runSections` has it. */
function retiringOnTime(facts: Facts, law: Law): Facts {
  const { birthMonth, retirementMonth } = facts;
  if (birthMonth === undefined || retirementMonth !== undefined) return facts;
  const statutory = statutoryMonthsOf({ ...facts, birthMonth }, new Trail(law, false));
  return statutory ? { ...facts, retirementMonth: statutory.month } : facts;
}

const subsidiesOnBase = { rule: onBaseOfTarget<Facts, Subsidies>(subsidiesCalculation.rule, forPension) };

/** Joining is on the day that was told, else at the start: that of contributions, or today. */
function medicalSchemesFrom(facts: Facts, law: Law, explains: boolean): WorkedSections['medicalSchemes'] {
  const onBase = onBaseOfTarget<Facts, MedicalSchemes>(medicalSchemesCalculation.rule, forPension);
  if (facts.enrolOn !== undefined) return work({ rule: onBase }, facts, law, explains);
  const enrolOn = startingDay(facts, law.asOf);
  if (enrolOn === null) return work({ rule: onBase }, facts, law, explains);
  const rule = (started: Facts, trail: Trail) => {
    if (facts.from === undefined) trail.notice('start-month-taken', { month: monthOfDay(enrolOn) });
    return onBase(started, trail);
  };
  return work({ rule }, { ...facts, enrolOn }, law, explains);
}

/** `null` for a year of cover that is over: nobody joins for it today. */
function startingDay({ from, year }: Facts, asOf: Day): Day | null {
  if (from !== undefined) return from === monthOfDay(asOf) ? asOf : firstDay(from);
  return year !== undefined && year < yearOf(asOf) ? null : asOf;
}
