import * as z from 'zod/mini';
import type { Assessment, AssessmentHeadline } from '../answer/assessment.ts';
import { DECISION_MATTERS, DECISION_OUTCOMES, type Decision, type Field } from '../answer/decision.ts';
import type { Change } from '../answer/today.ts';
import { inEach } from '../language.ts';
import { GRADES } from '../law/documents.ts';
import { OUTCOMES } from '../rules/trail.ts';
import { contributionYearsResult } from './contribution-years.ts';
import { contributionsHeadlineMembers, contributionsResult } from './contributions.ts';
import { facts } from './facts.ts';
import { medicalSchemeHeadlineMembers, medicalSchemeResult } from './medical-scheme.ts';
import { retirementHeadlineMembers, retirementResult } from './retirement.ts';
import { subsidiesHeadlineMembers, subsidiesResult } from './subsidies.ts';
import * as wire from './wire.ts';
import { workerStatusHeadlineMembers, workerStatusResult } from './worker-status.ts';

export const assessmentRequest = z.strictObject({ facts });

/** An opaque key of the caller's choice, best a UUID: the same key and body give the same stored answer. */
export const idempotencyHeaders = z.strictObject({
  'idempotency-key': z.optional(z.string().check(z.regex(/^[\x21-\x7e]{16,128}$/, { error: 'idempotency-key' }))),
});

/** A calculation within an assessment: its own outcome and grade, and its members. */
function section<Members extends z.core.$ZodLooseShape>(members: Members) {
  return z.strictObject({ outcome: z.enum(OUTCOMES), grade: z.nullable(z.enum(GRADES)), ...members });
}

const sectionName = z.enum([
  'contributions',
  'medicalSchemes',
  'contributionYears',
  'subsidies',
  'retirement',
  'workerStatus',
]);
/** The sections it comes from; none for what is said of the whole. */
const from = { sections: z.exactOptional(z.array(sectionName)) };

/** Steps, documents, notices, missing figures and open questions of all sections stand once, for the whole. */
export const assessment = wire.exactly<Assessment>()(
  z.strictObject({
    ...wire.calculated,
    steps: z.array(z.extend(wire.step, { section: sectionName })),
    notices: z.array(z.extend(wire.notice, from)),
    figures: z.exactOptional(z.array(z.extend(wire.missingFigure, from))),
    questions: z.exactOptional(z.array(z.extend(wire.question, from))),
    contributions: section(contributionsResult),
    medicalSchemes: section(medicalSchemeResult),
    contributionYears: section(contributionYearsResult),
    subsidies: section(subsidiesResult),
    retirement: section(retirementResult),
    workerStatus: section(workerStatusResult),
  }),
);

/** As `assessment`, in headline view. */
export const assessmentHeadline = wire.exactly<AssessmentHeadline>()(
  z.strictObject({
    ...wire.calculatedHeadlines,
    contributions: section(contributionsHeadlineMembers),
    medicalSchemes: section(medicalSchemeHeadlineMembers),
    contributionYears: section(contributionYearsResult),
    subsidies: section(subsidiesHeadlineMembers),
    retirement: section(retirementHeadlineMembers),
    workerStatus: section(workerStatusHeadlineMembers),
  }),
);

const leaf = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

/** One thing that the person was told and that is different now. */
const change = wire.exactly<Change>()(
  z.strictObject({
    /** JSON pointer into the assessment, members of lists by their id, scheme, frequency or kind. */
    pointer: z.string(),
    title: z.string(),
    before: leaf,
    after: leaf,
    /** Yuan more than before, negative for less; `null` for what is no amount, or was or is not known. */
    difference: wire.amount,
    /** Documents of the steps that are new in its section. */
    documents: z.array(z.string()),
  }),
);

/** The same in each language. */
const bilingual = z.strictObject(inEach(() => z.string()));

/** One fact: what the worker said beside what stands now. A member left out was not told, which is neither no nor none. */
export const fieldMembers = {
  /** Path of the fact, as in the catalogue of questions. */
  id: z.string(),
  title: bilingual,
  said: z.exactOptional(z.unknown()),
  now: z.exactOptional(z.unknown()),
  changed: z.boolean(),
};
export const field = wire.exactly<Field>()(z.strictObject(fieldMembers));

/** A decision as the person sees it. */
export const decisionMembers = {
  decidedAt: z.iso.datetime(),
  /** Region code of the office that decided. */
  office: wire.region,
  /** Left out where the record as a whole was decided on. */
  matter: z.exactOptional(z.enum(DECISION_MATTERS)),
  outcome: z.enum(DECISION_OUTCOMES),
  note: z.nullable(z.string()),
  /** The facts as the counter found them, all of them. */
  facts,
  /** Ids of the facts that the counter compared with papers and found as they stand. */
  checked: z.exactOptional(z.array(z.string())),
  /** What the counter found otherwise than the worker had said. */
  fields: z.array(field),
  /** How the answer differs from the one the worker was given. */
  changes: z.array(change),
};

export const decision = wire.exactly<Decision>()(z.strictObject(decisionMembers));

export const storedAssessment = z.strictObject({
  id: z.string(),
  /** Read out at the counter; with a check character. */
  pickupCode: z.string(),
  /** Last day on which the record is kept. */
  expiresOn: wire.day,
  facts,
  assessment,
  /** What counters decided on it; left out while none has. */
  decisions: z.optional(z.array(decision)),
});

/** As `storedAssessment`, with the assessment in headline view. */
export const storedHeadline = z.strictObject({
  id: z.string(),
  pickupCode: z.string(),
  expiresOn: wire.day,
  facts,
  assessment: assessmentHeadline,
});

/** The facts of a stored assessment under today's law. */
export const todaysAssessment = z.strictObject({
  id: z.string(),
  given: z.strictObject({ asOf: wire.day, policyVersion: z.string(), rulesVersion: z.string() }),
  assessment,
  changes: z.array(change),
});

export type TodaysAssessment = z.infer<typeof todaysAssessment>;
export type AssessmentRequest = z.infer<typeof assessmentRequest>;
export type StoredAssessment = z.infer<typeof storedAssessment>;
