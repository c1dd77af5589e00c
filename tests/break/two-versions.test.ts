import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handler } from '../../functions/assessments/handler.ts';
import { decode, encode } from '../../functions/storage/encoding.ts';
import { localAws, TABLE_NAME } from '../../tools/local/environment.ts';
import { call, callForProblem } from '../functions/support/call.ts';
import { notedConsole, ownStore, quietConsole } from '../functions/support/stage.ts';
import { cutShort, newer } from '../functions/support/store.ts';

const FACTS = { year: 2026, base: { amount: '4573' }, schemes: ['pension'] };
const GET = 'GET /v1/assessments/{id}';

const store = ownStore();
quietConsole();
const lines = notedConsole('error');
let client: DynamoDBClient;
beforeAll(() => {
  client = new DynamoDBClient({ endpoint: store.endpoint, ...localAws });
});
afterAll(() => client.destroy());

async function saved(key: string): Promise<string> {
  const asked = { route: 'POST /v1/assessments', body: { facts: FACTS }, headers: { 'Idempotency-Key': key } };
  return (await call<{ id: string }>(handler, asked)).body.id;
}

describe('A record that this version cannot read', () => {
  test.for([
    { what: 'of a newer encoding', change: newer, cause: 'UnknownEncoding' },
    { what: 'of no encoding at all', change: () => Uint8Array.of(0), cause: 'UnknownEncoding' },
    { what: 'cut short', change: cutShort, cause: 'DamagedBytes' },
    {
      what: 'with one byte turned',
      change: (content: Uint8Array) => content.map((byte, at) => (at === 9 ? byte ^ 255 : byte)),
      cause: 'DamagedBytes',
    },
    {
      what: 'with facts of a newer version',
      change: (content: Uint8Array) => encode({ ...(decode(content) as object), factsVersion: 99 }),
      cause: 'NewerFacts',
    },
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
    const again = { route: 'POST /v1/assessments', body: { facts: FACTS }, headers: { 'Idempotency-Key': 'once' } };
    expect((await callForProblem(handler, again)).status).toBe(503);
    const kept = (await store.items()).find(({ pk }) => pk?.S === id);
    expect(kept?.content?.B?.[0]).toBe(255);
    expect((await call(handler, { route: 'DELETE /v1/assessments/{id}', params: { id } })).status).toBe(204);
  });

  test('leaves all others readable', async () => {
    const [bad, good] = [await saved('bad'), await saved('good')];
    await store.rewrite(bad, () => Uint8Array.of(9));
    expect((await call(handler, { route: GET, params: { id: good } })).status).toBe(200);
  });
});

test('members of an item that only a newer version knows are no hindrance', async () => {
  const id = await saved('newer');
  const item = (await store.items()).find(({ pk }) => pk?.S === id) ?? {};
  const Item = { ...item, writtenBy: { S: '2.0.0' }, flags: { L: [{ N: '1' }] } };
  await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item }));
  const { status, body } = await call<{ assessment: { contributions: { monthly: { pension: string } } } }>(handler, {
    route: GET,
    params: { id },
  });
  expect(status).toBe(200);
  // 4573 × 20 % = 914.60
  expect(body.assessment.contributions.monthly.pension).toBe('914.60');
});
