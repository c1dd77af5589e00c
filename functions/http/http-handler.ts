import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Release } from '../../shared/law/law.ts';
import { bodySize } from './body-size.ts';
import { type Clock, systemClock } from './clock.ts';
import { contentType } from './content-type.ts';
import { cors } from './cors.ts';
import { dispatch } from './dispatch.ts';
import type { Endpoints, Reply } from './endpoint.ts';
import type { HttpEvent } from './event.ts';
import { headerNames } from './header-names.ts';
import { incoming } from './incoming.ts';
import { jsonBody } from './json-body.ts';
import { problemDetails } from './problem-details.ts';
import { ratePolicy } from './rate-policy.ts';
import { requestLog } from './request-log.ts';
import { responseHeaders } from './response-headers.ts';
import { validation } from './validation.ts';

/**
 * The Lambda handler of a capability: checks an API Gateway REST proxy event step by step, calls the endpoint, and
 * answers every failure with a problem document.
 *
 * @example httpHandler(release, { 'GET /v1/health': endpoint({ reply: () => ({ status: 200, body }) }) });
 */
export function httpHandler(
  { policyVersion }: Pick<Release, 'policyVersion'>,
  endpoints: Endpoints,
  clock: Clock = systemClock,
): (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult> {
  const handler = middy<HttpEvent, APIGatewayProxyResult>()
    .use(requestLog(policyVersion))
    .use(headerNames())
    .use(incoming(clock))
    .use(cors())
    .use(ratePolicy())
    .use(responseHeaders())
    .use(problemDetails())
    .use(dispatch(endpoints))
    .use(bodySize())
    .use(contentType())
    .use(jsonBody())
    .use(validation())
    .handler(async ({ http }) => toResult(await http.endpoint.reply(http)));
  return (event, context) => handler(event as HttpEvent, context);
}

function toResult({ status, body, headers }: Reply): APIGatewayProxyResult {
  if (body === undefined) return { statusCode: status, headers: { ...headers }, body: '' };
  return {
    statusCode: status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
