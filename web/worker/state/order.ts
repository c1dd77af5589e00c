import type { Facts } from '../../../shared/facts/index.ts';
import { type Question, questions } from '../../../shared/facts/index.ts';
import { isAnswered, parentOf } from './path.ts';

const BY_ID: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

export const isQuestion = (id: string): boolean => BY_ID.has(id);

/** The question of the catalogue. @throws Error on an id that it does not have */
export function questionOf(id: string): Question {
  const question = BY_ID.get(id);
  if (!question) throw new Error(`shared/facts has no ${id}`);
  return question;
}

/** Details of something that the person does not have, or has not been asked for yet. */
export function dependsOnUnanswered(facts: Facts, id: string): boolean {
  const parent = parentOf(id);
  return parent !== null && (!isAnswered(facts, parent) || isNone(facts, parent));
}

const isNone = (facts: Facts, id: string): boolean => facts[id as keyof Facts] === null;
