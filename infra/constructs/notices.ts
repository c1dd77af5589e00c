import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { type Alarm, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, type RuleProps, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction, Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { type IQueue, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ANSWER_SECONDS, ATTEMPT_SECONDS, MOST_ATTEMPTS } from '../../shared/hosting/notices.ts';
import type { Partner } from '../../shared/hosting/partners.ts';
import { accept } from './accept.ts';
import type { Api } from './api.ts';
import { ApiFunction, type ApiFunctions, type Platform } from './api-function.ts';
import type { AssessmentsTable } from './assessments-table.ts';
import { allowBatchFiles } from './batch-policies.ts';
import type { Batches } from './batches.ts';
import { createAlarm } from './create-alarm.ts';
import { FunctionSecret } from './function-secret.ts';

export interface NoticesProps {
  platform: Platform;
  api: Api;
  partners: readonly Partner[];
  functions: ApiFunctions;
  batches: Batches;
  assessments: AssessmentsTable;
}

/** Attempts at one time, so that a receiver that hangs takes little of the account's concurrency. */
const CONCURRENCY = 5;

/** Tells partners that register an address what they may fetch: docs/adr/0049. */
export class Notices extends Construct {
  readonly #queue: Queue;
  /** What nobody took in the last attempt, or nobody could look into. */
  readonly #lost: Queue;
  readonly #find: ApiFunction;
  readonly #send: ApiFunction;
  readonly #counter: ApiFunction;

  constructor(
    scope: Construct,
    id: string,
    { platform, api, partners, functions, batches, assessments }: NoticesProps,
  ) {
    super(scope, id);
    this.#counter = functions.counter;
    this.#lost = this.#queueOf('Lost', { retentionPeriod: Duration.days(14) });
    Validations.of(this.#lost).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'It is the dead-letter queue.' });
    this.#queue = this.#queueOf('Queue', {
      visibilityTimeout: Duration.seconds(ATTEMPT_SECONDS),
      deadLetterQueue: { queue: this.#lost, maxReceiveCount: MOST_ATTEMPTS },
    });
    this.#find = new ApiFunction(this, 'notice-find', { platform, seconds: 60 });
    this.#send = new ApiFunction(this, 'notice-send', { platform, seconds: 3 * ANSWER_SECONDS });

    const told = partners.filter(({ notices }) => notices);
    const names = JSON.stringify(told.map((partner) => partner.id));
    functions.assessments.lambda.addEnvironment('NOTICE_PARTNERS', names);
    this.#letTell(this.#counter.lambda);

    const find = this.#find.lambda;
    find.addEnvironment('NOTICE_PARTNERS', names);
    this.#letTell(find);
    allowBatchFiles(find, 'notice-find', batches.bucket);
    assessments.allowAnnouncedTo(find);
    this.#on('BatchEnded', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [batches.bucket.bucketName] },
          object: { key: [{ prefix: 'summaries/' }, { prefix: 'failures/' }] },
        },
      },
    });
    this.#on('Hourly', { schedule: Schedule.rate(Duration.hours(1)) });

    const send = this.#send.lambda;
    send.addEnvironment('API_ADDRESS', api.address);
    send.addEnvironment('NOTICE_QUEUE', this.#queue.queueUrl);
    send.addEnvironment('NOTICE_RECEIVERS', this.#receivers(told));
    const settings = { batchSize: 1, maxConcurrency: CONCURRENCY, reportBatchItemFailures: true };
    // CDK's own types disagree under exactOptionalPropertyTypes.
    send.addEventSource(new SqsEventSource(this.#queue as IQueue, settings));
  }

  #queueOf(id: string, settings: QueueProps): Queue {
    const queue = new Queue(this, id, { enforceSSL: true, encryption: QueueEncryption.SQS_MANAGED, ...settings });
    accept(queue, { CKV_AWS_27: 'It is, with the key of SQS, which checkov does not count.' });
    return queue;
  }

  #letTell(lambda: Lambda): void {
    lambda.addEnvironment('NOTICE_QUEUE', this.#queue.queueUrl);
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.#queue.queueArn] }));
  }

  #on(id: string, when: RuleProps): void {
    const target = new LambdaFunction(this.#find.lambda as IFunction, { deadLetterQueue: this.#lost as IQueue });
    new Rule(this, id, { ...when, targets: [target] });
  }

  /** One secret beside each key, so that both are changed by one procedure: docs/how-to/add-a-partner.md. */
  #receivers(told: readonly Partner[]): string {
    const { stackName } = Stack.of(this);
    const secretOf = (partner: Partner, key: string): string =>
      new FunctionSecret(this, `${partner.id}-${key}`, {
        purpose: `signs notices, ${stackName}: ${partner.id} ${key}`,
        characters: 44,
        staysBecause: 'It is changed together with the key of the partner, who has to know the new one first.',
      }).value;
    return Stack.of(this).toJsonString(
      Object.fromEntries(
        told.map((partner) => [
          partner.id,
          { address: partner.notices, secrets: partner.keys.map((key) => secretOf(partner, key)) },
        ]),
      ),
    );
  }

  /** Alarms on notices that reached nobody and on crashes. */
  watch(topic: ITopic): Alarm[] {
    const period = Duration.minutes(5);
    const unqueued = this.#counter.log
      .addMetricFilter('NotQueued', {
        filterPattern: FilterPattern.literal('"NoticeNotQueued"'),
        metricNamespace: 'Lingbao',
        metricName: `NoticeNotQueued-${Stack.of(this).stackName}`,
      })
      .metric({ statistic: 'Sum' });
    const lost = new MathExpression({
      expression: 'FILL(lost, 0) + FILL(unqueued, 0)',
      period,
      usingMetrics: {
        lost: this.#lost.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
        unqueued,
      },
    });
    return [
      createAlarm(this, 'NoticeLost', 'noticeLost', lost, topic),
      ...[this.#find, this.#send].map(({ node, lambda }) =>
        createAlarm(this, `Crashed-${node.id}`, 'crashed', lambda.metricErrors({ statistic: 'Sum', period }), topic),
      ),
    ];
  }
}
