import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** The Cybersecurity Law requires at least six months; 180 days would be too short for most six-month periods. */
export const LOG_RETENTION = RetentionDays.ONE_YEAR;
