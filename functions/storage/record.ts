import type { DecisionOutcome } from '../../shared/answer/decision.ts';
import { displayed, readPickupCode } from '../../shared/answer/pickup-code.ts';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { FACTS_VERSION, underTodaysNames } from '../../shared/facts/renamed.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import type { Day } from '../../shared/month.ts';
import { secondsOf } from './calls.ts';
import { digestOf, type Given, type Item, seal, unseal } from './sealed.ts';
import { UnreadableRecord } from './unavailable.ts';

/** An answer as given, with what is needed to find it and to recognise a repeated request. */
export interface NewRecord {
  id: string;
  pickupCode: string;
  /** The day in Asia/Shanghai on which it was stored: partition key of the index. */
  day: Day;
  createdAt: string;
  /** Unix time in seconds after which it counts as deleted, whether or not DynamoDB has removed it. */
  expiresAt: number;
  /** Digest of the request. */
  digest: Uint8Array;
  language: Language;
  /** Exactly as given. */
  answer: Omit<StoredAssessment, 'id' | 'pickupCode' | 'decisions'>;
  /** The facts under today's names, for recalculation. */
  facts: Facts;
  /** Who saved it, if it is a partner that is told of decisions. */
  partner?: string | undefined;
}

/** A record as it is stored, with what has happened to it since. */
export interface AssessmentRecord extends NewRecord {
  /** SHA-256 of what was given, when and under which pick-up code: no other record has the same. */
  sha256: string;
  /** Sort keys of its decisions, oldest first, and the outcome of the last one: see decisions.ts. */
  decisions: readonly string[];
  decided: DecisionOutcome | null;
}

/** The body that the API returned, followed by its circumstances. */
type GivenAnswer = Omit<StoredAssessment, 'decisions'> & Pick<NewRecord, 'createdAt' | 'language'> & Given;

export const keyOf = (id: string) => ({ pk: { S: id }, sk: { S: 'ASSESSMENT' } });

/** A record as first stored, before any decision. */
export function toItem(record: NewRecord): Item {
  const { id, pickupCode, day, createdAt, expiresAt, digest, language, answer, partner } = record;
  const given = { id, pickupCode: displayed(pickupCode), ...answer, createdAt, language, factsVersion: FACTS_VERSION };
  return {
    ...keyOf(id),
    day: { S: day },
    expiresAt: { N: String(expiresAt) },
    digest: { B: digest },
    ...(partner && { partner: { S: partner } }),
    ...seal(given, readableAttributes),
  };
}

/**
 * What stays of a deleted record whose id could come back: its key, for good, so that the id is never given again. It
 * is not in the index and does not expire.
 */
export const tombstoneOf = (id: string): Item => ({ ...keyOf(id), deleted: { BOOL: true } });

export const isDeleted = ({ deleted }: Item): boolean => deleted?.BOOL === true;

/** Whether it is neither deleted nor expired; works for unreadable records too. One that lost its expiry is kept. */
export const isKept = (item: Item, now: Date): boolean =>
  !isDeleted(item) && !(Number(item.expiresAt?.N) <= secondsOf(now));

/** @throws UnreadableRecord unless it is certainly the answer that was given: see sealed.ts */
export function fromItem(item: Item): AssessmentRecord {
  const { id, pickupCode: _, createdAt, language, factsVersion, ...answer } = unseal(item, readableAttributes);
  if (item.expiresAt?.N === undefined) throw new UnreadableRecord('a record has no expiry');
  const decisions = (item.decisions?.L ?? []).map(({ S = '' }) => S);
  const decided = (item.decided?.S ?? null) as DecisionOutcome | null;
  if (item.decisionsSha256?.S !== digestOfDecisions(decisions, decided))
    throw new UnreadableRecord('the list of decisions is not the one that was written');
  return {
    id,
    pickupCode: item.pickupCode?.S ?? '',
    day: item.day?.S ?? '',
    createdAt,
    expiresAt: Number(item.expiresAt?.N),
    digest: item.digest?.B ?? new Uint8Array(),
    language,
    answer,
    facts: todaysFacts(answer.facts, factsVersion),
    partner: item.partner?.S,
    sha256: item.sha256?.S ?? '',
    decisions,
    decided,
  };
}

/** What a record keeps beside its list of decisions, so that no other list passes for it; nothing before the first one. */
export function digestOfDecisions(decisions: readonly string[], decided: DecisionOutcome | null): string | undefined {
  return decisions.length === 0 && decided === null ? undefined : digestOf(JSON.stringify([decisions, decided]));
}

/** Facts stored under an earlier version, renamed to today's questions. */
export const todaysFacts = (facts: Facts, version: number): Facts => underTodaysNames(facts, version) as Facts;

function readableAttributes({ id, pickupCode, createdAt, language, facts, factsVersion, assessment }: GivenAnswer) {
  const { outcome, region, asOf, policyVersion, rulesVersion } = assessment;
  return {
    pk: id,
    pickupCode: readPickupCode(pickupCode),
    createdAt,
    language,
    outcome,
    region,
    asOf,
    policyVersion,
    rulesVersion,
    factsVersion,
    facts,
  };
}
