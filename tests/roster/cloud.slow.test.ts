import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler as finish } from '../../functions/batch-finish/handler.ts';
import { handler as item } from '../../functions/batch-item/handler.ts';
import { handler as open } from '../../functions/batch-open/handler.ts';
import { handler as batches } from '../../functions/batches/handler.ts';
import type { ItemEvent } from '../../functions/storage/batch-record.ts';
import { type BatchAnswer, batchAnswer } from '../../shared/api/batches.ts';
import { release } from '../../shared/law/release.generated.ts';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';
import { lambdaContext, proxyEvent } from '../functions/support/call.ts';
import { type BatchStore, batchStore } from '../functions/support/s3.ts';
import { execute, type Handlers, synthesised } from './state-machine.ts';
import { asOf, type Worked, workThrough } from './work-through.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let s3: BatchStore;
let definition: ReturnType<typeof synthesised>;
let worked: Worked;

/** Five items of up to 1000 rows. */
const ROWS = 4_800;
const roster = [...syntheticRoster(ROWS, 11)].join('');

beforeAll(async () => {
  s3 = await batchStore();
  definition = synthesised();
  worked = workThrough(roster);
});
afterAll(() => s3.close());

async function call(
  route: string,
  { id, body, principalId = 'officer-1' }: { id?: string; body?: unknown; principalId?: string } = {},
) {
  const event = proxyEvent({ route, body, principalId, params: id ? { id } : {} });
  const { statusCode, body: text } = await batches(event, lambdaContext);
  return { status: statusCode, body: JSON.parse(text) };
}

const statusOf = async (id: string, principalId?: string): Promise<BatchAnswer> => {
  const { body } = await call('GET /v1/batches/{id}', { id, ...(principalId && { principalId }) });
  return batchAnswer.parse(body);
};

/** Makes a batch and uploads its roster, as an officer's program does. */
async function uploaded(text: string): Promise<string> {
  const { status, body } = await call('POST /v1/batches', { body: { bytes: Buffer.byteLength(text), asOf } });
  expect(status).toBe(201);
  const { id, upload } = batchAnswer.parse(body);
  expect((await statusOf(id)).status).toBe('waiting-for-upload');
  const { 'Content-Length': _, ...headers } = upload?.headers ?? {};
  const sent = await fetch(upload?.url ?? '', { method: 'PUT', headers, body: text });
  expect(sent.status).toBe(200);
  expect((await statusOf(id)).status).toBe('running');
  return id;
}

test('a batch that never started, or was ended from outside, is running for as long as it could be, then failed', async () => {
  const id = await uploaded('性别\n男\n');
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    // Ten minutes to start and two hours to run.
    vi.setSystemTime(Date.now() + 129 * 60_000);
    expect((await statusOf(id)).status).toBe('running');
    vi.setSystemTime(Date.now() + 2 * 60_000);
    expect((await statusOf(id)).status).toBe('failed');
  } finally {
    vi.useRealTimers();
  }
});

const realFunctions: Handlers = {
  'Call-batch-open': (event) => open(event),
  'Call-batch-item': (event) => item(event),
  'Call-batch-finish': (event) => finish(event),
  NoteFailure: async ({ error }) => {
    throw new Error(`the batch failed: ${JSON.stringify(error)}`);
  },
};

const run = (id: string, items: (event: ItemEvent) => Promise<unknown>): Promise<void> =>
  execute(definition, `uploads/${id}`, { ...realFunctions, 'Call-batch-item': items as Handlers[string] }, (manifest) =>
    JSON.parse(s3.objects.get(manifest)?.toString() ?? ''),
  );

const resultOf = async ({ result }: BatchAnswer): Promise<string> =>
  Buffer.from(await (await fetch(result?.url ?? '')).arrayBuffer()).toString();

describe('The state machine that synth writes, run with the real functions', () => {
  test('on a batch with failing, slow and repeated items gives the bytes of the laptop', async () => {
    const id = await uploaded(roster);
    const calls: number[] = [];
    await run(id, async (event) => {
      const { number } = event.chunk;
      const before = calls.filter((each) => each === number).length;
      calls.push(number);
      if (number === 1 && before < 2) throw new Error('out of memory');
      if (number === 2) await sleep(300);
      if (number === 3) await item(event);
      return item(event);
    });
    expect(calls.filter((number) => number === 1)).toHaveLength(3);
    const status = await statusOf(id);
    expect(status).toMatchObject({ status: 'done', asOf, summary: worked.summary });
    expect(await resultOf(status)).toBe(worked.text);
  });

  test('an item that never succeeds costs its own rows only, and each of them says so', async () => {
    const id = await uploaded(roster);
    await run(id, async (event) => {
      if (event.chunk.number === 2) throw new Error('out of memory');
      return item(event);
    });
    const status = await statusOf(id);
    expect(status.status).toBe('done-in-part');
    const [lines, wanted] = [(await resultOf(status)).split('\r\n'), worked.text.split('\r\n')];
    expect(lines).toHaveLength(wanted.length);
    // The header, then two items of 1000 rows before and the rest behind.
    expect(lines.slice(0, 2001)).toEqual(wanted.slice(0, 2001));
    expect(lines.slice(3001)).toEqual(wanted.slice(3001));
    expect(lines[2001]).toMatch(/^2002,,有问题,第 2002 行：这一行没有算成/);
    expect(status.summary?.rows).toBe(ROWS);
  });

  test('too many failures end the map; every row still comes out', async () => {
    const id = await uploaded(roster);
    await run(id, async (event) => {
      if (event.chunk.number > 1) throw new Error('out of memory');
      return item(event);
    });
    const status = await statusOf(id);
    expect(status.status).toBe('done-in-part');
    expect((await resultOf(status)).split('\r\n')).toHaveLength(worked.text.split('\r\n').length);
  });

  test('tolerates a fifth of the items, bounds how many run at once, and tries again but not under another law', () => {
    const { Rows } = definition.States;
    expect(Rows).toMatchObject({ ToleratedFailurePercentage: 20, MaxConcurrency: 20 });
    expect(Rows.ItemReader.Parameters['Key.$']).toBe('$.manifest');
    expect(Rows.ItemProcessor.ProcessorConfig.Mode).toBe('DISTRIBUTED');
    expect(Rows.ItemProcessor.States['Call-batch-item'].Retry).toEqual([
      { ErrorEquals: ['LawChanged'], MaxAttempts: 0 },
      // For half an hour on average, while other batches have the concurrency that is kept for the function.
      {
        ErrorEquals: ['Lambda.TooManyRequestsException'],
        ...{ IntervalSeconds: 2, BackoffRate: 1.5, MaxDelaySeconds: 30, JitterStrategy: 'FULL', MaxAttempts: 100 },
      },
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 4, BackoffRate: 2 },
    ]);
  });

  test('a roster with names in it is refused in the words of the laptop', async () => {
    const id = await uploaded('姓名,缴费年度\n王小二,2026\n');
    await run(id, item);
    expect(await statusOf(id)).toMatchObject({
      status: 'refused',
      text: expect.stringContaining('个人身份信息的列：姓名'),
    });
    expect(s3.objects.keys().filter((key) => key.includes(`results/${id}`))).toEqual([]);
  });

  describe.for([
    { what: 'figures', other: { policyVersion: '0000000000000000' } },
    { what: 'rules', other: { rulesVersion: '0.1.0+0000000000000000' } },
  ])('under other $what than it was made under', ({ other }) => {
    const small = 'year,base\n2026,60%\n';
    const refused = {
      status: 'refused',
      text: expect.stringMatching(/政策数据或程序更新了，一份结果不能混用两种规定。请重新提交。/),
    };
    const results = (id: string) =>
      s3.objects.keys().filter((key) => /results|summaries/.test(key) && key.includes(id));

    test('a batch is refused before it is opened', async () => {
      const id = await uploaded(small);
      const key = `batches/${id}.json`;
      const record = JSON.parse(s3.objects.get(key)?.toString() ?? '');
      s3.objects.set(key, Buffer.from(JSON.stringify({ ...record, law: { ...record.law, ...other } })));
      await run(id, item);
      expect(await statusOf(id)).toMatchObject(refused);
      const english = await batches(
        proxyEvent({
          route: 'GET /v1/batches/{id}',
          params: { id },
          principalId: 'officer-1',
          headers: { 'Accept-Language': 'en' },
        }),
        lambdaContext,
      );
      expect(JSON.parse(english.body).text).toMatch(/Figures or program have changed.+Make it anew\./);
      expect(results(id)).toEqual([]);
    });

    test('an item stops, nothing of it is put together, and its owner reads why', async () => {
      const id = await uploaded(small);
      await execute(
        definition,
        `uploads/${id}`,
        {
          ...realFunctions,
          // As a program that was put in place since reads it.
          'Call-batch-item': (event) => item({ ...event, law: { ...event.law, ...other } }),
          'Call-batch-finish': ({ task }) => finish({ task: { ...task, law: { ...task.law, ...other } } }),
        },
        (manifest) => JSON.parse(s3.objects.get(manifest)?.toString() ?? ''),
      );
      expect(await statusOf(id)).toMatchObject(refused);
      expect(results(id)).toEqual([]);
      const law = { asOf, language: 'zh-CN', policyVersion: release.policyVersion, rulesVersion: release.rulesVersion };
      const event = { id, law: { ...law, ...other }, chunk: {} } as unknown as ItemEvent;
      await expect(item(event)).rejects.toMatchObject({ name: 'LawChanged' });
    });
  });
});

describe('Whose batch it is', () => {
  test('another officer, a partner and nobody see none of it', async () => {
    const id = await uploaded('year,base\n2026,60%\n');
    for (const principalId of ['officer-2', ''])
      expect((await call('GET /v1/batches/{id}', { id, principalId })).status).toBe(404);
    const partner = proxyEvent({ route: 'GET /v1/partners/batches/{id}', params: { id }, apiKeyId: 'key-1' });
    expect((await batches(partner, lambdaContext)).statusCode).toBe(404);
    expect((await call('POST /v1/batches', { body: { bytes: 10 }, principalId: '' })).status).toBe(404);
  });

  test.for([
    { route: 'POST /v1/batches', principalId: 'officer-1', at: '/live/v1/batches' },
    { route: 'POST /v1/partners/batches', apiKeyId: 'key-1', at: '/live/v1/partners/batches' },
  ])('$route answers with an address that its caller may read', async (asked) => {
    const event = proxyEvent({ ...asked, body: { bytes: 10 } });
    const { headers, body } = await batches(event, lambdaContext);
    expect(headers?.Location).toBe(`${asked.at}/${JSON.parse(body).id}`);
  });

  test("a partner's, under the key it had and under the one it changes to", async () => {
    vi.stubEnv('PARTNER_KEYS', JSON.stringify({ riders: ['key-old', 'key-new'] }));
    const as = async (apiKeyId: string, asked: object) =>
      batches(proxyEvent({ route: 'GET /v1/partners/batches/{id}', ...asked, apiKeyId }), lambdaContext);
    const made = await as('key-old', { route: 'POST /v1/partners/batches', body: { bytes: 10 } });
    const params = { id: JSON.parse(made.body).id };
    const seen = [await as('key-old', { params }), await as('key-new', { params }), await as('key-1', { params })];
    expect(seen.map(({ statusCode }) => statusCode)).toEqual([200, 200, 404]);
  });

  test('what is stored of the caller is a digest', () => {
    expect(s3.objects.keys().some((key) => s3.objects.get(key)?.includes('officer-1'))).toBe(false);
  });

  test('a roster is uploaded once', async () => {
    const { body } = await call('POST /v1/batches', { body: { bytes: 3, asOf } });
    const { url, headers } = body.upload;
    expect(url).toContain('X-Amz-SignedHeaders=content-length%3Bhost%3Bif-none-match');
    const send = () =>
      fetch(url, { method: 'PUT', headers: { 'If-None-Match': headers['If-None-Match'] }, body: 'a,b' });
    expect([(await send()).status, (await send()).status]).toEqual([200, 412]);
  });
});

describe('How much one caller may ask for', () => {
  beforeEach(() => {
    for (const key of s3.objects.keys()) if (key.startsWith('slots/')) s3.objects.delete(key);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T02:00:00Z') });
  });
  afterEach(() => void vi.useRealTimers());

  const create = () => call('POST /v1/batches', { body: { bytes: 18, asOf } });
  const minutes = (count: number) => void vi.advanceTimersByTime(count * 60_000);
  const statuses = async (calls: readonly ReturnType<typeof create>[]) =>
    (await Promise.all(calls)).map(({ status }) => status).sort();

  test('of twenty batches at the same time five are opened, and the others are told why not', async () => {
    const expected = [...Array.from({ length: 5 }, () => 201), ...Array.from({ length: 15 }, () => 429)];
    expect(await statuses(Array.from({ length: 20 }, create))).toEqual(expected);
    const { status, body } = await create();
    expect([status, body.type]).toEqual([429, expect.stringMatching(/too-many-batches$/)]);
    expect(body.detail).toContain('最多同时有 5 份名单没有做完');
    // Another officer has places of their own.
    expect((await call('POST /v1/batches', { body: { bytes: 3 }, principalId: 'officer-2' })).status).toBe(201);
  });

  test('a place is free when its batch has a result or has failed, once', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, async () => (await create()).body.id));
    s3.objects.set(`summaries/${ids[1]}.json`, Buffer.from('{}'));
    s3.objects.set(`failures/${ids[3]}.json`, Buffer.from('{"code":"failed"}'));
    expect(await statuses([create(), create(), create(), create()])).toEqual([201, 201, 429, 429]);
  });

  test('and when nothing was uploaded in time, or it can no longer be running', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, async () => (await create()).body.id));
    for (const id of ids.slice(1)) s3.objects.set(`uploads/${id}`, Buffer.from('year,base'));
    minutes(59);
    expect((await create()).status).toBe(429);
    minutes(1);
    expect(await statuses([create(), create()])).toEqual([201, 429]);
    // An hour for the upload and two for the machine.
    minutes(2 * 60 - 1);
    s3.objects.set(`uploads/${ids[0]}`, Buffer.from('year,base'));
    minutes(1);
    expect((await create()).status).toBe(201);
  });

  test('a partner is counted by their key', async () => {
    const one = { route: 'POST /v1/partners/batches', body: { bytes: 3 }, apiKeyId: 'key-9' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => batches(proxyEvent(one), lambdaContext)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 201, 201, 201, 201, 429]);
  });

  test('who may only read makes none', async () => {
    const make = async (role: string) =>
      batches(
        proxyEvent({ route: 'POST /v1/batches', body: { bytes: 3 }, officer: { role, office: '370322' } }),
        lambdaContext,
      );
    expect((await make('reader')).statusCode).toBe(403);
    expect((await make('officer')).statusCode).toBe(201);
  });

  test('a million rows; one more is refused before anything is worked out', async () => {
    for (const [rows, outcome] of [
      [1_000_000, 'opened'],
      [1_000_001, 'refused'],
    ] as const) {
      const { body } = await create();
      s3.objects.set(`uploads/${body.id}`, Buffer.from(`性别\n${'男\n'.repeat(rows)}`));
      expect(await open({ key: `uploads/${body.id}` })).toMatchObject({ outcome });
      expect(s3.objects.has(`work/${body.id}/manifest.json`)).toBe(outcome === 'opened');
      const { status, text } = await statusOf(body.id);
      if (outcome === 'refused')
        expect([status, text]).toEqual(['refused', expect.stringContaining('超过 1000000 行')]);
    }
  }, 120_000);
});
