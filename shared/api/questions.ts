import * as z from 'zod/mini';
import type { ListedQuestion } from '../facts/index.ts';
import { QUESTION_TYPES } from '../facts/question.ts';
import * as wire from './wire.ts';

const listedQuestion = z.strictObject({
  /** Path of the fact in a request: `birthMonth`, `accidentPolicy.premium`. */
  id: z.string(),
  text: z.string(),
  help: z.string(),
  type: z.enum(QUESTION_TYPES),
  options: z.exactOptional(z.array(z.strictObject({ value: z.string(), text: z.string() }))),
  unit: z.exactOptional(z.string()),
  usedBy: z.array(z.string()),
});

export const questionsAnswer = wire.exactly<{ questions: ListedQuestion[] }>()(
  z.strictObject({ questions: z.array(listedQuestion) }),
);
