import { RATE_LIMIT_POLICY } from '../api/audience.ts';
import { PROBLEM_BASE, PROBLEM_STATUS, type Problem } from '../api/problem.ts';
import type { Route } from '../api/route.ts';
import { LANGUAGES } from '../language.ts';
import type { ProblemKind } from '../messages/errors.ts';
import { problemText } from '../messages/problems.ts';

/** API Gateway: payload of a request, in bytes. */
export const MOST_PAYLOAD_BYTES = 10 * 1024 * 1024;
/** API Gateway: integration time-out of this service's API. */
export const INTEGRATION_TIMEOUT_MS = 10_000;

/** What a preflight (OPTIONS) is told, by API Gateway's mock integration and by the local gateway. */
export const cors = {
  allowOrigin: '*',
  allowHeaders: ['Accept-Language', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
  maxAgeSeconds: 86_400,
} as const;

/**
 * The methods of a path that a page of another origin may use: those of the public. A partner's key belongs on the
 * partner's server, and officers work on the page of the service itself.
 */
export const methodsForPages = (here: readonly Route[]): string[] =>
  here.filter(({ audience }) => audience === 'public').map(({ method }) => method);

/**
 * What API Gateway answers by itself, before any function runs, by its response type, in place of its own messages:
 * it says 403 "Missing Authentication Token" to an address that does not exist.
 */
const KINDS = {
  MISSING_AUTHENTICATION_TOKEN: 'not-found',
  // The same address with an Authorization header, which is taken for a signature of AWS.
  INVALID_SIGNATURE: 'not-found',
  RESOURCE_NOT_FOUND: 'not-found',
  // A counter's route: no token, a token that is not good, a good one without role or office, keys that cannot be read.
  UNAUTHORIZED: 'unauthorized',
  ACCESS_DENIED: 'forbidden',
  AUTHORIZER_FAILURE: 'sign-in-unavailable',
  // A partner's route: no key, or none of ours.
  INVALID_API_KEY: 'invalid-api-key',
  REQUEST_TOO_LARGE: 'body-too-large',
  THROTTLED: 'too-many-requests',
  QUOTA_EXCEEDED: 'too-many-requests',
  WAF_FILTERED: 'blocked',
  // A function that crashed, timed out, may not be called or answered nonsense.
  DEFAULT_5XX: 'internal-error',
} as const satisfies Record<string, ProblemKind>;

export type GatewayResponseType = keyof typeof KINDS;

/** Those that only a caller with a key or a token gets, which no page of another origin is. */
const NOT_FOR_PAGES: readonly GatewayResponseType[] = [
  'UNAUTHORIZED',
  'ACCESS_DENIED',
  'AUTHORIZER_FAILURE',
  'INVALID_API_KEY',
  'QUOTA_EXCEEDED',
];

/** Headers of one type. They are fixed: when a day's quota begins again is told as "in an hour, or later". */
const OWN_HEADERS: Partial<Record<GatewayResponseType, Readonly<Record<string, string>>>> = {
  UNAUTHORIZED: { 'WWW-Authenticate': 'Bearer' },
  AUTHORIZER_FAILURE: { 'Retry-After': '10' },
  THROTTLED: { 'Retry-After': '1', 'RateLimit-Policy': RATE_LIMIT_POLICY },
  QUOTA_EXCEEDED: { 'Retry-After': '3600', 'RateLimit-Policy': RATE_LIMIT_POLICY },
};

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
      ...(!NOT_FOR_PAGES.includes(type) && { 'Access-Control-Allow-Origin': '*' }),
      ...OWN_HEADERS[type],
    },
    body: { type: `${PROBLEM_BASE}/${kind}`, title: both(kind, 'title'), status, detail: both(kind, 'detail') },
  };
}

export const gatewayResponses = Object.fromEntries(
  (Object.keys(KINDS) as GatewayResponseType[]).map((type) => [type, responseFor(type)]),
) as Readonly<Record<GatewayResponseType, GatewayResponse>>;
