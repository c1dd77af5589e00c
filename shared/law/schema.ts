import * as z from 'zod/mini';
import { bilingual, documentNumber, grade, sources } from './documents.ts';
import { NOT_SEEN } from './not-seen.ts';
import { OFFICE_KINDS } from './regions.ts';

/** Units of the figures. */
export const UNITS = [
  'CNY',
  'CNY/month',
  'CNY/year',
  'CNY/hour',
  'CNY/order',
  'percent',
  'months',
  'years',
  'days',
  'hours',
  'count',
  'list',
] as const;

export const day = z.iso.date();
const decimal = z.string().check(z.regex(/^-?(0|[1-9]\d*)(\.\d+)?$/));

/** A row of a table in the law, such as one age of 计发月数: names to decimals, words or lists of words. */
const row = z.record(z.string(), z.union([decimal, z.string(), z.array(z.string())]));

const value = z.strictObject({
  from: day,
  to: z.optional(day),
  /**
   * A decimal, a table of rows, or `null`: abolished, or not offered, from this day on. `not-seen`: the region sets it
   * itself and nobody here has seen it, so that of a wider region does not answer for it.
   */
  value: z.union([decimal, z.array(row), z.null(), z.literal(NOT_SEEN)]),
  document: documentNumber,
  publishedOn: z.optional(day),
  grade,
  checkedOn: day,
  /** The next figure was published but has not been seen, so the one that ended on `to` is not carried on. */
  followedBy: z.optional(z.literal('figure-not-seen')),
  note: z.optional(z.string()),
  sources,
});

export const parameterId = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));

export const askedOf = z.enum(OFFICE_KINDS);

/** By when the notice that sets a figure for one year usually comes. */
const due = z.strictObject({
  /** MM-DD, in the year itself; with `year`, in the one before. */
  day: z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
  year: z.optional(z.literal('before')),
});

export const parameter = z.strictObject({
  $schema: z.string(),
  id: parameterId,
  title: bilingual,
  unit: z.enum(UNITS),
  /** Whom to ask for the figure if no notice publishes it. */
  askedOf,
  /** A notice sets it for one year: without a day of publication it is known when the year of that notice is over. */
  yearly: z.optional(z.literal(true)),
  untilPublished: z.optional(z.literal('previous-value')),
  /** The last value seen tells nothing of a later year, not even roughly: it is shown as over. */
  carry: z.optional(z.literal('never')),
  due: z.optional(due),
  /** Oldest first. Empty for a figure that no notice publishes: answers name it and whom to ask. */
  values: z.array(value),
});

export type Due = z.infer<typeof due>;
export type Unit = (typeof UNITS)[number];
export type ParameterFile = z.infer<typeof parameter>;
/** What the program needs of a value and of a file; those read from the files may have more. */
export type ParameterValue = Omit<z.infer<typeof value>, 'checkedOn'> & { checkedOn?: string };
export type Parameter = Omit<ParameterFile, '$schema' | 'values'> & { values: readonly ParameterValue[] };
export type Row = z.infer<typeof row>;
