import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DecisionOutcome, Facts, StoredAssessment } from '../../shared/api/assessments.ts';
import { FACTS_VERSION, underTodaysNames } from '../../shared/facts/renamed.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import type { Day } from '../../shared/month.ts';
import { secondsOf } from './calls.ts';
import { decode, encode } from './encoding.ts';
import { UnreadableRecord } from './unavailable.ts';

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
  answer: Omit<StoredAssessment, 'id' | 'pickupCode' | 'decisions'>;
  /** Sort keys of the decisions on it, the first one first, and the outcome of the last: see decisions.ts. */
  decisions: readonly string[];
  decided: DecisionOutcome | null;
}

/** Written by a version of the program whose questions this one does not know. */
class NewerFacts extends Error {
  override readonly name = 'NewerFacts';
}

/** What is compressed. Records written before facts had versions have the first. */
type Content = Pick<AssessmentRecord, 'language' | 'answer'> & { factsVersion?: number };

export type Item = Record<string, AttributeValue>;

export const keyOf = (id: string): Item => ({ pk: { S: id }, sk: { S: 'ASSESSMENT' } });

/** A record as it is first stored, before any decision. */
export function toItem(record: AssessmentRecord): Item {
  const { id, pickupCode, day, createdAt, expiresAt, digest, decisions: _, decided: __, ...content } = record;
  return {
    ...keyOf(id),
    pickupCode: { S: pickupCode },
    day: { S: day },
    createdAt: { S: createdAt },
    expiresAt: { N: String(expiresAt) },
    digest: { B: digest },
    content: { B: encode({ ...content, factsVersion: FACTS_VERSION }) },
  };
}

/** Whether it has not expired, which is known of a record that cannot be read too. */
export const isKept = ({ expiresAt }: Item, now: Date): boolean => Number(expiresAt?.N) > secondsOf(now);

/**
 * The answer stays as it was given; its facts are read under today's names, so that they can be worked out again.
 *
 * @throws UnreadableRecord for what this version of the program cannot read: a newer one may be running beside it
 */
export function fromItem(item: Item): AssessmentRecord {
  const { language, answer, factsVersion = 1 } = contentOf(item) as Content;
  const facts = readFacts(answer.facts, factsVersion);
  return {
    id: item.pk?.S ?? '',
    pickupCode: item.pickupCode?.S ?? '',
    day: item.day?.S ?? '',
    createdAt: item.createdAt?.S ?? '',
    expiresAt: Number(item.expiresAt?.N),
    digest: item.digest?.B ?? new Uint8Array(),
    decisions: (item.decisions?.L ?? []).map(({ S = '' }) => S),
    decided: (item.decided?.S ?? null) as DecisionOutcome | null,
    language,
    answer: { ...answer, facts },
  };
}

/**
 * Facts as today's questions have them. Those of a newer version may have names that are not known here, and would
 * count as not answered.
 *
 * @throws UnreadableRecord for facts of a newer version
 */
export function readFacts(facts: Facts, version: number): Facts {
  if (version > FACTS_VERSION) throw new UnreadableRecord('facts of a newer version', { cause: new NewerFacts() });
  return underTodaysNames(facts, version) as Facts;
}

/** What is compressed in an item, of an assessment or of a decision. */
export function contentOf(item: Item): unknown {
  try {
    return decode(item.content?.B ?? new Uint8Array());
  } catch (cause) {
    throw new UnreadableRecord('a record cannot be read', { cause });
  }
}
