import * as z from 'zod/mini';
import type { HeadlineAnswer } from '../answer/calculation.ts';
import type { ContributionsAnswer, contributionsCalculation } from '../answer/contributions.ts';
import { contributionFacts } from '../facts/contributions.ts';
import { shapeOf } from '../facts/schema.ts';
import { GRADES } from '../law/documents.ts';
import * as wire from './wire.ts';

export const contributionsRequest = z.strictObject({ ...shapeOf(contributionFacts), ...wire.clocks });

const bound = z.enum(['floor', 'ceiling', 'none']);

const instalment = z.strictObject({
  from: wire.month,
  to: wire.month,
  pension: wire.amount,
  medical: wire.amount,
  fees: wire.amount,
  total: wire.amount,
  /** A day of an answer may lie beyond those a request may name. */
  payBy: z.nullable(z.iso.date()),
});

/** The members of the calculation itself. */
export const contributionsResult = {
  base: z.strictObject({
    chosen: wire.amount,
    floor: wire.amount,
    ceiling: wire.amount,
    bound,
    provisional: z.boolean(),
  }),
  monthly: z.strictObject({
    pension: wire.amount,
    pensionToAccount: wire.amount,
    medical: wire.amount,
    medicalToAccount: wire.amount,
    total: wire.amount,
  }),
  fits: z.exactOptional(z.strictObject({ wanted: wire.yuan, reached: wire.amount, missedBy: wire.amount })),
  net: z.exactOptional(
    z.array(
      z.strictObject({
        programme: z.literal('platform-contribution'),
        back: wire.yuan,
        net: wire.yuan,
        estimated: z.boolean(),
        document: z.string(),
        grade: z.enum(GRADES),
      }),
    ),
  ),
  /** What can still be paid of the year on the day asked; `null` for a year that is over. */
  remaining: z.nullable(z.strictObject({ from: wire.month, months: z.int(), total: wire.amount })),
  yearlyFees: wire.amount,
  schedules: z.array(
    z.strictObject({
      frequency: z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly']),
      instalments: z.array(instalment),
      total: wire.amount,
    }),
  ),
  tiers: z.array(
    z.strictObject({
      percent: z.string(),
      base: wire.amount,
      bound,
      pension: wire.amount,
      medical: wire.amount,
      total: wire.amount,
    }),
  ),
  settlement: z.exactOptional(
    z.strictObject({
      months: z.array(
        z.strictObject({ month: wire.month, paidOn: wire.yuan, settledOn: wire.amount, difference: wire.amount }),
      ),
      due: wire.amount,
    }),
  ),
};

const { schedules: _, tiers: __, ...headlineMembers } = contributionsResult;
export const contributionsHeadlineMembers = headlineMembers;

export const contributionsHeadline = wire.exactly<HeadlineAnswer<typeof contributionsCalculation>>()(
  z.strictObject({ ...wire.calculatedHeadlines, ...contributionsHeadlineMembers }),
);

export const contributionsAnswer = wire.exactly<ContributionsAnswer>()(
  z.strictObject({ ...wire.calculated, ...contributionsResult }),
);
export type ContributionsRequest = z.infer<typeof contributionsRequest>;
