import { questionsContributionYearsMessages } from '../messages/questions-contribution-years.generated.ts';
import { questionsContributionsMessages } from '../messages/questions-contributions.generated.ts';
import { questionsMedicalSchemeMessages } from '../messages/questions-medical-scheme.generated.ts';
import { questionsPersonMessages } from '../messages/questions-person.generated.ts';
import { questionsRetirementMessages } from '../messages/questions-retirement.generated.ts';
import { questionsSubsidiesMessages } from '../messages/questions-subsidies.generated.ts';
import { questionsWorkerStatusMessages } from '../messages/questions-worker-status.generated.ts';
import { contributionYearsFacts, ownContributionYearsFacts } from './contribution-years.ts';
import { contributionFacts } from './contributions.ts';
import { type Declared, factsIn } from './declare.ts';
import { medicalSchemeFacts, ownMedicalSchemeFacts } from './medical-scheme.ts';
import { personFacts } from './person.ts';
import { type CalculationId, type Question, questionsOf } from './question.ts';
import { ownRetirementFacts, retirementFacts } from './retirement.ts';
import { ownSubsidyFacts, subsidyFacts } from './subsidies.ts';
import { workerStatusFacts } from './worker-status.ts';

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
  ...questionsOf(personFacts, questionsPersonMessages),
  ...questionsOf(contributionFacts, questionsContributionsMessages),
  ...questionsOf(ownContributionYearsFacts, questionsContributionYearsMessages),
  ...questionsOf(ownMedicalSchemeFacts, questionsMedicalSchemeMessages),
  ...questionsOf(ownRetirementFacts, questionsRetirementMessages),
  ...questionsOf(ownSubsidyFacts, questionsSubsidiesMessages),
  ...questionsOf(workerStatusFacts, questionsWorkerStatusMessages),
].map((question) => ({
  ...question,
  usedBy: idsTaken.flatMap(([calculation, ids]) => (ids.has(question.id) ? calculation : [])),
}));
