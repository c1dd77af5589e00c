import { Annotations } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** The bureau's identity provider, and how this service is registered there. */
export interface SignIn {
  /** URL of the issuer, as in its tokens' `iss`. HTTPS only. */
  issuer: string;
  /** `aud` of its tokens for this API. */
  audience: string;
  /** Client id of the counter page, a public client. */
  clientId: string;
  /** Scopes that the page requests. */
  scope: string;
}

/**
 * The provider from the CDK context (`oidcIssuer`, `oidcAudience`, `oidcClientId`, `oidcScope`). Without one the
 * counter's routes are deployed but admit nobody.
 *
 * @throws if it is incomplete or not HTTPS: the development issuer of `npm start` cannot be used by a stack
 */
export function signInFrom(scope: Construct): SignIn | undefined {
  const context = (name: string): string => scope.node.tryGetContext(name) ?? '';
  const [issuer, audience, clientId] = ['oidcIssuer', 'oidcAudience', 'oidcClientId'].map(context) as [
    string,
    string,
    string,
  ];
  if (!issuer && !audience && !clientId) {
    Annotations.of(scope).addInfo('No oidcIssuer: nobody can sign in at the counter. See docs/how-to/deploy.md.');
    return undefined;
  }
  if (!audience || !clientId) throw new Error('oidcIssuer needs oidcAudience and oidcClientId with it');
  if (URL.parse(issuer)?.protocol !== 'https:') throw new Error(`oidcIssuer has to be an https address: "${issuer}"`);
  return { issuer, audience, clientId, scope: context('oidcScope') || 'openid' };
}

/** Tells the authorizer whose tokens to accept, and the counter function where its page signs in. */
export function setSignInEnvironment(
  { issuer, audience, clientId, scope }: SignIn,
  { authorizer, counter }: { authorizer: Lambda; counter: Lambda },
): void {
  authorizer.addEnvironment('OIDC_ISSUER', issuer);
  authorizer.addEnvironment('OIDC_AUDIENCE', audience);
  counter.addEnvironment('OIDC_ISSUER', issuer);
  counter.addEnvironment('OIDC_CLIENT_ID', clientId);
  counter.addEnvironment('OIDC_SCOPE', scope);
}
