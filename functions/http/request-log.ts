import type { MiddlewareObj, Request } from '@middy/core';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { problemKind } from './problems.ts';
import type { HttpEvent } from './request.ts';

/** True until this process handles its first request. */
let coldStart = true;

/**
 * One line of JSON per request. It contains no body, query, path parameter or error message: those can hold what a
 * person told us, and an id opens their record.
 */
export function requestLog(policyVersion: string): MiddlewareObj<HttpEvent, APIGatewayProxyResult> {
  const write = ({ event, context, internal, error, response }: Request<HttpEvent, APIGatewayProxyResult>) => {
    const { startedAt, cold } = internal as { startedAt: number; cold: boolean };
    const status = response?.statusCode ?? 500;
    const line = JSON.stringify({
      level: status >= 500 ? 'ERROR' : 'INFO',
      route: `${event.httpMethod} ${event.resource}`,
      status,
      durationMs: Math.round((performance.now() - startedAt) * 100) / 100,
      requestId: event.requestContext?.requestId ?? context.awsRequestId,
      policyVersion,
      coldStart: cold,
      ...(error && { problem: problemKind(error) }),
      ...(error && status >= 500 && diagnosticsOf(error)),
    });
    if (status >= 500) console.error(line);
    else console.log(line);
  };
  return {
    before: ({ internal }) => {
      Object.assign(internal, { startedAt: performance.now(), cold: coldStart });
      coldStart = false;
    },
    after: write,
    onError: write,
  };
}

/** What helps us find our own fault: error names and code locations, never messages. */
function diagnosticsOf(error: Error): Record<string, unknown> {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(error.cause instanceof Error && { cause: error.cause.name }),
    at: frames.slice(0, 5).map((line) => line.trim()),
  };
}
