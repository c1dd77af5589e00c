import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import type { Day } from '../../shared/month.ts';
import type { Language } from '../../shared/text/catalogue.ts';
import { decode, encode } from './encoding.ts';
import { StorageUnavailable } from './unavailable.ts';

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
  answer: Omit<StoredAssessment, 'id' | 'pickupCode'>;
}

export type Item = Record<string, AttributeValue>;

export const keyOf = (id: string): Item => ({ pk: { S: id }, sk: { S: 'ASSESSMENT' } });

export function toItem({ id, pickupCode, day, createdAt, expiresAt, digest, ...content }: AssessmentRecord): Item {
  return {
    ...keyOf(id),
    pickupCode: { S: pickupCode },
    day: { S: day },
    createdAt: { S: createdAt },
    expiresAt: { N: String(expiresAt) },
    digest: { B: digest },
    content: { B: encode(content) },
  };
}

/** @throws StorageUnavailable for what this version of the program cannot read: a newer one may be running beside it */
export function fromItem(item: Item): AssessmentRecord {
  return {
    id: item.pk?.S ?? '',
    pickupCode: item.pickupCode?.S ?? '',
    day: item.day?.S ?? '',
    createdAt: item.createdAt?.S ?? '',
    expiresAt: Number(item.expiresAt?.N),
    digest: item.digest?.B ?? new Uint8Array(),
    ...contentOf(item),
  };
}

function contentOf(item: Item): Pick<AssessmentRecord, 'language' | 'answer'> {
  try {
    return decode(item.content?.B ?? new Uint8Array()) as Pick<AssessmentRecord, 'language' | 'answer'>;
  } catch (cause) {
    throw new StorageUnavailable('a record cannot be read', { cause });
  }
}
