import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { localAws, TABLE_NAME } from '../../../infra/local/environment.ts';
import { createTable } from '../../../infra/local/store-table.ts';
import { startDynamodb } from '../../support/dynamodb.ts';

export interface TestStore {
  endpoint: string;
  /** Every item, as DynamoDB holds it. */
  items(): Promise<NonNullable<Awaited<ReturnType<typeof scan>>>>;
  close(): Promise<void>;
}

const scan = async (client: DynamoDBClient) =>
  (await client.send(new ScanCommand({ TableName: TABLE_NAME }))).Items ?? [];

/** DynamoDB's API, with the table of the service; the functions' environment points to it. */
export async function startStore(): Promise<TestStore> {
  const { endpoint, close } = await startDynamodb();
  await createTable(endpoint);
  Object.assign(process.env, { DYNAMODB_ENDPOINT: endpoint, TABLE_NAME, IDEMPOTENCY_SECRET: 'a secret of the tests' });
  const client = new DynamoDBClient({ endpoint, ...localAws });
  return {
    endpoint,
    items: () => scan(client),
    close: async () => {
      client.destroy();
      await close();
    },
  };
}
