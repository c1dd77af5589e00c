import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { EnvironmentFault, environmentIn } from '../../infra/constructs/environment.ts';
import { environmentNamed } from '../../infra/environments.ts';
import { NINGXIA, resources, staging, synthesise, templateOf } from './synthesise.ts';

const folder = 'infra/environments';

test.for(readdirSync(folder))("the project's own %s can be read, or is for production and lacks something", (file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  // What the bureau has to fill in first may be missing; nothing else may be wrong.
  try {
    environmentIn(text, file);
  } catch (error) {
    expect(String(error)).toMatch(/is for production and lacks: /);
  }
});

const complete = {
  ...staging,
  production: true,
  signIn: { issuer: 'https://sign-in.example/bureau', audience: 'api', clientId: 'page', scope: 'openid' },
  alarms: { emails: ['duty@example.cn'], webhookSecret: null },
  domain: { name: 'lingbao.example.cn', certificate: 'arn:aws-cn:acm:cn-northwest-1:111111111111:certificate/a' },
  firewall: { ...staging.firewall, forwardedBy: ['203.0.113.7/32'] },
};
const read = (settings: object) => environmentIn(JSON.stringify(settings), 'production.json');

describe('A production environment', () => {
  test('that is complete is taken; its authorizer has its settings and its topic a subscriber', () => {
    const { name: _, ...settings } = { name: '', ...read(complete) };
    const template = templateOf(synthesise({ settings }), NINGXIA);
    const authorizer = Object.entries(resources(template, 'AWS::Lambda::Function')).find(([id]) =>
      id.startsWith('authorizer'),
    );
    expect(authorizer?.[1].Properties.Environment.Variables).toEqual({
      OIDC_ISSUER: 'https://sign-in.example/bureau',
      OIDC_AUDIENCE: 'api',
    });
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'duty@example.cn' });
  });

  test.for([
    { lacks: { signIn: null }, says: 'signIn' },
    { lacks: { alarms: { emails: [], webhookSecret: null } }, says: 'alarms (emails, webhookSecret)' },
    { lacks: { domain: null }, says: 'domain' },
    {
      lacks: { region: 'ap-east-1', domain: null, site: { domain: null }, firewall: staging.firewall },
      says: 'domain, site.domain',
    },
    { lacks: { firewall: staging.firewall }, says: 'firewall.forwardedBy' },
    { lacks: { signIn: null, domain: null }, says: 'signIn, domain' },
  ])('without $says is refused, and told so', ({ lacks, says }) => {
    expect(() => read({ ...complete, ...lacks })).toThrow(EnvironmentFault);
    expect(() => read({ ...complete, ...lacks })).toThrow(
      `production.json 是正式环境，还缺 is for production and lacks: ${says}. `,
    );
  });

  test('a robot is a channel as well', () => {
    expect(() => read({ ...complete, alarms: { emails: [], webhookSecret: 'lingbao/robot' } })).not.toThrow();
  });
});

describe('Refused in any environment, with the place', () => {
  const signIn = complete.signIn;
  test.for([
    {
      why: 'the issuer of npm start',
      settings: { signIn: { ...signIn, issuer: 'http://localhost:8787/x' } },
      at: 'signIn.issuer',
    },
    {
      why: 'an issuer without TLS',
      settings: { signIn: { ...signIn, issuer: 'http://sign-in.example' } },
      at: 'signIn.issuer',
    },
    {
      why: 'an issuer that is no address',
      settings: { signIn: { ...signIn, issuer: 'sign-in.example' } },
      at: 'signIn.issuer',
    },
    { why: 'no audience', settings: { signIn: { ...signIn, audience: undefined } }, at: 'signIn.audience' },
    { why: 'a misspelt setting', settings: { restoredTabel: 'x' }, at: 'restoredTabel' },
    {
      why: 'an address that is no range',
      settings: { firewall: { ...staging.firewall, allowed: ['10.0.0.1'] } },
      at: 'firewall.allowed[0]',
    },
    { why: 'a misspelt region', settings: { region: 'cn-nortwest-1' }, at: 'region' },
    { why: 'a region of another partition', settings: { region: 'us-gov-west-1' }, at: 'region' },
    {
      why: 'the address of a robot in place of the name of its secret',
      settings: { alarms: { emails: [], webhookSecret: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1' } },
      at: 'alarms.webhookSecret',
    },
    { why: 'a table that cannot be called so', settings: { restoredTable: 'the old one' }, at: 'restoredTable' },
    {
      why: 'a certificate of another region',
      settings: {
        domain: { ...complete.domain, certificate: 'arn:aws-cn:acm:cn-north-1:111111111111:certificate/a' },
      },
      at: 'domain.certificate: 证书应在 cn-northwest-1，不是 the certificate has to be in cn-northwest-1, not in cn-north-1',
    },
    {
      why: 'a certificate for CloudFront that it cannot read',
      settings: {
        region: 'ap-east-1',
        site: { domain: { name: 'a.example', certificate: 'arn:aws:acm:ap-east-1:111111111111:certificate/a' } },
      },
      at: 'site.domain.certificate: 证书应在 us-east-1',
    },
    { why: 'a page on CloudFront in China', settings: { site: { domain: null } }, at: 'site' },
  ])('$why', ({ settings, at }) => {
    expect(() => environmentIn(JSON.stringify({ ...staging, ...settings }), 'x.json')).toThrow(at);
  });

  test.for([{ after: 'stagin' }, { after: 'zz-test' }])(
    'an environment to come after that is none of the others: $after',
    ({ after }) => {
      const file = `${folder}/zz-test.json`;
      writeFileSync(file, JSON.stringify({ ...staging, after }));
      try {
        expect(() => environmentNamed('zz-test')).toThrow(`after: 没有这个环境 there is no other environment ${after}`);
      } finally {
        rmSync(file);
      }
    },
  );

  test('what is no JSON', () => {
    expect(() => environmentIn('{', 'x.json')).toThrow('x.json');
  });
});

describe('Choices of the file', () => {
  test('architecture, runtime and reserved concurrency', () => {
    const functions = {
      runtime: 'nodejs22.x',
      architecture: 'x86_64',
      reservedConcurrency: { 'batch-item': 20, assessments: 100 },
    } as const;
    const template = templateOf(synthesise({ settings: { functions } }), NINGXIA);
    const made = Object.entries(resources(template, 'AWS::Lambda::Function'));
    for (const [, { Properties }] of made)
      expect(Properties).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['x86_64'] });
    const reserved = made.flatMap(([id, { Properties }]) => {
      const most = Properties.ReservedConcurrentExecutions;
      return most ? [`${id.replace(/Function.*/, '')} ${most}`] : [];
    });
    expect(reserved.sort()).toEqual(['Batchesbatchitem 20', 'assessments 100']);
  });

  test('a function that does not exist cannot keep anything for itself', () => {
    const functions = { ...staging.functions, reservedConcurrency: { 'batch-itme': 20 } };
    expect(() => templateOf(synthesise({ settings: { functions } }), NINGXIA)).toThrow('batch-itme');
  });

  test('tags are on what costs money, and on every log', () => {
    const template = templateOf(synthesise({ settings: { tags: { owner: 'county' } } }), NINGXIA);
    for (const type of ['DynamoDB::Table', 'Lambda::Function', 'Logs::LogGroup', 'S3::Bucket', 'ApiGateway::Stage'])
      for (const { Properties } of Object.values(resources(template, `AWS::${type}`)))
        expect(Properties.Tags).toContainEqual({ Key: 'owner', Value: 'county' });
  });
});

test('stages stand side by side in one account: no two resources want the same name', () => {
  const named =
    /^(Table|Bucket|Function|LogGroup|Topic|Queue|Role|Alarm|Dashboard|StateMachine|Secret|MetricName)Name$|^Name$/;
  const names = (template: Template): string[] =>
    Object.values(template.toJSON().Resources as Record<string, { Type: string; Properties?: object }>).flatMap(
      ({ Type, Properties = {} }) =>
        Object.entries(Properties).flatMap(([key, value]) =>
          named.test(key) && typeof value === 'string' ? [`${Type} ${value}`] : [],
        ),
    );
  expect(names(templateOf(synthesise(), NINGXIA))).toEqual([
    'AWS::ApiGateway::RestApi Lingbao-staging',
    expect.stringMatching(/^AWS::ApiGateway::Authorizer Lingbaostaging/),
  ]);
});
