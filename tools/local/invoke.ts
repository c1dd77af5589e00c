import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Capability } from '../../shared/api/route.ts';
import { INTEGRATION_TIMEOUT_MS } from '../../shared/hosting/gateway.ts';

/** A Lambda handler; its result is checked before it is trusted. */
export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<unknown>;
export type FindHandler = (capability: Capability) => Promise<LambdaHandler>;

/** Even a cached import costs as much as the request itself, so each is imported once. */
const loaded = new Map<Capability, Promise<LambdaHandler>>();

/** The same handler that is deployed, loaded on the first call as in Lambda. */
export const deployedHandler: FindHandler = (capability) => {
  let handler = loaded.get(capability);
  if (!handler) loaded.set(capability, (handler = load(capability)));
  return handler;
};

async function load(capability: Capability): Promise<LambdaHandler> {
  const module = (await import(`../../functions/${capability}/handler.ts`)) as { handler: LambdaHandler };
  return module.handler;
}

/**
 * Invokes a function as API Gateway does. Errors are written to stderr with the request's id; the caller learns as
 * little as it would there. A function that times out cannot be stopped here; its result is discarded.
 */
export async function invoke(
  findHandler: FindHandler,
  capability: Capability,
  event: APIGatewayProxyEvent,
): Promise<APIGatewayProxyResult | 'failed' | 'timed-out'> {
  const { requestId } = event.requestContext;
  const log = (reason: string): void => console.error(`[${capability}] ${requestId} ${reason}`);
  try {
    const handler = await findHandler(capability);
    const result = await inTime(handler(event, lambdaContext(capability, requestId)));
    if (isProxyResult(result)) return result;
    log('gave no proxy answer (statusCode, headers, body)');
  } catch (error) {
    // The stack only: a cause or further members may contain what a person sent.
    log(error instanceof Error ? (error.stack ?? error.message) : 'threw something that is no Error');
    if (error instanceof TimedOut) return 'timed-out';
  }
  return 'failed';
}

class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** The result of a function within API Gateway's time-out. */
export async function inTime<T>(call: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TimedOut(`after ${INTEGRATION_TIMEOUT_MS} ms`)), INTEGRATION_TIMEOUT_MS);
  try {
    return await Promise.race([call, promise]);
  } finally {
    clearTimeout(timer);
  }
}

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Whether API Gateway would accept this as a proxy response; it answers anything else with 502. */
function isProxyResult(value: unknown): value is APIGatewayProxyResult {
  if (typeof value !== 'object' || value === null) return false;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = value as Record<string, unknown>;
  return (
    Number.isInteger(statusCode) &&
    Number(statusCode) >= 200 &&
    Number(statusCode) <= 599 &&
    (body === undefined || body === null || typeof body === 'string') &&
    (isBase64Encoded === undefined || typeof isBase64Encoded === 'boolean') &&
    Object.values(headers ?? {}).every(isScalar) &&
    Object.values(multiValueHeaders ?? {}).every((values) => Array.isArray(values) && values.every(isScalar))
  );
}

/** The context Lambda passes to a function for one call. */
export function lambdaContext(functionName: string, awsRequestId: string): Context {
  const endsAt = performance.now() + INTEGRATION_TIMEOUT_MS;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - performance.now()),
    done: noCallback,
    fail: noCallback,
    succeed: noCallback,
  };
}

/** Lambda's Node 24 has no callbacks: a function returns a promise. */
function noCallback(): never {
  throw new Error('Lambda on Node 24 has no callbacks: return a promise');
}
