import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import measured from '../../tools/cost/measured.json' with { type: 'json' };
import { HONG_KONG, NINGXIA, type Resource, resources, synthesise, templateOf } from './synthesise.ts';

const app = synthesise({ settings: { alarms: { emails: ['duty@lingbao.example'], webhookSecret: null } } });

/** Statements of the rules of the firewall by their names. */
function rules(stack: string) {
  const acl = Object.values(resources(templateOf(app, stack), 'AWS::WAFv2::WebACL'))[0];
  return Object.fromEntries(acl?.Properties.Rules.map((rule: { Name: string }) => [rule.Name, rule]));
}

const toPartners = {
  ByteMatchStatement: {
    FieldToMatch: { UriPath: {} },
    PositionalConstraint: 'CONTAINS',
    SearchString: '/v1/partners/',
    TextTransformations: [{ Priority: 0, Type: 'NONE' }],
  },
};

const not = (statement: object) => ({ NotStatement: { Statement: statement } });
const set = (id: string) => ({ IPSetReferenceStatement: { Arn: { 'Fn::GetAtt': [logicalId(id), 'Arn'] } } });
const logicalId = (id: string) =>
  Object.keys(resources(templateOf(app, NINGXIA), 'AWS::WAFv2::IPSet')).find((each) => each.includes(id)) ?? '';

describe('The firewall', () => {
  test.each([HONG_KONG, NINGXIA])('stands before the API of %s, with the rules that AWS keeps', (stack) => {
    templateOf(app, stack).resourceCountIs('AWS::WAFv2::WebACLAssociation', 1);
    const { AWSManagedRulesCommonRuleSet: common, AWSManagedRulesKnownBadInputsRuleSet: inputs } = rules(stack);
    expect(inputs.OverrideAction).toEqual({ None: {} });
    const counted = common.Statement.ManagedRuleGroupStatement.RuleActionOverrides;
    expect(counted.map(({ Name }: { Name: string }) => Name)).toEqual(['SizeRestrictions_BODY', 'NoUserAgent_HEADER']);
  });

  test('counts requests by address, and refuses those over the rate with 429', () => {
    const { rate } = rules(NINGXIA);
    expect(rate.Statement.RateBasedStatement).toEqual({
      AggregateKeyType: 'IP',
      EvaluationWindowSec: 300,
      Limit: 3000,
      ScopeDownStatement: {
        AndStatement: { Statements: [not(toPartners), not(set('ForwardedBy')), not(set('Allowed'))] },
      },
    });
    expect(rate.Action.Block.CustomResponse).toMatchObject({ ResponseCode: 429 });
  });

  test('counts the servers of partners apart, so that they may use their plan: 20 a second are 6000, and twice that', () => {
    const { 'rate-partners': partners } = rules(NINGXIA);
    expect(partners.Statement.RateBasedStatement).toMatchObject({ Limit: 12_000, ScopeDownStatement: toPartners });
  });

  test('does not take CloudFront for one caller: what comes from it is counted by the address of the viewer', () => {
    const { rate, 'rate-through-site': throughSite } = rules(HONG_KONG);
    const [mark, others] = throughSite.Statement.RateBasedStatement.ScopeDownStatement.AndStatement.Statements;
    // Who is never refused is known by the viewer's address as well: that of the connection is CloudFront's.
    const inHeader = { HeaderName: 'x-lingbao-viewer', FallbackBehavior: 'NO_MATCH', Position: 'FIRST' };
    const ofViewer = { ...set('Allowed').IPSetReferenceStatement, IPSetForwardedIPConfig: inHeader };
    expect(others).toEqual(not({ IPSetReferenceStatement: ofViewer }));
    expect(rate.Statement.RateBasedStatement.ScopeDownStatement).toEqual({
      AndStatement: {
        Statements: [not(toPartners), not(set('ForwardedBy')), not(set('Allowed')), not(mark)],
      },
    });
    expect(throughSite.Statement.RateBasedStatement).toMatchObject({
      AggregateKeyType: 'CUSTOM_KEYS',
      CustomKeys: [{ Header: { Name: 'x-lingbao-viewer' } }],
    });
    const distribution = Object.values(resources(templateOf(app, HONG_KONG), 'AWS::CloudFront::Distribution'))[0];
    const headers = distribution?.Properties.DistributionConfig.Origins.flatMap(
      ({ OriginCustomHeaders = [] }) => OriginCustomHeaders,
    );
    expect(headers).toContainEqual({
      HeaderName: mark.ByteMatchStatement.FieldToMatch.SingleHeader.Name,
      HeaderValue: mark.ByteMatchStatement.SearchString,
    });
    // No stage stands in the addresses that people see.
    expect(headers).toContainEqual({ HeaderName: 'X-Forwarded-Prefix', HeaderValue: '/' });
    expect(headers).toHaveLength(2);
    const edge = Object.values(resources(templateOf(app, HONG_KONG), 'AWS::CloudFront::Function')).find(
      ({ Properties }) => Properties.FunctionCode.includes('x-lingbao-viewer'),
    );
    const told = { host: { value: 'example.org' }, 'x-lingbao-viewer': { value: 'forged' } };
    const event = { request: { headers: told }, viewer: { ip: '192.0.2.7' } };
    const handle = new Function('event', `${edge?.Properties.FunctionCode}\nreturn handler(event);`);
    expect(handle(event).headers['x-lingbao-viewer']).toEqual({ value: '192.0.2.7' });
  });

  test("tells callers behind the bureau's own web server apart by the address it forwards, and refuses none of its own offices", () => {
    const firewall = { perAddress: 600, forwardedBy: ['203.0.113.7/32'], allowed: ['198.51.100.0/24'] };
    const made = templateOf(synthesise({ settings: { firewall } }), NINGXIA);
    const [acl] = Object.values(resources(made, 'AWS::WAFv2::WebACL'));
    const forwarded = acl?.Properties.Rules.find(({ Name }: { Name: string }) => Name === 'rate-forwarded');
    const inHeader = { HeaderName: 'X-Forwarded-For', FallbackBehavior: 'NO_MATCH', Position: 'FIRST' };
    const [, behind] = [set('ForwardedBy'), set('Allowed')];
    expect(forwarded.Statement.RateBasedStatement).toEqual({
      Limit: 600,
      EvaluationWindowSec: 300,
      AggregateKeyType: 'FORWARDED_IP',
      ForwardedIPConfig: { HeaderName: 'X-Forwarded-For', FallbackBehavior: 'MATCH' },
      ScopeDownStatement: {
        AndStatement: {
          Statements: [
            not(toPartners),
            set('ForwardedBy'),
            not({ IPSetReferenceStatement: { ...behind.IPSetReferenceStatement, IPSetForwardedIPConfig: inHeader } }),
          ],
        },
      },
    });
    const sets = Object.values(resources(made, 'AWS::WAFv2::IPSet'));
    expect(sets.map(({ Properties }) => Properties.Addresses)).toEqual([['203.0.113.7/32'], ['198.51.100.0/24']]);
  });

  test('logs who was refused, without paths, queries and what lets somebody in', () => {
    const [logging] = Object.values(resources(templateOf(app, NINGXIA), 'AWS::WAFv2::LoggingConfiguration'));
    expect(logging?.Properties.LoggingFilter.DefaultBehavior).toBe('DROP');
    expect(logging?.Properties.RedactedFields).toEqual([
      { UriPath: {} },
      { QueryString: {} },
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'x-api-key' } },
      { SingleHeader: { Name: 'idempotency-key' } },
      { SingleHeader: { Name: 'x-lingbao-site' } },
    ]);
    const target = JSON.stringify(logging?.Properties.LogDestinationConfigs);
    const log = resources(templateOf(app, NINGXIA), 'AWS::Logs::LogGroup')[
      /"Ref":"(FirewallLog\w+)"/.exec(target)?.[1] ?? ''
    ];
    expect(JSON.stringify(log?.Properties.LogGroupName)).toContain('aws-waf-logs-');
  });

  test('keeps no samples of requests: their paths open records', () => {
    const acl = Object.values(resources(templateOf(app, NINGXIA), 'AWS::WAFv2::WebACL'))[0];
    expect(JSON.stringify(acl)).not.toContain('"SampledRequestsEnabled":true');
  });
});

describe.each([HONG_KONG, NINGXIA])('Alarms of %s', (stack) => {
  const template = templateOf(app, stack);
  const alarms = resources(template, 'AWS::CloudWatch::Alarm');

  test('are for faults, a store that is away, records that cannot be read, slowness, refused requests and each function that crashes', () => {
    const names = Object.keys(alarms).map((id) => id.replace(/^Alarms|[0-9A-F]{8}$/g, ''));
    expect(names).toEqual(
      expect.arrayContaining([
        ...['ServerErrors', 'StorageAway', 'Unreadable', 'SignInAway', 'Probe', 'Slow', 'Blocked', 'Throttled'],
        ...['BatchesBatchFailed', 'BatchesBatchTimedOut', 'BatchesBatchNotStarted', 'NoticesNoticeLost'],
      ]),
    );
    const functions = Object.keys(resources(template, 'AWS::Lambda::Function'));
    // Each function but the authorizer and the probe, whose errors are told above.
    expect(names).toHaveLength(12 + functions.length - 2);
    // Each costs something every month.
    expect(names).toHaveLength(measured.alarms.value);
  });

  test('tell in both languages what to do, to the address given', () => {
    for (const { Properties } of Object.values(alarms)) {
      expect(Properties.AlarmDescription).toMatch(/^\p{Script=Han}.+。\n\n[A-Z].+\.$/u);
      expect(Properties.AlarmDescription.length).toBeLessThanOrEqual(1024);
      expect(Properties.AlarmActions).toHaveLength(1);
    }
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'duty@lingbao.example' });
  });

  test('count no error of the authorizer, which throws for every expired token, but its own failures', () => {
    const watched = Object.values(alarms).flatMap(({ Properties }) => Properties.Dimensions ?? []);
    const named = watched.filter(({ Name }) => Name === 'FunctionName').map(({ Value }) => Value.Ref as string);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => id.includes('authorizer'))).toEqual([]);
    // Which of its lines are counted, tests/lambda/authorizer.test.ts shows.
    const filters = Object.values(resources(template, 'AWS::Logs::MetricFilter')).filter(({ Properties }) =>
      Properties.LogGroupName.Ref.startsWith('authorizer'),
    );
    expect(filters).toHaveLength(1);
  });

  test('read nothing that another stage of the account is counted in, but for the concurrency that all share', () => {
    const stages = Object.keys(resources(template, 'AWS::ApiGateway::Stage'));
    // What a reference stands for differs from stack to stack, except for the region and the name of the stage.
    const own = (value: string | { Ref?: string }): boolean =>
      typeof value === 'string' ? value.includes(stack) : !['AWS::Region', ...stages].includes(value.Ref ?? '');
    const shared = Object.entries(alarms).flatMap(([id, { Properties }]) =>
      [
        Properties,
        ...(Properties.Metrics ?? []).flatMap((each: Resource['Properties']) => each.MetricStat?.Metric ?? []),
      ]
        .filter(({ MetricName }) => MetricName)
        .filter(
          ({ MetricName, Dimensions = [] }) =>
            !own(MetricName) && !Dimensions.some(({ Value }: { Value: string }) => own(Value)),
        )
        .map(() => id.replace(/[0-9A-F]{8}$/, '')),
    );
    expect(shared).toEqual(['AlarmsThrottled']);
  });

  test('a trial that fails twice, or does not run, is told of, and takes a release back with four others', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      EvaluationPeriods: 2,
      Statistic: 'Maximum',
      TreatMissingData: 'breaching',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^AlarmsTrial') } }],
    });
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(5 minutes)' });
    const { Value } = template.toJSON().Outputs.RollbackAlarms;
    expect(Value['Fn::Join'][1]).toHaveLength(5);
  });

  test('go to a group robot as well, whose address is in no template', () => {
    const made = templateOf(
      synthesise({ settings: { alarms: { emails: [], webhookSecret: 'lingbao/robot' } } }),
      stack,
    );
    made.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'lambda' });
    const [channel] = Object.entries(resources(made, 'AWS::Lambda::Function')).filter(([id]) => id.includes('Channel'));
    expect(channel?.[1].Properties.Environment.Variables.WEBHOOK).toContain(
      '{{resolve:secretsmanager:lingbao/robot:SecretString:::}}',
    );
  });

  test('may reach the topic', () => {
    const policy = Object.values(resources(template, 'AWS::SNS::TopicPolicy'))[0];
    expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    );
  });

  test('a store that is away is known by the line that a function logs of it', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', { FilterPattern: '"storage-unavailable"' });
  });

  test('one record that cannot be read is enough, whether asked for or left out of a list', () => {
    const filters = Object.values(resources(template, 'AWS::Logs::MetricFilter')).filter(
      ({ Properties }) => Properties.FilterPattern === '"UnreadableRecord"',
    );
    // Of the functions of the person and of the counter.
    expect(new Set(filters.map(({ Properties }) => Properties.LogGroupName.Ref)).size).toBe(2);
    const [transformation] = filters[0]?.Properties.MetricTransformations ?? [];
    expect(transformation).toMatchObject({ MetricNamespace: 'Lingbao', MetricName: `Unreadable-${stack}` });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: `Unreadable-${stack}`, Threshold: 1 });
  });
});
