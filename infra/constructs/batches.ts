import { Duration, Fn, Validations } from 'aws-cdk-lib';
import { type Alarm, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  Fail,
  JitterType,
  JsonPath,
  LogLevel,
  ResultWriterV2,
  S3JsonItemReader,
  StateMachine,
  StateMachineType,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService, LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { BATCH_DAYS_KEPT, LONGEST_RUN_SECONDS, START_SECONDS } from '../../shared/api/batches.ts';
import { accept } from './accept.ts';
import { ApiFunction, type Platform } from './api-function.ts';
import { acknowledgeMachine, allowBatchFiles, type BatchFunctionName } from './batch-policies.ts';
import { createAlarm } from './create-alarm.ts';
import { KEPT, keptLog } from './retention.ts';
import { stackMark } from './stack-mark.ts';

export interface BatchesProps {
  platform: Platform;
  /** The function behind the routes. */
  api: ApiFunction;
}

/** Concurrent items. Each takes about a second; a million rows are a thousand items. */
const CONCURRENCY = 20;
/** Above this, the failures are not isolated: the remaining items are skipped, and what is done is kept. */
const TOLERATED_FAILURE_PERCENT = 20;

const SHORT_LIVED =
  'Its objects are reached by four functions and by addresses signed for one caller; all expire in a week.';

/** Time-out and memory of each function; a roster of 500 MB is read and joined in a few minutes. */
const SETTINGS: Readonly<Record<BatchFunctionName, { seconds: number; memory: number }>> = {
  'batch-open': { seconds: 900, memory: 1769 },
  'batch-item': { seconds: 60, memory: 1769 },
  'batch-finish': { seconds: 900, memory: 1769 },
};

/**
 * Rosters processed by many functions in parallel: an uploaded file starts a state machine, which finds its rows, has
 * each range processed by the same code as on a laptop, and joins the parts.
 *
 * A running batch uses the function versions it was started with, so a deployment meanwhile changes nothing.
 */
export class Batches extends Construct {
  readonly bucket: Bucket;
  readonly machine: StateMachine;
  readonly functions: Readonly<Record<BatchFunctionName, ApiFunction>>;
  readonly #uploaded: Rule;
  /** Uploads that did not start the machine. */
  readonly #notStarted: Queue;

  constructor(scope: Construct, id: string, { platform, api }: BatchesProps) {
    super(scope, id);
    this.bucket = this.#bucket();
    allowBatchFiles(api.lambda, 'batches', this.bucket);
    const make = (name: BatchFunctionName) => {
      const made = new ApiFunction(this, name, { platform, keepVersions: true, ...SETTINGS[name] });
      allowBatchFiles(made.lambda, name, this.bucket);
      return made;
    };
    this.functions = {
      'batch-open': make('batch-open'),
      'batch-item': make('batch-item'),
      'batch-finish': make('batch-finish'),
    };
    this.machine = this.#machine();
    this.machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: Object.values(this.functions).map(({ lambda }) => `${lambda.functionArn}:*`),
      }),
    );
    this.#notStarted = new Queue(this, 'NotStarted', {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(BATCH_DAYS_KEPT),
    });
    accept(this.#notStarted, { CKV_AWS_27: 'It is, with the key of SQS, which checkov does not count.' });
    Validations.of(this.#notStarted).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'It is the dead-letter queue.' });
    this.#uploaded = new Rule(this, 'Uploaded', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [this.bucket.bucketName] }, object: { key: [{ prefix: 'uploads/' }] } },
      },
      targets: [
        new SfnStateMachine(this.machine, {
          input: RuleTargetInput.fromObject({ key: EventField.fromPath('$.detail.object.key') }),
          deadLetterQueue: this.#notStarted,
          maxEventAge: Duration.seconds(START_SECONDS),
        }),
      ],
    });
    acknowledgeMachine(this.machine, this.bucket, Object.values(this.functions));
  }

  #bucket(): Bucket {
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [
        { expiration: Duration.days(BATCH_DAYS_KEPT), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: KEPT,
    });
    // CDK's own property would deploy an extra function for this.
    (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: SHORT_LIVED,
    });
    accept(bucket, { CKV_AWS_18: SHORT_LIVED, CKV_AWS_21: 'What expires is to be gone, not kept as a version.' });
    return bucket;
  }

  /**
   * Invokes the version that is current when the batch starts. The machine may invoke every version: a batch that
   * started before a deployment goes on with the version it started with.
   */
  #call(name: BatchFunctionName): LambdaInvoke {
    const { lambda } = this.functions[name];
    const task = new LambdaInvoke(this, `Call-${name}`, {
      // CDK's own types disagree under exactOptionalPropertyTypes.
      lambdaFunction: lambda.currentVersion as IFunction,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
    });
    task.addRetry({ errors: ['LawChanged'], maxAttempts: 0 });
    // Several batches share the functions' concurrency, and the next item of another takes each place that is free: wait.
    task.addRetry({
      errors: ['Lambda.TooManyRequestsException'],
      interval: Duration.seconds(2),
      backoffRate: 1.5,
      maxDelay: Duration.seconds(30),
      jitterStrategy: JitterType.FULL,
      maxAttempts: 100,
    });
    task.addRetry({ errors: ['States.ALL'], interval: Duration.seconds(2), maxAttempts: 4, backoffRate: 2 });
    return task;
  }

  #machine(): StateMachine {
    const failed = this.#noteFailure().next(new Fail(this, 'Failed', { error: 'BatchFailed' }));
    const finish = this.#call('batch-finish');
    finish.addCatch(failed, { resultPath: '$.error' });
    finish.next(new Succeed(this, 'Done'));
    const rows = new DistributedMap(this, 'Rows', {
      label: 'Rows',
      itemReader: new S3JsonItemReader({ bucket: this.bucket as IBucket, key: JsonPath.stringAt('$.manifest') }),
      itemSelector: {
        'id.$': '$.task.id',
        'etag.$': '$.task.etag',
        'roster.$': '$.task.roster',
        'law.$': '$.task.law',
        'chunk.$': '$$.Map.Item.Value',
      },
      maxConcurrency: CONCURRENCY,
      toleratedFailurePercentage: TOLERATED_FAILURE_PERCENT,
      mapExecutionType: StateMachineType.STANDARD,
      // The items' output goes to the bucket: it may be too large for a state.
      resultWriterV2: new ResultWriterV2({ bucket: this.bucket as IBucket, prefix: 'maps' }),
      resultPath: JsonPath.DISCARD,
    });
    rows.itemProcessor(this.#call('batch-item'));
    // Too many failures: what has been processed is joined all the same.
    rows.addCatch(finish, { resultPath: '$.error' });
    rows.next(finish);
    const open = this.#call('batch-open');
    open.addCatch(failed, { resultPath: '$.error' });
    const opened = new Choice(this, 'Opened')
      .when(Condition.stringEquals('$.outcome', 'refused'), new Succeed(this, 'Refused'))
      .otherwise(rows);
    return new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromChainable(open.next(opened)),
      timeout: Duration.seconds(LONGEST_RUN_SECONDS),
      tracingEnabled: true,
      // Without execution data: it never contains rows, but it does contain a roster's headers.
      logs: {
        // The prefix spares the account's short log policy; what an earlier stack left has another name.
        destination: keptLog(this, 'MachineLog', Fn.join('-', ['/aws/vendedlogs/states/lingbao', stackMark()])),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
  }

  /** Records the failure in the bucket, where `GET /v1/batches/{id}` looks. */
  #noteFailure(): CallAwsService {
    return new CallAwsService(this, 'NoteFailure', {
      service: 's3',
      action: 'putObject',
      iamAction: 's3:PutObject',
      iamResources: [this.bucket.arnForObjects('failures/*')],
      parameters: {
        Bucket: this.bucket.bucketName,
        'Key.$':
          "States.Format('failures/{}.json', States.ArrayGetItem(States.StringSplit($$.Execution.Input.key, '/'), 1))",
        Body: { code: 'failed' },
        ContentType: 'application/json',
      },
      resultPath: JsonPath.DISCARD,
    });
  }

  /** Alarms on batches without a result and on crashes of each function. */
  watch(topic: ITopic): Alarm[] {
    const period = Duration.minutes(5);
    const failed = createAlarm(this, 'BatchFailed', 'batchFailed', this.machine.metricFailed({ period }), topic);
    const late = createAlarm(this, 'BatchTimedOut', 'batchFailed', this.machine.metricTimedOut({ period }), topic);
    const lost = createAlarm(
      this,
      'BatchNotStarted',
      'batchNotStarted',
      new MathExpression({
        expression: 'FILL(lost, 0) + FILL(failed, 0)',
        period,
        usingMetrics: {
          lost: this.#notStarted.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
          failed: new Metric({
            namespace: 'AWS/Events',
            metricName: 'FailedInvocations',
            dimensionsMap: { RuleName: this.#uploaded.ruleName },
            statistic: 'Sum',
          }),
        },
      }),
      topic,
    );
    const crashed = Object.entries(this.functions).map(([name, { lambda }]) =>
      createAlarm(this, `Crashed-${name}`, 'crashed', lambda.metricErrors({ statistic: 'Sum', period }), topic),
    );
    return [failed, late, lost, ...crashed];
  }
}
