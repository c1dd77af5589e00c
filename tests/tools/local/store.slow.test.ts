import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  DeleteTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { localAws, type StoreAddress, setFunctionEnvironment, TABLE_NAME } from '../../../tools/local/environment.ts';
import { openStore, type Store } from '../../../tools/local/store.ts';
import { isWholeLog } from '../../../tools/local/write-ahead-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { exchange } from './serve.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  vi.unstubAllEnvs();
});

async function opened(dataDir: string, onFailure = (_: Error): void => {}): Promise<Store> {
  const store = await openStore(dataDir, onFailure);
  open.push(store);
  return store;
}

function clientFor({ endpoint, accessKeyId }: StoreAddress): DynamoDBClient {
  const credentials = { ...localAws.credentials, accessKeyId };
  const client = new DynamoDBClient({ endpoint, ...localAws, credentials, maxAttempts: 1 });
  open.unshift({ close: () => client.destroy() });
  return client;
}

const item = {
  pk: { S: 'an-id' },
  sk: { S: 'ASSESSMENT' },
  day: { S: '2026-11-24' },
  pickupCode: { S: 'ABC' },
  content: { S: 'what was said' },
};
const LONG = { S: 'what was said '.repeat(1_500) };
const putOnce = new PutItemCommand({
  TableName: TABLE_NAME,
  Item: item,
  ConditionExpression: 'attribute_not_exists(pk)',
});
const get = new GetItemCommand({ TableName: TABLE_NAME, Key: { pk: item.pk, sk: item.sk }, ConsistentRead: true });

test('what was put is there after the store was closed and opened again, and is not put twice', async () => {
  const dataDir = temporaryFolder();
  const first = await openStore(dataDir, () => {});
  const firstClient = clientFor(first);
  await firstClient.send(putOnce);
  firstClient.destroy();
  await first.close();

  const client = clientFor(await opened(dataDir));
  expect((await client.send(get)).Item).toEqual(item);
  await expect(client.send(putOnce)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
});

test('a store that an earlier build left is moved aside whole, once, and never while that build has it open', async () => {
  const dataDir = temporaryFolder();
  // As earlier builds left it: LevelDB's files and nothing beside them.
  await (await openStore(dataDir, () => {})).close();
  const path = join(dataDir, 'store');
  rmSync(join(path, 'lingbao-format'));
  const earlier = dynalite({ path, createTableMs: 0 }).listen(0, '127.0.0.1');
  await once(earlier, 'listening');
  const earlierStore = {
    endpoint: `http://127.0.0.1:${(earlier.address() as AddressInfo).port}`,
    accessKeyId: 'any',
  };
  const earlierClient = clientFor(earlierStore);
  await earlierClient.send(putOnce);
  await expect(openStore(dataDir, () => {})).rejects.toMatchObject({
    zh: expect.stringContaining('正被另一个灵保进程使用'),
  });
  earlierClient.destroy();
  await new Promise((resolve) => earlier.close(resolve));

  const store = await openStore(dataDir, () => {});
  expect(store.movedAside).toMatch(/store-of-an-earlier-build-\d{4}-\d\d-\d\dT[\d-]+Z$/);
  const client = clientFor(store);
  expect((await client.send(get)).Item).toBeUndefined();
  await client.send(putOnce);
  client.destroy();
  await store.close();

  const again = await opened(dataDir);
  expect(again.movedAside).toBeNull();
  expect((await clientFor(again).send(get)).Item).toEqual(item);
  const aside = dynalite({ path: store.movedAside ?? '', createTableMs: 0 }).listen(0, '127.0.0.1');
  await once(aside, 'listening');
  open.push({ close: () => new Promise((resolve) => aside.close(resolve)) });
  const kept = clientFor({
    endpoint: `http://127.0.0.1:${(aside.address() as AddressInfo).port}`,
    accessKeyId: 'any',
  });
  expect((await kept.send(get)).Item).toEqual(item);
});

test('the index finds a pick-up code in its day, and has the keys only', async () => {
  const client = clientFor(await opened(temporaryFolder()));
  await client.send(putOnce);
  const { Items } = await client.send(
    new QueryCommand({
      TableName: TABLE_NAME,
      IndexName: 'by-day',
      KeyConditionExpression: '#day = :day AND pickupCode = :code',
      ExpressionAttributeNames: { '#day': 'day' },
      ExpressionAttributeValues: { ':day': item.day, ':code': item.pickupCode },
    }),
  );
  const { content: _, ...keys } = item;
  expect(Items).toEqual([keys]);
});

test('a folder that is in use is refused, and says so in both languages', async () => {
  const dataDir = temporaryFolder();
  await opened(dataDir);
  await expect(openStore(dataDir, () => {})).rejects.toMatchObject({
    name: 'StartRefused',
    zh: expect.stringContaining(`数据目录 ${dataDir} 正被另一个灵保进程使用`),
    en: expect.stringContaining(`Another Lingbao is using the data folder ${dataDir}`),
  });
});

test('a folder that cannot be one is refused with the reason', async () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  await expect(openStore(file, () => {})).rejects.toMatchObject({
    name: 'StartRefused',
    zh: expect.stringContaining('请检查权限和磁盘空间'),
    en: expect.stringMatching(/cannot be used \(.*EEXIST/),
  });
});

test('a caller that goes away in the middle of its request leaves the store as it was', async () => {
  const failures: Error[] = [];
  const store = await opened(temporaryFolder(), (error) => failures.push(error));
  const client = clientFor(store);
  await client.send(putOnce);
  const authorization = `AWS4-HMAC-SHA256 Credential=${store.accessKeyId}/20261124/local/dynamodb/aws4_request`;
  for (const headers of [{ 'content-length': '100', authorization }, { 'content-length': '100' }]) {
    const half = request(store.endpoint, { method: 'POST', headers });
    half.on('error', () => {});
    await new Promise<void>((resolve) => {
      half.on('close', resolve);
      half.write('{', () => half.destroy());
    });
  }
  expect((await client.send(get)).Item).toEqual(item);
  expect(failures).toEqual([]);
});

describe('The store answers this process alone', () => {
  const scan = (store: StoreAddress, headers: Record<string, string>) =>
    exchange(store.endpoint, {
      method: 'POST',
      headers: Object.entries({
        Host: new URL(store.endpoint).host,
        'Content-Type': 'application/x-amz-json-1.0',
        'X-Amz-Target': 'DynamoDB_20120810.Scan',
        'X-Amz-Date': '20261124T000000Z',
        Authorization: `AWS4-HMAC-SHA256 Credential=${store.accessKeyId}/20261124/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
        ...headers,
      }).flat(),
      body: JSON.stringify({ TableName: TABLE_NAME }),
    });

  test('which has its key', async () => {
    const { status, body } = await scan(await opened(temporaryFolder()), {});
    expect([status, JSON.parse(body)]).toEqual([200, { Count: 0, Items: [], ScannedCount: 0 }]);
  });

  test.for<Record<string, string>>([
    { Origin: 'http://evil.example:9821' },
    { Origin: 'http://localhost:8787' },
    { Origin: 'null' },
    { Host: 'evil.example:9821' },
    { Host: 'localhost' },
    { Authorization: 'AWS4-HMAC-SHA256 Credential=local/20261124/local/dynamodb/aws4_request' },
    { Authorization: '' },
  ])('and no page or program of anybody else: %j', async (headers) => {
    const answer = await scan(await opened(temporaryFolder()), headers);
    expect([answer.status, answer.body]).toEqual([403, '']);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('A damaged store is refused with words and left as it is', () => {
  const contents = (folder: string) =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));

  /** The data folder of a store with five items, which fill several blocks of its log. */
  async function filled(): Promise<string> {
    const dataDir = temporaryFolder();
    const store = await openStore(dataDir, () => {});
    const client = clientFor(store);
    for (const id of ['a', 'b', 'c', 'd', 'e'])
      await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: { ...item, pk: { S: id }, content: LONG } }));
    await store.close();
    return dataDir;
  }
  const named = (path: string, form: RegExp) => join(path, readdirSync(path).find((name) => form.test(name)) ?? '');
  const logOf = (path: string) => named(path, /\.log$/);
  const BLOCK = 32 * 1024;
  const flip = (file: string, place: (size: number) => number) => {
    const bytes = readFileSync(file);
    const at = place(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x40, at);
    writeFileSync(file, bytes);
  };

  test.for<{ why: string; damage: (path: string) => void }>([
    { why: 'without its file CURRENT', damage: (path) => rmSync(join(path, 'CURRENT')) },
    {
      why: 'without CURRENT and the mark of its format',
      damage: (path) => ['CURRENT', 'lingbao-format'].forEach((name) => void rmSync(join(path, name))),
    },
    { why: 'with an empty mark of its format', damage: (path) => writeFileSync(join(path, 'lingbao-format'), '') },
    { why: 'with an empty CURRENT', damage: (path) => writeFileSync(join(path, 'CURRENT'), '') },
    { why: 'without the list of its files', damage: (path) => rmSync(named(path, /^MANIFEST/)) },
    { why: 'with an empty list of its files', damage: (path) => writeFileSync(named(path, /^MANIFEST/), '') },
    { why: 'without a table of it', damage: (path) => rmSync(named(path, /\.ldb$/)) },
    { why: 'without its log', damage: (path) => rmSync(logOf(path)) },
    { why: 'with a flipped byte in its log', damage: (path) => flip(logOf(path), () => 2_000) },
    // Where a record says that it is longer than what follows, as if the process had been killed while writing it.
    {
      why: 'with a flipped length in the last block of its log',
      damage: (path) => flip(logOf(path), (size) => size - (size % BLOCK) + 5),
    },
    { why: 'an empty folder', damage: (path) => readdirSync(path).forEach((name) => void rmSync(join(path, name))) },
  ])('$why', async ({ damage }) => {
    const dataDir = await filled();
    const path = join(dataDir, 'store');
    damage(path);
    // LevelDB's own log and lock say only that somebody looked.
    const { LOG: _, 'LOG.old': __, LOCK: ___, ...before } = contents(path);
    await expect(openStore(dataDir, () => {})).rejects.toMatchObject({
      name: 'StartRefused',
      zh: expect.stringContaining(`存储 ${path} 的文件不全或已损坏，没有改动它`),
      en: expect.stringContaining('Restore the whole folder from a backup'),
    });
    expect(readdirSync(dataDir)).toEqual(['store']);
    expect(contents(path)).toMatchObject(before);
  });

  test('a log that ends anywhere, as after kill -9, or in zeros, as after a power cut, is not', async () => {
    const dataDir = await filled();
    const log = readFileSync(logOf(join(dataDir, 'store')));
    expect(log.length).toBeGreaterThan(80_000);
    for (let end = 0; end <= log.length; end += 97) {
      const cut = log.subarray(0, end);
      expect([end, isWholeLog(cut)]).toEqual([end, true]);
    }
    expect(isWholeLog(Buffer.concat([log, Buffer.alloc(50_000)]))).toBe(true);
    expect(isWholeLog(Buffer.concat([log, Buffer.alloc(50_000), Buffer.of(1)]))).toBe(false);
  });

  test('and so is one without its table', async () => {
    const dataDir = temporaryFolder();
    const first = await openStore(dataDir, () => {});
    await clientFor(first).send(new DeleteTableCommand({ TableName: TABLE_NAME }));
    await first.close();
    await expect(openStore(dataDir, () => {})).rejects.toMatchObject({ zh: expect.stringContaining('已损坏') });
  });
});

test.skipIf(process.platform === 'win32')('what an earlier build left open to everybody is closed', async () => {
  const dataDir = temporaryFolder();
  await (await openStore(dataDir, () => {})).close();
  const path = join(dataDir, 'store');
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) chmodSync(join(path, name), 0o644);
  await opened(dataDir);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(path, 'lingbao-format')).mode & 0o777).toBe(0o600);
});

const addresses = { origin: 'http://localhost:1', issuer: 'http://localhost:1/issuer' };
const storeAt = (port: number): StoreAddress => ({ endpoint: `http://127.0.0.1:${port}`, accessKeyId: `key-${port}` });

test('functions see the local store, two secrets for good, and none of the machine’s own credentials', () => {
  for (const name of ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'])
    vi.stubEnv(name, 'real');
  for (const name of [
    'TABLE_NAME',
    'DYNAMODB_ENDPOINT',
    'DYNAMODB_ACCESS_KEY_ID',
    'IDEMPOTENCY_SECRET',
    'COUNTER_SECRET',
    'S3_ENDPOINT',
    'S3_SECRET_ACCESS_KEY',
    'BATCH_BUCKET',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
    'OIDC_CLIENT_ID',
  ])
    vi.stubEnv(name, undefined);
  const dataDir = temporaryFolder();
  setFunctionEnvironment(dataDir, storeAt(1), addresses);
  const secrets = () =>
    ['IDEMPOTENCY_SECRET', 'COUNTER_SECRET', 'S3_SECRET_ACCESS_KEY'].map((name) => process.env[name]);
  const first = secrets();
  for (const secret of first) expect(secret).toMatch(/^[\w-]{43}$/);
  expect(new Set(first).size).toBe(3);
  for (const name of ['idempotency-secret', 'counter-secret', 'batch-files-secret'])
    expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600);
  setFunctionEnvironment(dataDir, storeAt(2), addresses);
  expect(secrets()).toEqual(first);
  setFunctionEnvironment(temporaryFolder(), storeAt(2), addresses);
  for (const [at, secret] of secrets().entries()) expect(secret).not.toBe(first[at]);
  expect(process.env).toMatchObject({
    TABLE_NAME,
    DYNAMODB_ENDPOINT: 'http://127.0.0.1:2',
    DYNAMODB_ACCESS_KEY_ID: 'key-2',
    AWS_ACCESS_KEY_ID: 'local',
  });
  expect(process.env).not.toHaveProperty('AWS_PROFILE');
  expect(process.env).not.toHaveProperty('AWS_SESSION_TOKEN');
});

test.for(['idempotency-secret', 'counter-secret', 'batch-files-secret'])(
  'a %s that is empty or cut short refuses to start',
  (name) => {
    const dataDir = temporaryFolder();
    for (const damaged of ['', 'x', 'half-a-secret', `${'A'.repeat(43)}\0`]) {
      writeFileSync(join(dataDir, name), damaged);
      const start = () => setFunctionEnvironment(dataDir, storeAt(1), addresses);
      expect(start).toThrow(`${name} is damaged; it was not changed.`);
      expect(readFileSync(join(dataDir, name), 'utf8')).toBe(damaged);
    }
  },
);
