import { RATE_LIMIT_POLICY } from '../api/audience.ts';
import { PROBLEM_BASE, PROBLEM_STATUS, type Problem } from '../api/problem.ts';
import type { Route } from '../api/route.ts';
import { LANGUAGES } from '../language.ts';
import type { ProblemKind } from '../messages/errors.ts';
import { problemText } from '../messages/problems.ts';

/** API Gateway's maximum request payload, in bytes. */
export const MAX_PAYLOAD_BYTES = 10 * 1024 * 1024;
/** The integration time-out of this service's API, in milliseconds. */
export const INTEGRATION_TIMEOUT_MS = 10_000;

/** The answer to a preflight (OPTIONS) request, from API Gateway's mock integration and the local gateway. */
export const cors = {
  allowOrigin: '*',
  allowHeaders: ['Accept-Language', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
  maxAgeSeconds: 86_400,
} as const;

/**
 * The methods of a path that pages on other origins may use: only public ones. A partner's key belongs on the partner's
 * server, and officers use the page of the service itself.
 */
export const methodsForPages = (here: readonly Route[]): string[] =>
  here.filter(({ audience }) => audience === 'public').map(({ method }) => method);

/**
 * API Gateway's own responses, before any function runs, by response type; these replace its default messages, such as
 * 403 "Missing Authentication Token" for an unknown address.
 */
const KINDS = {
  MISSING_AUTHENTICATION_TOKEN: 'not-found',
  // The same, for a request with an Authorization header, which API Gateway takes for an AWS signature.
  INVALID_SIGNATURE: 'not-found',
  EXPIRED_TOKEN: 'not-found',
  RESOURCE_NOT_FOUND: 'not-found',
  // A counter route: no token, an invalid one, a valid one without role or office, or unreadable keys.
  UNAUTHORIZED: 'unauthorized',
  ACCESS_DENIED: 'forbidden',
  // Which of the two a failed authorizer gives is not documented.
  AUTHORIZER_FAILURE: 'sign-in-unavailable',
  AUTHORIZER_CONFIGURATION_ERROR: 'sign-in-unavailable',
  // A partner route: no key, or not one of ours.
  INVALID_API_KEY: 'invalid-api-key',
  REQUEST_TOO_LARGE: 'body-too-large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported-media-type',
  BAD_REQUEST_BODY: 'invalid-request',
  BAD_REQUEST_PARAMETERS: 'invalid-request',
  DEFAULT_4XX: 'invalid-request',
  THROTTLED: 'too-many-requests',
  QUOTA_EXCEEDED: 'too-many-requests',
  WAF_FILTERED: 'blocked',
  // The function crashed, timed out, may not be invoked, or returned something malformed.
  DEFAULT_5XX: 'internal-error',
} as const satisfies Record<string, ProblemKind>;

export type GatewayResponseType = keyof typeof KINDS;

/** Only callers with a key or a token get these, and no page on another origin has one. */
const NOT_FOR_PAGES: readonly GatewayResponseType[] = [
  'UNAUTHORIZED',
  'ACCESS_DENIED',
  'AUTHORIZER_FAILURE',
  'AUTHORIZER_CONFIGURATION_ERROR',
  'INVALID_API_KEY',
  'QUOTA_EXCEEDED',
];

/** Headers of one response type. They are fixed, so an exhausted daily quota also says "retry in an hour". */
const OWN_HEADERS: Partial<Record<GatewayResponseType, Readonly<Record<string, string>>>> = {
  UNAUTHORIZED: { 'WWW-Authenticate': 'Bearer' },
  AUTHORIZER_FAILURE: { 'Retry-After': '10' },
  AUTHORIZER_CONFIGURATION_ERROR: { 'Retry-After': '10' },
  THROTTLED: { 'Retry-After': '1', 'RateLimit-Policy': RATE_LIMIT_POLICY },
  QUOTA_EXCEEDED: { 'Retry-After': '3600', 'RateLimit-Policy': RATE_LIMIT_POLICY },
};

/** Each gateway adds the request's id as `instance`; the firewall, which knows none, does not. */
interface GatewayResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Problem;
}

/** A gateway response is fixed text and cannot follow Accept-Language: it has every language. */
function both(kind: ProblemKind, part: 'title' | 'detail'): string {
  return LANGUAGES.map((language) => problemText[language][kind][part]).join(' ');
}

function responseFor(type: GatewayResponseType): GatewayResponse {
  const kind = KINDS[type];
  const status = PROBLEM_STATUS[kind];
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(!NOT_FOR_PAGES.includes(type) && {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'x-amzn-RequestId',
      }),
      ...OWN_HEADERS[type],
    },
    body: { type: `${PROBLEM_BASE}/${kind}`, title: both(kind, 'title'), status, detail: both(kind, 'detail') },
  };
}

export const gatewayResponses = Object.fromEntries(
  (Object.keys(KINDS) as GatewayResponseType[]).map((type) => [type, responseFor(type)]),
) as Readonly<Record<GatewayResponseType, GatewayResponse>>;
