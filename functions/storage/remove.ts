import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { deadline, heldTrue, secondsOf, tableName } from './calls.ts';
import { removeDecisions } from './decisions.ts';
import { dynamodb } from './dynamodb.ts';
import { keyOf } from './record.ts';

/**
 * Deletes a record and every decision on it; tells whether there was one that had not expired. The record goes first:
 * without it no decision is added and none is seen. Whoever repeats a deletion that broke off deletes what was left.
 */
export async function remove(id: string, now: Date): Promise<boolean> {
  const command = new DeleteItemCommand({
    TableName: tableName(),
    Key: keyOf(id),
    ConditionExpression: 'expiresAt > :now',
    ExpressionAttributeValues: { ':now': { N: String(secondsOf(now)) } },
  });
  const was = await heldTrue(dynamodb().send(command, { abortSignal: deadline() }));
  const left = await removeDecisions(id);
  return was || left > 0;
}
