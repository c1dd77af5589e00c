/**
 * Restores the table of an environment into one of another name, as it was at a moment, and gives it what a restored
 * table lacks: docs/how-to/restore.md.
 *
 *   npm run restore -- OLD-TABLE NEW-TABLE 2026-11-30T08:00:00+08:00
 */
import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { table } from '../shared/hosting/table.ts';

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

async function active(client: DynamoDBClient, name: string): Promise<void> {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, SECONDS_BETWEEN_LOOKS * 1000));
  }
}

if (import.meta.main) {
  const [from, to, moment] = process.argv.slice(2);
  const at = new Date(moment ?? '');
  if (!from || !to || Number.isNaN(at.getTime())) {
    console.error('npm run restore -- OLD-TABLE NEW-TABLE 2026-11-30T08:00:00+08:00');
    process.exit(1);
  }
  await restore(new DynamoDBClient(), from, to, at);
  console.log(`restoredTable: "${to}" → infra/environments/*.json, npm run release (docs/how-to/restore.md)`);
}
