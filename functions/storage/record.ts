import type { DecisionOutcome } from '../../shared/answer/decision.ts';
import { displayed, readPickupCode } from '../../shared/answer/pickup-code.ts';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { FACTS_VERSION, underTodaysNames } from '../../shared/facts/renamed.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import type { Day } from '../../shared/month.ts';
import { secondsOf } from './calls.ts';
import { type Given, type Item, seal, unseal } from './sealed.ts';

/** An answer as it was given, with what is needed to find it again and to know a repeated request. */
export interface AssessmentRecord {
  id: string;
  pickupCode: string;
  /** The day in Asia/Shanghai on which it was stored: partition of the index. */
  day: Day;
  createdAt: string;
  /** Seconds since 1970 from which it counts as gone, whether DynamoDB has removed it yet or not. */
  expiresAt: number;
  /** Digest of the request. */
  digest: Uint8Array;
  language: Language;
  /** As it was given, to the letter. */
  answer: Omit<StoredAssessment, 'id' | 'pickupCode' | 'decisions'>;
  /** The facts under today's names, so that they can be worked out again. */
  facts: Facts;
  /** Sort keys of the decisions on it, the first one first, and the outcome of the last: see decisions.ts. */
  decisions: readonly string[];
  decided: DecisionOutcome | null;
}

/** The body that the API gave, and after it what went with it. */
type GivenAnswer = Omit<StoredAssessment, 'decisions'> & Pick<AssessmentRecord, 'createdAt' | 'language'> & Given;

export const keyOf = (id: string) => ({ pk: { S: id }, sk: { S: 'ASSESSMENT' } });

/** A record as it is first stored, before any decision. */
export function toItem(record: AssessmentRecord): Item {
  const { id, pickupCode, day, createdAt, expiresAt, digest, language, answer } = record;
  const given = { id, pickupCode: displayed(pickupCode), ...answer, createdAt, language, factsVersion: FACTS_VERSION };
  return {
    ...keyOf(id),
    day: { S: day },
    expiresAt: { N: String(expiresAt) },
    digest: { B: digest },
    ...seal(given, beside),
  };
}

/** Whether it has not expired, which is known of a record that cannot be read too. */
export const isKept = ({ expiresAt }: Item, now: Date): boolean => Number(expiresAt?.N) > secondsOf(now);

/** @throws UnreadableRecord for what is not certain to be the answer that was given: see sealed.ts */
export function fromItem(item: Item): AssessmentRecord {
  const { id, pickupCode: _, createdAt, language, factsVersion, ...answer } = unseal(item, beside);
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
    decisions: (item.decisions?.L ?? []).map(({ S = '' }) => S),
    decided: (item.decided?.S ?? null) as DecisionOutcome | null,
  };
}

/** Facts that were written under an earlier version as today's questions have them. */
export const todaysFacts = (facts: Facts, version: number): Facts => underTodaysNames(facts, version) as Facts;

function beside({ id, pickupCode, createdAt, language, facts, factsVersion, assessment }: GivenAnswer) {
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
