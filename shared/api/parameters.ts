import * as z from 'zod/mini';
import type { ParameterAnswer, ParametersAnswer } from '../answer/parameters.ts';
import { GRADES } from '../law/documents.ts';
import { UNITS } from '../law/schema.ts';
import * as wire from './wire.ts';

export const parametersQuery = z.strictObject({
  region: z.optional(wire.region),
  /** The day the figures apply to; `asOf` when left out. */
  on: z.optional(wire.day),
  asOf: z.optional(wire.day),
});

/** A reader that has an answer already gets 304 when it is still the same. */
export const conditionalHeaders = z.strictObject({ 'if-none-match': z.optional(z.string()) });

/** A figure in force: `value` is a decimal string, rows of a table, or `null` where the law says there is none. */
export const figure = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.enum(UNITS),
  region: z.string(),
  value: z.nullable(z.union([z.string(), z.array(wire.row)])),
  from: wire.day,
  to: z.nullable(wire.day),
  publishedOn: z.nullable(wire.day),
  document: z.string(),
  grade: z.enum(GRADES),
  provisional: z.boolean(),
});

export const parametersAnswer = wire.exactly<ParametersAnswer>()(
  z.strictObject({ ...wire.answer, on: wire.day, parameters: z.array(figure) }),
);
export const parameterAnswer = wire.exactly<ParameterAnswer>()(
  z.strictObject({ ...wire.answer, on: wire.day, parameter: z.nullable(figure) }),
);
