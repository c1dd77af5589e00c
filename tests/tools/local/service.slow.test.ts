import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../../shared/api/routes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const LONG = 60_000;
const dataDir = temporaryFolder();
let server: ServerProcess;

async function start(): Promise<void> {
  server = await startServer({ dataDir });
}
async function stop(): Promise<void> {
  server.child.kill('SIGTERM');
  await server.ended;
}
beforeAll(start, LONG);
afterAll(stop, LONG);

const ask = (path: string, init?: RequestInit) => fetch(`${server.origin}${path}`, init);
const json = { 'content-type': 'application/json' };
const post = (path: string, body: BodyInit, headers: Record<string, string> = json) =>
  ask(path, { method: 'POST', headers, body });
const facts = (amount: string) => JSON.stringify({ facts: { year: 2026, base: { amount } } });

describe('an answer that is saved', () => {
  test('is read as it was given, also after a restart, until it is deleted', { timeout: LONG }, async () => {
    const saved = await post('/v1/assessments', facts('5000'));
    expect(saved.status).toBe(201);
    const location = saved.headers.get('location') ?? '';
    const given = await saved.json();
    expect(location).toBe(`/v1/assessments/${given.id}`);
    // 5000 × 20 % = 1000.00
    expect(given.assessment.contributions.monthly.pension).toBe('1000.00');
    expect(await (await ask(location)).json()).toEqual(given);

    await stop();
    await start();
    const read = await ask(location);
    expect(read.status).toBe(200);
    expect(await read.json()).toEqual(given);

    expect((await ask(location, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(location)).status).toBe(404);
    expect((await ask(location, { method: 'DELETE' })).status).toBe(404);
  });

  test('is one and the same for an Idempotency-Key, and another body under it is refused', async () => {
    const headers = { ...json, 'idempotency-key': '5f0c6f1e-one-key' };
    const first = await post('/v1/assessments', facts('6000'), headers);
    const again = await post('/v1/assessments', facts('6000'), headers);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await again.json()).toEqual(await first.json());
    const other = await post('/v1/assessments', facts('7000'), headers);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ type: expect.stringMatching(/\/idempotency-key-reused$/) });
  });
});

/** Each path of the table, with an id that nobody has. */
const paths = [...Map.groupBy(routes, ({ path }) => path)].map(([path, here]) => ({
  path: path.replace('{id}', 'AAAAAAAAAAAAAAAAAAAAAA'),
  methods: here.map(({ method }) => method),
}));

describe('methods', () => {
  test.for(paths)(
    '$path answers $methods, HEAD wherever GET, and says so of every other',
    async ({ path, methods }) => {
      const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort();
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const got = await ask(path, { method });
        if (allow.includes(method)) expect(got.status).not.toBe(405);
        else {
          expect([method, got.status]).toEqual([method, 405]);
          expect(got.headers.get('allow')?.split(', ').sort()).toEqual(allow);
        }
      }
    },
  );

  test.for(paths.filter(({ methods }) => methods.includes('GET')))(
    'HEAD $path is its GET without the body',
    async ({ path }) => {
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
      const { length } = Buffer.from(await get.arrayBuffer());
      expect(await head.text()).toBe('');
      expect(head.status).toBe(get.status);
      for (const name of ['content-type', 'etag', 'cache-control', 'content-language'])
        expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
      expect(head.headers.get('content-length')).toBe(String(length));
    },
  );
});

test('a figure has an ETag, and is not sent again to whoever has it', async () => {
  const path = '/v1/parameters/pension.contribution-base.floor?on=2026-01-01';
  const first = await ask(path);
  expect(await first.json()).toMatchObject({ parameter: { value: '4573' } });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"/);
  const again = await ask(path, { headers: { 'if-none-match': etag } });
  expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
  expect((await ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('the figures of the issue', async () => {
  const answer = await (await post('/v1/contributions', '{"year":2026,"base":{"amount":"4573"}}')).json();
  // 4573 × 20 % = 914.60; 4573 × 8 % = 365.84; 4573 × 7 % = 320.11
  expect(answer.monthly).toMatchObject({ pension: '914.60', pensionToAccount: '365.84', medical: '320.11' });
  // 3 × 914.60
  expect(answer.schedules[1].instalments.map(({ pension }: { pension: string }) => pension)).toEqual(
    Array(4).fill('2743.80'),
  );
  const under = await post('/v1/contributions', '{"year":2026,"base":{"amount":"4572.99"}}');
  expect(under.status).toBe(422);
  expect(await under.json()).toMatchObject({
    type: expect.stringMatching(/\/base-out-of-range$/),
    floor: '4573.00',
    ceiling: '22863.00',
  });
});

describe('what is wrong with a request is said in a problem document', () => {
  const contributions = (members: object) => JSON.stringify({ year: 2026, base: { amount: '5000' }, ...members });
  test.for([
    { why: 'an unknown member', body: contributions({ shoes: 1 }), status: 422, pointer: '/shoes' },
    { why: 'a negative amount', body: contributions({ base: { amount: '-1' } }), status: 422, pointer: '/base/amount' },
    {
      why: '40 digits',
      body: contributions({ base: { amount: '9'.repeat(40) } }),
      status: 422,
      pointer: '/base/amount',
    },
    { why: '1e9', body: contributions({ base: { amount: '1e9' } }), status: 422, pointer: '/base/amount' },
    { why: 'month 13', body: contributions({ from: '2026-13' }), status: 422, pointer: '/from' },
    { why: '30 February', body: contributions({ asOf: '2026-02-30' }), status: 422, pointer: '/asOf' },
    { why: 'an empty body', body: '', status: 400 },
    { why: 'half a body', body: '{"year":', status: 400 },
    { why: 'a wrong content type', body: contributions({}), type: 'text/plain', status: 415 },
    { why: 'a content type that is none', body: contributions({}), type: 'nonsense', status: 415 },
    { why: '65 KiB', body: contributions({ region: 'x'.repeat(65 * 1024) }), status: 413 },
    { why: '11 MiB', body: 'x'.repeat(11 * 1024 * 1024), status: 413 },
    { why: 'deep nesting', body: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, status: 422 },
  ])('$why: $status', async ({ body, status, pointer, type = 'application/json' }) => {
    for (const path of ['/v1/contributions', '/v1/assessments']) {
      const got = await post(path, body, { 'content-type': type });
      const said = await got.json();
      expect(got.status).toBe(status);
      expect(got.headers.get('content-type')).toBe('application/problem+json');
      expect(said).toMatchObject({
        type: expect.stringMatching(/^urn:lingbao:problems\/[a-z-]+$/),
        title: expect.any(String),
        status,
      });
      if (pointer && path === '/v1/contributions')
        expect(said.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
    }
  });
});
