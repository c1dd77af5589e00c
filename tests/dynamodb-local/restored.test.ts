import {
  ContinuousBackupsUnavailableException,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  type DescribeTableCommandOutput,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  PutItemCommand,
  type RestoreSummary,
  type RestoreTableToPointInTimeCommandInput,
  ScanCommand,
  TableAlreadyExistsException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { handler as assessments } from '../../functions/assessments/handler.ts';
import { idOf } from '../../functions/counter/sealing.ts';
import type { Item } from '../../functions/storage/sealed.ts';
import { deleteAgain, putBack, restore } from '../../infra/restore.ts';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { localAws, TABLE_NAME } from '../../tools/local/environment.ts';
import { byCode, decide, type Listed, look } from '../functions/counter/at-the-counter.ts';
import { call, lambdaContext, proxyEvent } from '../functions/support/call.ts';
import { ownStore, quietConsole } from '../functions/support/stage.ts';
import { bodyAsGiven, type GoldenRecord, itemIn, manifestOf, releases, sha256 } from '../golden/manifest.ts';

/**
 * docs/how-to/restore.md with the golden records, as far as DynamoDB Local carries it: it has no backups, in whose place
 * the test keeps the items of the moment; all else is done by `infra/restore.ts` and by the functions on the new table.
 */
const RESTORED = 'Lingbao-production-back';

const store = ownStore();
quietConsole();
let client: DynamoDBClient;
const golden: GoldenRecord[] = [];
let moment: Item[] = [];

beforeAll(async () => {
  client = new DynamoDBClient({ endpoint: store.endpoint, ...localAws });
  standInForBackups(client);
  for (const release of releases()) {
    const { savedAt, records, files } = manifestOf(release);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(savedAt) });
    golden.push(...records);
    for (const file of Object.keys(files)) await put(TABLE_NAME, itemIn(release, file));
  }
  moment = await store.items();
});
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await client.send(new UpdateTableCommand({ TableName: RESTORED, DeletionProtectionEnabled: false }));
  client.destroy();
});

const put = (TableName: string, item: Item) => client.send(new PutItemCommand({ TableName, Item: item }));
const take = ({ pk = { S: '' }, sk = { S: '' } }: Item) =>
  client.send(new DeleteItemCommand({ TableName: TABLE_NAME, Key: { pk, sk } }));
async function saved(key: string): Promise<StoredAssessment> {
  const headers = { 'Idempotency-Key': `${key}-0123456789` };
  const asked = { route: 'POST /v1/assessments', body: { facts: { year: 2026 } }, headers };
  return (await call<StoredAssessment>(assessments, asked)).body;
}
const one = (method: string, id: string) =>
  assessments(proxyEvent({ route: `${method} /v1/assessments/{id}`, params: { id } }), lambdaContext);

/** Whether the backups of the new table are still being set up, as on AWS for a while. */
let recovery: 'not yet' | 'off' | 'on' = 'not yet';
let summary: RestoreSummary | undefined;
const said = { $metadata: {}, message: '' };

/** The two calls that DynamoDB Local does not know. A restored table has the keys and the index of the old one. */
function standInForBackups(of: DynamoDBClient): void {
  of.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'UpdateContinuousBackupsCommand') {
          recovery = recovery === 'not yet' ? 'off' : 'on';
          if (recovery === 'off') throw new ContinuousBackupsUnavailableException(said);
          return { output: { $metadata: {} }, response: {} };
        }
        if (commandName === 'DescribeTableCommand' && (args.input as { TableName: string }).TableName === RESTORED) {
          const { output, response } = await next(args);
          const { Table } = output as DescribeTableCommandOutput;
          return { output: { ...output, Table: { ...Table, RestoreSummary: summary } }, response };
        }
        if (commandName !== 'RestoreTableToPointInTimeCommand') return next(args);
        const { SourceTableName, TargetTableName, RestoreDateTime } =
          args.input as RestoreTableToPointInTimeCommandInput;
        if (summary) throw new TableAlreadyExistsException(said);
        const SourceTableArn = `arn:aws-cn:dynamodb:cn-northwest-1:111111111111:table/${SourceTableName}`;
        summary = { SourceTableArn, RestoreDateTime, RestoreInProgress: false };
        const { Table } = await of.send(new DescribeTableCommand({ TableName: SourceTableName }));
        await of.send(
          new CreateTableCommand({
            TableName: TargetTableName,
            BillingMode: 'PAY_PER_REQUEST',
            AttributeDefinitions: Table?.AttributeDefinitions,
            KeySchema: Table?.KeySchema,
            GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
              IndexName,
              KeySchema,
              Projection,
            })),
          }),
        );
        for (const item of moment) await put(TargetTableName ?? '', item);
        return { output: { $metadata: {} }, response: {} };
      },
    { step: 'initialize' },
  );
}

test('what was lost and damaged is there again in the table of another name, and all goes on from it', {
  timeout: 120_000,
}, async () => {
  // Every second record is deleted, and one of the others is overwritten.
  const [kept, ...others] = golden;
  for (const [at, { id }] of others.entries()) if (at % 2 === 0) expect((await one('DELETE', id)).statusCode).toBe(204);
  await store.rewrite(kept?.id ?? '', (item) => ({ ...item, sha256: { S: 'damaged' } }));
  expect((await one('GET', kept?.id ?? '')).statusCode).toBe(503);

  const at = new Date();
  await restore(client, TABLE_NAME, RESTORED, at);
  // Interrupted at the end, it is begun again; for another moment or table it takes another name.
  await restore(client, TABLE_NAME, RESTORED, at);
  await expect(restore(client, TABLE_NAME, RESTORED, new Date(0))).rejects.toThrow('take another name');
  await expect(restore(client, 'Another', RESTORED, at)).rejects.toThrow('take another name');
  expect(recovery).toBe('on');
  const { Table } = await client.send(new DescribeTableCommand({ TableName: RESTORED }));
  expect(Table?.DeletionProtectionEnabled).toBe(true);
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: RESTORED }));
  expect(TimeToLiveDescription).toEqual({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });

  const before = await store.items();
  // "restoredTable" of the environment's file is this variable of the functions: tests/infra/storage.test.ts.
  vi.stubEnv('TABLE_NAME', RESTORED);
  for (const each of golden) {
    const { statusCode, body } = await one('GET', each.id);
    expect([each.file, statusCode, sha256(bodyAsGiven(body, each))]).toEqual([each.file, 200, each.given]);
  }
  const officer = { id: 'officer-1', role: 'officer', office: '370000' };
  const found = new Set<string>();
  let next: string | null = null;
  do {
    const query: Record<string, string> = { day: dayInShanghai(new Date()), ...(next && { next }) };
    const { body } = await look<Listed>(query, officer);
    expect(body.unreadable).toBe(0);
    for (const { handle } of body.assessments) found.add(idOf(handle) ?? '');
    ({ next } = body);
  } while (next);
  expect(found).toEqual(new Set(golden.map(({ id }) => id)));

  const { id, pickupCode } = await saved('after-the-restore');
  expect((await saved('after-the-restore')).id).toBe(id);
  const { etag } = await byCode(pickupCode);
  expect((await decide(id, etag, { outcome: 'accepted' })).status).toBe(201);
  vi.stubEnv('TABLE_NAME', TABLE_NAME);
  // The old table is left as it was.
  expect(await store.items()).toEqual(before);
});

test('a few records are put back into the table in use, with the decisions on them', { timeout: 60_000 }, async () => {
  const lost: string[] = [];
  for (const { id } of golden) if ((await one('GET', id)).statusCode !== 200) lost.push(id);
  expect(lost.length).toBeGreaterThan(20);
  // Not deleted by people, as in the test above: simply gone.
  for (const item of (await store.items()).filter(({ deleted }) => deleted)) await take(item);
  for (const each of golden.filter(({ id }) => lost.includes(id))) {
    expect(await putBack(client, RESTORED, TABLE_NAME, each.id)).toBe(1 + each.decisions.length);
    const { statusCode, body } = await one('GET', each.id);
    expect([each.file, statusCode, sha256(bodyAsGiven(body, each))]).toEqual([each.file, 200, each.given]);
    expect(JSON.parse(body).decisions ?? []).toHaveLength(each.decisions.length);
  }
  expect(await putBack(client, RESTORED, TABLE_NAME, 'nobody-has-this-id')).toBe(0);
});

test('what is newer in the table in use is kept: a decision made since, and what the person has deleted', {
  timeout: 60_000,
}, async () => {
  const items = await store.items();
  const [decided, deleted] = await Promise.all(['decided-since', 'deleted-since'].map(saved));
  const [a, b] = [decided?.id ?? '', deleted?.id ?? ''];
  for (const each of [decided, deleted]) {
    const { etag } = await byCode(each?.pickupCode ?? '');
    expect((await decide(each?.id ?? '', etag, { outcome: 'needs-papers' })).status).toBe(201);
  }
  for (const item of await store.items()) if (item.pk?.S === a || item.pk?.S === b) await put(RESTORED, item);

  const { etag } = await byCode(decided?.pickupCode ?? '');
  expect((await decide(a, etag, { outcome: 'accepted' })).status).toBe(201);
  expect((await one('DELETE', b)).statusCode).toBe(204);
  const before = await store.items();
  expect(await putBack(client, RESTORED, TABLE_NAME, a)).toBe('newer');
  expect(await putBack(client, RESTORED, TABLE_NAME, b)).toBe('newer');
  expect(await store.items()).toEqual(before);
  expect(JSON.parse((await one('GET', a)).body).decisions).toHaveLength(2);
  expect(before.length).toBe(items.length + 1 + 4 + 1);
});

test('what people have deleted since is deleted in the restored table again, with what was decided on it', {
  timeout: 60_000,
}, async () => {
  const kept = await saved('kept-as-it-is');
  const { id, pickupCode } = await saved('deleted-again');
  const { etag } = await byCode(pickupCode);
  await decide(id, etag, { outcome: 'accepted' });
  const of = (item: Item) => item.pk?.S === id || item.pk?.S === kept.id;
  for (const item of (await store.items()).filter(of)) await put(RESTORED, item);
  expect((await one('DELETE', id)).statusCode).toBe(204);
  vi.stubEnv('TABLE_NAME', RESTORED);
  expect((await one('GET', id)).statusCode).toBe(200);

  // This one, and the one of the test before.
  expect(await deleteAgain(client, TABLE_NAME, RESTORED)).toBe(2);
  expect(await deleteAgain(client, TABLE_NAME, RESTORED)).toBe(0);
  expect((await one('GET', id)).statusCode).toBe(404);
  expect((await one('GET', kept.id)).statusCode).toBe(200);
  const left = (await client.send(new ScanCommand({ TableName: RESTORED }))).Items ?? [];
  expect(left.filter(({ pk }) => pk?.S === id)).toEqual([
    { pk: { S: id }, sk: { S: 'ASSESSMENT' }, deleted: { BOOL: true } },
  ]);
  // The key leads to another id from now on, as it would have in the old table.
  expect((await saved('deleted-again')).id).not.toBe(id);
  vi.stubEnv('TABLE_NAME', TABLE_NAME);
});
