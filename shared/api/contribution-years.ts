import * as z from 'zod/mini';
import type { HeadlineAnswer } from '../answer/calculation.ts';
import type { ContributionYearsAnswer, contributionYearsCalculation } from '../answer/contribution-years.ts';
import type { Lean } from '../answer/lean.ts';
import { contributionYearsFacts, RESIDENT_KINDS } from '../facts/contribution-years.ts';
import { shapeOf } from '../facts/schema.ts';
import * as wire from './wire.ts';

const kind = z.enum(RESIDENT_KINDS);

export const contributionYearsRequest = z.strictObject({ ...shapeOf(contributionYearsFacts), ...wire.clocks });

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

export const contributionYearsHeadline = wire.exactly<Lean<HeadlineAnswer<typeof contributionYearsCalculation>>>()(
  z.strictObject({ ...wire.calculatedHeadlines, ...contributionYearsResult }),
);

export const contributionYearsAnswer = wire.exactly<ContributionYearsAnswer>()(
  z.strictObject({ ...wire.calculated, ...contributionYearsResult }),
);
