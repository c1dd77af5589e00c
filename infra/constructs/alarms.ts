import { Duration, Stack } from 'aws-cdk-lib';
import { type Alarm, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { ProblemKind } from '../../shared/messages/errors.ts';
import { accept } from './accept.ts';
import { AlarmChannel } from './alarm-channel.ts';
import type { alarmTexts } from './alarm-texts.ts';
import type { Api } from './api.ts';
import type { ApiFunction, NamedLambdas, Platform } from './api-function.ts';
import { createAlarm, type Watch } from './create-alarm.ts';
import type { Environment } from './environment.ts';
import type { Firewall } from './firewall.ts';
import { Probe } from './probe.ts';

export interface AlarmsProps {
  api: Api;
  lambdas: NamedLambdas;
  firewall: Firewall;
  platform: Platform;
  /** Who is notified, besides other subscribers of the topic. */
  receivers: Environment['alarms'];
}

type Add = (id: string, words: keyof typeof alarmTexts, metric: IMetric, watch?: Watch) => Alarm;

const period = Duration.minutes(5);
const UNAVAILABLE: ProblemKind = 'storage-unavailable';
/** Stages of one account are told apart by the names of their metrics. */
const NAMESPACE = 'Lingbao';
/** The error's name in functions/storage, as logged for a request and for a list that skips such records. */
const UNREADABLE = 'UnreadableRecord';

/** Everything that should wake someone. With few requests, percentages fluctuate, so most alarms count. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly all: Alarm[] = [];
  readonly probe: Probe;
  /** Those that take a release back; CloudFormation accepts five. */
  readonly rollback: readonly Alarm[];

  constructor(scope: Construct, id: string, { api, lambdas, firewall, platform, receivers }: AlarmsProps) {
    super(scope, id);
    this.topic = this.#topic();
    for (const email of receivers.emails) this.topic.addSubscription(new EmailSubscription(email));
    const add: Add = (name, words, metric, watch) => {
      const alarm = createAlarm(this, name, words, metric, this.topic, watch);
      this.all.push(alarm);
      return alarm;
    };
    const { authorizer, ...routed } = lambdas;
    const stage = api.deploymentStage;
    this.probe = new Probe(this, 'Trial', { platform, address: api.address });

    this.rollback = [
      add('ServerErrors', 'serverErrors', stage.metricServerError({ statistic: 'Sum', period }), {
        threshold: 5,
        periods: 1,
      }),
      add('StorageAway', 'storageUnavailable', lines(lambdas, 'StorageAway', UNAVAILABLE), {
        threshold: 3,
        periods: 1,
      }),
      add('Unreadable', 'unreadable', lines(lambdas, 'Unreadable', UNREADABLE)),
      add('SignInAway', 'signInAway', signInAway(authorizer), { threshold: 3, periods: 1 }),
      add('Probe', 'probe', this.probe.metricFailed(period), { threshold: 1, periods: 2, silence: true }),
    ];
    add('Slow', 'slow', stage.metricLatency({ statistic: 'p95', period }), { threshold: 2000, periods: 3 });
    add('Blocked', 'blocked', firewall.metricBlocked().with({ period }), { threshold: 1000, periods: 1 });
    add('Throttled', 'throttled', THROTTLED);
    for (const [capability, { lambda }] of Object.entries(routed))
      add(`Crashed-${capability}`, 'crashed', lambda.metricErrors({ statistic: 'Sum', period }));
    if (receivers.webhookSecret) {
      const { lambda } = new AlarmChannel(this, 'Channel', {
        platform,
        topic: this.topic,
        webhookSecret: receivers.webhookSecret,
      }).function;
      add('ChannelFailed', 'channelFailed', lambda.metricErrors({ statistic: 'Sum', period }));
    }
  }

  #topic(): Topic {
    const topic = new Topic(this, 'Topic', { displayName: 'Lingbao', enforceSSL: true });
    accept(topic, { CKV_AWS_26: 'It carries names and words of alarms, all of which stand in this repository.' });
    // A topic with a policy of its own no longer accepts the account's alarms by default.
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
    topic.grantPublish(cloudWatch);
    return topic;
  }
}

/** Of all functions of the account, because they share one pool. */
const THROTTLED = new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: 'Sum', period });

/**
 * Lines of the authorizer's own failures: it says so itself, or Lambda says that it did not start, end or go on. Lambda's
 * count of errors would not do: API Gateway only answers 401 if the function throws, so that each expired token counts
 * as an error. Nor would `Runtime.`, which stands in the stack trace of that error.
 */
const SIGN_IN_AWAY = ['unavailable', 'Task timed out', 'Init Error', 'Uncaught Exception', 'Runtime exited'];

const signInAway = ({ log }: ApiFunction): IMetric =>
  log
    .addMetricFilter('SignInAway', {
      filterPattern: FilterPattern.anyTerm(...SIGN_IN_AWAY),
      metricNamespace: NAMESPACE,
      metricName: `SignInAway-${Stack.of(log).stackName}`,
    })
    .metric({ statistic: 'Sum', period });

/** Log lines that contain a word, from the functions with a store; all count towards one metric. */
function lines({ assessments, counter }: NamedLambdas, metricName: string, word: string): IMetric {
  const written = {
    filterPattern: FilterPattern.literal(`"${word}"`),
    metricNamespace: NAMESPACE,
    metricName: `${metricName}-${Stack.of(counter).stackName}`,
  };
  counter.log.addMetricFilter(metricName, written);
  return assessments.log.addMetricFilter(metricName, written).metric({ statistic: 'Sum', period });
}
