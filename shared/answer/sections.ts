import type { Facts } from '../facts/index.ts';
import type { Law } from '../law/law.ts';
import { type Worked, work } from './calculation.ts';
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
 * person names no month of retirement, the years they still have are counted up to it.
 *
 * @throws NotAcceptable as the rules do
 */
export function runSections(facts: Facts, law: Law): WorkedSections {
  const retirement = work(retirementCalculation, facts, law);
  const retirementMonth = facts.retirementMonth ?? retirement.result.statutoryMonth ?? undefined;
  return {
    contributions: work(contributionsCalculation, facts, law),
    medicalSchemes: work(medicalSchemesCalculation, facts, law),
    contributionYears: work(contributionYearsCalculation, { ...facts, retirementMonth }, law),
    subsidies: work(subsidiesCalculation, facts, law),
    retirement,
    workerStatus: work(workerStatusCalculation, facts, law),
  };
}
