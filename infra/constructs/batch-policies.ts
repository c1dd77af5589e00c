import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { CfnStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { IConstruct } from 'constructs';
import type { ApiFunction } from './api-function.ts';

/** What each function may read and write of a batch, by the key prefixes in functions/storage/batch-files.ts. */
const PERMISSIONS: Readonly<
  Record<BatchFunctionName | 'batches' | 'notice-find', { read: readonly string[]; write: readonly string[] }>
> = {
  batches: {
    read: ['batches', 'failures', 'summaries', 'uploads', 'results', 'slots'],
    write: ['batches', 'uploads', 'slots'],
  },
  'batch-open': { read: ['batches', 'uploads'], write: ['failures', 'work'] },
  'batch-item': { read: ['uploads'], write: ['work'] },
  'batch-finish': { read: ['work'], write: ['failures', 'results', 'summaries'] },
  'notice-find': { read: ['batches'], write: [] },
};

export type BatchFunctionName = 'batch-open' | 'batch-item' | 'batch-finish';

/** Grants a function its own part and nothing more; URLs it signs can do no more than the function itself. */
export function allowBatchFiles(lambda: Lambda, name: keyof typeof PERMISSIONS, bucket: Bucket): void {
  lambda.addEnvironment('BATCH_BUCKET', bucket.bucketName);
  const under = (folders: readonly string[]) => folders.map((folder) => bucket.arnForObjects(`${folder}/*`));
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: under(PERMISSIONS[name].read) }));
  const written = under(PERMISSIONS[name].write);
  if (written.length > 0)
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:PutObject', 's3:AbortMultipartUpload'], resources: written }),
    );
  // Without it, S3 answers "access denied" for objects that do not exist.
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
  for (const folder of new Set([...PERMISSIONS[name].read, ...PERMISSIONS[name].write]))
    acknowledgeFolder(lambda.node.scope ?? lambda, bucket, folder);
}

const idOf = (resource: Bucket | StateMachine | Lambda): string =>
  Stack.of(resource).getLogicalId(resource.node.defaultChild as CfnStateMachine);

/** A batch has its objects under its own id within a prefix. */
function acknowledgeFolder(on: IConstruct, bucket: Bucket, folder: string): void {
  Validations.of(on).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${idOf(bucket)}.Arn>/${folder}/*]`,
    reason: 'Each batch has objects of its own in this folder, whose names are not known before.',
  });
}

/** Wildcard permissions that the state machine needs. */
export function acknowledgeMachine(machine: StateMachine, bucket: Bucket, functions: readonly ApiFunction[]): void {
  const { partition, region } = Stack.of(machine);
  const name = `{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"${idOf(machine)}"}]}]}`;
  const executions = `arn:${partition}:states:${region}:<AWS::AccountId>:execution:${name}`;
  acknowledgeFolder(machine, bucket, 'failures');
  Validations.of(machine).acknowledge(
    ...functions.map(({ lambda }) => ({
      id: `AwsSolutions-IAM5[Resource::<${idOf(lambda)}.Arn>:*]`,
      reason: 'A running batch keeps to the versions it was started with, which a deployment replaces.',
    })),
    { id: 'AwsSolutions-IAM5[Resource::*]', reason: 'Log delivery and X-Ray know no single resources.' },
    {
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<${idOf(bucket)}>/*]`,
      reason: 'The map writes what came of its items under names of its own.',
    },
    ...['/Rows:*', ':*'].map((suffix) => ({
      id: `AwsSolutions-IAM5[Resource::${executions}${suffix}]`,
      reason: 'A distributed map starts, watches and redrives its own executions, whose names are not known before.',
    })),
  );
}
