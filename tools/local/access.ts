import type { IncomingMessage } from 'node:http';
import type { APIGatewayTokenAuthorizerEvent, Context } from 'aws-lambda';
import { PARTNER_PLAN } from '../../shared/api/audience.ts';
import type { Route } from '../../shared/api/route.ts';
import type { GatewayResponseType } from '../../shared/hosting/gateway.ts';
import { inTime, lambdaContext } from './invoke.ts';

/** A Lambda authorizer; its result is checked before it is trusted. */
export type Authorizer = (event: APIGatewayTokenAuthorizerEvent, context: Context) => Promise<unknown>;

export interface AccessParts {
  findAuthorizer: () => Promise<Authorizer>;
  usagePlan: UsagePlan;
}

/** What the gateway passes on about an admitted caller, as in the event. */
export interface Caller {
  authorizer: Record<string, string> | undefined;
  apiKey: string | null;
  apiKeyId: string | null;
}

/** The same authorizer that is deployed, loaded on the first call as in Lambda. */
export const deployedAuthorizer = async (): Promise<Authorizer> =>
  (await import('../../functions/authorizer/handler.ts')).handler;

const PUBLIC: Caller = { authorizer: undefined, apiKey: null, apiKeyId: null };

/**
 * Whether API Gateway would pass a request on to its function, and for whom. As there, nothing is checked on a public
 * route: a key or token sent to it is ignored.
 */
export async function access(
  route: Route,
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  requestId: string,
  { findAuthorizer, usagePlan }: AccessParts,
): Promise<Caller | GatewayResponseType> {
  if (route.audience === 'public') return PUBLIC;
  if (route.audience === 'partner') {
    const key = String(headers['x-api-key'] ?? '');
    const refusal = usagePlan.use(key);
    return refusal ?? { ...PUBLIC, apiKey: key, apiKeyId: usagePlan.idOf(key) };
  }
  const { authorization } = headers;
  if (!authorization) return 'UNAUTHORIZED';
  const started = performance.now();
  const methodArn = `arn:aws:execute-api:local:000000000000:local/local/${method}${route.path}`;
  const event = { type: 'TOKEN' as const, authorizationToken: String(authorization), methodArn };
  const decided = await decisionOf(findAuthorizer, event, requestId);
  if (typeof decided === 'string') return decided;
  const integrationLatency = String(Math.round(performance.now() - started));
  return { ...PUBLIC, authorizer: { ...decided, integrationLatency } };
}

/** Calls the authorizer and reads its policy. As in API Gateway, only the error message "Unauthorized" becomes 401. */
async function decisionOf(
  findAuthorizer: AccessParts['findAuthorizer'],
  event: APIGatewayTokenAuthorizerEvent,
  requestId: string,
): Promise<Record<string, string> | GatewayResponseType> {
  let result: unknown;
  try {
    const authorizer = await findAuthorizer();
    result = await inTime(authorizer(event, lambdaContext('authorizer', requestId)));
  } catch (error) {
    if (error instanceof Error && error.message === 'Unauthorized') return 'UNAUTHORIZED';
    console.error(
      `[authorizer] ${requestId} ${error instanceof Error ? error.name : 'threw something that is no Error'}`,
    );
    return 'AUTHORIZER_FAILURE';
  }
  return read(result, event.methodArn);
}

interface Policy {
  principalId?: unknown;
  policyDocument?: { Statement?: { Effect?: unknown; Resource?: unknown }[] };
  context?: Record<string, unknown>;
}

/** Principal and context, which API Gateway passes on as text, if the policy allows this very method. */
function read(result: unknown, methodArn: string): Record<string, string> | GatewayResponseType {
  const { principalId, policyDocument, context = {} } = { ...(result as Policy | null) };
  const statements = policyDocument?.Statement;
  if (typeof principalId !== 'string' || !Array.isArray(statements)) return 'DEFAULT_5XX';
  const ofMethod = statements.filter(({ Resource }) => [Resource].flat().includes(methodArn));
  const allowed =
    ofMethod.some(({ Effect }) => Effect === 'Allow') && !ofMethod.some(({ Effect }) => Effect === 'Deny');
  if (!allowed) return 'ACCESS_DENIED';
  return { principalId, ...Object.fromEntries(Object.entries(context).map(([name, value]) => [name, String(value)])) };
}

/** The usage of a key: tokens left in its bucket at a given time, and the day's requests. */
interface Usage {
  tokens: number;
  at: number;
  day: string;
  today: number;
}

/**
 * API Gateway's usage plan for the local keys: a bucket of `burst` tokens refilled at `perSecond`, and a quota per day
 * (UTC). Each key has its own; all start afresh with the process.
 */
export class UsagePlan {
  readonly #ids: ReadonlyMap<string, string>;
  readonly #used = new Map<string, Usage>();
  readonly #plan: { perSecond: number; burst: number; perDay: number };
  readonly #now: () => number;

  /**
   * @param ids API keys, each with its id
   * @param now milliseconds since 1970
   */
  constructor(
    ids: ReadonlyMap<string, string>,
    plan: { perSecond: number; burst: number; perDay: number } = PARTNER_PLAN,
    now: () => number = Date.now,
  ) {
    this.#ids = ids;
    this.#plan = plan;
    this.#now = now;
  }

  idOf(key: string): string | null {
    return this.#ids.get(key) ?? null;
  }

  /** Counts a request of a key; returns why it is refused, if it is. */
  use(key: string): GatewayResponseType | null {
    if (!this.#ids.has(key)) return 'INVALID_API_KEY';
    const { perSecond, burst, perDay } = this.#plan;
    const at = this.#now();
    const day = new Date(at).toISOString().slice(0, 10);
    const before = this.#used.get(key) ?? { tokens: burst, at, day, today: 0 };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
    const today = before.day === day ? before.today : 0;
    const refusal = today >= perDay ? 'QUOTA_EXCEEDED' : tokens < 1 ? 'THROTTLED' : null;
    const cost = refusal ? 0 : 1;
    this.#used.set(key, { tokens: tokens - cost, at, day, today: today + cost });
    return refusal;
  }
}
