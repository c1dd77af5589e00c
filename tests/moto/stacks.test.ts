import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  PutItemCommand,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { restore } from '../../infra/restore.ts';
import { methodsOf } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { type Call, lambdaContext, proxyEvent } from '../functions/support/call.ts';
import { ACCOUNT, type Moto, startMoto } from './moto.ts';
import { forMoto, PASSED_OVER, templateOf } from './template.ts';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.stop());

/** The smallest zip file. moto runs no code, it only wants some: the bundles are run here. */
const ZIP = Uint8Array.from(Buffer.from('504b0506000000000000000000000000000000000000', 'hex'));
const SECRET = 'moto-0123456789-0123456789-0123456789';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

describe.each([
  ['trial', 'ap-east-1'],
  ['staging', 'cn-northwest-1'],
])('The stack of %s, in %s', (name, region) => {
  const template = templateOf(name);
  const stack = `Lingbao-${name}`;
  let physical: ReadonlyMap<string, string>;

  async function cloudFormation(Action: string, parameters: Record<string, string> = {}): Promise<string> {
    const body = new URLSearchParams({ Action, Version: '2010-05-15', StackName: stack, ...parameters });
    return moto.ask('cloudformation', region, {
      body: String(body),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  }

  /** What `cdk bootstrap` and the publishing of assets leave. */
  async function bootstrapped(): Promise<void> {
    await moto.ask('ssm', region, {
      headers: { 'X-Amz-Target': 'AmazonSSM.PutParameter', 'Content-Type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ Name: '/cdk-bootstrap/hnb659fds/version', Value: '30', Type: 'String', Overwrite: true }),
    });
    const bucket = `/cdk-hnb659fds-assets-${ACCOUNT}-${region}`;
    const there = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
    await moto.ask('s3', region, { method: 'PUT', path: bucket, body: there });
    for (const { Type, Properties } of Object.values<{ Type: string; Properties: { Code: { S3Key: string } } }>(
      template.Resources,
    ))
      if (Type === 'AWS::Lambda::Function')
        await moto.ask('s3', region, { method: 'PUT', path: `${bucket}/${Properties.Code.S3Key}`, body: ZIP });
  }

  /** The logical ids of a type and what moto made of them. */
  const made = (type: string): string[] =>
    Object.entries<{ Type: string }>(template.Resources).flatMap(([id, { Type }]) =>
      Type === type ? [physical.get(id) ?? ''] : [],
    );

  beforeAll(async () => {
    await bootstrapped();
    await cloudFormation('CreateStack', {
      TemplateBody: JSON.stringify(forMoto(template)),
      'Capabilities.member.1': 'CAPABILITY_IAM',
    });
    const listed = await cloudFormation('DescribeStackResources');
    physical = new Map(
      [...listed.matchAll(/<member>(.*?)<\/member>/gs)].map(([, member = '']) => [
        /<LogicalResourceId>(.*?)</.exec(member)?.[1] ?? '',
        /<PhysicalResourceId>(.*?)</.exec(member)?.[1] ?? '',
      ]),
    );
    const own = {
      AWS_ENDPOINT_URL: moto.endpoint,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    };
    const settings = {
      ...own,
      TABLE_NAME: made('AWS::DynamoDB::Table')[0] ?? '',
      BATCH_BUCKET: made('AWS::S3::Bucket').find((each) => /files/i.test(each)) ?? '',
      IDEMPOTENCY_SECRET: SECRET,
      COUNTER_SECRET: SECRET,
    };
    for (const [key, value] of Object.entries(settings)) vi.stubEnv(key, value);
    vi.spyOn(console, 'log').mockReturnValue();
  });

  /** The bundle as it is deployed; `instance` makes it start anew, with the environment as it is then. */
  async function call(
    capability: string,
    call: Call,
    instance = name,
  ): Promise<{ status: number; body: Record<string, string> }> {
    const url = pathToFileURL(`dist/functions/${capability}/handler.mjs`);
    const { handler } = (await import(/* @vite-ignore */ `${url}?${instance}`)) as { handler: Handler };
    const { statusCode, body } = await handler(proxyEvent(call), lambdaContext);
    return { status: statusCode, body: body ? JSON.parse(body) : {} };
  }

  const client = () =>
    new DynamoDBClient({
      endpoint: moto.endpoint,
      region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  const save = (key: string) => ({
    route: 'POST /v1/assessments',
    body: { facts: { sex: 'female', birthMonth: '1990-01' } },
    headers: { 'Idempotency-Key': key },
  });

  test('is created, but for what moto does not know', async () => {
    expect(await cloudFormation('DescribeStacks')).toContain('<StackStatus>CREATE_COMPLETE</StackStatus>');
    const passed = [...moto.printed().matchAll(/No Moto CloudFormation support for (AWS::[\w:]+)/g)].map(
      ([, type]) => type,
    );
    expect([...new Set(passed)].filter((type) => !PASSED_OVER.includes(type ?? ''))).toEqual([]);
    const types = new Set(Object.values<{ Type: string }>(template.Resources).map(({ Type }) => Type));
    const taken = [...types].filter((type) => !PASSED_OVER.includes(type) && type !== 'AWS::CloudWatch::Dashboard');
    const known = Object.entries<{ Type: string }>(template.Resources).filter(([, { Type }]) => taken.includes(Type));
    expect(known.map(([id]) => id).filter((id) => !physical.has(id))).toEqual([]);
    expect(taken).toEqual(
      expect.arrayContaining(['AWS::DynamoDB::Table', 'AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine']),
    );
  });

  test('every route asks for what the table of routes says, HEAD as GET does', async () => {
    const [api] = made('AWS::ApiGateway::RestApi');
    const path = `/restapis/${api}/resources?embed=methods&limit=500`;
    const { item } = JSON.parse(await moto.ask('apigateway', region, { method: 'GET', path })) as {
      item: {
        path: string;
        resourceMethods?: Record<string, { authorizationType: string; apiKeyRequired?: boolean }>;
      }[];
    };
    const seen = item.flatMap(({ path: at, resourceMethods = {} }) =>
      Object.entries(resourceMethods).map(([method, { authorizationType, apiKeyRequired = false }]) =>
        [method, at, authorizationType, apiKeyRequired].join(' '),
      ),
    );
    const asks = { public: 'NONE false', partner: 'NONE true', counter: 'CUSTOM false' };
    const wanted = routes.flatMap((route) =>
      methodsOf([route]).map((method) => `${method} ${route.path} ${asks[route.audience]}`),
    );
    expect(seen.filter((each) => !/^(ANY|OPTIONS) /.test(each)).sort()).toEqual(wanted.sort());
  });

  test('the bundles save, repeat, refuse, read, list, find and delete in its table', async () => {
    const first = await call('assessments', save('moto-0123456789abcdef'));
    expect(first.status).toBe(201);
    const { id = '', pickupCode = '' } = first.body;
    expect((await call('assessments', save('moto-0123456789abcdef'))).body.id).toBe(id);
    const other = { ...save('moto-0123456789abcdef'), body: { facts: { sex: 'male' } } };
    expect((await call('assessments', other)).status).toBe(422);
    const record = { route: 'GET /v1/assessments/{id}', params: { id } };
    expect((await call('assessments', record)).status).toBe(200);
    const officer = { role: 'officer', office: '370322' };
    const find = { route: 'GET /v1/counter/assessments', query: { pickupCode }, officer };
    expect(await call('counter', find)).toMatchObject({ status: 200, body: { assessments: [{ pickupCode }] } });
    expect((await call('assessments', { ...record, route: 'DELETE /v1/assessments/{id}' })).status).toBe(204);
    expect((await call('assessments', record)).status).toBe(404);
  });

  test('the bundles take a roster into its bucket', async () => {
    const asked = { route: 'POST /v1/batches', body: { bytes: 10 }, principalId: 'officer-1' };
    const { status, body } = await call('batches', asked);
    expect(status).toBe(201);
    const read = { route: 'GET /v1/batches/{id}', params: { id: body.id ?? '' }, principalId: 'officer-1' };
    expect(await call('batches', read)).toMatchObject({ status: 200, body: { status: 'waiting-for-upload' } });
  });

  test('the bundles queue what a release changed, once, and send it to the partner', async () => {
    const [queue = ''] = made('AWS::SQS::Queue').filter((each) => /NoticesQueue/.test(each));
    const taken: string[] = [];
    const door = createServer((request, response) => {
      taken.push(String(request.headers['webhook-id']));
      response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await once(door, 'listening');
    const address = `http://127.0.0.1:${(door.address() as AddressInfo).port}/`;
    const sqs = async (action: string, body: object) => {
      const headers = { 'X-Amz-Target': `AmazonSQS.${action}`, 'Content-Type': 'application/x-amz-json-1.0' };
      return JSON.parse((await moto.ask('sqs', region, { headers, body: JSON.stringify(body) })) || '{}');
    };
    const { QueueUrl } = await sqs('GetQueueUrl', { QueueName: queue.split('/').at(-1) });
    vi.stubEnv('NOTICE_QUEUE', QueueUrl);
    vi.stubEnv('NOTICE_PARTNERS', '["riders"]');
    vi.stubEnv('NOTICE_RECEIVERS', JSON.stringify({ riders: { address, secrets: ['A'.repeat(44)] } }));
    const run = async (capability: string, event: object) => {
      const url = pathToFileURL(`dist/functions/${capability}/handler.mjs`);
      return (await import(/* @vite-ignore */ `${url}?${name}`)).handler(event);
    };
    const look = () =>
      run('notice-find', { 'detail-type': 'Scheduled Event', time: '2026-11-30T08:00:00Z', detail: {} });
    await look();
    // As an earlier release would have left it: it had no figure.
    const figures = { B: gzipSync('{}') };
    const [TableName] = made('AWS::DynamoDB::Table');
    const Item = { pk: { S: 'NOTICES' }, sk: { S: 'FIGURES' }, at: { S: '1' }, policyVersion: { S: '0' }, figures };
    await client().send(new PutItemCommand({ TableName, Item }));
    await look();
    await look();
    const { Messages = [] } = await sqs('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
    expect(Messages).toHaveLength(1);
    const [{ MessageId, ReceiptHandle, Body }] = Messages;
    expect(JSON.parse(Body)).toMatchObject({ type: 'figures.changed', partner: 'riders' });
    const record = { messageId: MessageId, receiptHandle: ReceiptHandle, body: Body };
    const send = (ApproximateReceiveCount: string) =>
      run('notice-send', { Records: [{ ...record, attributes: { ApproximateReceiveCount } }] });
    expect(await send('1')).toEqual({ batchItemFailures: [] });
    expect(taken).toEqual([JSON.parse(Body).id]);
    door.close();
    // Nobody is there any more: it is set to come back later.
    expect(await send('2')).toEqual({ batchItemFailures: [{ itemIdentifier: MessageId }] });
  });

  /** docs/how-to/restore.md. moto copies the table as it is, whatever the moment; the rest is as written there. */
  test('a record that was lost is there again in the restored table, which lacks nothing', async () => {
    const [table = ''] = made('AWS::DynamoDB::Table');
    const dynamodb = client();
    // moto does not take it from the template.
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    await dynamodb.send(new UpdateContinuousBackupsCommand({ TableName: table, PointInTimeRecoverySpecification }));
    const { id = '' } = (await call('assessments', save('moto-fedcba9876543210'))).body;
    const restored = `Lingbao-${name}-back`;
    await restore(dynamodb, table, restored, new Date());
    await call('assessments', { route: 'DELETE /v1/assessments/{id}', params: { id } });

    vi.stubEnv('TABLE_NAME', restored);
    const found = await call('assessments', { route: 'GET /v1/assessments/{id}', params: { id } }, `${name}-restored`);
    vi.stubEnv('TABLE_NAME', table);
    expect(found.status).toBe(200);
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: restored }));
    expect(Table?.DeletionProtectionEnabled).toBe(true);
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(['by-day']);
    const { TimeToLiveDescription } = await dynamodb.send(new DescribeTimeToLiveCommand({ TableName: restored }));
    expect(TimeToLiveDescription).toEqual({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });
    const backups = await dynamodb.send(new DescribeContinuousBackupsCommand({ TableName: restored }));
    expect(backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe(
      'ENABLED',
    );
  });
});

test('what moto passes over, and nothing else, is listed', () => {
  const passed = [...moto.printed().matchAll(/No Moto CloudFormation support for (AWS::[\w:]+)/g)].map(
    ([, type]) => type ?? '',
  );
  expect([...new Set(passed)].sort()).toEqual([...PASSED_OVER].sort());
});
