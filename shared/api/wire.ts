import * as z from 'zod/mini';
import { day } from '../facts/values.ts';
import { GRADES } from '../law/documents.ts';
import { OUTCOMES } from '../rules/trail.ts';
import { region } from './asked.ts';
import { nextQuestion, range } from './ranges.ts';

/** The small types of the API; those that facts and requests are written in too are declared with them. */
export { day, month } from '../facts/values.ts';
export { clocks, exactly, region } from './asked.ts';

/** Yuan in an answer: exactly two decimals, negative for a refund. */
export const yuan = z.string().check(z.regex(/^-?(0|[1-9]\d*)\.\d{2}$/));
export const amount = z.nullable(yuan);
/** Whoever is born late in this century retires in the next one: wider than the months of a request. */
export const laterMonth = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
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
export const lastSeen = z.strictObject({
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

export const lastSeenHeadline = z.omit(lastSeen, { title: true });

const contactHeadline = z.omit(contact, { source: true });

/** The same in headline view, without its sentence, the title of a document, and where the contact was seen. */
export const figureHeadline = z.extend(z.omit(missingFigure, { text: true }), {
  lastSeen: z.nullable(lastSeenHeadline),
  contact: z.nullable(contactHeadline),
});

export const question = z.strictObject({ id: z.string(), text: z.string() });

/** The same in headline view: its words are in the catalogue of questions. */
export const questionHeadline = z.omit(question, { text: true });

/** Members of every 200 answer in either view (docs/reference.md). */
export const headlines = {
  outcome: z.enum(OUTCOMES),
  region,
  asOf: day,
  policyVersion: z.string(),
  rulesVersion: z.string(),
  grade: z.nullable(z.enum(GRADES)),
  figures: z.exactOptional(z.array(figureHeadline)),
  questions: z.exactOptional(z.array(questionHeadline)),
};

/** Members of every 200 answer in full view. */
export const answer = {
  ...headlines,
  figures: z.exactOptional(z.array(missingFigure)),
  questions: z.exactOptional(z.array(question)),
  steps: z.array(step),
  documents: z.array(citedDocument),
  notices: z.array(notice),
};

const toCome = { ranges: z.array(range), nextQuestion };

/** Members of every 200 answer of a calculation, in each view. */
export const calculated = { ...answer, ...toCome };
export const calculatedHeadlines = { ...headlines, ...toCome };
