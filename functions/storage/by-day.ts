import { type AttributeValue, BatchGetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Region } from '../../shared/law/regions.ts';
import type { Day } from '../../shared/month.ts';
import { deadline, orUnavailable, tableName } from './calls.ts';
import { dynamodb } from './dynamodb.ts';
import { randomId } from './ids.ts';
import { type AssessmentRecord, fromItem, isKept, keyOf } from './record.ts';
import type { Item } from './sealed.ts';
import { StorageUnavailable, UnreadableRecord } from './unavailable.ts';

/** As in shared/hosting/table.ts; tests check that they agree. */
export const BY_DAY = 'by-day';

/** The record after which a page begins. */
export interface Place {
  pickupCode: string;
  id: string;
}

export interface DayPage {
  records: AssessmentRecord[];
  /** One for each record that cannot be read. Their owners are unknown, because that is part of what cannot be read. */
  unreadable: UnreadableRecord[];
  /** Where the next page begins; `null` on the last page. */
  next: Place | null;
}

/**
 * The records of a day with a pick-up code that `isVisible` by their region: one, unless two share a code by chance.
 * A record that is not visible costs the same reads as none at all, and is not looked into: who asks cannot tell by the
 * time that it exists.
 *
 * @throws UnreadableRecord if one of them cannot be read: its holder must not be told that it does not exist
 */
export async function recordsByCode(
  day: Day,
  pickupCode: string,
  isVisible: (region: Region) => boolean,
  now: Date,
  until: AbortSignal,
): Promise<AssessmentRecord[]> {
  const query = new QueryCommand({
    TableName: tableName(),
    IndexName: BY_DAY,
    // `day` is a reserved word in DynamoDB.
    KeyConditionExpression: '#day = :day AND pickupCode = :code',
    ExpressionAttributeNames: { '#day': 'day' },
    ExpressionAttributeValues: { ':day': { S: day }, ':code': { S: pickupCode } },
  });
  const { Items = [] } = await orUnavailable(dynamodb().send(query, { abortSignal: deadline(until) }));
  const asked = Items.length > 0 ? Items : [keyOf(randomId())];
  // One whose region was lost may be theirs: reading it says what is wrong with it.
  const visible = (await itemsOf(asked, now, until, HEAD)).filter(
    ({ region }) => region?.S === undefined || isVisible(region.S as Region),
  );
  return visible.length > 0 ? (await itemsOf(visible, now, until)).map(fromItem) : [];
}

/** At most `limit` records of a day, ordered by pick-up code. An unreadable record does not affect the others. */
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

/** As much of an item as tells whether it is kept, and whose it is. */
const HEAD = 'pk, #region, expiresAt, deleted';

/** The items behind index entries, in the same order, without those deleted meanwhile or expired; whole or in part. */
async function itemsOf(
  entries: readonly Item[],
  now: Date,
  until: AbortSignal,
  attributes?: typeof HEAD,
): Promise<Item[]> {
  const found = new Map<string | undefined, Item>();
  let wanted: Record<string, AttributeValue>[] = entries.map(({ pk }) => keyOf(pk?.S ?? ''));
  // `region` is a reserved word in DynamoDB.
  const part = attributes && { ProjectionExpression: attributes, ExpressionAttributeNames: { '#region': 'region' } };
  // DynamoDB returns large or throttled batches in part; the request's own deadline ends this loop.
  while (wanted.length > 0) {
    if (until.aborted) throw new StorageUnavailable('a batch was not read in time');
    const batch: BatchGetItemCommand = new BatchGetItemCommand({
      RequestItems: { [tableName()]: { Keys: wanted, ConsistentRead: true, ...part } },
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
