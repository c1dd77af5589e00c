import { counterQuery, decisionHeaders, decisionRequest } from '../../shared/api/counter.ts';
import { release } from '../../shared/law/release.generated.ts';
import { endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';
import { decide } from './decide.ts';
import { findForCounter } from './find.ts';
import { signIn } from './sign-in.ts';

export const handler = httpHandler(release, {
  'GET /v1/counter/assessments': endpoint({ query: counterQuery, reply: findForCounter }),
  'POST /v1/counter/assessments/{id}/decisions': endpoint({
    headers: decisionHeaders,
    body: decisionRequest,
    reply: decide,
  }),
  'GET /v1/counter/sign-in': endpoint({ reply: signIn }),
});
