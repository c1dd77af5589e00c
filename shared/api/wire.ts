import * as z from 'zod/mini';
import { VIEWS } from '../answer/calculation.ts';
import { day } from '../facts/values.ts';
import { GRADES } from '../law/documents.ts';
import { OUTCOMES } from '../rules/trail.ts';
import { amountRange, decisionRange, nextQuestion, range } from './ranges.ts';

/** The small types of the API; those that facts are written in too are declared with them. */
export { day, month } from '../facts/values.ts';

/** The same type without `readonly`, and an intersection as the one object that it is. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

type Same<One, Other> =
  (<T>() => T extends Plain<One> ? 1 : 2) extends <T>() => T extends Plain<Other> ? 1 : 2 ? true : false;

/**
 * Holds a schema to the type of what it describes. A member or value that one of them has and the other has not does
 * not compile.
 */
export const exactly =
  <Value>() =>
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    ..._: Same<z.output<Schema>, Value> extends true ? [] : [differs: { schema: z.output<Schema>; type: Value }]
  ): z.ZodMiniType<Value> =>
    schema as z.ZodMiniType<Value>;

/** Yuan in an answer: exactly two decimals, negative for a refund. */
export const yuan = z.string().check(z.regex(/^-?(0|[1-9]\d*)\.\d{2}$/));
export const amount = z.nullable(yuan);
/** Six digits; whether the law at hand knows the region is for `lawFor` to tell. */
export const region = z.string({ error: 'region' }).check(z.regex(/^\d{6}$/, { error: 'region' }));

/** Members every calculation takes. */
export const clocks = {
  region: z.optional(region),
  asOf: z.optional(day),
};

export const operands = z.record(z.string(), z.string());

export const step = z.strictObject({
  code: z.string(),
  text: z.string(),
  operands,
  result: z.string(),
  documents: z.array(z.string()),
});

export const notice = z.strictObject({ code: z.string(), text: z.string(), operands, documents: z.array(z.string()) });

export const citedDocument = z.strictObject({
  number: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: z.nullable(z.string()),
  seen: z.string(),
  grade: z.enum(GRADES),
});

/** How to reach whoever answers; `source` says where that was seen. */
export const contact = z.strictObject({
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  source: z.string(),
  grade: z.enum(GRADES),
});

/** A row of a table in the law. */
export const row = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The last value seen of a figure that is missing; `carry` where it says nothing of the day asked about. */
const lastSeen = z.strictObject({
  value: z.union([z.string(), z.array(row)]),
  from: day,
  to: z.nullable(day),
  document: z.string(),
  title: z.string(),
  grade: z.enum(GRADES),
  carry: z.exactOptional(z.literal('never')),
});

export const missingFigure = z.strictObject({
  id: z.string(),
  on: z.string(),
  title: z.string(),
  text: z.string(),
  status: z.enum(['not-seen', 'not-yet-published']),
  lastSeen: z.nullable(lastSeen),
  askedOf: z.string(),
  contact: z.nullable(contact),
});

const leanFigure = z.strictObject({
  id: z.string(),
  status: missingFigure.shape.status,
  lastSeen: z.exactOptional(z.strictObject({ value: z.string(), from: day })),
});

export const question = z.strictObject({ id: z.string(), text: z.string() });

/** Members of every 200 answer (design.md, section 5). */
export const headlines = {
  outcome: z.enum(OUTCOMES),
  region,
  asOf: day,
  policyVersion: z.string(),
  rulesVersion: z.string(),
  grade: z.nullable(z.enum(GRADES)),
  figures: z.exactOptional(z.array(missingFigure)),
  questions: z.exactOptional(z.array(question)),
};

/** Members of every 200 answer in full view. */
export const answer = {
  ...headlines,
  steps: z.array(step),
  documents: z.array(citedDocument),
  notices: z.array(notice),
};

/** Whether the answer also explains itself: `full` where it is not said. */
export const viewQuery = z.strictObject({ view: z.optional(z.enum(VIEWS)) });

const toCome = { ranges: z.array(range), nextQuestion };

/** Members of every 200 answer of a calculation in full view. */
export const calculated = { ...answer, ...toCome };

/** Members of every answer of a calculation in headline view: what is open stands there by its id. */
export const calculatedHeadlines = {
  ...headlines,
  figures: z.exactOptional(z.array(leanFigure)),
  questions: z.exactOptional(z.array(z.pick(question, { id: true }))),
  ranges: z.array(z.union([amountRange, decisionRange])),
  nextQuestion,
};
