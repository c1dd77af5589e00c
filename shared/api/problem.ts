import * as z from 'zod/mini';

/** RFC 9457, with the faults of the input by JSON pointer (RFC 6901). */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), detail: z.string() }))),
});

/** Every `type` is this and one of the kinds; each is explained in docs/problems.md. */
export const PROBLEM_BASE = 'https://lingbao.example/problems';

export type Problem = z.infer<typeof problem>;
