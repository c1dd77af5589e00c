import { SecretValue } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { ApiFunction, type Platform } from './api-function.ts';

export interface AlarmChannelProps {
  platform: Platform;
  topic: ITopic;
  /** Name of the secret with the robot's address. */
  webhookSecret: string;
}

/** Passes alarms on to a group robot of WeCom or DingTalk, which are read in China where e-mail is not. */
export class AlarmChannel extends Construct {
  readonly function: ApiFunction;

  constructor(scope: Construct, id: string, { platform, topic, webhookSecret }: AlarmChannelProps) {
    super(scope, id);
    this.function = new ApiFunction(this, 'alarm-channel', { platform });
    // Resolved by CloudFormation: no template contains the address, which lets anybody write to the group.
    this.function.lambda.addEnvironment('WEBHOOK', SecretValue.secretsManager(webhookSecret).unsafeUnwrap());
    // CDK's own types disagree under exactOptionalPropertyTypes.
    topic.addSubscription(new LambdaSubscription(this.function.lambda as IFunction));
  }
}
