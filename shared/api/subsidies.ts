import * as z from 'zod/mini';
import { GRADES } from '../law/documents.ts';
import { EMPLOYMENTS, GROUPS, PROGRAMMES, SUBSIDISED_BY, TRADES } from '../rules/subsidies/index.ts';
import * as wire from './wire.ts';

const times = z.int({ error: 'count' }).check(z.minimum(0, { error: 'count' }), z.maximum(99, { error: 'count' }));

/** The level on a vocational-skill certificate: 5 (lowest) to 1. */
const level = z
  .int({ error: 'certificate-level' })
  .check(z.minimum(1, { error: 'certificate-level' }), z.maximum(5, { error: 'certificate-level' }));

/** The facts of the calculation, shared with the assessment. What is left out is unknown; `null` says there is none. */
export const subsidyFacts = {
  on: z.optional(wire.day),
  birthMonth: z.optional(wire.month),
  sex: z.optional(z.enum(['male', 'female'])),
  womenClass: z.optional(z.enum(['50', '55'])),
  trade: z.optional(z.enum(TRADES)),
  platform: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  employment: z.optional(z.enum(EMPLOYMENTS)),
  groups: z.optional(z.array(z.enum(GROUPS)).check(z.maxLength(GROUPS.length))),
  leftSchoolOn: z.optional(wire.day),
  recognisedHardToEmploy: z.optional(z.boolean()),
  registeredFlexible: z.optional(z.boolean()),
  paysAsIndividual: z.optional(z.boolean()),
  unemploymentInsuredMonths: z.optional(wire.monthCount),
  accidentPolicy: z.optional(
    z.nullable(
      z.strictObject({
        premium: z.optional(wire.money),
        from: z.optional(wire.day),
        subsidised: z.optional(z.boolean()),
      }),
    ),
  ),
  certificate: z.optional(
    z.nullable(
      z.strictObject({
        level: z.optional(level),
        issuedOn: z.optional(wire.day),
        inNationalSystem: z.optional(z.boolean()),
        scarce: z.optional(z.boolean()),
        subsidisedBy: z.optional(z.array(z.enum(SUBSIDISED_BY)).check(z.maxLength(SUBSIDISED_BY.length))),
      }),
    ),
  ),
  skillSubsidiesThisYear: z.optional(times),
  trainingSubsidiesThisYear: z.optional(times),
  socialInsuranceSubsidy: z.optional(
    z.nullable(
      z.strictObject({
        months: z.optional(wire.monthCount),
        firstApprovedIn: z.optional(wire.month),
      }),
    ),
  ),
};

export const subsidiesRequest = z.strictObject({ ...subsidyFacts, ...wire.clocks });

const programmeId = z.enum(PROGRAMMES);
/** A day of an answer may lie beyond those a request may name. */
const laterDay = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const operands = z.record(z.string(), z.string());
const said = { code: z.string(), text: z.string(), operands };

const condition = z.strictObject({
  id: z.string(),
  text: z.string(),
  met: z.nullable(z.boolean()),
  /** Answers that would decide it; none once it is decided, or once the programme is refused anyway. */
  questions: z.array(z.string()),
  /** The notice it comes from; `null` where none is published. */
  document: z.nullable(z.string()),
  operands,
});

const price = z.strictObject({
  perOrder: z.nullable(z.array(z.strictObject({ case: z.nullable(z.string()), text: z.string(), amount: wire.yuan }))),
  paidBy: z.string(),
  ownPayment: wire.amount,
});

const programme = z.strictObject({
  id: programmeId,
  title: z.string(),
  outcome: z.enum(['eligible', 'not-eligible', 'needs-answers', 'not-published', 'ended']),
  /** Why, in one sentence. */
  text: z.string(),
  amount: wire.amount,
  /** A sum, the most it can be, not published, open until more is answered, nothing, or cover instead of money. */
  amountIs: z.enum(['exact', 'upper-limit', 'not-published', 'open', 'none', 'cover']),
  amountText: z.string(),
  upTo: wire.amount,
  price: z.optional(price),
  grade: z.nullable(z.enum(GRADES)),
  conditions: z.array(condition),
  documents: z.array(z.strictObject(said)),
  claim: z.nullable(
    z.strictObject({ where: z.string(), text: z.string(), by: laterDay, how: z.array(z.strictObject(said)) }),
  ),
  limits: z.array(z.strictObject(said)),
  notWith: z.array(programmeId),
  replacedBy: z.nullable(programmeId),
  nearest: z.nullable(
    z.strictObject({
      from: laterDay,
      text: z.string(),
      changes: z.array(z.strictObject({ condition: z.string(), ...said })),
    }),
  ),
});

/** The members of the calculation itself. */
export const subsidiesResult = { programmes: z.array(programme) };

export const subsidiesAnswer = z.strictObject({ ...wire.answer, ...subsidiesResult });
export type SubsidiesAnswer = z.infer<typeof subsidiesAnswer>;
