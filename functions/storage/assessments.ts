import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionMet, deadline, orUnavailable, secondsOf, tableName } from './calls.ts';
import { dynamodb } from './dynamodb.ts';
import { type AssessmentRecord, fromItem, isDeleted, isKept, keyOf, type NewRecord, toItem } from './record.ts';

/** Stores a record unless its id is in use or was deleted; returns whether it did. */
export async function putIfAbsent(record: NewRecord, now: Date, until?: AbortSignal): Promise<boolean> {
  const command = new PutItemCommand({
    TableName: tableName(),
    Item: toItem(record),
    // What was deleted has no expiry.
    ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
    ExpressionAttributeValues: { ':now': { N: String(secondsOf(now)) } },
  });
  return conditionMet(dynamodb().send(command, { abortSignal: deadline(until) }));
}

/** What is under an id, read with strong consistency; `null` if nothing is, or it has expired. */
export async function lookUp(id: string, now: Date, until?: AbortSignal): Promise<AssessmentRecord | 'deleted' | null> {
  const command = new GetItemCommand({ TableName: tableName(), Key: keyOf(id), ConsistentRead: true });
  const { Item } = await orUnavailable(dynamodb().send(command, { abortSignal: deadline(until) }));
  if (Item && isDeleted(Item)) return 'deleted';
  return Item && isKept(Item, now) ? fromItem(Item) : null;
}

/** The record; `null` if there is none, or it was deleted or has expired. */
export async function find(id: string, now: Date, until?: AbortSignal): Promise<AssessmentRecord | null> {
  const found = await lookUp(id, now, until);
  return found === 'deleted' ? null : found;
}
