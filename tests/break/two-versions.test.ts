import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { handler } from '../../functions/assessments/handler.ts';
import type { Item } from '../../functions/storage/sealed.ts';
import { call, callForProblem } from '../functions/support/call.ts';
import { notedConsole, ownStore, quietConsole } from '../functions/support/stage.ts';
import { cutShort, newer } from '../functions/support/store.ts';

const FACTS = { year: 2026, base: { amount: '4573' }, schemes: ['pension'] };
const GET = 'GET /v1/assessments/{id}';

const store = ownStore();
quietConsole();
const lines = notedConsole('error');

const fullKey = (key: string) => `a-key-of-the-tests-${key}`;

async function saved(key: string): Promise<string> {
  const asked = { route: 'POST /v1/assessments', body: { facts: FACTS }, headers: { 'Idempotency-Key': fullKey(key) } };
  return (await call<{ id: string }>(handler, asked)).body.id;
}

const put =
  (name: string, value: Item[string] | undefined) =>
  ({ [name]: _, ...others }: Item): Item =>
    value ? { ...others, [name]: value } : others;

/** The answer says something else, and is gzip of JSON as ever. */
const inAnswer =
  (said: string, other: string) =>
  (item: Item): Item => {
    const json = gunzipSync(item.answer?.B ?? Buffer.of()).toString();
    expect(json).toContain(said);
    return { ...item, answer: { B: gzipSync(json.replace(said, other)) } };
  };

describe('A record that this version cannot read', () => {
  test.for([
    { what: 'whose answer is of a newer version', change: newer, cause: 'NewerVersion' },
    { what: 'whose facts are of a newer version', change: put('factsVersion', { N: '99' }), cause: 'NewerVersion' },
    { what: 'of no version', change: put('answerVersion', undefined), cause: 'DamagedRecord' },
    { what: 'of version 0', change: put('answerVersion', { N: '0' }), cause: 'DamagedRecord' },
    { what: 'whose facts have no version', change: put('factsVersion', undefined), cause: 'DamagedRecord' },
    { what: 'cut short', change: cutShort, cause: 'DamagedRecord' },
    { what: 'without its answer', change: put('answer', undefined), cause: 'DamagedRecord' },
    { what: 'without its digest', change: put('sha256', undefined), cause: 'DamagedRecord' },
    { what: 'with the digest of another', change: put('sha256', { S: '0'.repeat(64) }), cause: 'DamagedRecord' },
    { what: 'with another amount in its answer', change: inAnswer('914.60', '914.61'), cause: 'DamagedRecord' },
    { what: 'with other facts beside its answer', change: put('facts', { M: {} }), cause: 'DamagedRecord' },
    { what: 'without its facts', change: put('facts', undefined), cause: 'DamagedRecord' },
    { what: 'under another pick-up code', change: put('pickupCode', { S: '000000000' }), cause: 'DamagedRecord' },
    { what: 'said to be in another language', change: put('language', { S: 'en' }), cause: 'DamagedRecord' },
    {
      what: 'said to be of another time',
      change: put('createdAt', { S: '2026-01-01T00:00:00.000Z' }),
      cause: 'DamagedRecord',
    },
    { what: 'said to be of another place', change: put('region', { S: '370300' }), cause: 'DamagedRecord' },
    { what: 'said to have another outcome', change: put('outcome', { S: 'not-eligible' }), cause: 'DamagedRecord' },
  ])('$what: 503 and when to try again, to each reader, and the log names why', async ({ what, change, cause }) => {
    const id = await saved(what.replaceAll(' ', '-'));
    await store.rewrite(id, change);
    for (const route of [GET, 'GET /v1/assessments/{id}/today'] as const) {
      const { status, headers, body } = await callForProblem(handler, { route, params: { id } });
      expect(status).toBe(503);
      expect(headers['Retry-After']).toBe('5');
      expect(body.type).toMatch(/\/storage-unavailable$/);
    }
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      Array(2).fill(expect.objectContaining({ level: 'ERROR', error: 'UnreadableRecord', cause })),
    );
  });

  test('is neither overwritten by the same key nor in the way of deleting it', async () => {
    const id = await saved('once');
    await store.rewrite(id, newer);
    const again = {
      route: 'POST /v1/assessments',
      body: { facts: FACTS },
      headers: { 'Idempotency-Key': fullKey('once') },
    };
    expect((await callForProblem(handler, again)).status).toBe(503);
    const kept = (await store.items()).find(({ pk }) => pk?.S === id);
    expect(kept?.answerVersion).toEqual({ N: '99' });
    expect((await call(handler, { route: 'DELETE /v1/assessments/{id}', params: { id } })).status).toBe(204);
  });

  test('leaves all others readable', async () => {
    const [bad, good] = [await saved('bad'), await saved('good')];
    await store.rewrite(bad, put('answer', { B: Uint8Array.of(9) }));
    expect((await call(handler, { route: GET, params: { id: good } })).status).toBe(200);
  });
});

test('members of an item that only a newer version knows are no hindrance', async () => {
  const id = await saved('newer');
  await store.rewrite(id, (item) => ({ ...item, writtenBy: { S: '2.0.0' }, flags: { L: [{ N: '1' }] } }));
  const { status, body } = await call<{ assessment: { contributions: { monthly: { pension: string } } } }>(handler, {
    route: GET,
    params: { id },
  });
  expect(status).toBe(200);
  // 4573 × 20 % = 914.60
  expect(body.assessment.contributions.monthly.pension).toBe('914.60');
});
