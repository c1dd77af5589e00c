import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { nameOf, rightsOf } from './rights.ts';
import { HONG_KONG, NINGXIA, resources, synthesise, templateOf } from './synthesise.ts';

const riders = {
  id: 'city-riders',
  name: '某骑手平台',
  origins: ['https://app.riders.example'],
  keys: ['1', '2'],
  notices: 'https://riders.example/lingbao',
};
const silent = { id: 'silent', name: '不收通知的平台', origins: ['https://silent.example'], keys: ['1'] };
const app = synthesise({ partners: [riders, silent] });

const log = (name: string) => [`logs:CreateLogStream ${name}Log`, `logs:PutLogEvents ${name}Log`];

describe.each([HONG_KONG, NINGXIA])('%s', (stack) => {
  const template = templateOf(app, stack);
  const rights = rightsOf(template);
  const variablesOf = (name: string) =>
    Object.entries(resources(template, 'AWS::Lambda::Function')).find(([id]) => nameOf(id) === name)?.[1].Properties
      .Environment.Variables;
  const queues = resources(template, 'AWS::SQS::Queue');
  const queue = (name: string) => Object.entries(queues).find(([id]) => nameOf(id) === name);

  test('what finds notices reads who made a batch, keeps what was announced, queues, and can open no record', () => {
    expect(rights.Noticesnoticefind).toEqual([
      'dynamodb:GetItem AssessmentsTable',
      'dynamodb:PutItem AssessmentsTable',
      ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext']
        .concat('ReEncryptFrom', 'ReEncryptTo')
        .map((action) => `kms:${action} AssessmentsKey`),
      ...log('Noticesnoticefind'),
      's3:GetObject BatchesFiles/batches/*',
      's3:ListBucket BatchesFiles',
      'sqs:SendMessage NoticesQueue',
    ]);
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('^Noticesnoticefind'),
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: ['dynamodb:GetItem', 'dynamodb:PutItem'],
            Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['NOTICES'] } },
          }),
        ]),
      },
    });
  });

  test('what sends them takes them from the queue and may do nothing else', () => {
    expect(rights.Noticesnoticesend).toEqual([
      ...log('Noticesnoticesend'),
      ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage'].map(
        (action) => `sqs:${action} NoticesQueue`,
      ),
    ]);
  });

  test('a notice is tried eight times, one at a time, and then put aside for two weeks', () => {
    const [lost, { Properties: kept } = { Properties: {} }] = queue('NoticesLost') ?? [];
    expect(kept.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    expect(queue('NoticesQueue')?.[1].Properties).toMatchObject({
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [lost, 'Arn'] }, maxReceiveCount: 8 },
      VisibilityTimeout: 60,
      SqsManagedSseEnabled: true,
    });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  test('only the partner with an address is told, with a secret beside each key, which is in no template', () => {
    expect(variablesOf('assessments').NOTICE_PARTNERS).toBe('["city-riders"]');
    expect(variablesOf('Noticesnoticefind').NOTICE_PARTNERS).toBe('["city-riders"]');
    const parts: unknown[] = variablesOf('Noticesnoticesend').NOTICE_RECEIVERS['Fn::Join'][1];
    const secrets = parts.flatMap((part) => (part as { Ref?: string }).Ref ?? []);
    expect(secrets.map(nameOf)).toEqual(['Noticescityriders1Secret', 'Noticescityriders2Secret']);
    for (const secret of secrets)
      expect(resources(template, 'AWS::SecretsManager::Secret')[secret]?.Properties.GenerateSecretString).toEqual({
        ExcludePunctuation: true,
        // 33 bytes in base64.
        PasswordLength: 44,
      });
    const written = parts.map((part) => (typeof part === 'string' ? part : 'SECRET')).join('');
    expect(JSON.parse(written.replace(/\{\{resolve:secretsmanager:SECRET:SecretString:::?\}\}/g, 'S'))).toEqual({
      'city-riders': { address: 'https://riders.example/lingbao', secrets: ['S', 'S'] },
    });
    expect(JSON.stringify(template.toJSON())).not.toContain('Noticessilent');
  });

  test('the end of a batch and each hour are looked at; what nobody could look into is put aside, too', () => {
    const [lost] = queue('NoticesLost') ?? [];
    const target = [Match.objectLike({ DeadLetterConfig: { Arn: { 'Fn::GetAtt': [lost, 'Arn'] } } })];
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { detail: { object: { key: [{ prefix: 'summaries/' }, { prefix: 'failures/' }] } } },
      Targets: target,
    });
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)', Targets: target });
  });

  test('an alarm tells of what nobody took and of what could not be queued', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', { FilterPattern: '"NoticeNotQueued"' });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('合作平台[^]*redrive'),
      Threshold: 1,
      Metrics: Match.arrayWith([Match.objectLike({ Expression: 'FILL(lost, 0) + FILL(unqueued, 0)' })]),
    });
  });
});
