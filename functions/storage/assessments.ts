import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { dynamodb } from './dynamodb.ts';
import { type AssessmentRecord, fromItem, keyOf, toItem } from './record.ts';
import { StorageUnavailable } from './unavailable.ts';

/** A request makes at most three calls, so that it ends within the ten seconds of its Lambda. */
const CALL_MILLISECONDS = 3_000;

const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** Stores a record unless there is one with its id that has not expired; tells whether it did. */
export async function putIfAbsent(record: AssessmentRecord, now: Date): Promise<boolean> {
  const command = new PutItemCommand({
    TableName: tableName(),
    Item: toItem(record),
    ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
    ExpressionAttributeValues: { ':now': { N: String(secondsOf(now)) } },
  });
  return heldTrue(dynamodb().send(command, { abortSignal: deadline() }));
}

/** The record, read after every write that was acknowledged; `null` when there is none or it has expired. */
export async function find(id: string, now: Date): Promise<AssessmentRecord | null> {
  const command = new GetItemCommand({ TableName: tableName(), Key: keyOf(id), ConsistentRead: true });
  const { Item } = await orUnavailable(dynamodb().send(command, { abortSignal: deadline() }));
  const record = Item ? fromItem(Item) : null;
  return record && record.expiresAt > secondsOf(now) ? record : null;
}

/** Deletes a record; tells whether there was one that had not expired. */
export async function remove(id: string, now: Date): Promise<boolean> {
  const command = new DeleteItemCommand({
    TableName: tableName(),
    Key: keyOf(id),
    ConditionExpression: 'expiresAt > :now',
    ExpressionAttributeValues: { ':now': { N: String(secondsOf(now)) } },
  });
  return heldTrue(dynamodb().send(command, { abortSignal: deadline() }));
}

function tableName(): string {
  const name = process.env.TABLE_NAME;
  if (!name) throw new Error('TABLE_NAME is not set');
  return name;
}

const deadline = (): AbortSignal => AbortSignal.timeout(CALL_MILLISECONDS);

/** Whether the condition of a write held. */
async function heldTrue(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw new StorageUnavailable('a write failed', { cause });
  }
}

async function orUnavailable<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (cause) {
    throw new StorageUnavailable('a read failed', { cause });
  }
}
