import middy, { type Request } from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { RATE_LIMIT_POLICY } from '../../shared/api/audience.ts';
import type { Release } from '../../shared/law/law.ts';
import type { Endpoints, Reply } from './endpoint.ts';
import { type ProblemTexts, problemDocument, REQUEST_TEXTS } from './problems.ts';
import { findEndpoint, type HttpEvent, identify, parseBody, validate } from './request.ts';
import { requestLog } from './request-log.ts';

interface Setting {
  /** The one place where the program learns the time. */
  clock?: () => Date;
  texts?: ProblemTexts;
}

/**
 * The Lambda handler of a capability: validates an API Gateway REST proxy event step by step, calls the endpoint, and
 * turns every failure into a problem document.
 *
 * @example httpHandler(release, { 'GET /v1/health': endpoint({ reply: () => ({ status: 200, body }) }) });
 */
export function httpHandler(
  { policyVersion }: Pick<Release, 'policyVersion'>,
  endpoints: Endpoints,
  { clock = () => new Date(), texts = REQUEST_TEXTS }: Setting = {},
): (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult> {
  const routes = new Map(Object.entries(endpoints));
  const handler = middy<HttpEvent, APIGatewayProxyResult>()
    .use(requestLog(policyVersion))
    .use(httpHeaderNormalizer())
    .before(({ event, context }) => identify(event, context.awsRequestId, clock(), texts))
    .use({ after: completeHeaders, onError: completeHeaders })
    .onError((request) => {
      request.response = problemDocument(request.error, request.event.http);
    })
    .before(({ event }) => findEndpoint(event, routes))
    .before(({ event }) => parseBody(event))
    .before(({ event }) => validate(event))
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

const SECURITY = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
} as const;

/** Adds the headers of every response. Nothing is cached unless the endpoint allows it. */
function completeHeaders({ event, response }: Request<HttpEvent, APIGatewayProxyResult>): void {
  if (!response) return;
  const { language, caller } = event.http;
  response.headers = {
    ...SECURITY,
    'Cache-Control': 'no-store',
    'Content-Language': language,
    Vary: 'Accept-Language',
    ...response.headers,
    ...(event.requestContext?.identity?.apiKeyId && { 'RateLimit-Policy': RATE_LIMIT_POLICY }),
    ...(caller === 'anonymous' && corsHeaders(event.headers?.origin)),
  };
  if (caller === 'anonymous' && process.env.ALLOWED_ORIGINS !== undefined) response.headers.Vary += ', Origin';
}

const READABLE = 'Content-Language, ETag, Location, Retry-After, x-amzn-RequestId';

/**
 * Public routes may be called from any page, because requests carry no cookie or other ambient credentials.
 * ALLOWED_ORIGINS (comma-separated) restricts this to the listed origins. Responses to a key or a token get none of
 * these headers: a key in a page is public, and officers use the page of the service itself.
 */
function corsHeaders(origin: string | undefined): Record<string, string> {
  const allowed = process.env.ALLOWED_ORIGINS?.split(',').map((each) => each.trim());
  if (!allowed) return { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': READABLE };
  if (!origin || !allowed.includes(origin)) return {};
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': READABLE };
}
