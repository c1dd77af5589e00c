import { contributionYearsFacts, contributionYearsQuestions } from './contribution-years.ts';
import { contributionFacts, contributionQuestions } from './contributions.ts';
import { type Declared, factsIn } from './declare.ts';
import { medicalSchemeFacts, medicalSchemeQuestions } from './medical-scheme.ts';
import { personQuestions } from './person.ts';
import type { CalculationId, Question } from './question.ts';
import { retirementFacts, retirementQuestions } from './retirement.ts';
import { subsidyFacts, subsidyQuestions } from './subsidies.ts';
import { workerStatusFacts, workerStatusQuestions } from './worker-status.ts';

export type * from './question.ts';

/** What each calculation takes. */
const TAKEN: Readonly<Record<CalculationId, Declared>> = {
  contributions: contributionFacts,
  'contribution-years': contributionYearsFacts,
  'medical-schemes': medicalSchemeFacts,
  subsidies: subsidyFacts,
  retirement: retirementFacts,
  'worker-status': workerStatusFacts,
};

/** Everything that a person may tell. */
export const allFacts = {
  ...contributionFacts,
  ...medicalSchemeFacts,
  ...contributionYearsFacts,
  ...subsidyFacts,
  ...retirementFacts,
  ...workerStatusFacts,
};

/** A question of the catalogue, and the calculations that ask it. */
export interface CatalogueQuestion extends Question {
  usedBy: readonly CalculationId[];
}

const idsTaken = Object.entries(TAKEN).map(
  ([calculation, facts]) => [calculation as CalculationId, new Set([...factsIn(facts)].map(([id]) => id))] as const,
);

/** Every question of the catalogue. */
export const questions: readonly CatalogueQuestion[] = [
  ...personQuestions,
  ...contributionQuestions,
  ...contributionYearsQuestions,
  ...medicalSchemeQuestions,
  ...retirementQuestions,
  ...subsidyQuestions,
  ...workerStatusQuestions,
].map((question) => ({
  ...question,
  usedBy: idsTaken.flatMap(([calculation, ids]) => (ids.has(question.id) ? calculation : [])),
}));
