import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler as contributions } from '../../../functions/contributions/handler.ts';
import type { StoredAssessment } from '../../../shared/api/assessments.ts';
import { INTEGRATION_TIMEOUT_MS } from '../../../shared/hosting/gateway.ts';
import { dayInShanghai } from '../../../shared/month.ts';
import { type Answer, call } from '../support/call.ts';
import { type Fault, type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { ownStore, quietConsole } from '../support/stage.ts';

type Saved = Answer<StoredAssessment>;

const store = ownStore();
quietConsole('log', 'error');
let proxy: FaultyProxy;
let handler: typeof import('../../../functions/assessments/handler.ts').handler;
let counter: typeof import('../../../functions/counter/handler.ts').handler;

beforeAll(async () => {
  proxy = await startFaultyProxy(store.endpoint);
  process.env.DYNAMODB_ENDPOINT = proxy.endpoint;
  ({ handler } = await import('../../../functions/assessments/handler.ts'));
  ({ handler: counter } = await import('../../../functions/counter/handler.ts'));
});
afterAll(() => proxy.close());
beforeEach(() => {
  proxy.decide = () => 'none';
  proxy.calls = [];
});

const facts = (income: number) => ({ year: 2026, base: { income: String(income) } });
const save = (income: number, key?: string): Promise<Saved> =>
  call(handler, {
    route: 'POST /v1/assessments',
    body: { facts: facts(income) },
    headers: key === undefined ? {} : { 'Idempotency-Key': `a-key-of-the-tests-${key}` },
  });
/** As a client does that is told to come again: on a busy machine one of fifty calls may miss its deadline. */
async function saveInTheEnd(income: number, key: string): Promise<Saved> {
  for (let tries = 0; ; tries += 1) {
    const answer = await save(income, key);
    if (answer.status !== 503 || tries === 20) return answer;
    expect(answer.headers['Retry-After']).toBe('5');
    await sleep(100 * tries);
  }
}
const read = (id: string): Promise<Saved> => call(handler, { route: 'GET /v1/assessments/{id}', params: { id } });
const count = async (): Promise<number> => (await store.items()).length;

/** The faults in turn, then none any more. */
const inTurn =
  (...faults: Fault[]) =>
  () =>
    faults.shift() ?? 'none';
/** Machines that do other things as well take long for fifty answers; what is held here is not how fast it is. */
const patient = { timeout: 300_000 };
const endsInTime = { timeout: INTEGRATION_TIMEOUT_MS };

describe('A save whose answer got lost on the way', () => {
  test.for([
    { what: 'with a key', key: 'lost' },
    { what: 'without a key', key: undefined },
  ])('$what is tried again, and stored once', patient, async ({ key }) => {
    const before = await count();
    proxy.decide = inTurn('cut');
    const { status, body } = await save(7000, key);
    expect(status).toBe(201);
    expect(proxy.calls).toEqual(['PutItem', 'PutItem', 'GetItem']);
    expect((await read(body.id)).body).toEqual(body);
    expect(await count()).toBe(before + 1);
  });
});

test('a throttled call is tried again', patient, async () => {
  proxy.decide = inTurn('throttled', 'throttled');
  expect((await save(7100)).status).toBe(201);
  expect(proxy.calls).toEqual(['PutItem', 'PutItem', 'PutItem']);
});

describe('While the store', () => {
  test.for<Fault>(['throttled', 'hanging', 'cut', 'dripping'])(
    'is %s, saves and reads say when to try again before their Lambda ends, calculations go on, and nothing is stored twice',
    endsInTime,
    async (fault) => {
      const { body: earlier } = await save(7300);
      const before = await count();
      const key = `while-${fault}`;
      proxy.decide = () => fault;
      const saving = save(7200, key);
      const reading = read(earlier.id);
      const { status } = await call(contributions, { route: 'POST /v1/contributions', body: facts(7200) });
      expect(status).toBe(200);
      for (const { status: refused, headers } of await Promise.all([saving, reading]))
        expect([refused, headers['Retry-After']]).toEqual([503, '5']);
      proxy.decide = () => 'none';
      const { body } = await save(7200, key);
      expect((await read(body.id)).body).toEqual(body);
      expect(await count()).toBe(before + 1);
    },
  );
});

test.for(['Query', 'BatchGetItem'])(
  'a list of the counter whose %s fails is 503, not a list in which records are missing',
  endsInTime,
  async (failing) => {
    await save(7400);
    const officer = { role: 'officer', office: '370322' };
    const query = { day: dayInShanghai(new Date()) };
    const list = () => call(counter, { route: 'GET /v1/counter/assessments', query, officer });
    expect((await list()).body).toMatchObject({ unreadable: 0 });
    proxy.decide = (operation) => (operation === failing ? 'throttled' : 'none');
    const { status, headers } = await list();
    expect([status, headers['Retry-After']]).toEqual([503, '5']);
  },
);

test('nothing acknowledged is lost, whatever happens to calls', patient, async () => {
  const faults = ['none', 'cut', 'none', 'throttled', 'none', 'late', 'none', 'cut', 'throttled', 'throttled'] as const;
  let turn = 0;
  const before = await count();
  proxy.decide = () => faults[turn++ % faults.length] ?? 'none';
  const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => save(8000 + at, `much-${at}`)));
  proxy.decide = () => 'none';
  const acknowledged = answers.filter(({ status }) => status === 201);
  expect(acknowledged.length).toBeGreaterThan(4);
  for (const { body } of acknowledged) expect((await read(body.id)).body).toEqual(body);
  // Once more with the same keys: whatever was stored unheard is not stored again.
  for (const at of answers.keys()) expect((await save(8000 + at, `much-${at}`)).status).toBe(201);
  expect(await count()).toBe(before + 40);
});

describe('Fifty tries at once with one Idempotency-Key', () => {
  test('and one body are given one answer, which is stored once', patient, async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 50 }, () => saveInTheEnd(6000, 'fifty')));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(await count()).toBe(before + 1);
  });

  test('so they are while calls are throttled and answers get lost, be it after some tries', patient, async () => {
    const before = await count();
    let turn = 0;
    proxy.decide = () => (['cut', 'none', 'throttled', 'late', 'none'] as const)[turn++ % 5] ?? 'none';
    const answers = await Promise.all(Array.from({ length: 50 }, () => save(6100, 'fifty-with-faults')));
    for (const { status, headers } of answers)
      if (status !== 201) expect([status, headers['Retry-After']]).toEqual([503, '5']);
    const acknowledged = answers.filter(({ status }) => status === 201);
    expect(acknowledged.length).toBeGreaterThan(0);
    proxy.decide = () => 'none';
    const last = await save(6100, 'fifty-with-faults');
    for (const { body } of acknowledged) expect(body).toEqual(last.body);
    expect(await count()).toBe(before + 1);
  });

  test('and two bodies: one of them is stored, the other refused', patient, async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => saveInTheEnd(6200 + (at % 2), 'two-bodies')),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(25);
    const refused = answers.filter(({ status }) => status === 422) as unknown as Answer<{ type: string }>[];
    expect(refused).toHaveLength(25);
    for (const { body } of refused) expect(body.type).toMatch(/\/idempotency-key-reused$/);
  });
});
