import * as z from 'zod/mini';
import type { RetirementAnswer } from '../answer/retirement.ts';
import { retirementFacts } from '../facts/retirement.ts';
import { shapeOf } from '../facts/schema.ts';
import * as wire from './wire.ts';

export const retirementRequest = z.strictObject({ ...shapeOf(retirementFacts), ...wire.clocks });

/** Whoever is born late in this century retires in the next one: wider than the months of a request. */
const month = z.nullable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)));
const decimal = z.nullable(z.string().check(z.regex(/^\d+(\.\d+)?$/)));

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
    }),
  ),
};

export const retirementAnswer = wire.exactly<RetirementAnswer>()(
  z.strictObject({ ...wire.answer, ...retirementResult }),
);
