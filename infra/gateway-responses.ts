import { PROBLEM_BASE, PROBLEM_STATUS, type Problem, type ProblemKind } from '../shared/api/problem.ts';
import { problemText } from '../shared/text/problems.ts';

/**
 * What API Gateway answers by itself, before any function runs, by its response type, in place of its own messages:
 * it says 403 "Missing Authentication Token" to an address that does not exist.
 */
const KINDS = {
  MISSING_AUTHENTICATION_TOKEN: 'not-found',
  // The same address with an Authorization header, which is taken for a signature of AWS.
  INVALID_SIGNATURE: 'not-found',
  RESOURCE_NOT_FOUND: 'not-found',
  REQUEST_TOO_LARGE: 'body-too-large',
  THROTTLED: 'too-many-requests',
  QUOTA_EXCEEDED: 'too-many-requests',
  WAF_FILTERED: 'blocked',
  // A function that crashed, timed out, may not be called or answered nonsense.
  DEFAULT_5XX: 'internal-error',
} as const satisfies Record<string, ProblemKind>;

export type GatewayResponseType = keyof typeof KINDS;

export interface GatewayResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Problem;
}

/** A gateway response is fixed text and cannot follow Accept-Language: it has both languages. */
function both(kind: ProblemKind, part: 'title' | 'detail'): string {
  const words = problemText[kind];
  return `${words['zh-CN'][part]} ${words.en[part]}`;
}

function responseFor(kind: ProblemKind): GatewayResponse {
  const status = PROBLEM_STATUS[kind];
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
    },
    body: { type: `${PROBLEM_BASE}/${kind}`, title: both(kind, 'title'), status, detail: both(kind, 'detail') },
  };
}

export const gatewayResponses = Object.fromEntries(
  Object.entries(KINDS).map(([type, kind]) => [type, responseFor(kind)]),
) as Readonly<Record<GatewayResponseType, GatewayResponse>>;
