import { type AttributeValue, BatchGetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Day } from '../../shared/month.ts';
import { deadline, orUnavailable, secondsOf, tableName } from './calls.ts';
import { dynamodb } from './dynamodb.ts';
import { type AssessmentRecord, fromItem, type Item, keyOf } from './record.ts';
import { StorageUnavailable } from './unavailable.ts';

/** As in infra/table.ts; tests hold that they agree. */
export const BY_DAY = 'by-day';

/** Where a page begins: behind this record. */
export interface Place {
  pickupCode: string;
  id: string;
}

/** The records of a day under a pick-up code: one, but that chance may give two the same. */
export async function recordsByCode(
  day: Day,
  pickupCode: string,
  now: Date,
  until: AbortSignal,
): Promise<AssessmentRecord[]> {
  const query = new QueryCommand({
    TableName: tableName(),
    IndexName: BY_DAY,
    // `day` is a word of DynamoDB's own.
    KeyConditionExpression: '#day = :day AND pickupCode = :code',
    ExpressionAttributeNames: { '#day': 'day' },
    ExpressionAttributeValues: { ':day': { S: day }, ':code': { S: pickupCode } },
  });
  const { Items = [] } = await orUnavailable(dynamodb().send(query, { abortSignal: deadline(until) }));
  return recordsOf(Items, now, until);
}

/** At most `limit` records of a day by their pick-up codes, and where the next page begins; `null` after the last. */
export async function recordsOfDay(
  day: Day,
  { limit, after }: { limit: number; after: Place | null },
  now: Date,
  until: AbortSignal,
): Promise<{ records: AssessmentRecord[]; next: Place | null }> {
  const query = new QueryCommand({
    TableName: tableName(),
    IndexName: BY_DAY,
    KeyConditionExpression: '#day = :day',
    ExpressionAttributeNames: { '#day': 'day' },
    ExpressionAttributeValues: { ':day': { S: day } },
    Limit: limit,
    ExclusiveStartKey: after ? { ...keyOf(after.id), day: { S: day }, pickupCode: { S: after.pickupCode } } : undefined,
  });
  const { Items = [], LastEvaluatedKey: last } = await orUnavailable(
    dynamodb().send(query, { abortSignal: deadline(until) }),
  );
  return {
    records: await recordsOf(Items, now, until),
    next: last ? { pickupCode: last.pickupCode?.S ?? '', id: last.pk?.S ?? '' } : null,
  };
}

/** The records of entries of the index, in their order; those that have gone meanwhile or have expired are left out. */
async function recordsOf(entries: readonly Item[], now: Date, until: AbortSignal): Promise<AssessmentRecord[]> {
  const found = new Map<string | undefined, AssessmentRecord>();
  let wanted: Record<string, AttributeValue>[] = entries.map(({ pk }) => keyOf(pk?.S ?? ''));
  // A batch that is too large or too fast comes back in part; the end of the request ends this too.
  while (wanted.length > 0) {
    if (until.aborted) throw new StorageUnavailable('a batch was not read in time');
    const batch: BatchGetItemCommand = new BatchGetItemCommand({
      RequestItems: { [tableName()]: { Keys: wanted, ConsistentRead: true } },
    });
    const { Responses, UnprocessedKeys } = await orUnavailable(
      dynamodb().send(batch, { abortSignal: deadline(until) }),
    );
    for (const item of Responses?.[tableName()] ?? []) found.set(item.pk?.S, fromItem(item));
    wanted = UnprocessedKeys?.[tableName()]?.Keys ?? [];
  }
  return entries
    .map(({ pk }) => found.get(pk?.S))
    .filter((record) => record !== undefined)
    .filter(({ expiresAt }) => expiresAt > secondsOf(now));
}
