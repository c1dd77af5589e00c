import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DeleteTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { localAws } from '../../tools/local/environment.ts';

export interface Dynamodb {
  endpoint: string;
  close(): Promise<void>;
}

/**
 * DynamoDB's API without tables: the server at DYNAMODB_TEST_ENDPOINT (`npm run test:dynamodb-local`), which test files
 * then share one after another, or dynalite in memory.
 */
export async function startDynamodb(): Promise<Dynamodb> {
  const endpoint = process.env.DYNAMODB_TEST_ENDPOINT;
  if (!endpoint) return startDynalite();
  await deleteTables(endpoint);
  return { endpoint, close: () => deleteTables(endpoint) };
}

async function startDynalite(): Promise<Dynamodb> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => void (await new Promise((resolve) => server.close(resolve))),
  };
}

async function deleteTables(endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, ...localAws });
  const { TableNames = [] } = await client.send(new ListTablesCommand());
  for (const TableName of TableNames) await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
}
