import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { CfnStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { IConstruct } from 'constructs';

/** What each function may read and write of a batch, by the beginning of the keys in functions/storage/batch-files.ts. */
const MAY: Readonly<Record<BatchFunctionName | 'batches', { read: readonly string[]; write: readonly string[] }>> = {
  batches: { read: ['batches', 'failures', 'summaries', 'uploads', 'results'], write: ['batches', 'uploads'] },
  'batch-open': { read: ['batches', 'uploads'], write: ['failures', 'work'] },
  'batch-item': { read: ['uploads'], write: ['work'] },
  'batch-finish': { read: ['work'], write: ['failures', 'results', 'summaries'] },
};

export type BatchFunctionName = 'batch-open' | 'batch-item' | 'batch-finish';

/** Lets a function do its part and no more; an address it signs can do no more than it may itself. */
export function allowBatchFiles(lambda: Lambda, name: keyof typeof MAY, bucket: Bucket): void {
  lambda.addEnvironment('BATCH_BUCKET', bucket.bucketName);
  const under = (folders: readonly string[]) => folders.map((folder) => bucket.arnForObjects(`${folder}/*`));
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: under(MAY[name].read) }));
  lambda.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:PutObject', 's3:AbortMultipartUpload'], resources: under(MAY[name].write) }),
  );
  // Without it S3 says "denied" of what is not there.
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
  for (const folder of new Set([...MAY[name].read, ...MAY[name].write]))
    acknowledgeFolder(lambda.node.scope ?? lambda, bucket, folder);
}

const idOf = (resource: Bucket | StateMachine): string =>
  Stack.of(resource).getLogicalId(resource.node.defaultChild as CfnStateMachine);

/** A batch has objects under its own id in a folder. */
function acknowledgeFolder(on: IConstruct, bucket: Bucket, folder: string): void {
  Validations.of(on).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${idOf(bucket)}.Arn>/${folder}/*]`,
    reason: 'Each batch has objects of its own in this folder, whose names are not known before.',
  });
}

/** What the state machine itself may do more than name by name. */
export function acknowledgeMachine(machine: StateMachine, bucket: Bucket): void {
  const { partition, region } = Stack.of(machine);
  const name = `{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"${idOf(machine)}"}]}]}`;
  const executions = `arn:${partition}:states:${region}:<AWS::AccountId>:execution:${name}`;
  acknowledgeFolder(machine, bucket, 'failures');
  Validations.of(machine).acknowledge(
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
