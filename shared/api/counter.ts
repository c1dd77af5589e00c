import * as z from 'zod/mini';
import { DECISION_MATTERS, DECISION_OUTCOMES, type Decision, FIELD_STATES } from '../answer/decision.ts';
import { readPickupCode } from '../answer/pickup-code.ts';
import { identifiesNobody, readable } from '../facts/values.ts';
import { LANGUAGES } from '../messages/catalogue.ts';
import { OUTCOMES } from '../rules/trail.ts';
import { assessment, decisionMembers, fieldMembers } from './assessments.ts';
import { FACT_NAMES, facts } from './facts.ts';
import * as wire from './wire.ts';

const MOST_NOTE_CHARACTERS = 500;
/** More facts than there are questions. */
const MOST_CHECKED = 200;

/** Free text for the person and for colleagues; no place for who somebody is. */
const note = z.string().check(z.maxLength(MOST_NOTE_CHARACTERS, { error: 'note' }), readable, identifiesNobody);

const factName = z.enum(FACT_NAMES, { error: 'fact-name' });

/**
 * A decision of the counter on one matter, or without `matter` on the record as a whole. `facts` has the facts that the
 * counter found otherwise, each whole; `unknown` names those that turned out not to be known. All others stand as they
 * were last, and `checked` names those of them that were compared with papers, by the ids of `fields`.
 */
export const decisionRequest = z.strictObject({
  matter: z.optional(z.enum(DECISION_MATTERS, { error: 'decision-matter' })),
  outcome: z.enum(DECISION_OUTCOMES, { error: 'decision-outcome' }),
  note: z.optional(note),
  facts: z.optional(facts),
  unknown: z.optional(z.array(factName).check(z.maxLength(FACT_NAMES.length))),
  checked: z.optional(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(MOST_CHECKED))),
});

/** The etag of the record that was looked at; without it 428, when it is not the latest 412. */
export const decisionHeaders = z.strictObject({
  'if-match': z.optional(z.string().check(z.regex(/^"[\x21\x23-\x7e]{1,100}"$/, { error: 'if-match' }))),
});

/** Either the pick-up code that somebody brings, or a day in Asia/Shanghai, page by page. */
export const counterQuery = z
  .strictObject({
    pickupCode: z.optional(
      z.string().check(
        z.maxLength(40, { error: 'pickup-code' }),
        z.refine((code) => readPickupCode(code) !== null, { error: 'pickup-code' }),
      ),
    ),
    day: z.optional(wire.day),
    limit: z.optional(z.string().check(z.regex(/^([1-9]|[1-4]\d|50)$/, { error: 'limit' }))),
    next: z.optional(z.string().check(z.regex(/^[\w-]{1,200}$/, { error: 'cursor' }))),
  })
  .check(
    z.refine(({ pickupCode, day }) => (pickupCode === undefined) !== (day === undefined), { error: 'code-or-day' }),
    z.refine(({ pickupCode, limit, next }) => pickupCode === undefined || (limit ?? next) === undefined, {
      error: 'paging-of-code',
    }),
  );

/** As colleagues see it: with whoever decided, by the `sub` of their token. */
const counterDecision = wire.exactly<Decision & { by: string }>()(
  z.strictObject({ ...decisionMembers, by: z.string() }),
);

export const counterRecord = z.strictObject({
  /** Names the record at the counter, and opens nothing outside it. */
  handle: z.string(),
  pickupCode: z.string(),
  savedAt: z.iso.datetime(),
  expiresOn: wire.day,
  region: wire.region,
  /** In which the worker read the answer. */
  language: z.enum(LANGUAGES),
  /** For `If-Match` of a decision. */
  etag: z.string(),
  /** What the worker said, and the answer as it was given. */
  facts,
  assessment,
  /** Every fact that the worker told or the counter found, side by side, and whether anybody at a counter looked at it. */
  fields: z.array(z.strictObject({ ...fieldMembers, state: z.enum(FIELD_STATES) })),
  /** The answer on the facts of the latest decision, under the law of its day; `null` when none was made. */
  decided: z.nullable(assessment),
  /** The first decision first. */
  decisions: z.array(counterDecision),
});

export const counterRow = z.strictObject({
  handle: z.string(),
  pickupCode: z.string(),
  savedAt: z.iso.datetime(),
  expiresOn: wire.day,
  region: wire.region,
  etag: z.string(),
  outcome: z.enum(OUTCOMES),
  decisions: z.int(),
  /** Of the latest decision. */
  decided: z.nullable(z.enum(DECISION_OUTCOMES)),
});

/** Whatever was saved under a pick-up code: nearly always one record. */
export const counterRecords = z.strictObject({ assessments: z.array(counterRecord) });
/** The records of a day by their pick-up codes. `next` goes on; a page may be short before the last one. */
export const counterDay = z.strictObject({
  assessments: z.array(counterRow),
  /** How many more are on this page that cannot be read; of which office, nobody can tell. 0 when all were read. */
  unreadable: z.int().check(z.minimum(0)),
  next: z.nullable(z.string()),
});
export const counterAnswer = z.union([counterRecords, counterDay]);

/** Where officers sign in: the identity provider of the bureau, and as what this page is known there. */
export const signInAnswer = z.strictObject({ issuer: z.string(), clientId: z.string(), scope: z.string() });

export type DecisionRequest = z.infer<typeof decisionRequest>;
export type CounterRecord = z.infer<typeof counterRecord>;
export type CounterRow = z.infer<typeof counterRow>;
export type CounterQuery = z.infer<typeof counterQuery>;
