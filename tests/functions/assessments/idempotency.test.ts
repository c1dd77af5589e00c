import { describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/assessments/handler.ts';
import type { StoredAssessment } from '../../../shared/api/assessments.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { call, callForProblem } from '../support/call.ts';
import { clockAt, ownStore, quietConsole } from '../support/stage.ts';

const store = ownStore();
quietConsole();
clockAt('2026-03-01T01:00:00Z');

/** As long as a key has to be. */
const fullKey = (key: string) => `a-key-of-the-tests-${key}`;

const rider: Facts = { year: 2026, base: { amount: '4504' } };
const asked = (facts: unknown, key?: string, headers = {}) => ({
  route: 'POST /v1/assessments',
  body: { facts },
  headers: { ...(key && { 'Idempotency-Key': fullKey(key) }), ...headers },
});
const save = async (facts: unknown, key?: string, headers = {}) => {
  const answer = await call<StoredAssessment>(handler, asked(facts, key, headers));
  expect(answer.status).toBe(201);
  return answer;
};
const remove = (id: string) => call(handler, { route: 'DELETE /v1/assessments/{id}', params: { id } });
const stored = async (id: string) => (await store.items()).filter(({ pk }) => pk?.S === id);

describe('The same Idempotency-Key', () => {
  test('with the same body gives the first answer, word for word', async () => {
    const first = await save(rider, 'again');
    const second = await save(rider, 'again');
    expect(second).toEqual(first);
    expect(await stored(first.body.id)).toHaveLength(1);
  });

  test('with the same facts written otherwise too: order and blanks are no other request', async () => {
    const first = await save({ year: 2026, base: { amount: '4504' } }, 'order');
    const raw = '{ "facts": { "base": { "amount": "4504" },\n "year": 2026 } }';
    const second = await call<StoredAssessment>(handler, { ...asked(null, 'order'), raw });
    expect(second.body).toEqual(first.body);
  });

  test('keeps the language and the day of the first answer', async () => {
    const first = await save(rider, 'language', { 'Accept-Language': 'en' });
    vi.setSystemTime(new Date('2026-03-02T01:00:00Z'));
    const second = await save(rider, 'language', { 'Accept-Language': 'zh-CN' });
    expect(second.body).toEqual(first.body);
    expect(second.headers['Content-Language']).toBe('en');
  });

  test('gives the first answer even where today’s law would refuse the request', async () => {
    const first = await save(rider, 'law');
    // On 2026-08-14 the floor of 2026 is published: 4573, and 4504 is under it.
    vi.setSystemTime(new Date('2026-08-14T01:00:00Z'));
    expect((await callForProblem(handler, asked(rider, 'another-key'))).status).toBe(422);
    expect((await save(rider, 'law')).body).toEqual(first.body);
  });

  test('with another body is refused', async () => {
    const { body: first } = await save(rider, 'other');
    const { status, body } = await callForProblem(handler, asked({ ...rider, from: '2026-04' }, 'other'));
    expect(status).toBe(422);
    expect(body.type).toMatch(/\/idempotency-key-reused$/);
    expect((await stored(first.id)).length).toBe(1);
  });

  test('may be used for another body once the first record is deleted', async () => {
    const { body } = await save(rider, 'deleted');
    await remove(body.id);
    const { body: next } = await save({ ...rider, from: '2026-04' }, 'deleted');
    expect(next.facts.from).toBe('2026-04');
  });

  test('never gives an id again that was deleted, and takes a new key after five', async () => {
    const ids: string[] = [];
    for (let life = 0; life < 5; life += 1) {
      const { body } = await save(rider, 'lives');
      expect((await save(rider, 'lives')).body).toEqual(body);
      ids.push(body.id);
      await remove(body.id);
    }
    expect(new Set(ids).size).toBe(5);
    const { status, body } = await callForProblem(handler, asked(rider, 'lives'));
    expect([status, body.type]).toEqual([422, expect.stringMatching(/\/idempotency-key-reused$/)]);
    expect(body.detail).toContain('用它保存的 5 份都已删除');
    const english = await callForProblem(handler, asked(rider, 'lives', { 'Accept-Language': 'en' }));
    expect(english.body.detail).toContain('5 records saved with it were deleted');
    for (const id of ids) {
      expect((await callForProblem(handler, { route: 'GET /v1/assessments/{id}', params: { id } })).status).toBe(404);
      // What stays says nothing but that the id is taken, and has no day to expire on.
      expect(await stored(id)).toEqual([{ pk: { S: id }, sk: { S: 'ASSESSMENT' }, deleted: { BOOL: true } }]);
    }
  });

  test('gives the answer of its second life where today’s law would refuse the request', async () => {
    const { body: first } = await save(rider, 'law-after');
    await remove(first.id);
    const { body: second } = await save(rider, 'law-after');
    vi.setSystemTime(new Date('2026-08-14T01:00:00Z'));
    expect((await save(rider, 'law-after')).body).toEqual(second);
    await remove(second.id);
    expect((await callForProblem(handler, asked(rider, 'law-after'))).status).toBe(422);
  });

  test('leaves nothing of a deleted record that had none', async () => {
    const { body } = await save(rider);
    await remove(body.id);
    expect(await stored(body.id)).toEqual([]);
  });
});

describe('A key', () => {
  test.for([
    { key: '1', what: 'one character, which a stranger may choose too' },
    { key: 'a'.repeat(15), what: 'fifteen characters' },
    { key: 'a'.repeat(129), what: '129 characters' },
    { key: `${'a'.repeat(15)} a`, what: 'a blank' },
    { key: '键'.repeat(16), what: 'other characters than ASCII' },
  ])('of $what is refused, in words', async ({ key }) => {
    const headers = { 'Idempotency-Key': key };
    const { status, body } = await callForProblem(handler, { ...asked(rider), headers });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { pointer: '/idempotency-key', detail: expect.stringContaining('应是 16 至 128 个可见 ASCII 字符') },
    ]);
    const english = { ...headers, 'Accept-Language': 'en' };
    const { body: said } = await callForProblem(handler, { ...asked(rider), headers: english });
    expect(said.errors?.[0]?.detail).toContain('has 16 to 128 visible ASCII characters');
  });

  test.for([16, 128])('of %i characters is taken', async (length) => {
    const headers = { 'Idempotency-Key': 'k'.repeat(length) };
    expect((await call(handler, { ...asked(rider), headers })).status).toBe(201);
  });
});

describe('Other keys', () => {
  test('and no key make other records', async () => {
    const answers = await Promise.all([save(rider, 'a'), save(rider, 'b'), save(rider), save(rider)]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(4);
  });

  test('of another caller are other keys, though they read the same', async () => {
    const callers = [{}, { apiKeyId: 'a' }, { apiKeyId: 'b' }, { principalId: 'a' }];
    const answers = await Promise.all(
      callers.map((caller) => call<StoredAssessment>(handler, { ...asked(rider, 'one-key'), ...caller })),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(callers.length);
  });

  test('of a partner stay the same while it changes from one API key to another', async () => {
    vi.stubEnv('PARTNER_KEYS', JSON.stringify({ riders: ['old-id', 'new-id'], others: ['x'] }));
    const ids = [];
    for (const apiKeyId of ['old-id', 'new-id', 'x', 'riders'])
      ids.push((await call<StoredAssessment>(handler, { ...asked(rider, 'one-key'), apiKeyId })).body.id);
    vi.unstubAllEnvs();
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  test('the id does not show the key, and depends on the secret', async () => {
    const { body } = await save(rider, 'a-key-to-hide');
    vi.stubEnv('IDEMPOTENCY_SECRET', 'another secret');
    const { body: other } = await save(rider, 'a-key-to-hide');
    vi.unstubAllEnvs();
    expect(other.id).not.toBe(body.id);
    expect(JSON.stringify(await stored(body.id))).not.toContain('a-key-to-hide');
  });
});
