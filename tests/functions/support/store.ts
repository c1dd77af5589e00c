import { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { keyOf } from '../../../functions/storage/record.ts';
import { localAws, TABLE_NAME } from '../../../tools/local/environment.ts';
import { createTable } from '../../../tools/local/store.ts';
import { startDynamodb } from '../../support/dynamodb.ts';

export interface TestStore {
  endpoint: string;
  /** Every item, as DynamoDB holds it. */
  items(): Promise<NonNullable<Awaited<ReturnType<typeof scan>>>>;
  /** Leaves the content of a record as another version of the program, or a damaged disk, might have left it. */
  rewrite(id: string, change: (content: Uint8Array) => Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Of an encoding that no version has yet: they begin with 1. */
const NEWER = 255;
export const newer = (content: Uint8Array): Uint8Array => Uint8Array.of(NEWER, ...content.subarray(1));
export const cutShort = (content: Uint8Array): Uint8Array => content.subarray(0, content.length - 9);

const scan = async (client: DynamoDBClient) =>
  (await client.send(new ScanCommand({ TableName: TABLE_NAME }))).Items ?? [];

async function rewrite(client: DynamoDBClient, id: string, change: (content: Uint8Array) => Uint8Array): Promise<void> {
  const { Item } = await client.send(new GetItemCommand({ TableName: TABLE_NAME, Key: keyOf(id) }));
  if (!Item?.content?.B) throw new Error('there is no such record');
  const content = { B: change(Item.content.B) };
  await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: { ...Item, content } }));
}

/** DynamoDB's API, with the table of the service; the functions' environment points to it. */
export async function startStore(): Promise<TestStore> {
  const { endpoint, close } = await startDynamodb();
  await createTable(endpoint);
  Object.assign(process.env, { DYNAMODB_ENDPOINT: endpoint, TABLE_NAME, IDEMPOTENCY_SECRET: 'a secret of the tests' });
  const client = new DynamoDBClient({ endpoint, ...localAws });
  return {
    endpoint,
    items: () => scan(client),
    rewrite: (id, change) => rewrite(client, id, change),
    close: async () => {
      client.destroy();
      await close();
    },
  };
}
