import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ApiFunction, type Platform } from './api-function.ts';

export interface ProbeProps {
  platform: Platform;
  /** Address of the API, as people reach it. */
  address: string;
}

/**
 * Uses the service every five minutes as a person would, to the end: functions/probe. A release is smoke-tested by it,
 * too. A CloudWatch canary would do the same, but China lacks parts of it and each run costs more than a month of this.
 */
export class Probe extends Construct {
  /** Name of its function, with which a release is tried out. */
  readonly name: string;
  readonly #function: ApiFunction;

  constructor(scope: Construct, id: string, { platform, address }: ProbeProps) {
    super(scope, id);
    this.#function = new ApiFunction(this, 'probe', { platform, seconds: 60 });
    const { lambda } = this.#function;
    lambda.addEnvironment('API_ADDRESS', address);
    new Rule(this, 'Every', {
      schedule: Schedule.rate(Duration.minutes(5)),
      // One attempt: the next is near, and a repeated one would hide what a person met.
      // CDK's own types disagree under exactOptionalPropertyTypes.
      targets: [new LambdaFunction(lambda as IFunction, { retryAttempts: 0 })],
    });
    this.name = lambda.functionName;
  }

  metricFailed(period: Duration): Metric {
    return this.#function.lambda.metricErrors({ statistic: 'Maximum', period });
  }
}
