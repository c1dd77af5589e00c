import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** The Cybersecurity Law requires at least six months; 180 days would be too short for most six-month periods. */
export const LOG_RETENTION = RetentionDays.ONE_YEAR;

/** Outlives the stack, unless its first deployment failed: what it made is empty then, and goes with it. */
export const KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
