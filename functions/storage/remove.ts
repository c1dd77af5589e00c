import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionMet, deadline, secondsOf, tableName } from './calls.ts';
import { removeDecisions } from './decisions.ts';
import { dynamodb } from './dynamodb.ts';
import { keyOf } from './record.ts';

/**
 * Deletes a record and all decisions on it; returns whether an unexpired one existed. The record goes first: without it
 * no decision can be added or seen. Repeating an interrupted deletion removes what was left.
 */
export async function remove(id: string, now: Date): Promise<boolean> {
  const command = new DeleteItemCommand({
    TableName: tableName(),
    Key: keyOf(id),
    ConditionExpression: 'expiresAt > :now',
    ExpressionAttributeValues: { ':now': { N: String(secondsOf(now)) } },
  });
  const was = await conditionMet(dynamodb().send(command, { abortSignal: deadline() }));
  const left = await removeDecisions(id);
  return was || left > 0;
}
