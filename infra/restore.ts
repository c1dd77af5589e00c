/**
 * Restores the table of an environment into one of another name, as it was at a moment, and gives it what a restored
 * table lacks: docs/how-to/restore.md.
 *
 *   npm run restore -- OLD-TABLE NEW-TABLE 2026-11-30T08:00:00+08:00
 *
 * Then deletes again what people have deleted in the old one since: npm run restore -- --deleted OLD-TABLE NEW-TABLE
 *
 * Or puts single records back from there: npm run restore -- --records NEW-TABLE OLD-TABLE ID…
 */
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  ContinuousBackupsUnavailableException,
  DeleteItemCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  PutItemCommand,
  paginateQuery,
  paginateScan,
  RestoreTableToPointInTimeCommand,
  TableAlreadyExistsException,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { table } from '../shared/hosting/table.ts';
import { command, Told } from './constructs/told.ts';

const SECONDS_BETWEEN_LOOKS = 10;

/**
 * Run again after an interruption, it goes on with the table that it had begun.
 *
 * @param at the moment, within the last 35 days
 * @returns once the new table can be used
 * @throws Told if there is another table of the new name
 */
export async function restore(client: DynamoDBClient, from: string, to: string, at: Date): Promise<void> {
  try {
    await client.send(
      new RestoreTableToPointInTimeCommand({ SourceTableName: from, TargetTableName: to, RestoreDateTime: at }),
    );
  } catch (error) {
    if (!(error instanceof TableAlreadyExistsException)) throw error;
    await mustBeRestored(client, from, to, at);
  }
  await active(client, to);
  // A restored table has its items, its index and its key, and none of these.
  const TableName = to;
  const { TimeToLiveDescription: expiry } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  const TimeToLiveSpecification = { AttributeName: table.timeToLive, Enabled: true };
  // What is enabled already is refused.
  if (expiry?.AttributeName !== table.timeToLive)
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  await enableRecovery(client, to);
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
}

async function mustBeRestored(client: DynamoDBClient, from: string, to: string, at: Date): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: to }));
  const { SourceTableArn, RestoreDateTime } = Table?.RestoreSummary ?? {};
  if (!SourceTableArn?.endsWith(`/${from}`) || RestoreDateTime?.getTime() !== at.getTime())
    throw new Told(
      `${to} 已经有了，不是从 ${from} 恢复到这一刻的表：换一个名字。${to} is there already, and is not ${from} of that moment: take another name.`,
    );
}

/** DynamoDB still sets up the backups of a new table when it is active already, and asks to come back. */
async function enableRecovery(client: DynamoDBClient, TableName: string): Promise<void> {
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  for (;;)
    try {
      await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
      return;
    } catch (error) {
      if (!(error instanceof ContinuousBackupsUnavailableException)) throw error;
      await betweenLooks();
    }
}

type Item = Record<string, AttributeValue>;

/** Whether nothing newer is under the id: a deletion, a decision made since, or another record. */
const NOTHING_NEWER =
  'attribute_not_exists(#pk) OR (createdAt = :createdAt AND (attribute_not_exists(decisions) OR decisions = :decisions))';

/**
 * Copies a record with its decisions from one table into another, as they are. What is newer there is kept.
 *
 * @returns how many items it has, none if the table does not have it; `newer` if the other table was left as it was
 */
export async function putBack(client: DynamoDBClient, from: string, to: string, id: string): Promise<number | 'newer'> {
  const [record, ...decisions] = await itemsUnder(client, from, id);
  const { createdAt, decisions: listed = { L: [] } } = record ?? {};
  if (!record || !createdAt) return 0;
  // The record names its decisions, so they have to be there before it.
  const added: Item[] = [];
  for (const Item of decisions) {
    const put = await client.send(new PutItemCommand({ TableName: to, Item, ReturnValues: 'ALL_OLD' }));
    if (!put.Attributes) added.push(Item);
  }
  const put = new PutItemCommand({
    TableName: to,
    Item: record,
    ConditionExpression: NOTHING_NEWER,
    ExpressionAttributeNames: { '#pk': table.partitionKey },
    ExpressionAttributeValues: { ':createdAt': createdAt, ':decisions': listed },
  });
  try {
    await client.send(put);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    await removeItems(client, to, added);
    return 'newer';
  }
  return 1 + decisions.length;
}

/**
 * Deletes in a restored table what people have deleted in the old one. Of a record saved under an Idempotency-Key, as
 * the page saves them, a deletion leaves the id; it is kept in the restored table as well, so that it is not given again.
 *
 * @returns how many records were deleted again
 */
export async function deleteAgain(client: DynamoDBClient, from: string, to: string): Promise<number> {
  const deleted = {
    TableName: from,
    FilterExpression: 'deleted = :deleted',
    ExpressionAttributeValues: { ':deleted': { BOOL: true } },
  };
  let count = 0;
  for await (const { Items = [] } of paginateScan({ client }, deleted))
    for (const Item of Items) {
      const { Attributes: was } = await client.send(
        new PutItemCommand({ TableName: to, Item, ReturnValues: 'ALL_OLD' }),
      );
      const [, ...decisions] = await itemsUnder(client, to, Item[table.partitionKey]?.S ?? '');
      await removeItems(client, to, decisions);
      if (was && !was.deleted) count += 1;
    }
  return count;
}

/** A record, which is the first by its key, and what its decisions left. */
async function itemsUnder(client: DynamoDBClient, name: string, id: string): Promise<Item[]> {
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      KeyConditionExpression: '#pk = :id',
      ExpressionAttributeNames: { '#pk': table.partitionKey },
      ExpressionAttributeValues: { ':id': { S: id } },
      ConsistentRead: true,
    },
  );
  const items: Item[] = [];
  for await (const { Items = [] } of pages) items.push(...Items);
  return items;
}

async function removeItems(client: DynamoDBClient, name: string, items: readonly Item[]): Promise<void> {
  for (const item of items) {
    const Key = Object.fromEntries([table.partitionKey, table.sortKey].map((key) => [key, item[key] ?? { S: '' }]));
    await client.send(new DeleteItemCommand({ TableName: name, Key }));
  }
}

async function active(client: DynamoDBClient, name: string): Promise<void> {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await betweenLooks();
  }
}

const betweenLooks = (): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, SECONDS_BETWEEN_LOOKS * 1000));

const USAGE = `npm run restore -- OLD-TABLE NEW-TABLE 2026-11-30T08:00:00+08:00
npm run restore -- --deleted OLD-TABLE NEW-TABLE
npm run restore -- --records NEW-TABLE OLD-TABLE ID…`;

async function main([first = '', ...rest]: readonly string[]): Promise<void> {
  const client = new DynamoDBClient();
  if (first === '--records') {
    const [from, to, ...ids] = rest;
    if (!from || !to || ids.length === 0) throw new Told(USAGE);
    for (const id of ids) {
      const count = await putBack(client, from, to, id);
      console.log(`${id}: ${count === 'newer' ? `${to} 里的更新，没有动 has something newer, left as it is` : count}`);
    }
    return;
  }
  if (first === '--deleted') {
    const [from, to] = rest;
    if (!from || !to) throw new Told(USAGE);
    console.log(`再次删除 deleted again: ${await deleteAgain(client, from, to)}`);
    return;
  }
  const [to, moment = ''] = rest;
  const at = new Date(moment);
  if (!to || Number.isNaN(at.getTime())) throw new Told(USAGE);
  await restore(client, first, to, at);
  console.log(`npm run restore -- --deleted ${first} ${to}
restoredTable: "${to}" → infra/environments/*.json, npm run release (docs/how-to/restore.md)`);
}

if (import.meta.main) await command(() => main(process.argv.slice(2)));
