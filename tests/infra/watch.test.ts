import { describe, expect, test } from 'vitest';
import measured from '../../tools/cost/measured.json' with { type: 'json' };
import { HONG_KONG, NINGXIA, resources, synthesise, templateOf } from './synthesise.ts';

const app = synthesise({ alarmEmail: 'duty@lingbao.example' });

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
      ScopeDownStatement: { NotStatement: { Statement: toPartners } },
    });
    expect(rate.Action.Block.CustomResponse).toMatchObject({ ResponseCode: 429 });
  });

  test('counts the servers of partners apart, so that they may use their plan: 20 a second are 6000, and twice that', () => {
    const { 'rate-partners': partners } = rules(NINGXIA);
    expect(partners.Statement.RateBasedStatement).toMatchObject({ Limit: 12_000, ScopeDownStatement: toPartners });
  });

  test('does not take CloudFront for one caller: what comes from it is counted by the address of the viewer', () => {
    const { rate, 'rate-through-site': throughSite } = rules(HONG_KONG);
    const mark = throughSite.Statement.RateBasedStatement.ScopeDownStatement;
    expect(rate.Statement.RateBasedStatement.ScopeDownStatement).toEqual({
      AndStatement: {
        Statements: [{ NotStatement: { Statement: toPartners } }, { NotStatement: { Statement: mark } }],
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
    expect(headers).toEqual([
      {
        HeaderName: mark.ByteMatchStatement.FieldToMatch.SingleHeader.Name,
        HeaderValue: mark.ByteMatchStatement.SearchString,
      },
    ]);
    const edge = Object.values(resources(templateOf(app, HONG_KONG), 'AWS::CloudFront::Function')).find(
      ({ Properties }) => Properties.FunctionCode.includes('x-lingbao-viewer'),
    );
    const event = { request: { headers: { 'x-lingbao-viewer': { value: 'forged' } } }, viewer: { ip: '192.0.2.7' } };
    const handle = new Function('event', `${edge?.Properties.FunctionCode}\nreturn handler(event);`);
    expect(handle(event).headers['x-lingbao-viewer']).toEqual({ value: '192.0.2.7' });
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
    expect(names).toEqual(expect.arrayContaining(['ServerErrors', 'StorageAway', 'Unreadable', 'Slow', 'Blocked']));
    const functions = Object.keys(resources(template, 'AWS::Lambda::Function'));
    // And two for rosters: failed, timed out.
    expect(names).toHaveLength(7 + functions.length);
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
    expect(transformation).toMatchObject({ MetricNamespace: 'Lingbao', MetricName: 'Unreadable' });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'Unreadable', Threshold: 1 });
  });
});
