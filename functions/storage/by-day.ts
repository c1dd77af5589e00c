import { type AttributeValue, BatchGetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Day } from '../../shared/month.ts';
import { deadline, orUnavailable, tableName } from './calls.ts';
import { dynamodb } from './dynamodb.ts';
import { type AssessmentRecord, fromItem, isKept, keyOf } from './record.ts';
import type { Item } from './sealed.ts';
import { StorageUnavailable, UnreadableRecord } from './unavailable.ts';

/** As in shared/hosting/table.ts; tests hold that they agree. */
export const BY_DAY = 'by-day';

/** Where a page begins: behind this record. */
export interface Place {
  pickupCode: string;
  id: string;
}

export interface DayPage {
  records: AssessmentRecord[];
  /** One for each record that cannot be read. Whose they are lies in what cannot be read. */
  unreadable: UnreadableRecord[];
  /** Where the next page begins; `null` after the last. */
  next: Place | null;
}

/**
 * The records of a day under a pick-up code: one, but that chance may give two the same.
 *
 * @throws UnreadableRecord where one of them cannot be read: whoever brought the code must not be told that it is not there
 */
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
  return (await itemsOf(Items, now, until)).map(fromItem);
}

/** At most `limit` records of a day by their pick-up codes. One that cannot be read takes no other with it. */
export async function recordsOfDay(
  day: Day,
  { limit, after }: { limit: number; after: Place | null },
  now: Date,
  until: AbortSignal,
): Promise<DayPage> {
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
    ...readable(await itemsOf(Items, now, until)),
    next: last ? { pickupCode: last.pickupCode?.S ?? '', id: last.pk?.S ?? '' } : null,
  };
}

/** The items of entries of the index, in their order; those that have gone meanwhile or have expired are left out. */
async function itemsOf(entries: readonly Item[], now: Date, until: AbortSignal): Promise<Item[]> {
  const found = new Map<string | undefined, Item>();
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
    for (const item of Responses?.[tableName()] ?? []) found.set(item.pk?.S, item);
    wanted = UnprocessedKeys?.[tableName()]?.Keys ?? [];
  }
  return entries
    .map(({ pk }) => found.get(pk?.S))
    .filter((item) => item !== undefined)
    .filter((item) => isKept(item, now));
}

function readable(items: readonly Item[]): Omit<DayPage, 'next'> {
  const records: AssessmentRecord[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const item of items) {
    try {
      records.push(fromItem(item));
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      unreadable.push(error);
    }
  }
  return { records, unreadable };
}
