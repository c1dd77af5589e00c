import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pickupCode } from '../../../shared/answer/pickup-code.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';
import { decide, look, rider, save, zibo } from './at-the-counter.ts';

const store = ownStore();
quietConsole();
clockAt(LATE_2026);

let proxy: FaultyProxy;
beforeAll(async () => {
  proxy = await startFaultyProxy(store.endpoint);
  process.env.DYNAMODB_ENDPOINT = proxy.endpoint;
});
afterAll(() => proxy.close());
beforeEach(() => void (proxy.calls = []));

/** What the store is asked for, and how much of it comes back, while an officer of Gaoqing types a code. */
async function readsFor(code: string) {
  proxy.calls = [];
  proxy.bytes = [];
  const { status, body } = await look({ pickupCode: code });
  return { calls: proxy.calls, bytes: proxy.bytes, answer: { status, body } };
}

test('a code never given, one of another office and one that has expired cost the same reads', async () => {
  const foreign = await save({ ...rider, region: '370300' });
  await decide(foreign.id, 'as it stands', { outcome: 'accepted' }, zibo);
  const expired = await save();
  const never = pickupCode('2026-11-24', Uint8Array.of(1, 2, 3, 4));
  const cases = [await readsFor(never), await readsFor(foreign.pickupCode)];
  // The day of its code is none of those that are kept.
  vi.setSystemTime(new Date('2027-05-24T01:00:00Z'));
  cases.push(await readsFor(expired.pickupCode));
  // Its day is, but this is not: kept to the end of the 23rd in Shanghai.
  vi.setSystemTime(new Date('2027-05-23T16:00:00Z'));
  cases.push(await readsFor(expired.pickupCode));
  for (const { calls, bytes, answer } of cases) {
    expect(calls).toEqual(['Query', 'BatchGetItem']);
    // The index gives a key or none, and the table as much as tells whose it is: no record is read, let alone unpacked.
    for (const size of bytes) expect(size).toBeLessThan(500);
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual(cases[0]?.answer.body);
  }
});

test('a decision reads the words of those before it, and none of their answers', async () => {
  const { id } = await save();
  const readFor = async () => {
    proxy.bytes = [];
    expect((await decide(id, 'as it stands', { outcome: 'accepted', note: '材料齐全' })).status).toBe(201);
    return proxy.bytes.reduce((sum, bytes) => sum + bytes, 0);
  };
  const [, second = 0, ...later] = [
    await readFor(),
    await readFor(),
    await readFor(),
    await readFor(),
    await readFor(),
  ];
  // An answer alone is some 20 KB.
  expect((later.at(-1) ?? Infinity) - second).toBeLessThan(3 * 3_000);
});
