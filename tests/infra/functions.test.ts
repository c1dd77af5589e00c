import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { BY_DAY } from '../../functions/storage/by-day.ts';
import { table } from '../../shared/hosting/table.ts';
import { functionsOf, nameOf, rightsOf } from './rights.ts';
import { HONG_KONG, NINGXIA, type Resource, resources, synthesise, templateOf } from './synthesise.ts';

const app = synthesise();

const hasOwnTests = (id: string): boolean => /batch|notice/i.test(id);

/** Those for batches and notices have tests of their own: batches.test.ts, notices.test.ts. */
const apiFunctions = (template: Template): Record<string, Resource> =>
  Object.fromEntries(Object.entries(functionsOf(template)).filter(([id]) => !hasOwnTests(id)));

const rights = (stack: string): Record<string, string[]> =>
  Object.fromEntries(Object.entries(rightsOf(templateOf(app, stack))).filter(([id]) => !hasOwnTests(id)));

/** DynamoDB reads and writes an encrypted table with the caller's rights to its key. */
const KEY_OF_THE_TABLE = [
  'kms:Decrypt AssessmentsKey',
  'kms:DescribeKey AssessmentsKey',
  'kms:Encrypt AssessmentsKey',
  'kms:GenerateDataKey AssessmentsKey',
  'kms:GenerateDataKeyWithoutPlaintext AssessmentsKey',
  'kms:ReEncryptFrom AssessmentsKey',
  'kms:ReEncryptTo AssessmentsKey',
];

describe.each([HONG_KONG, NINGXIA])('%s', (stack) => {
  const template = templateOf(app, stack);

  test('a function runs on Node 24 and arm64, within ten seconds; the one that tries the service out, in a minute', () => {
    const functions = Object.entries(apiFunctions(template));
    expect(functions).toHaveLength(Object.keys(rights(stack)).length);
    for (const [id, { Properties }] of functions)
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'handler.handler',
        Timeout: nameOf(id) === 'AlarmsTrialprobe' ? 60 : 10,
      });
  });

  test('a function that only calculates, or only reads tokens, may write its log and nothing else', () => {
    const { assessments: _, counter: __, ...others } = rights(stack);
    expect(Object.keys(others)).toEqual(expect.arrayContaining(['contributions', 'authorizer']));
    for (const [name, may] of Object.entries(others))
      expect(may).toEqual([`logs:CreateLogStream ${name}Log`, `logs:PutLogEvents ${name}Log`]);
  });

  test('the assessments function may besides store, read and delete single records, with the key of the table', () => {
    expect(rights(stack).assessments).toEqual([
      'dynamodb:DeleteItem AssessmentsTable',
      'dynamodb:GetItem AssessmentsTable',
      'dynamodb:PutItem AssessmentsTable',
      'dynamodb:Query AssessmentsTable',
      ...KEY_OF_THE_TABLE,
      'logs:CreateLogStream assessmentsLog',
      'logs:PutLogEvents assessmentsLog',
    ]);
  });

  test('the counter function may besides look into the index of days, add decisions and queue notices; nobody may scan', () => {
    expect(rights(stack).counter).toEqual([
      'dynamodb:BatchGetItem AssessmentsTable',
      'dynamodb:DeleteItem AssessmentsTable',
      'dynamodb:GetItem AssessmentsTable',
      'dynamodb:PutItem AssessmentsTable',
      'dynamodb:Query AssessmentsTable',
      'dynamodb:Query AssessmentsTable/index/by-day',
      'dynamodb:UpdateItem AssessmentsTable',
      ...KEY_OF_THE_TABLE,
      'logs:CreateLogStream counterLog',
      'logs:PutLogEvents counterLog',
      'sqs:SendMessage NoticesQueue',
    ]);
    expect(BY_DAY).toBe(table.index.name);
  });

  test('no function has a policy by another way', () => {
    for (const { Properties } of Object.values(resources(template, 'AWS::IAM::Role'))) {
      if (Properties.AssumeRolePolicyDocument.Statement[0].Principal.Service !== 'lambda.amazonaws.com') continue;
      expect(Object.keys(Properties)).toEqual(['AssumeRolePolicyDocument', 'Tags']);
    }
  });

  test('only functions with records are told of the table, and each of a secret of its own, which is in no template', () => {
    const secretOf: Record<string, string> = { assessments: 'IDEMPOTENCY_SECRET', counter: 'COUNTER_SECRET' };
    const references = new Set<string>();
    for (const [id, { Properties }] of Object.entries(apiFunctions(template))) {
      const variables = Properties.Environment?.Variables;
      const secret = secretOf[nameOf(id)];
      if (nameOf(id) === 'AlarmsTrialprobe') expect(Object.keys(variables)).toEqual(['API_ADDRESS']);
      else if (secret === undefined) expect(variables).toBeUndefined();
      else {
        const others = nameOf(id) === 'assessments' ? ['PARTNER_KEYS', 'NOTICE_PARTNERS'] : ['NOTICE_QUEUE'];
        expect(Object.keys(variables).sort()).toEqual([secret, 'TABLE_NAME', ...others].sort());
        expect(variables[secret]['Fn::Join'][1][0]).toBe('{{resolve:secretsmanager:');
        references.add(variables[secret]['Fn::Join'][1][1].Ref);
      }
    }
    expect(references.size).toBe(2);
  });

  test('every log is kept for a year', () => {
    const logs = Object.values(resources(template, 'AWS::Logs::LogGroup'));
    expect(logs.length).toBeGreaterThan(1);
    for (const { Properties } of logs) expect(Properties.RetentionInDays).toBe(365);
  });
});
