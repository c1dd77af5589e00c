import type { Language } from '../language.ts';
import type { Region } from '../law/regions.ts';
import { questionsContributionYearsMessages } from '../messages/questions-contribution-years.generated.ts';
import { questionsContributionsMessages } from '../messages/questions-contributions.generated.ts';
import { questionsMedicalSchemeMessages } from '../messages/questions-medical-scheme.generated.ts';
import { questionsPersonMessages } from '../messages/questions-person.generated.ts';
import { questionsRetirementMessages } from '../messages/questions-retirement.generated.ts';
import { questionsSubsidiesMessages } from '../messages/questions-subsidies.generated.ts';
import { questionsWorkerStatusMessages } from '../messages/questions-worker-status.generated.ts';
import type { Day } from '../month.ts';
import type { allFacts } from './all.ts';
import { contributionYearsFacts, ownContributionYearsFacts } from './contribution-years.ts';
import { contributionFacts, ownContributionFacts } from './contributions.ts';
import { type Declared, type FactsOf, factsIn } from './declare.ts';
import { medicalSchemeFacts, ownMedicalSchemeFacts } from './medical-scheme.ts';
import { personFacts } from './person.ts';
import { planFacts } from './plans.ts';
import { type CalculationId, type Question, type QuestionType, questionsOf } from './question.ts';
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
  plans: planFacts,
};

/** The two clocks' day and the place, which every request may name. */
export type Clocks = {
  region?: Region | undefined;
  asOf?: Day | undefined;
};

/** Everything that a person tells, with the day and the place. What is left out is unknown. */
export type Facts = FactsOf<typeof allFacts> & Clocks;

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
  ...questionsOf(ownContributionFacts, questionsContributionsMessages),
  ...questionsOf(ownContributionYearsFacts, questionsContributionYearsMessages),
  ...questionsOf(ownMedicalSchemeFacts, questionsMedicalSchemeMessages),
  ...questionsOf(ownRetirementFacts, questionsRetirementMessages),
  ...questionsOf(ownSubsidyFacts, questionsSubsidiesMessages),
  ...questionsOf(workerStatusFacts, questionsWorkerStatusMessages),
].map((question) => ({
  ...question,
  usedBy: idsTaken.flatMap(([calculation, ids]) => (ids.has(question.id) ? calculation : [])),
}));

/** A question in the reader's language. Every one of them may stay unanswered. */
export interface ListedQuestion {
  /** Path of the fact in a request: `birthMonth`, `accidentPolicy.premium`. */
  id: string;
  text: string;
  help: string;
  type: QuestionType;
  options?: readonly { value: string; text: string }[];
  unit?: string;
  usedBy: readonly string[];
}

/** The question catalogue in the reader's language (`GET /v1/questions`). Every one of them may stay unanswered. */
export function questionCatalogue(language: Language): { questions: ListedQuestion[] } {
  return {
    questions: questions.map(({ id, text, help, type, options, unit, usedBy }) => ({
      id,
      text: text[language],
      help: help[language],
      type,
      ...(options && { options: options.map((option) => ({ value: option.value, text: option.text[language] })) }),
      ...(unit && { unit }),
      usedBy,
    })),
  };
}
