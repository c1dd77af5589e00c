import type { Calculation } from './calculation.ts';
import { contributionYearsCalculation } from './calculations/contribution-years.ts';
import { contributionsCalculation } from './calculations/contributions.ts';
import { medicalSchemesCalculation } from './calculations/medical-scheme.ts';
import { retirementCalculation } from './calculations/retirement.ts';
import { subsidiesCalculation } from './calculations/subsidies.ts';
import { workerStatusCalculation } from './calculations/worker-status.ts';

/** A calculation within an assessment. It is given all facts and reads its own. */
type Section = Calculation<object, object, object>;

const section = (calculation: unknown): Section => calculation as Section;

/** What an assessment consists of, in the order in which people read it. */
export const SECTIONS = {
  contributions: section(contributionsCalculation),
  medicalSchemes: section(medicalSchemesCalculation),
  contributionYears: section(contributionYearsCalculation),
  subsidies: section(subsidiesCalculation),
  retirement: section(retirementCalculation),
  workerStatus: section(workerStatusCalculation),
} as const;

export type SectionName = keyof typeof SECTIONS;
