import * as z from 'zod/mini';
import * as wire from './wire.ts';

const status = z.enum(['labour-relation', 'not-fully-labour-relation', 'civil-relation']);
const kind = z.enum([
  'pay-records',
  'social-insurance-records',
  'work-card',
  'recruitment-forms',
  'attendance-records',
  'testimony',
]);

/** The facts of the calculation, shared with the assessment. What is left out is unknown and asked for. */
export const workerStatusFacts = {
  bothQualified: z.optional(z.boolean()),
  rulesApply: z.optional(z.boolean()),
  managedByFirm: z.optional(z.boolean()),
  assignedPaidWork: z.optional(z.boolean()),
  partOfBusiness: z.optional(z.boolean()),
  worksThrough: z.optional(z.enum(['dispatch', 'outsourcing', 'franchise', 'other-cooperation'])),
  evidence: z.optional(z.array(kind).check(z.maxLength(6))),
};

export const workerStatusRequest = z.strictObject({ ...workerStatusFacts, ...wire.clocks });

/** The members of the calculation itself. */
export const workerStatusResult = {
  status: z.nullable(status),
  possible: z.array(status),
  tests: z.array(
    z.strictObject({
      id: z.enum(['both-qualified', 'labour-management', 'part-of-business']),
      text: z.string(),
      met: z.nullable(z.boolean()),
      questions: z.array(z.string()),
    }),
  ),
  duties: z.array(
    z.strictObject({
      code: z.string(),
      by: z.string(),
      withinDays: z.nullable(z.int().check(z.minimum(1))),
      text: z.string(),
    }),
  ),
  opens: z.array(z.string()),
  closes: z.array(z.string()),
  evidence: z.array(
    z.strictObject({
      kind: z.string(),
      text: z.string(),
      held: z.nullable(z.boolean()),
      burdenOfProof: z.enum(['employer', 'not-stated']),
    }),
  ),
};

export const workerStatusAnswer = z.strictObject({ ...wire.answer, ...workerStatusResult });
export type WorkerStatusAnswer = z.infer<typeof workerStatusAnswer>;
