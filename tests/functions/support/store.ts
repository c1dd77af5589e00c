import { DynamoDBClient, GetItemCommand, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { keyOf } from '../../../functions/storage/record.ts';
import type { Item } from '../../../functions/storage/sealed.ts';
import { localAws, TABLE_NAME } from '../../../tools/local/environment.ts';
import { createTable } from '../../../tools/local/store.ts';
import { startDynamodb } from '../../support/dynamodb.ts';

export interface TestStore {
  endpoint: string;
  /** Every item, as DynamoDB holds it. */
  items(): Promise<Item[]>;
  /** Leaves an item of a record as another version of the program, or a damaged disk, might have left it. */
  rewrite(id: string, change: (item: Item) => Item, sortKey?: string): Promise<void>;
  close(): Promise<void>;
}

/** As a version of the program will write it that is not there yet. */
export const newer = (item: Item): Item => ({ ...item, answerVersion: { N: '99' } });
export const cutShort = (item: Item): Item => ({
  ...item,
  answer: { B: (item.answer?.B ?? Buffer.of()).subarray(0, -9) },
});

/** A page of a scan ends at a megabyte. */
async function scan(client: DynamoDBClient): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: TABLE_NAME })) items.push(...Items);
  return items;
}

async function rewrite(
  client: DynamoDBClient,
  id: string,
  change: (item: Item) => Item,
  sortKey = 'ASSESSMENT',
): Promise<void> {
  const Key = { ...keyOf(id), sk: { S: sortKey } };
  const { Item: item } = await client.send(new GetItemCommand({ TableName: TABLE_NAME, Key }));
  if (!item) throw new Error('there is no such record');
  await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: change(item) }));
}

/** Of the functions that keep records. */
export const SECRETS = {
  IDEMPOTENCY_SECRET: 'a secret of the tests, of 43 letters',
  COUNTER_SECRET: 'another secret of the tests, 43 letters',
} as const;

/** DynamoDB's API, with the table of the service; the functions' environment points to it. */
export async function startStore(): Promise<TestStore> {
  const { endpoint, close } = await startDynamodb();
  await createTable(endpoint);
  Object.assign(process.env, { DYNAMODB_ENDPOINT: endpoint, TABLE_NAME, ...SECRETS });
  const client = new DynamoDBClient({ endpoint, ...localAws });
  return {
    endpoint,
    items: () => scan(client),
    rewrite: (id, change, sortKey) => rewrite(client, id, change, sortKey),
    close: async () => {
      client.destroy();
      await close();
    },
  };
}
