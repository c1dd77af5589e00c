import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionMet, deadline, secondsOf, tableName } from './calls.ts';
import { removeDecisions } from './decisions.ts';
import { dynamodb } from './dynamodb.ts';
import { comesBack } from './ids.ts';
import { keyOf, tombstoneOf } from './record.ts';

/**
 * Deletes a record and all decisions on it; returns whether an unexpired one existed. The record goes first: without it
 * no decision can be added or seen. Repeating an interrupted deletion removes what was left.
 */
export async function remove(id: string, now: Date): Promise<boolean> {
  const exists = {
    TableName: tableName(),
    ConditionExpression: 'expiresAt > :now',
    ExpressionAttributeValues: { ':now': { N: String(secondsOf(now)) } },
  };
  const abort = { abortSignal: deadline() };
  const was = await conditionMet(
    comesBack(id)
      ? dynamodb().send(new PutItemCommand({ ...exists, Item: tombstoneOf(id) }), abort)
      : dynamodb().send(new DeleteItemCommand({ ...exists, Key: keyOf(id) }), abort),
  );
  const left = await removeDecisions(id, now);
  return was || left > 0;
}
