import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionMet, deadline, orUnavailable, secondsOf, tableName } from './calls.ts';
import { dynamodb } from './dynamodb.ts';
import { type AssessmentRecord, fromItem, isKept, keyOf, toItem } from './record.ts';

/** Stores a record unless one with its id exists and has not expired; returns whether it did. */
export async function putIfAbsent(record: AssessmentRecord, now: Date): Promise<boolean> {
  const command = new PutItemCommand({
    TableName: tableName(),
    Item: toItem(record),
    ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
    ExpressionAttributeValues: { ':now': { N: String(secondsOf(now)) } },
  });
  return conditionMet(dynamodb().send(command, { abortSignal: deadline() }));
}

/** The record, read with strong consistency; `null` if there is none or it has expired. */
export async function find(id: string, now: Date, until?: AbortSignal): Promise<AssessmentRecord | null> {
  const command = new GetItemCommand({ TableName: tableName(), Key: keyOf(id), ConsistentRead: true });
  const { Item } = await orUnavailable(dynamodb().send(command, { abortSignal: deadline(until) }));
  return Item && isKept(Item, now) ? fromItem(Item) : null;
}
