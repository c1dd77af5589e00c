import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionMet, deadline, secondsOf, tableName } from './calls.ts';
import { dynamodb } from './dynamodb.ts';

/** For how long an answer stands, so that nobody can make the store write by asking. */
const STANDS_MS = 10_000;

let last: { at: number; works: Promise<boolean> } | undefined;

/** Whether saving works: writes the one item that stands for no record, at most every ten seconds. */
export function savingWorks(now: Date): Promise<boolean> {
  const at = now.getTime();
  if (!last || Math.abs(at - last.at) >= STANDS_MS) last = { at, works: write(now) };
  return last.works;
}

async function write(now: Date): Promise<boolean> {
  const command = new PutItemCommand({
    TableName: tableName(),
    Item: { pk: { S: 'health' }, sk: { S: 'PROBE' }, expiresAt: { N: String(secondsOf(now) + 86_400) } },
  });
  try {
    return await conditionMet(dynamodb().send(command, { abortSignal: deadline() }));
  } catch {
    return false;
  }
}
