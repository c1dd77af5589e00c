/**
 * Restores the table of an environment into one of another name, as it was at a moment, and gives it what a restored
 * table lacks: docs/how-to/restore.md.
 *
 *   npm run restore -- OLD-TABLE NEW-TABLE 2026-11-30T08:00:00+08:00
 *
 * Or puts single records back from there: npm run restore -- --records NEW-TABLE OLD-TABLE ID…
 */
import {
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  paginateQuery,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { table } from '../shared/hosting/table.ts';
import { command, Told } from './told.ts';

const SECONDS_BETWEEN_LOOKS = 10;

/**
 * @param at the moment, within the last 35 days
 * @returns once the new table can be used
 */
export async function restore(client: DynamoDBClient, from: string, to: string, at: Date): Promise<void> {
  await client.send(
    new RestoreTableToPointInTimeCommand({ SourceTableName: from, TargetTableName: to, RestoreDateTime: at }),
  );
  await active(client, to);
  // A restored table has its items, its index and its key, and none of these.
  const TimeToLiveSpecification = { AttributeName: table.timeToLive, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: to, TimeToLiveSpecification }));
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  await client.send(new UpdateContinuousBackupsCommand({ TableName: to, PointInTimeRecoverySpecification }));
  await client.send(new UpdateTableCommand({ TableName: to, DeletionProtectionEnabled: true }));
}

/**
 * Copies a record with its decisions from one table into another, as they are.
 *
 * @returns how many items it has; none if the table does not have it
 */
export async function putBack(client: DynamoDBClient, from: string, to: string, id: string): Promise<number> {
  const pages = paginateQuery(
    { client },
    {
      TableName: from,
      KeyConditionExpression: '#pk = :id',
      ExpressionAttributeNames: { '#pk': table.partitionKey },
      ExpressionAttributeValues: { ':id': { S: id } },
      // The record names its decisions, so they have to be there before it: it is the first by its key.
      ScanIndexForward: false,
    },
  );
  let count = 0;
  for await (const { Items = [] } of pages)
    for (const Item of Items) {
      await client.send(new PutItemCommand({ TableName: to, Item }));
      count += 1;
    }
  return count;
}

async function active(client: DynamoDBClient, name: string): Promise<void> {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, SECONDS_BETWEEN_LOOKS * 1000));
  }
}

const USAGE = `npm run restore -- OLD-TABLE NEW-TABLE 2026-11-30T08:00:00+08:00
npm run restore -- --records NEW-TABLE OLD-TABLE ID…`;

async function main([first = '', ...rest]: readonly string[]): Promise<void> {
  const client = new DynamoDBClient();
  if (first === '--records') {
    const [from, to, ...ids] = rest;
    if (!from || !to || ids.length === 0) throw new Told(USAGE);
    for (const id of ids) console.log(`${id}: ${await putBack(client, from, to, id)}`);
    return;
  }
  const [to, moment = ''] = rest;
  const at = new Date(moment);
  if (!to || Number.isNaN(at.getTime())) throw new Told(USAGE);
  await restore(client, first, to, at);
  console.log(`restoredTable: "${to}" → infra/environments/*.json, npm run release (docs/how-to/restore.md)`);
}

if (import.meta.main) await command(() => main(process.argv.slice(2)));
