import { contributionQuestions } from './contributions.ts';
import type { Question } from './question.ts';

export type * from './question.ts';

/** Every question of the catalogue. */
export const questions: readonly Question[] = [...contributionQuestions];

const byId = new Map(questions.map((question) => [question.id, question]));

/** @throws Error for an id that is not in the catalogue: a rule may only ask what people can be asked. */
export function questionOf(id: string): Question {
  const question = byId.get(id);
  if (!question) throw new Error(`the question catalogue has no ${id}`);
  return question;
}
