import * as z from 'zod/mini';
import { identifiesNobody, readable } from '../facts/values.ts';
import { facts } from './facts.ts';
import { aim, plansRequest } from './plans-request.ts';

const said = z.string().check(z.trim(), z.maxLength(400), readable, identifiesNobody);

/** What somebody holds to be wrong, as the page writes it: facts without identity, and a value of the answer to them. */
export const report = z.strictObject({
  facts,
  /** Of a plan: what can be paid, and what it is best for. */
  plan: z.optional(z.strictObject({ limit: plansRequest.shape.limit, aim })),
  /** JSON pointer into the assessment, or into the answer with this plan alone. */
  at: z.string().check(z.startsWith('/')),
  /** What Lingbao said: of no weight, for the answer may have changed since. */
  shown: z.nullable(z.string()),
  /** Yuan with two decimals, a month or day, a number or a code, as text. */
  expected: said,
  /** Number and article, or the agency's written answer. */
  document: said,
  /** What the person wanted to know, and which release answered: for whoever looks for the cause. */
  goal: z.optional(z.string().check(z.maxLength(20))),
  rulesVersion: z.optional(z.string().check(z.maxLength(80))),
  policyVersion: z.optional(z.string().check(z.maxLength(80))),
});

export type Report = z.infer<typeof report>;
