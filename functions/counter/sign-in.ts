import type { Reply } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';

/** What the page of the counter has to know to send officers to the identity provider of the bureau. */
export function signIn(): Reply {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_SCOPE: scope } = process.env;
  if (!issuer || !clientId) throw new HttpProblem('sign-in-unavailable', { headers: { 'Retry-After': '300' } });
  return { status: 200, body: { issuer, clientId, scope: scope || 'openid' } };
}
