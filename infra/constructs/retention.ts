import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';

/** The Cybersecurity Law requires at least six months; 180 days would be too short for most six-month periods. */
const LOG_RETENTION = RetentionDays.ONE_YEAR;

/** Outlives the stack, unless its first deployment failed: what it made is empty then, and goes with it. */
export const KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

/**
 * A log that is kept as long as the law wants.
 *
 * @param name only where AWS insists on a prefix; without one, each stack's log has its own
 */
export function keptLog(scope: Construct, id: string, name?: string): LogGroup {
  const log = new LogGroup(scope, id, {
    retention: LOG_RETENTION,
    removalPolicy: KEPT,
    ...(name && { logGroupName: name }),
  });
  accept(log, {
    CKV_AWS_158: "CloudWatch encrypts it with a key of AWS's own; it has nothing of what people told us.",
  });
  return log;
}
