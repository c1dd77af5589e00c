import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { table } from '../../shared/hosting/table.ts';
import { localAws, TABLE_NAME } from './environment.ts';

function definition(): CreateTableCommandInput {
  const { partitionKey, sortKey, index } = table;
  const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  return {
    TableName: TABLE_NAME,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [partitionKey, sortKey, index.partitionKey, index.sortKey].map(text),
    KeySchema: keys(partitionKey, sortKey),
    GlobalSecondaryIndexes: [
      {
        IndexName: index.name,
        KeySchema: keys(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  };
}

/** Makes the table of shared/hosting/table.ts and waits until it can be used. dynalite knows no time to live. */
export async function createTable(endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, ...localAws });
  try {
    await client.send(new CreateTableCommand(definition()));
    while (!(await isActive(client))) await sleep(10);
  } finally {
    client.destroy();
  }
}

async function isActive(client: DynamoDBClient): Promise<boolean> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: TABLE_NAME }));
  return Table?.TableStatus === 'ACTIVE';
}
