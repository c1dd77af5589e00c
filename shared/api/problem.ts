import * as z from 'zod/mini';
import type { ProblemKind } from '../messages/errors.ts';

/** RFC 9457, with the faults of the input by JSON pointer (RFC 6901). */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** The id of the request, by which we find it in our logs. */
  instance: z.optional(z.string()),
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), detail: z.string() }))),
});

/**
 * Every `type` is this and one of the kinds; each is explained in docs/problems.md. A name and no address: it stays the
 * same wherever the service runs, and programs that compare it go on working.
 */
export const PROBLEM_BASE = 'urn:lingbao:problems';

/** Kinds of problem with their status. A new kind gets its words in problems.json: those that only functions with records answer under `further`. */
export const PROBLEM_STATUS = {
  'malformed-json': 400,
  'missing-body': 400,
  unauthorized: 401,
  blocked: 403,
  forbidden: 403,
  'invalid-api-key': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'in-progress': 409,
  'precondition-failed': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-request': 422,
  'base-out-of-range': 422,
  'idempotency-key-reused': 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  'too-many-batches': 429,
  'internal-error': 500,
  'storage-unavailable': 503,
  'sign-in-unavailable': 503,
} as const satisfies Record<ProblemKind, number>;

export type Problem = z.infer<typeof problem>;
