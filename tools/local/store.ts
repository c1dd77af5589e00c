import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { table } from '../../shared/hosting/table.ts';
import { localAws, type StoreAddress, TABLE_NAME } from './environment.ts';
import { retry, StartRefused } from './starting.ts';
import { isWholeLog } from './write-ahead-log.ts';

export interface Store extends StoreAddress {
  /** Where a store that this build cannot read was moved; `null` if there was none. */
  movedAside: string | null;
  /** Waits for open requests, then closes the files. */
  close(): Promise<void>;
}

/** Incremented when a build cannot read what the previous one stored. Kept in a file next to LevelDB's. */
const FORMAT = '1';
const formatFile = (path: string): string => join(path, 'lingbao-format');

/**
 * DynamoDB's API on files under `dataDir`, with its table.
 *
 * LevelDB hands every write to the operating system before dynalite acknowledges it, so `kill -9` loses nothing that
 * was acknowledged. It does not wait for the disk, so a power cut may lose the last moments. Items past `expiresAt` are
 * not removed. A store in another format is moved aside, never deleted; one that is damaged is left as it is.
 *
 * @param onFailure called if the store fails later on
 * @throws StartRefused if another process has the store open, it is damaged, or the folder is not writable
 */
export async function openStore(dataDir: string, onFailure: (error: Error) => void): Promise<Store> {
  const path = join(dataDir, 'store');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const movedAside = existsSync(path) && !isOfThisFormat(path) ? await moveAside(path) : null;
    if (!existsSync(path)) await makeStore(path);
    if (!logsOf(path).every(isWholeLog)) throw damaged(path);
    closeToOthers(path);
    const store = await retry(() => startThread(path, onFailure), isLocked);
    if (!(await hasTable(store))) {
      await store.close();
      throw damaged(path);
    }
    return { ...store, movedAside };
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    if (isLocked(error)) throw inUse(dataDir, error);
    throw isIncomplete(error) ? damaged(path, error) : notUsable(dataDir, error);
  }
}

/** Nobody else on this machine may read what people said, not even in files that an earlier build left open. */
function closeToOthers(path: string): void {
  chmodSync(path, 0o700);
  for (const name of readdirSync(path)) chmodSync(join(path, name), 0o600);
}

/** @throws StartRefused if the file is there and says nothing, as after a power cut */
function isOfThisFormat(path: string): boolean {
  const file = formatFile(path);
  if (!existsSync(file)) return false;
  const format = readFileSync(file, 'utf8').trim();
  if (!/^\d+$/.test(format)) throw damaged(path);
  return format === FORMAT;
}

/**
 * What LevelDB has not put into a table yet. It always keeps a log, and forgets it once it has opened the store.
 *
 * @throws StartRefused if there is none
 */
function logsOf(path: string): Buffer[] {
  const names = readdirSync(path).filter((name) => name.endsWith('.log'));
  if (names.length === 0) throw damaged(path);
  return names.map((name) => readFileSync(join(path, name)));
}

/** Opens it once first: a store that another process has open must not be moved away. */
async function moveAside(path: string): Promise<string> {
  const store = await retry(() => startThread(path, () => {}), isLocked);
  await store.close();
  const aside = `${path}-of-an-earlier-build-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  renameSync(path, aside);
  return aside;
}

/** Creates store and table under another name first, so that a killed process leaves no store without a table. */
async function makeStore(path: string): Promise<void> {
  const fresh = `${path}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const store = await startThread(fresh, () => {}, true);
  await createTable(store.endpoint, store.accessKeyId);
  await store.close();
  writeFileSync(formatFile(fresh), `${FORMAT}\n`);
  renameSync(fresh, path);
}

type OpenStore = Omit<Store, 'movedAside'>;

async function startThread(path: string, onFailure: (error: Error) => void, isNew = false): Promise<OpenStore> {
  const accessKeyId = randomBytes(16).toString('hex');
  const workerData = { path, accessKeyId, isNew };
  const thread = new Worker(new URL('./store-thread.ts', import.meta.url), { workerData });
  const [port] = await once(thread, 'message');
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  thread.on('error', onFailure);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId,
    close: () => {
      thread.postMessage('close');
      return ended;
    },
  };
}

function isLocked(error: unknown): boolean {
  return (error as { cause?: { code?: unknown } }).cause?.code === 'LEVEL_LOCKED';
}

/** LevelDB's words for a folder without the file that says which of its files are in use. */
function isIncomplete(error: unknown): boolean {
  return String((error as { cause?: { message?: unknown } }).cause?.message).includes('create_if_missing');
}

function damaged(path: string, cause?: unknown): StartRefused {
  return new StartRefused(
    {
      zh: `存储 ${path} 的文件不全或已损坏，没有改动它。请从备份恢复整个目录；不再需要其中记录的，请把它移走，再启动`,
      en: `The store ${path} is damaged or not complete; nothing in it was changed. Restore the whole folder from a backup, or move it away if its records are no longer needed, and start again`,
    },
    cause,
  );
}

function inUse(dataDir: string, cause: unknown): StartRefused {
  return new StartRefused(
    {
      zh: `数据目录 ${dataDir} 正被另一个灵保进程使用。请先停止它，或换一个目录：DATA_DIR=.data-2 npm start`,
      en: `Another Lingbao is using the data folder ${dataDir}. Stop it first, or use another folder: DATA_DIR=.data-2 npm start`,
    },
    cause,
  );
}

function notUsable(dataDir: string, cause: unknown): StartRefused {
  const { message, cause: deeper } = cause as Error;
  const reason = deeper instanceof Error ? deeper.message : message;
  return new StartRefused(
    {
      zh: `无法使用数据目录 ${dataDir}（${reason}）。请检查权限和磁盘空间，或换一个目录：DATA_DIR=.data-2 npm start`,
      en: `The data folder ${dataDir} cannot be used (${reason}). Check its permissions and the free disk space, or use another folder: DATA_DIR=.data-2 npm start`,
    },
    cause,
  );
}

function definition(): CreateTableCommandInput {
  const { partitionKey, sortKey, index } = table;
  const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  return {
    TableName: TABLE_NAME,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [partitionKey, sortKey, index.partitionKey, index.sortKey].map(text),
    KeySchema: keys(partitionKey, sortKey),
    GlobalSecondaryIndexes: [
      {
        IndexName: index.name,
        KeySchema: keys(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  };
}

/**
 * Creates the table of shared/hosting/table.ts and waits until it is active. dynalite does not support time to live.
 */
export async function createTable(endpoint: string, accessKeyId?: string): Promise<void> {
  const client = clientFor(endpoint, accessKeyId);
  try {
    await client.send(new CreateTableCommand(definition()));
    while (!(await isActive(client))) await sleep(10);
  } finally {
    client.destroy();
  }
}

async function hasTable({ endpoint, accessKeyId }: StoreAddress): Promise<boolean> {
  const client = clientFor(endpoint, accessKeyId);
  try {
    return await isActive(client);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  } finally {
    client.destroy();
  }
}

function clientFor(endpoint: string, accessKeyId: string = localAws.credentials.accessKeyId): DynamoDBClient {
  return new DynamoDBClient({ endpoint, ...localAws, credentials: { ...localAws.credentials, accessKeyId } });
}

async function isActive(client: DynamoDBClient): Promise<boolean> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: TABLE_NAME }));
  return Table?.TableStatus === 'ACTIVE';
}
