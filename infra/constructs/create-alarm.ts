import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { alarmTexts } from './alarm-texts.ts';

export interface Watch {
  /** Alarms at or above this value. */
  threshold: number;
  /** Consecutive periods. */
  periods: number;
  /** Also alarms when nothing is measured at all. */
  silence?: boolean;
}

/**
 * An alarm that notifies the topic, with instructions in both languages. Fires on the first period unless `periods`
 * says otherwise.
 */
export function createAlarm(
  scope: Construct,
  id: string,
  words: keyof typeof alarmTexts,
  metric: IMetric,
  topic: ITopic,
  { threshold, periods, silence = false }: Watch = { threshold: 1, periods: 1 },
): Alarm {
  const { zh, en } = alarmTexts[words];
  const alarm = new Alarm(scope, id, {
    alarmDescription: `${zh}\n\n${en}`,
    metric,
    threshold,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    // No requests means no failures: nights are quiet.
    treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
  return alarm;
}
