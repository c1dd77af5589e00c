import { Duration, Stack } from 'aws-cdk-lib';
import type { Alarm, IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { ProblemKind } from '../../shared/messages/errors.ts';
import type { alarmTexts } from './alarm-texts.ts';
import type { Api } from './api.ts';
import type { NamedLambdas } from './api-function.ts';
import { createAlarm } from './create-alarm.ts';
import type { Firewall } from './firewall.ts';

export interface AlarmsProps {
  api: Api;
  lambdas: NamedLambdas;
  firewall: Firewall;
  /** Who is notified; if left out, only subscribers of the topic. */
  email: string | undefined;
}

interface Watch {
  metric: IMetric;
  /** Alarms at or above this value. */
  threshold: number;
  /** Consecutive periods. */
  periods: number;
}

const period = Duration.minutes(5);
const UNAVAILABLE: ProblemKind = 'storage-unavailable';
/** The error's name in functions/storage, as logged for a request and for a list that skips such records. */
const UNREADABLE = 'UnreadableRecord';

/** Everything that should wake someone. With few requests, percentages fluctuate, so most alarms count. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly all: Alarm[] = [];

  constructor(scope: Construct, id: string, { api, lambdas, firewall, email }: AlarmsProps) {
    super(scope, id);
    this.topic = this.#topicFor(email);
    const stage = api.deploymentStage;
    const serverErrors = stage.metricServerError({ statistic: 'Sum', period });
    const latency = stage.metricLatency({ statistic: 'p95', period });
    const blocked = firewall.metricBlocked().with({ period });
    const away = lines(lambdas, 'StorageAway', UNAVAILABLE);
    const unreadable = lines(lambdas, 'Unreadable', UNREADABLE);

    this.#add('ServerErrors', 'serverErrors', { metric: serverErrors, threshold: 5, periods: 1 });
    this.#add('StorageAway', 'storageUnavailable', { metric: away, threshold: 3, periods: 1 });
    this.#add('Unreadable', 'unreadable', { metric: unreadable, threshold: 1, periods: 1 });
    this.#add('Slow', 'slow', { metric: latency, threshold: 2000, periods: 3 });
    this.#add('Blocked', 'blocked', { metric: blocked, threshold: 1000, periods: 1 });
    for (const [capability, { lambda }] of Object.entries(lambdas)) {
      const errors = lambda.metricErrors({ statistic: 'Sum', period });
      this.#add(`Crashed-${capability}`, 'crashed', { metric: errors, threshold: 1, periods: 1 });
    }
  }

  #topicFor(email: string | undefined): Topic {
    const topic = new Topic(this, 'Topic', { displayName: 'Lingbao', enforceSSL: true });
    // A topic with a policy of its own no longer accepts the account's alarms by default.
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
    topic.grantPublish(cloudWatch);
    if (email) topic.addSubscription(new EmailSubscription(email));
    return topic;
  }

  #add(id: string, words: keyof typeof alarmTexts, { metric, threshold, periods }: Watch): void {
    const alarm = createAlarm(this, id, words, metric, this.topic, { threshold, periods });
    this.all.push(alarm);
  }
}

/** Log lines that contain a word, from the functions with a store; all count towards one metric. */
function lines({ assessments, counter }: NamedLambdas, metricName: string, word: string): IMetric {
  const written = { filterPattern: FilterPattern.literal(`"${word}"`), metricNamespace: 'Lingbao', metricName };
  counter.log.addMetricFilter(metricName, written);
  return assessments.log.addMetricFilter(metricName, written).metric({ statistic: 'Sum', period });
}
