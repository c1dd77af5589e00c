import * as z from 'zod/mini';
import { GRADES } from '../law/documents.ts';

const value = z.union([z.string(), z.number()]);

/** What `ranges` of an answer holds: shared/answer/ranges.ts. */
export const range = z.strictObject({
  pointer: z.string(),
  least: z.nullable(value),
  most: z.nullable(value),
  possible: z.exactOptional(z.array(z.string())),
  estimate: z.nullable(z.strictObject({ value, from: z.string(), document: z.string(), grade: z.enum(GRADES) })),
  decidedBy: z.strictObject({ questions: z.array(z.string()), figures: z.array(z.string()) }),
  cases: z.exactOptional(
    z.array(
      z.strictObject({
        question: z.string(),
        answer: z.union([z.string(), z.boolean()]),
        value: z.nullable(value),
      }),
    ),
  ),
});

/** The same in headline view, of an amount or month. */
export const amountRange = z.strictObject({
  pointer: z.string(),
  least: z.nullable(value),
  most: z.nullable(value),
  estimate: z.nullable(z.strictObject({ value, from: z.string() })),
});

/** The same in headline view, of a decision: the outcomes that it may still have. */
export const decisionRange = z.strictObject({ pointer: z.string(), possible: z.array(z.string()) });

/** `nextQuestion` of an answer; `null` where nothing that is left would change an amount by a yuan or turn a decision. */
export const nextQuestion = z.nullable(
  z.strictObject({ id: z.string(), text: z.string(), narrows: z.array(z.string()) }),
);
