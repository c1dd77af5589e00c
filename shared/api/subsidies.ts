import * as z from 'zod/mini';
import type { HeadlineAnswer } from '../answer/calculation.ts';
import type { SubsidiesAnswer, subsidiesCalculation } from '../answer/subsidies.ts';
import { shapeOf } from '../facts/schema.ts';
import { subsidyFacts } from '../facts/subsidies.ts';
import { GRADES } from '../law/documents.ts';
import { PROGRAMMES } from '../rules/subsidies/index.ts';
import * as wire from './wire.ts';

const programmeId = z.enum(PROGRAMMES);

export const subsidiesRequest = z.strictObject({
  ...shapeOf(subsidyFacts),
  /** Those asked about; all of them where it is left out. */
  programmes: z.optional(z.array(programmeId).check(z.minLength(1), z.maxLength(PROGRAMMES.length))),
  ...wire.clocks,
});

/** A day of an answer may lie beyond those a request may name. */
const laterDay = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const said = { code: z.string(), text: z.string(), operands: wire.operands };

const condition = z.strictObject({
  id: z.string(),
  text: z.string(),
  met: z.nullable(z.boolean()),
  /** Answers that would decide it; none once it is decided, or once the programme is refused anyway. */
  questions: z.array(z.string()),
  /** The notice it comes from; `null` where none is published. */
  document: z.nullable(z.string()),
  operands: wire.operands,
});

const price = z.strictObject({
  perOrder: z.nullable(z.array(z.strictObject({ case: z.nullable(z.string()), text: z.string(), amount: wire.yuan }))),
  paidBy: z.string(),
  ownPayment: wire.amount,
});

const estimate = z.strictObject({ value: wire.yuan, from: z.string(), document: z.string(), grade: z.enum(GRADES) });

const cost = z.strictObject({
  rates: z.strictObject({ least: z.string(), most: z.string() }),
  atFloor: z.nullable(z.strictObject({ base: wire.yuan, least: wire.yuan, most: wire.yuan })),
});

/** What cover pays: months or percent of the base that the notice names, yuan where all of it is known. */
const benefit = z.strictObject({
  code: z.string(),
  level: z.exactOptional(z.string()),
  months: z.exactOptional(z.string()),
  percent: z.exactOptional(z.string()),
  amount: z.exactOptional(wire.yuan),
  text: z.string(),
  document: z.string(),
  grade: z.enum(GRADES),
});

/** A sum, the most it can be, an estimate that nobody owes, not published, cover instead of money, or what the person pays. */
const AMOUNTS = ['exact', 'upper-limit', 'estimate', 'not-published', 'cover', 'cost'] as const;

const programme = z.strictObject({
  id: programmeId,
  title: z.string(),
  outcome: z.enum(['eligible', 'not-eligible', 'needs-answers', 'not-published', 'ended']),
  /** Why, in one sentence. */
  text: z.string(),
  amount: wire.amount,
  /** Beside those: open until more is answered, and nothing. */
  amountIs: z.enum([...AMOUNTS, 'open', 'none']),
  amountText: z.string(),
  upTo: wire.amount,
  price: z.exactOptional(price),
  estimate: z.exactOptional(estimate),
  cost: z.exactOptional(cost),
  benefits: z.exactOptional(z.array(benefit)),
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

export const programmeHeadline = z.extend(
  z.pick(programme, { id: true, outcome: true, amount: true, upTo: true, cost: true, notWith: true }),
  {
    /** Left out where the outcome says that there is none, or that more must be told first. */
    amountIs: z.exactOptional(z.enum(AMOUNTS)),
    estimate: z.exactOptional(z.pick(estimate, { value: true, from: true })),
    /** Left out where there is no sum. */
    grade: z.exactOptional(programme.shape.grade),
    replacedBy: z.exactOptional(programmeId),
    nearest: z.exactOptional(
      z.strictObject({
        from: laterDay,
        changes: z.array(z.strictObject({ condition: z.string(), code: z.string() })),
      }),
    ),
  },
);

/** The members of the calculation itself. */
export const subsidiesResult = { programmes: z.array(programme) };

export const subsidiesHeadlineMembers = { programmes: z.array(programmeHeadline) };

export const subsidiesHeadline = wire.exactly<HeadlineAnswer<typeof subsidiesCalculation>>()(
  z.strictObject({ ...wire.calculatedHeadlines, ...subsidiesHeadlineMembers }),
);

export const subsidiesAnswer = wire.exactly<SubsidiesAnswer>()(
  z.strictObject({ ...wire.calculated, ...subsidiesResult }),
);
