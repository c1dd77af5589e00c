import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** The Cybersecurity Law asks for six months at least; 180 days would fall short of most. */
export const LOG_RETENTION = RetentionDays.ONE_YEAR;
