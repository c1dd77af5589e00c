import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Environment } from './environment.ts';

/** Tells the authorizer whose tokens to accept, and the counter function where its page signs in. */
export function setSignInEnvironment(
  { issuer, audience, clientId, scope }: NonNullable<Environment['signIn']>,
  { authorizer, counter }: { authorizer: Lambda; counter: Lambda },
): void {
  authorizer.addEnvironment('OIDC_ISSUER', issuer);
  authorizer.addEnvironment('OIDC_AUDIENCE', audience);
  counter.addEnvironment('OIDC_ISSUER', issuer);
  counter.addEnvironment('OIDC_CLIENT_ID', clientId);
  counter.addEnvironment('OIDC_SCOPE', scope);
}
