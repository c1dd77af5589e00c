import * as z from 'zod/mini';
import type { MedicalSchemesAnswer } from '../answer/medical-scheme.ts';
import { medicalSchemeFacts } from '../facts/medical-scheme.ts';
import { shapeOf } from '../facts/schema.ts';
import { OUTCOMES } from '../rules/trail.ts';
import * as wire from './wire.ts';

const scheme = z.enum(['employee', 'resident']);

export const medicalSchemeRequest = z.strictObject({ ...shapeOf(medicalSchemeFacts), ...wire.clocks });

const count = z.nullable(z.int().check(z.minimum(0)));

/** A step of the same answer that says why. */
const reason = z.strictObject({ code: z.string(), text: z.string() });

/** The members of the calculation itself. */
export const medicalSchemeResult = {
  schemes: z.array(
    z.strictObject({
      scheme,
      outcome: z.enum(OUTCOMES),
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

export const medicalSchemeAnswer = wire.exactly<MedicalSchemesAnswer>()(
  z.strictObject({ ...wire.answer, ...medicalSchemeResult }),
);
