import { TABLE_NAME } from '../../tools/local/environment.ts';
import type { BatchStore } from '../functions/support/s3.ts';
import { SECRETS, type TestStore } from '../functions/support/store.ts';

/** The environment variables that the stack gives to functions, with the stores of the test in them. */
export const functionSettings = ({ endpoint }: TestStore, batches: BatchStore): Record<string, string> => ({
  ...batches.settings,
  TABLE_NAME,
  DYNAMODB_ENDPOINT: endpoint,
  ...SECRETS,
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_CLIENT_ID: 'lingbao-counter',
});
