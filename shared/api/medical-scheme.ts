import * as z from 'zod/mini';
import { base } from './contributions.ts';
import * as wire from './wire.ts';

const scheme = z.enum(['employee', 'resident']);

const yearCount = z
  .int({ error: 'year-count' })
  .check(z.minimum(0, { error: 'year-count' }), z.maximum(100, { error: 'year-count' }));

/** GB/T 2260 code of any county or district of the country. */
const regionCode = z.string({ error: 'region-code' }).check(z.regex(/^[1-9]\d{5}$/, { error: 'region-code' }));

/** The facts of the calculation, shared with the assessment. What is left out is unknown and asked for. */
export const medicalSchemeFacts = {
  year: z.optional(wire.year),
  birthMonth: z.optional(wire.month),
  sex: z.optional(z.enum(['male', 'female'])),
  householdRegistration: z.optional(regionCode),
  residencePermit: z.optional(z.boolean()),
  enrolOn: z.optional(wire.day),
  base: z.optional(base),
  medicalOption: z.optional(z.enum(['pooled-only', 'with-account'])),
  missedYears: z.optional(yearCount),
  repairedYears: z.optional(yearCount),
  insideWindow: z.optional(z.boolean()),
  group: z.optional(z.enum(['none', 'student', 'child', 'newborn', 'special'])),
  previousScheme: z.optional(z.enum(['employee', 'resident', 'none'])),
  employeeGapMonths: z.optional(wire.monthCount),
  medicalPriority: z.optional(z.enum(['retirement-years', 'low-cost', 'early-cover'])),
};

export const medicalSchemeRequest = z.strictObject({ ...medicalSchemeFacts, ...wire.clocks });

const count = z.nullable(z.int().check(z.minimum(0)));

/** A step of the same answer that says why. */
const reason = z.strictObject({ code: z.string(), text: z.string() });

/** The members of the calculation itself. */
export const medicalSchemeResult = {
  schemes: z.array(
    z.strictObject({
      scheme,
      outcome: z.enum(wire.OUTCOMES),
      yearlyCost: wire.amount,
      waitingMonths: count,
      /** May lie beyond 2099, where no day of a request does. */
      coveredFrom: z.nullable(z.iso.date()),
      /** Employee-scheme months that the payment for the year counts as. */
      credited: count,
      reasons: z.array(reason),
    }),
  ),
  recommendation: z.strictObject({ scheme: z.nullable(scheme), reasons: z.array(reason) }),
};

export const medicalSchemeAnswer = z.strictObject({ ...wire.answer, ...medicalSchemeResult });
export type MedicalSchemeAnswer = z.infer<typeof medicalSchemeAnswer>;
