import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler as assessments } from '../../../functions/assessments/handler.ts';
import { handler as batches } from '../../../functions/batches/handler.ts';
import { changedFigures, figuresOf } from '../../../functions/notice-find/changed.ts';
import { handler as find } from '../../../functions/notice-find/handler.ts';
import { announce, announced } from '../../../functions/storage/announced.ts';
import { keys, write } from '../../../functions/storage/batch-files.ts';
import type { StoredAssessment } from '../../../shared/api/assessments.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { NoticeQueue } from '../../../tools/local/notice-queue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { decide, rider } from '../counter/at-the-counter.ts';
import { call } from '../support/call.ts';
import { type BatchStore, batchStore } from '../support/s3.ts';
import { notedConsole, ownStore } from '../support/stage.ts';

const store = ownStore();
const lines = notedConsole('log', 'error');
let s3: BatchStore;
let queue: NoticeQueue;
let queued: Record<string, unknown>[];

beforeAll(async () => {
  s3 = await batchStore();
});
afterAll(() => s3.close());
beforeEach(async () => {
  queued = [];
  queue = new NoticeQueue(temporaryFolder(), async ({ Records }) => {
    queued.push(...Records.map(({ body }) => JSON.parse(body)));
    return { batchItemFailures: [] };
  });
  await queue.open();
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION']) vi.stubEnv(name, 'local');
  vi.stubEnv('NOTICE_QUEUE', queue.url);
  vi.stubEnv('NOTICE_PARTNERS', '["riders"]');
  vi.stubEnv('PARTNER_KEYS', '{"riders": ["key-1", "key-2"], "silent": ["key-3"]}');
});
afterEach(() => queue.close());

const time = '2026-11-30T08:00:00Z';
const timestamp = '2026-11-30T08:00:00.000Z';
/** Everything queued so far; the queue hands on what it has at once. */
const told = async (count: number) => {
  await vi.waitFor(() => expect(queued.length).toBeGreaterThanOrEqual(count), { timeout: 60_000 });
  return queued;
};

describe('The end of a batch', () => {
  const made = async (apiKeyId: string): Promise<string> => {
    const { body } = await call<{ id: string }>(batches, {
      route: 'POST /v1/partners/batches',
      body: { bytes: 10 },
      apiKeyId,
    });
    return body.id;
  };
  const ended = (key: string) => find({ 'detail-type': 'Object Created', time, detail: { object: { key } } });

  test('is told to the partner that made it, whichever of its keys it used, and however it ended', async () => {
    const [first, second] = [await made('key-1'), await made('key-2')];
    await ended(keys.summary(first));
    await ended(keys.failure(second));
    expect(await told(2)).toMatchObject([
      { partner: 'riders', type: 'batch.done', timestamp, data: { id: first } },
      { partner: 'riders', type: 'batch.done', timestamp, data: { id: second } },
    ]);
  });

  test('that is seen twice, as events may be, has one id', async () => {
    const id = await made('key-1');
    await ended(keys.summary(id));
    await ended(keys.summary(id));
    const [one, two] = await told(2);
    expect(one?.id).toMatch(/^msg_[\w-]{43}$/);
    expect(two?.id).toBe(one?.id);
  });

  test('is told to nobody for a partner without an address, and for one that is gone', async () => {
    await ended(keys.summary(await made('key-3')));
    await ended(keys.summary('gone'));
    await write(keys.record('of-an-officer'), JSON.stringify({ owner: 'x' }));
    await ended(keys.summary('of-an-officer'));
    // A last one that is told, so that nothing before it is still on its way.
    const id = await made('key-1');
    await ended(keys.summary(id));
    expect((await told(1)).map(({ data }) => data)).toEqual([{ id }]);
  });
});

describe('A decision', () => {
  const saved = async (route: string, apiKeyId?: string): Promise<string> => {
    const asked = { route, body: { facts: rider }, ...(apiKeyId && { apiKeyId }) };
    return (await call<StoredAssessment>(assessments, asked)).body.id;
  };
  const accepted = async (id: string) => (await decide(id, 'as it stands', { outcome: 'accepted' })).status;

  test('is told to the partner that saved the record, each once; what is queued has no fact and no note', async () => {
    const id = await saved('POST /v1/partners/assessments', 'key-1');
    expect(await accepted(id)).toBe(201);
    expect((await decide(id, 'as it stands', { outcome: 'rejected', note: '材料不全' })).status).toBe(201);
    const [one, two] = await told(2);
    expect(Object.keys(one ?? {}).sort()).toEqual(['data', 'id', 'partner', 'timestamp', 'type']);
    expect(one).toMatchObject({ partner: 'riders', type: 'record.decided', data: { id } });
    expect(two).toMatchObject({ data: { id } });
    expect(two?.id).not.toBe(one?.id);
  });

  test('on what another partner or a person saved is told to nobody, and the record does not say who saved it', async () => {
    const ids = [await saved('POST /v1/partners/assessments', 'key-3'), await saved('POST /v1/assessments')];
    for (const id of ids) expect(await accepted(id)).toBe(201);
    const items = (await store.items()).filter(({ pk }) => ids.includes(pk?.S ?? ''));
    expect(items.filter(({ partner }) => partner)).toEqual([]);
    const last = await saved('POST /v1/partners/assessments', 'key-1');
    await accepted(last);
    expect((await told(1)).map(({ data }) => data)).toEqual([{ id: last }]);
  });

  test('stands when the queue is away, and a line for the alarm says so without the id of the record', async () => {
    const id = await saved('POST /v1/partners/assessments', 'key-1');
    vi.stubEnv('NOTICE_QUEUE', 'http://127.0.0.1:1/away');
    expect(await accepted(id)).toBe(201);
    const line = lines.find((each) => each.includes('NoticeNotQueued'));
    expect(line).toBeDefined();
    expect(line).not.toContain(id);
  });
});

describe('Figures of a new release', () => {
  const look = (at = time) => find({ 'detail-type': 'Scheduled Event', time: at, detail: {} });
  const figures = figuresOf(release);
  /** An earlier release had one that this one does not have. */
  const before = { ...figures, '370000/made-up.rate': [{ from: '2026-01-01', value: '99' }] };

  test('are announced to nobody the first time, and then once', async () => {
    await look();
    expect((await announced())?.policyVersion).toBe(release.policyVersion);
    await announce({ at: '2026-11-01T00:00:00.000Z', policyVersion: 'before', figures: before });
    await look();
    await look('2026-11-30T09:00:00Z');
    const [notice] = await told(1);
    expect(queued).toHaveLength(1);
    expect(notice).toMatchObject({
      partner: 'riders',
      type: 'figures.changed',
      data: {
        policyVersion: release.policyVersion,
        figures: [{ id: 'made-up.rate', region: '370000', from: '2026-01-01' }],
      },
    });
  });

  test('have one id while a look that broke off is repeated, and another one after the release was taken back', async () => {
    const at = '2026-11-01T00:00:00.000Z';
    const again = async (moment: string) => {
      await announce({ at: moment, policyVersion: 'before', figures: before });
      await look();
    };
    await again(at);
    await again(at);
    await again('2026-11-02T00:00:00.000Z');
    const [one, two, three] = await told(3);
    expect(two?.id).toBe(one?.id);
    expect(three?.id).not.toBe(one?.id);
  });

  test('that has other sentences or offices alone announces nothing', async () => {
    await announce({ at: time, policyVersion: 'before', figures });
    await look();
    expect((await announced())?.policyVersion).toBe(release.policyVersion);
    expect(queued).toEqual([]);
  });
});

describe('The first day on which a figure differs', () => {
  const y2025 = { from: '2025-01-01', to: '2025-12-31', value: '4504' };
  const y2026 = { from: '2026-01-01', to: '2026-12-31', value: '4573' };
  test.for([
    { why: 'the figure of a new year', old: [y2025], now: [y2025, y2026], from: '2026-01-01' },
    { why: 'a correction', old: [y2025, y2026], now: [y2025, { ...y2026, value: '4600' }], from: '2026-01-01' },
    {
      why: 'an end',
      old: [{ from: '2025-01-01', value: '20' }],
      now: [{ from: '2025-01-01', to: '2026-06-30', value: '20' }],
      from: '2026-07-01',
    },
    { why: 'an end by null', old: [y2025], now: [y2025, { from: '2026-01-01', value: null }], from: '2026-01-01' },
    { why: 'one that is gone', old: [y2025], now: [], from: '2025-01-01' },
    { why: 'one that begins earlier', old: [y2026], now: [{ ...y2026, from: '2025-10-01' }], from: '2025-10-01' },
    { why: 'the same under another notice', old: [y2025], now: [{ ...y2025, document: 'x' }], from: null },
    {
      why: 'the same, written as two',
      old: [{ from: '2025-01-01', to: '2026-12-31', value: '1' }],
      now: [
        { ...y2025, value: '1' },
        { ...y2026, value: '1' },
      ],
      from: null,
    },
  ])('$why: $from', ({ old, now, from }) => {
    const changed = changedFigures({ '370322/a.b': old }, { '370322/a.b': now });
    expect(changed).toEqual(from ? [{ id: 'a.b', region: '370322', from }] : []);
  });
});
