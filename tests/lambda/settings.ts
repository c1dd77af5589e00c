import { TABLE_NAME } from '../../tools/local/environment.ts';
import { SECRETS, type TestStore } from '../functions/support/store.ts';

/** The environment variables that the stack gives to functions, with the store of the test in them. */
export const functionSettings = ({ endpoint }: TestStore): Record<string, string> => ({
  TABLE_NAME,
  DYNAMODB_ENDPOINT: endpoint,
  ...SECRETS,
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_CLIENT_ID: 'lingbao-counter',
});
