import { counterQuery, decisionHeaders, decisionRequest } from '../../shared/api/counter.ts';
import { release } from '../../shared/law/release.generated.ts';
import { endpoint, type Reply } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';
import { HttpProblem } from '../http/problems.ts';
import { RECORD_TEXTS } from '../http/record-texts.ts';
import { decide } from './decide.ts';
import { findForCounter } from './find.ts';

export const handler = httpHandler(
  release,
  {
    'GET /v1/counter/assessments': endpoint({ query: counterQuery, reply: findForCounter }),
    'POST /v1/counter/assessments/{handle}/decisions': endpoint({
      headers: decisionHeaders,
      body: decisionRequest,
      reply: decide,
    }),
    'GET /v1/counter/sign-in': endpoint({ reply: signIn }),
  },
  { texts: RECORD_TEXTS },
);

/** What the counter page needs to send officers to the bureau's identity provider. */
function signIn(): Reply {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_SCOPE: scope } = process.env;
  if (!issuer || !clientId) throw new HttpProblem('sign-in-unavailable', { headers: { 'Retry-After': '300' } });
  return { status: 200, body: { issuer, clientId, scope: scope || 'openid' } };
}
