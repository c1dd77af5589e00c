import type { Calculation } from '../api/calculation.ts';
import { contributionYearsCalculation } from '../api/calculations/contribution-years.ts';
import { contributionsCalculation } from '../api/calculations/contributions.ts';
import { medicalSchemesCalculation } from '../api/calculations/medical-scheme.ts';
import { retirementCalculation } from '../api/calculations/retirement.ts';
import { subsidiesCalculation } from '../api/calculations/subsidies.ts';
import { workerStatusCalculation } from '../api/calculations/worker-status.ts';
import { contributionYearsFacts } from '../api/contribution-years.ts';
import { contributionFacts } from '../api/contributions.ts';
import { medicalSchemeFacts } from '../api/medical-scheme.ts';
import { retirementFacts } from '../api/retirement.ts';
import { subsidyFacts } from '../api/subsidies.ts';
import { workerStatusFacts } from '../api/worker-status.ts';

/** One calculation within an assessment, with the names of the facts it reads. */
export interface Section {
  calculation: Calculation<object, object, object>;
  facts: readonly string[];
}

/** Each section reads only its own facts, which the schema of the assessment has checked. */
function section<Facts extends object, Result extends object, Shown extends object>(
  calculation: Calculation<Facts, Result, Shown>,
  facts: Readonly<Record<keyof Facts, unknown>>,
): Section {
  return { calculation: calculation as unknown as Section['calculation'], facts: Object.keys(facts) };
}

/** What an assessment consists of, in the order in which people read it. */
export const SECTIONS = {
  contributions: section(contributionsCalculation, contributionFacts),
  medicalSchemes: section(medicalSchemesCalculation, medicalSchemeFacts),
  contributionYears: section(contributionYearsCalculation, contributionYearsFacts),
  subsidies: section(subsidiesCalculation, subsidyFacts),
  retirement: section(retirementCalculation, retirementFacts),
  workerStatus: section(workerStatusCalculation, workerStatusFacts),
} as const satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;
