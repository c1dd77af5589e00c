import * as z from 'zod/mini';
import type { HeadlineAnswer } from '../answer/calculation.ts';
import type { Lean } from '../answer/lean.ts';
import type { RetirementAnswer, retirementCalculation } from '../answer/retirement.ts';
import { retirementFacts } from '../facts/retirement.ts';
import { shapeOf } from '../facts/schema.ts';
import { GRADES } from '../law/documents.ts';
import { WAYS } from '../rules/retirement/index.ts';
import * as wire from './wire.ts';

export const retirementRequest = z.strictObject({ ...shapeOf(retirementFacts), ...wire.clocks });

/** Whoever is born late in this century retires in the next one: wider than the months of a request. */
const laterMonth = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const month = z.nullable(laterMonth);
const decimal = z.nullable(z.string().check(z.regex(/^\d+(\.\d+)?$/)));

const decidedBy = z.strictObject({ questions: z.array(z.string()), figures: z.array(z.string()) });

const wayAlone = z.strictObject({
  id: z.enum(WAYS),
  /** The earliest month that a monthly pension may be drawn from; `null` where there is none. */
  from: month,
  /** Months still to be paid for it, from retirement on. */
  months: z.nullable(z.int()),
  /** What they cost on figures in force or last seen; `null` where it is not known, with `least` and `most` where it is bounded. */
  cost: wire.amount,
  least: z.exactOptional(wire.yuan),
  most: z.exactOptional(wire.yuan),
});

const way = z.extend(wayAlone, {
  text: z.string(),
  /** What the way itself depends on and was not told. */
  decidedBy: z.exactOptional(decidedBy),
  /** A month's pension that it comes to, where the figures seen carry it. */
  pension: z.exactOptional(z.strictObject({ least: wire.yuan, most: wire.yuan })),
  documents: z.array(z.string()),
  grade: z.enum(GRADES),
});

/** The members of the calculation itself. */
export const retirementResult = {
  statutoryAge: z.nullable(z.strictObject({ years: z.int(), months: z.int() })),
  statutoryMonth: month,
  minimumMonths: z.nullable(z.int()),
  earliestMonth: month,
  latestMonth: month,
  pension: z.exactOptional(
    z.strictObject({
      base: wire.amount,
      index: decimal,
      years: decimal,
      basic: wire.amount,
      account: wire.amount,
      transitional: wire.amount,
      total: wire.amount,
      divisor: decimal,
      projection: z.exactOptional(
        z.strictObject({
          from: month,
          to: month,
          months: z.int(),
          base: wire.amount,
          creditedMonths: z.nullable(z.int()),
          account: wire.amount,
          retireIn: laterMonth,
        }),
      ),
    }),
  ),
  ways: z.exactOptional(z.array(way)),
};

export const retirementHeadlineMembers = { ...retirementResult, ways: z.exactOptional(z.array(wayAlone)) };

export const retirementHeadline = wire.exactly<Lean<HeadlineAnswer<typeof retirementCalculation>>>()(
  z.strictObject({ ...wire.calculatedHeadlines, ...retirementHeadlineMembers }),
);

export const retirementAnswer = wire.exactly<RetirementAnswer>()(
  z.strictObject({ ...wire.calculated, ...retirementResult }),
);
