import * as z from 'zod/mini';
import { contributionFacts, contributionsResult } from './contributions.ts';
import * as wire from './wire.ts';

/** Everything a person may tell us. All of it may be left out, and there is no place for a name, number or phone. */
export const facts = z.strictObject({
  ...contributionFacts,
  ...wire.clocks,
});

export const assessmentRequest = z.strictObject({ facts });

/** An opaque key of the caller's choice, best a UUID: the same key and body give the same stored answer. */
export const idempotencyHeaders = z.strictObject({
  'idempotency-key': z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/, { error: 'idempotency-key' }))),
});

export const assessment = z.strictObject({
  ...wire.answer,
  contributions: z.nullable(z.strictObject(contributionsResult)),
});

export const storedAssessment = z.strictObject({
  id: z.string(),
  /** Read out at the counter; with a check character. */
  pickupCode: z.string(),
  /** Last day on which the record is kept. */
  expiresOn: wire.day,
  facts,
  assessment,
});

export type AssessmentRequest = z.infer<typeof assessmentRequest>;
export type Facts = z.infer<typeof facts>;
export type Assessment = z.infer<typeof assessment>;
export type StoredAssessment = z.infer<typeof storedAssessment>;
