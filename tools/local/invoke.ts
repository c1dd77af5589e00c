import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Capability } from '../../shared/api/routes.ts';
import { INTEGRATION_TIMEOUT_MS, MOST_LAMBDA_BYTES } from '../../shared/hosting/limits.ts';
import { isProxyResult } from './answer.ts';
import { lambdaContext } from './context.ts';
import type { FindHandler } from './functions.ts';

export type Invocation = { result: APIGatewayProxyResult } | { failure: 'event-too-large' | 'failed' | 'timed-out' };

const TIMED_OUT = Symbol('timed out');

/** As JSON, a character takes six bytes at most (`\\u0000`); all that stands beside a body fits into the rest. */
const SURELY_SMALL_BODY = MOST_LAMBDA_BYTES / 12;

/** Whether Lambda would refuse it. Writing it as JSON to count costs a third of an answer: few need that. */
function isTooLarge(message: { body?: string | null }): boolean {
  if ((message.body?.length ?? 0) <= SURELY_SMALL_BODY) return false;
  return Buffer.byteLength(JSON.stringify(message)) > MOST_LAMBDA_BYTES;
}

/**
 * Calls a function as API Gateway calls Lambda. What went wrong is written to the error output with the request's id;
 * the caller is told as little as there. A function that runs out of time cannot be stopped here: its answer is lost.
 */
export async function invoke(
  findHandler: FindHandler,
  capability: Capability,
  event: APIGatewayProxyEvent,
): Promise<Invocation> {
  const { requestId } = event.requestContext;
  const fail = (reason: string, failure: 'failed' | 'timed-out' = 'failed'): Invocation => {
    console.error(`[${capability}] ${requestId} ${reason}`);
    return { failure };
  };
  if (isTooLarge(event)) return { failure: 'event-too-large' };
  try {
    const handler = await findHandler(capability);
    const result = await withTimeout(handler(event, lambdaContext(capability, requestId)));
    if (result === TIMED_OUT) return fail(`timed out after ${INTEGRATION_TIMEOUT_MS} ms`, 'timed-out');
    if (!isProxyResult(result)) return fail('gave no proxy answer (statusCode, headers, body)');
    if (isTooLarge(result)) return fail(`answered with more than ${MOST_LAMBDA_BYTES} bytes`);
    return { result };
  } catch (error) {
    // Only the stack: a cause or further members may hold what a person sent.
    return fail(error instanceof Error ? (error.stack ?? error.message) : 'threw something that is no Error');
  }
}

async function withTimeout(call: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, INTEGRATION_TIMEOUT_MS, TIMED_OUT);
  });
  try {
    return await Promise.race([call, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
