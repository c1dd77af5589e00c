import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

let client: DynamoDBClient | undefined;

/**
 * The client, created on the first call and kept for the life of the process. Each attempt has a time-out; see also
 * `CALL_MILLISECONDS` in calls.ts.
 */
export function dynamodb(): DynamoDBClient {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const accessKeyId = process.env.DYNAMODB_ACCESS_KEY_ID ?? 'local';
  client ??= new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
    ...(endpoint && { endpoint, region: 'local', credentials: { accessKeyId, secretAccessKey: 'local' } }),
  });
  return client;
}
