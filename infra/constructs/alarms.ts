import { Duration, Stack } from 'aws-cdk-lib';
import type { Alarm, IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { ProblemKind } from '../../shared/messages/errors.ts';
import { alarmOn } from './alarm-on.ts';
import type { alarmWords } from './alarm-words.ts';
import type { Api } from './api.ts';
import type { NamedLambdas } from './api-function.ts';
import type { Firewall } from './firewall.ts';

export interface AlarmsProps {
  api: Api;
  lambdas: NamedLambdas;
  firewall: Firewall;
  /** Who is told; without it whoever subscribes to the topic. */
  email: string | undefined;
}

interface Watch {
  metric: IMetric;
  /** Reached or passed. */
  threshold: number;
  /** Periods in a row. */
  periods: number;
}

const period = Duration.minutes(5);
const AWAY: ProblemKind = 'storage-unavailable';
/** Name of the error in functions/storage, in the line of a request and of a list that goes on without such records. */
const UNREADABLE = 'UnreadableRecord';

/** What has to wake someone. Where requests are few, shares of them leap about: most alarms count. */
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
    const away = lines(lambdas, 'StorageAway', AWAY);
    const unreadable = lines(lambdas, 'Unreadable', UNREADABLE);

    this.#add('ServerErrors', 'serverErrors', { metric: serverErrors, threshold: 5, periods: 1 });
    this.#add('StorageAway', 'storageAway', { metric: away, threshold: 3, periods: 1 });
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
    // With a policy of its own, a topic no longer takes alarms of the account unasked.
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
    topic.grantPublish(cloudWatch);
    if (email) topic.addSubscription(new EmailSubscription(email));
    return topic;
  }

  #add(id: string, words: keyof typeof alarmWords, { metric, threshold, periods }: Watch): void {
    const alarm = alarmOn(this, id, words, metric, this.topic, { threshold, periods });
    this.all.push(alarm);
  }
}

/** Lines with a word in them, of the functions with a store: both write into one metric. */
function lines({ assessments, counter }: NamedLambdas, metricName: string, word: string): IMetric {
  const written = { filterPattern: FilterPattern.literal(`"${word}"`), metricNamespace: 'Lingbao', metricName };
  counter.log.addMetricFilter(metricName, written);
  return assessments.log.addMetricFilter(metricName, written).metric({ statistic: 'Sum', period });
}
