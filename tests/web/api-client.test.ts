import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { release } from '../../shared/law/release.generated.ts';
import { apiClient } from '../../web/worker/take-away/api-client.ts';

const facts = { year: 2026, base: { amount: '4573.00' } };
const stored = {
  id: 'q83vEjRWeJCrze8SNFZ4kA',
  pickupCode: '7K4-M92-QX3',
  expiresOn: '2027-05-23',
  facts,
  assessment: assess(release, facts, '2026-11-24', 'zh-CN'),
};

/** A service that always answers the same and notes what it was asked. */
function service(status: number, body: string | null) {
  const asked: { path: string; init: RequestInit }[] = [];
  const fetch = async (path: unknown, init: RequestInit = {}) => {
    asked.push({ path: String(path), init });
    return new Response(body, { status });
  };
  return { asked, client: apiClient(fetch, () => 'zh-CN') };
}

describe('a call that works', () => {
  test('saving sends facts and key, and gives the stored answer', async () => {
    const { client, asked } = service(201, JSON.stringify(stored));
    expect(await client.save(facts, 'a-key')).toEqual({ ok: true, value: stored });
    expect(asked[0]?.path).toBe('/v1/assessments');
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      body: '{"facts":{"year":2026,"base":{"amount":"4573.00"}}}',
      headers: { 'Idempotency-Key': 'a-key', 'Content-Type': 'application/json', 'Accept-Language': 'zh-CN' },
    });
  });
  test('finding asks for the id', async () => {
    const { client, asked } = service(200, JSON.stringify(stored));
    expect(await client.find(stored.id)).toEqual({ ok: true, value: stored });
    expect(asked[0]?.path).toBe(`/v1/assessments/${stored.id}`);
  });
  test('members that a newer program wrote are read past, however deep they lie', async () => {
    const newer = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(newer);
      if (typeof value !== 'object' || value === null) return value;
      return { ...Object.fromEntries(Object.entries(value).map(([name, of]) => [name, newer(of)])), later: 'x' };
    };
    const person = { ...facts, sex: 'male', birthMonth: '1971-03', trade: 'food-delivery', platform: '美团' } as const;
    const record = newer({ ...stored, facts: person, assessment: assess(release, person, '2026-11-24', 'zh-CN') });
    expect(await service(200, JSON.stringify(record)).client.find(stored.id)).toEqual({ ok: true, value: record });
  });
  test.for([
    { why: 'a section', without: ['contributionYears'] },
    { why: 'what a programme has', without: ['claim', 'upTo', 'nearest'] },
    { why: 'where a step belongs, ranges and the next question', without: ['section', 'ranges', 'nextQuestion'] },
    { why: 'tiers and what is left of the year', without: ['tiers', 'remaining', 'net'] },
  ])('what an older program did not write is not asked for: $why', async ({ without }) => {
    const older = JSON.stringify(stored, (name, value) => (without.includes(name) ? undefined : value));
    expect(older).not.toBe(JSON.stringify(stored));
    const read = await service(200, older).client.find(stored.id);
    expect(read).toMatchObject({ ok: true, value: JSON.parse(older) });
  });
  test('deleting has no answer', async () => {
    expect(await service(204, null).client.remove(stored.id)).toEqual({ ok: true, value: null });
  });
});

describe('a call that does not', () => {
  const problem = (status: number) =>
    JSON.stringify({ type: 'about:blank', title: 'title', status, detail: '这里写着原因' });
  test.for([
    { status: 404, body: problem(404), failure: { kind: 'not-found' } },
    { status: 409, body: problem(409), failure: { kind: 'unavailable' } },
    { status: 429, body: problem(429), failure: { kind: 'unavailable' } },
    { status: 503, body: problem(503), failure: { kind: 'unavailable' } },
    { status: 502, body: '<html>Bad gateway</html>', failure: { kind: 'unavailable' } },
    { status: 422, body: problem(422), failure: { kind: 'refused', detail: '这里写着原因' } },
    { status: 403, body: '<html>', failure: { kind: 'unreadable' } },
    { status: 200, body: '<html>Please sign in to the wireless network</html>', failure: { kind: 'unreadable' } },
    { status: 200, body: '{"id":"1"}', failure: { kind: 'unreadable' } },
  ])('$status $body gives $failure.kind', async ({ status, body, failure }) => {
    expect(await service(status, body).client.find('x')).toEqual({ ok: false, failure });
  });

  test('no network', async () => {
    const client = apiClient(
      async () => Promise.reject(new TypeError('Failed to fetch')),
      () => 'zh-CN',
    );
    expect(await client.save(facts, 'a-key')).toEqual({ ok: false, failure: { kind: 'offline' } });
  });
});
