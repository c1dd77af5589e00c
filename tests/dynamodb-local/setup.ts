import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { startDynamodbLocal } from './server.ts';

/** Installs and starts DynamoDB Local, and has every test file use it: see tests/support/dynamodb.ts. */
export default async function setup({ config }: TestProject): Promise<() => Promise<void>> {
  const printed = execFileSync('bash', ['.ci/dynamodb-local/install.sh'], { cwd: config.root, encoding: 'utf8' });
  const { endpoint, stop } = await startDynamodbLocal(printed.trim().split('\n').at(-1) ?? '');
  process.env.DYNAMODB_TEST_ENDPOINT = endpoint;
  return stop;
}
