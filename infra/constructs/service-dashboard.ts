import { Duration } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { Api } from './api.ts';
import type { NamedLambdas } from './api-function.ts';
import { type AssessmentsTable, RECORD_OPERATIONS } from './assessments-table.ts';
import type { Firewall } from './firewall.ts';

export interface ServiceDashboardProps {
  api: Api;
  lambdas: NamedLambdas;
  assessments: AssessmentsTable;
  firewall: Firewall;
  alarms: Alarms;
}

/** One page that answers: is it working, for how many people, how fast, and if not, where is the problem? */
export class ServiceDashboard extends Dashboard {
  constructor(
    scope: Construct,
    id: string,
    { api, lambdas: named, assessments, firewall, alarms }: ServiceDashboardProps,
  ) {
    super(scope, id, { defaultInterval: Duration.days(1) });
    const stage = api.deploymentStage;
    const lambdas = Object.entries(named);
    this.addWidgets(new AlarmStatusWidget({ title: '警报 Alarms', width: 24, height: 3, alarms: alarms.all }));
    this.addWidgets(
      graph('请求 Requests', [
        stage.metricCount({ statistic: 'Sum', label: 'all' }),
        stage.metricClientError({ statistic: 'Sum', label: '4xx' }),
        stage.metricServerError({ statistic: 'Sum', label: '5xx' }),
      ]),
      graph(
        '答复时间 Latency',
        ['p50', 'p95', 'p99'].map((statistic) => stage.metricLatency({ statistic, label: statistic })),
      ),
      graph(
        '防火墙拦截 Refused by the firewall',
        firewall.rules.map((rule) => firewall.metricBlocked(rule).with({ label: rule })),
      ),
    );
    this.addWidgets(
      graph(
        '函数用时 p95 Duration of functions',
        lambdas.map(([label, { lambda }]) => lambda.metricDuration({ statistic: 'p95', label })),
      ),
      graph(
        '函数失败 Failed functions',
        lambdas.map(([label, { lambda }]) => lambda.metricErrors({ statistic: 'Sum', label })),
      ),
      graph(
        '函数被限流 Throttled functions',
        lambdas.map(([label, { lambda }]) => lambda.metricThrottles({ statistic: 'Sum', label })),
      ),
    );
    const { table } = assessments;
    this.addWidgets(
      graph('表的读写单位 Units used by the table', [
        table.metricConsumedWriteCapacityUnits({ statistic: 'Sum', label: 'write' }),
        table.metricConsumedReadCapacityUnits({ statistic: 'Sum', label: 'read' }),
      ]),
      graph('表被限流 Throttled by the table', [
        table.metricThrottledRequestsForOperations({ operations: RECORD_OPERATIONS }),
      ]),
      graph('表的故障 Failures of the table', [
        table.metricSystemErrorsForOperations({ operations: RECORD_OPERATIONS }),
      ]),
    );
  }
}

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8, height: 6 });
