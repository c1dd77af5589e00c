import * as z from 'zod/mini';
import type { PlansRequest } from '../answer/plans.ts';
import { positiveMoney } from '../facts/values.ts';
import { AIMS } from '../rules/plan/index.ts';
import { clocks } from './asked.ts';
import { facts } from './facts.ts';

export const aim = z.enum(AIMS);
export const per = z.enum(['month', 'year']);

export const means = positiveMoney('means');

export const plansRequest = z.strictObject({
  /** Everything that a person may tell, with the day and the place as in an assessment. */
  facts,
  ...clocks,
  /** What can be put aside each month, or what may be paid from January to December. */
  limit: z.optional(z.strictObject({ amount: means, per })),
  aims: z.optional(z.array(aim).check(z.minLength(1), z.maxLength(AIMS.length))),
}) satisfies z.ZodMiniType<PlansRequest>;
