import { Annotations } from 'aws-cdk-lib';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** The identity provider of the bureau, and what this service is called there. */
export interface SignIn {
  /** Address of the issuer, as its tokens have it in `iss`. By TLS only. */
  issuer: string;
  /** What its tokens for this API have in `aud`. */
  audience: string;
  /** The page of the counter as a public client. */
  clientId: string;
  /** What the page asks for. */
  scope: string;
}

/**
 * The provider from the context (`oidcIssuer`, `oidcAudience`, `oidcClientId`, `oidcScope`). Without one the counter's
 * routes are deployed all the same, and let nobody in.
 *
 * @throws when it is named in part, or not by https: the issuer that `npm start` brings cannot stand behind a stack
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

/** Tells the authorizer whose tokens it takes, and the counter function where its page signs in. */
export function tellOfSignIn(
  { issuer, audience, clientId, scope }: SignIn,
  { authorizer, counter }: { authorizer: Lambda; counter: Lambda },
): void {
  authorizer.addEnvironment('OIDC_ISSUER', issuer);
  authorizer.addEnvironment('OIDC_AUDIENCE', audience);
  counter.addEnvironment('OIDC_ISSUER', issuer);
  counter.addEnvironment('OIDC_CLIENT_ID', clientId);
  counter.addEnvironment('OIDC_SCOPE', scope);
}
