import * as z from 'zod/mini';
import type { HeadlineAnswer } from '../answer/calculation.ts';
import type { WorkerStatusAnswer, workerStatusCalculation } from '../answer/worker-status.ts';
import { shapeOf } from '../facts/schema.ts';
import { workerStatusFacts } from '../facts/worker-status.ts';
import { DUTIES } from '../rules/worker-status/index.ts';
import * as wire from './wire.ts';

const status = z.enum(['labour-relation', 'not-fully-labour-relation', 'civil-relation']);

export const workerStatusRequest = z.strictObject({ ...shapeOf(workerStatusFacts), ...wire.clocks });

const dutyAlone = z.strictObject({
  code: z.enum(DUTIES),
  by: z.string(),
  withinDays: z.nullable(z.int().check(z.minimum(1))),
});

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
  duties: z.array(z.extend(dutyAlone, { text: z.string() })),
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
  /** What the notice promises beside, each with the office to ask. */
  rights: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      askedOf: z.string(),
      contact: z.nullable(wire.contact),
      document: z.string(),
    }),
  ),
};

const { possible: _, tests: __, evidence: ___, rights: ____, ...members } = workerStatusResult;
export const workerStatusHeadlineMembers = { ...members, duties: z.array(dutyAlone) };

export const workerStatusHeadline = wire.exactly<HeadlineAnswer<typeof workerStatusCalculation>>()(
  z.strictObject({ ...wire.calculatedHeadlines, ...workerStatusHeadlineMembers }),
);

export const workerStatusAnswer = wire.exactly<WorkerStatusAnswer>()(
  z.strictObject({ ...wire.calculated, ...workerStatusResult }),
);
