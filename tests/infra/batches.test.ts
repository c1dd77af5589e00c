import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { rightsOf } from './rights.ts';
import { HONG_KONG, NINGXIA, resources, synthesise, templateOf } from './synthesise.ts';

const app = synthesise();

/** The folders that each function of batches may read from and write to; what it writes it may also break off. */
const FOLDERS = {
  batches: {
    read: ['batches', 'failures', 'results', 'slots', 'summaries', 'uploads'],
    write: ['batches', 'slots', 'uploads'],
  },
  Batchesbatchopen: { read: ['batches', 'uploads'], write: ['failures', 'work'] },
  Batchesbatchitem: { read: ['uploads'], write: ['work'] },
  Batchesbatchfinish: { read: ['work'], write: ['failures', 'results', 'summaries'] },
};

describe.each([HONG_KONG, NINGXIA])('%s', (stack) => {
  const rights = rightsOf(templateOf(app, stack));

  test('every function of batches is among them', () => {
    expect(Object.keys(rights).filter((name) => /batch/i.test(name))).toEqual(Object.keys(FOLDERS));
  });

  test('uploads that do not start the machine are kept for a week, and told of', () => {
    const template = templateOf(app, stack);
    const [queue, { Properties } = { Properties: {} }] =
      Object.entries(resources(template, 'AWS::SQS::Queue'))[0] ?? [];
    expect(Properties.MessageRetentionPeriod).toBe(7 * 24 * 3600);
    template.hasResourceProperties('AWS::Events::Rule', {
      Targets: [
        {
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [queue, 'Arn'] } },
          RetryPolicy: { MaximumEventAgeInSeconds: 600 },
        },
      ],
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Threshold: 1,
      Metrics: Match.arrayWith([
        Match.objectLike({ Expression: 'FILL(lost, 0) + FILL(failed, 0)' }),
        Match.objectLike({ MetricStat: { Metric: { MetricName: 'ApproximateNumberOfMessagesVisible' } } }),
        Match.objectLike({ MetricStat: { Metric: { MetricName: 'FailedInvocations' } } }),
      ]),
    });
  });

  test.for(Object.entries(FOLDERS))(
    '%s may read and write its own folders and its log, and nothing else',
    ([name, { read, write }]) => {
      expect(rights[name]).toEqual([
        `logs:CreateLogStream ${name}Log`,
        `logs:PutLogEvents ${name}Log`,
        ...write.map((folder) => `s3:AbortMultipartUpload BatchesFiles/${folder}/*`),
        ...read.map((folder) => `s3:GetObject BatchesFiles/${folder}/*`),
        's3:ListBucket BatchesFiles',
        ...write.map((folder) => `s3:PutObject BatchesFiles/${folder}/*`),
      ]);
    },
  );
});

test('after a change of one function the machine may still invoke the version that running batches were started with', () => {
  const machine = (code: Record<string, string>) => {
    const template = templateOf(synthesise({ code }), NINGXIA);
    const [, version] =
      Object.keys(resources(template, 'AWS::Lambda::Version'))
        .map((id) => /^Batchesbatchitem.*CurrentVersion(.*)$/.exec(id))
        .find(Boolean) ?? [];
    const [, policy] =
      Object.entries(resources(template, 'AWS::IAM::Policy')).find(([id]) => id.startsWith('BatchesMachine')) ?? [];
    const invoked = ((policy?.Properties.PolicyDocument.Statement ?? []) as { Action: string; Resource: unknown }[])
      .filter(({ Action }) => Action === 'lambda:InvokeFunction')
      .flatMap(({ Resource }) => Resource);
    return { version, invoked };
  };
  const before = machine({});
  const after = machine({ 'batch-item': '// another' });
  expect(after.version).not.toBe(before.version);
  const [item] = Object.keys(resources(templateOf(app, NINGXIA), 'AWS::Lambda::Function')).filter((id) =>
    id.startsWith('Batchesbatchitem'),
  );
  // The ARN of a version is that of the function, a colon and its number.
  expect(after.invoked).toContainEqual({ 'Fn::Join': ['', [{ 'Fn::GetAtt': [item, 'Arn'] }, ':*']] });
});
