import * as z from 'zod/mini';
import { questions } from '../facts/index.ts';
import { QUESTION_TYPES } from '../facts/question.ts';
import type { Language } from '../messages/catalogue.ts';

const shownQuestion = z.strictObject({
  /** Path of the fact in a request: `birthMonth`, `accidentPolicy.premium`. */
  id: z.string(),
  text: z.string(),
  help: z.string(),
  type: z.enum(QUESTION_TYPES),
  options: z.optional(z.array(z.strictObject({ value: z.string(), text: z.string() }))),
  unit: z.optional(z.string()),
  usedBy: z.array(z.string()),
});

export const questionsAnswer = z.strictObject({ questions: z.array(shownQuestion) });

/** The question catalogue in the reader's language (`GET /v1/questions`). Every one of them may stay unanswered. */
export function questionCatalogue(language: Language): z.infer<typeof questionsAnswer> {
  return {
    questions: questions.map(({ id, text, help, type, options, unit, usedBy }) => ({
      id,
      text: text[language],
      help: help[language],
      type,
      ...(options && { options: options.map((option) => ({ value: option.value, text: option.text[language] })) }),
      ...(unit && { unit }),
      usedBy: [...usedBy],
    })),
  };
}
