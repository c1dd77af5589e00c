import * as z from 'zod/mini';
import * as wire from './wire.ts';

/** A base by its amount, as percent of the average wage, or as what the person earns a month. */
export const base = z.union(
  [
    z.strictObject({ amount: wire.money }),
    z.strictObject({ percent: wire.percent }),
    z.strictObject({ income: wire.money }),
  ],
  { error: 'base' },
);

const scheme = z.enum(['pension', 'medical']);
const option = z.enum(['pooled-only', 'with-account']);

/** The facts of the calculation, shared with the assessment. What is left out is unknown and asked for. */
export const contributionFacts = {
  year: z.optional(wire.year),
  from: z.optional(wire.month),
  base: z.optional(base),
  schemes: z.optional(z.array(scheme).check(z.minLength(1), z.maxLength(2))),
  medicalOption: z.optional(option),
  paid: z.optional(z.array(z.strictObject({ month: wire.month, base: wire.money })).check(z.maxLength(12))),
};

export const contributionsRequest = z.strictObject({ ...contributionFacts, ...wire.clocks });

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
  settlement: z.optional(
    z.strictObject({
      months: z.array(
        z.strictObject({ month: wire.month, paidOn: wire.yuan, settledOn: wire.amount, difference: wire.amount }),
      ),
      due: wire.amount,
    }),
  ),
};

export const contributionsAnswer = z.strictObject({ ...wire.answer, ...contributionsResult });
export type ContributionsRequest = z.infer<typeof contributionsRequest>;
export type ContributionsAnswer = z.infer<typeof contributionsAnswer>;
