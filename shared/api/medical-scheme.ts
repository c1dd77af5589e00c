import * as z from 'zod/mini';
import type { HeadlineAnswer } from '../answer/calculation.ts';
import type { Lean } from '../answer/lean.ts';
import type { MedicalSchemesAnswer, medicalSchemesCalculation } from '../answer/medical-scheme.ts';
import { medicalSchemeFacts } from '../facts/medical-scheme.ts';
import { shapeOf } from '../facts/schema.ts';
import { GRADES } from '../law/documents.ts';
import { OUTCOMES } from '../rules/trail.ts';
import * as wire from './wire.ts';

const scheme = z.enum(['employee', 'resident']);

export const medicalSchemeRequest = z.strictObject({ ...shapeOf(medicalSchemeFacts), ...wire.clocks });

const count = z.nullable(z.int().check(z.minimum(0)));

/** A step of the same answer that says why. */
const reason = z.strictObject({ code: z.string(), text: z.string() });

/** What is paid at a birth; `null` where nothing was seen. */
const maternity = z.strictObject({
  costs: z.nullable(z.boolean()),
  allowance: z.nullable(z.boolean()),
  text: z.string(),
  document: z.nullable(z.string()),
  grade: z.nullable(z.enum(GRADES)),
});

/** What the option with a personal account puts into it a month, and the codes of the relatives it may serve. */
const account = z.strictObject({
  monthly: wire.amount,
  relatives: z.array(z.string()),
  text: z.string(),
  document: z.string(),
  grade: z.enum(GRADES),
});

const schemeAlone = z.strictObject({
  scheme,
  outcome: z.enum(OUTCOMES),
  yearlyCost: wire.amount,
  waitingMonths: count,
  /** May lie beyond 2099, where no day of a request does. */
  coveredFrom: z.nullable(z.iso.date()),
  /** Employee-scheme months that the payment for the year counts as. */
  credited: count,
});

/** The members of the calculation itself. */
export const medicalSchemeResult = {
  schemes: z.array(
    z.extend(schemeAlone, {
      maternity: z.nullable(maternity),
      account: z.nullable(account),
      reasons: z.array(reason),
    }),
  ),
  recommendation: z.strictObject({ scheme: z.nullable(scheme), reasons: z.array(reason) }),
};

export const medicalSchemeHeadlineMembers = {
  schemes: z.array(schemeAlone),
  recommendation: z.strictObject({ scheme: z.nullable(scheme) }),
};

export const medicalSchemeHeadline = wire.exactly<Lean<HeadlineAnswer<typeof medicalSchemesCalculation>>>()(
  z.strictObject({ ...wire.calculatedHeadlines, ...medicalSchemeHeadlineMembers }),
);

export const medicalSchemeAnswer = wire.exactly<MedicalSchemesAnswer>()(
  z.strictObject({ ...wire.calculated, ...medicalSchemeResult }),
);
