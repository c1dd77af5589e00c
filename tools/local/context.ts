import type { Context } from 'aws-lambda';
import { INTEGRATION_TIMEOUT_MS } from '../../shared/hosting/limits.ts';

/** The context Lambda hands to a function for one call. */
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

/** Callbacks are gone from Lambda's Node 24: a function returns a promise. */
function noCallback(): never {
  throw new Error('Lambda on Node 24 has no callbacks: return a promise');
}
