import { contributionYearsQuestions } from './contribution-years.ts';
import { contributionQuestions } from './contributions.ts';
import { medicalSchemeQuestions } from './medical-scheme.ts';
import { personQuestions } from './person.ts';
import type { Question } from './question.ts';
import { retirementQuestions } from './retirement.ts';
import { subsidyQuestions } from './subsidies.ts';
import { workerStatusQuestions } from './worker-status.ts';

export type * from './question.ts';

/** Every question of the catalogue. */
export const questions: readonly Question[] = [
  ...personQuestions,
  ...contributionQuestions,
  ...contributionYearsQuestions,
  ...medicalSchemeQuestions,
  ...retirementQuestions,
  ...subsidyQuestions,
  ...workerStatusQuestions,
];
