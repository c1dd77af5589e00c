import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

let client: DynamoDBClient | undefined;

/**
 * The client, created on the first call and kept for the life of the process. Each attempt has a time-out; see also
 * `CALL_MILLISECONDS` in calls.ts.
 */
export function dynamodb(): DynamoDBClient {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  client ??= new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
    ...(endpoint && { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
  return client;
}
