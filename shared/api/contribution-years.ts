import * as z from 'zod/mini';
import * as wire from './wire.ts';

const kind = z.enum(['adult', 'second-class', 'rural', 'student-or-child']);

/** The facts of the calculation, shared with the assessment. What is left out is unknown and asked for. */
export const contributionYearsFacts = {
  sex: z.optional(z.enum(['male', 'female'])),
  employeeMonths: z.optional(wire.monthCount),
  deemedMonths: z.optional(wire.monthCount),
  resident: z.optional(z.array(z.strictObject({ kind, months: wire.monthCount })).check(z.maxLength(20))),
  retirementMonth: z.optional(wire.month),
};

export const contributionYearsRequest = z.strictObject({ ...contributionYearsFacts, ...wire.clocks });

const months = z.nullable(z.int().check(z.minimum(0)));

/** The members of the calculation itself. */
export const contributionYearsResult = {
  converted: z.nullable(
    z.array(
      z.strictObject({
        kind,
        months: z.int(),
        /** Resident months to employee months, such as `2:1`. */
        ratio: z.nullable(z.string().check(z.regex(/^\d+:\d+$/))),
        creditedMonths: months,
      }),
    ),
  ),
  creditedMonths: months,
  requiredMonths: months,
  missingMonths: months,
  /** May lie beyond 2099, where no month of a request does. */
  reachedIn: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
  oneOff: wire.amount,
};

export const contributionYearsAnswer = z.strictObject({ ...wire.answer, ...contributionYearsResult });
