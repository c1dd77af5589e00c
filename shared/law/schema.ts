import * as z from 'zod/mini';
import { bilingual, documentNumber, grade } from './documents.ts';

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

/** A row of a table of the law, such as one age of 计发月数: names to decimals, words or lists of words. */
const row = z.record(z.string(), z.union([decimal, z.string(), z.array(z.string())]));

const value = z.strictObject({
  from: day,
  to: z.optional(day),
  /** A decimal, a table of rows, or `null`: abolished, or not offered, from this day on. */
  value: z.union([decimal, z.array(row), z.null()]),
  document: documentNumber,
  publishedOn: z.optional(day),
  grade,
  checkedOn: day,
  /** The next figure was published, yet never seen: what ended on `to` is not carried on in its place. */
  followedBy: z.optional(z.literal('figure-not-seen')),
  note: z.optional(z.string()),
});

export const parameterId = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));

/** Kinds of office, of which every region has its own. */
export const OFFICE_KINDS = ['social-insurance-agency', 'medical-insurance-bureau', 'employment-service'] as const;
export const askedOf = z.enum(OFFICE_KINDS);

export const parameter = z.strictObject({
  $schema: z.string(),
  id: parameterId,
  title: bilingual,
  unit: z.enum(UNITS),
  /** Whom a person asks for the figure when no notice publishes it. */
  askedOf,
  untilPublished: z.optional(z.literal('previous-value')),
  /** Oldest first. None at all stands for a figure that no notice publishes: answers name it and whom to ask. */
  values: z.array(value),
});

export type Unit = (typeof UNITS)[number];
export type ParameterFile = z.infer<typeof parameter>;
/** What the program needs of a value, and of a file; read from the files themselves it may have more. */
export type ParameterValue = Omit<z.infer<typeof value>, 'checkedOn'> & { checkedOn?: string };
export type Parameter = Omit<ParameterFile, '$schema' | 'values'> & { values: readonly ParameterValue[] };
export type Row = z.infer<typeof row>;
