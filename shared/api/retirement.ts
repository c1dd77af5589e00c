import * as z from 'zod/mini';
import * as wire from './wire.ts';

/** As the agency prints it, such as 0.6820. */
const index = z
  .string({ error: 'pension-index' })
  .check(z.regex(/^(0|[1-9]\d?)(\.\d{1,6})?$/, { error: 'pension-index' }));

const ageYears = z
  .int({ error: 'age-years' })
  .check(z.minimum(16, { error: 'age-years' }), z.maximum(100, { error: 'age-years' }));
const ageMonths = z
  .int({ error: 'age-months' })
  .check(z.minimum(0, { error: 'age-months' }), z.maximum(11, { error: 'age-months' }));

/** The facts of the calculation, shared with the assessment. What is left out is unknown and asked for. */
export const retirementFacts = {
  birthMonth: z.optional(wire.month),
  sex: z.optional(z.enum(['male', 'female'])),
  womenClass: z.optional(z.enum(['50', '55'])),
  pension: z.optional(
    z.strictObject({
      index: z.optional(index),
      months: z.optional(wire.monthCount),
      preAccountMonths: z.optional(wire.monthCount),
      account: z.optional(wire.money),
      benefitBase: z.optional(wire.money),
      retireAt: z.optional(z.strictObject({ years: z.optional(ageYears), months: z.optional(ageMonths) })),
    }),
  ),
};

export const retirementRequest = z.strictObject({ ...retirementFacts, ...wire.clocks });

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
  pension: z.optional(
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

export const retirementAnswer = z.strictObject({ ...wire.answer, ...retirementResult });
