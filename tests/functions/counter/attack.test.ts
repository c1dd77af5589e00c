import { afterEach, describe, expect, test, vi } from 'vitest';
import { handler as assessments } from '../../../functions/assessments/handler.ts';
import { handleOf, seal } from '../../../functions/counter/sealing.ts';
import { find } from '../../../functions/storage/assessments.ts';
import { addDecision } from '../../../functions/storage/decisions.ts';
import { call, callForProblem } from '../support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';
import {
  byCode,
  decide,
  decideOn,
  gaoqing,
  kindOf,
  type Listed,
  look,
  readerOfGaoqing,
  readOwn,
  remove,
  rider,
  save,
} from './at-the-counter.ts';

const store = ownStore();
quietConsole();
clockAt(LATE_2026);
afterEach(() => void vi.unstubAllEnvs());

const accepted = { outcome: 'accepted', note: '与材料一致' } as const;
const withPremium = (premium: string) => ({ ...rider, accidentPolicy: { premium } });

describe('A worker who puts another record in place of the one that was read', () => {
  test('by deleting it and saving with the same key: the decision is refused, and the new record has none', async () => {
    const first = await save(withPremium('100.00'), 'bait-and-switch-1');
    const read = await byCode(first.pickupCode);
    expect((await remove(first.id)).status).toBe(204);
    const second = await save(withPremium('9999.00'), 'bait-and-switch-1');
    expect(second.id).not.toBe(first.id);
    const late = await decideOn(read.handle, read.etag, accepted);
    expect([late.status, kindOf(late)]).toEqual([412, 'precondition-failed']);
    expect((await readOwn(second.id)).body).not.toHaveProperty('decisions');
    // What was read of the one says nothing of the other.
    const other = await byCode(second.pickupCode);
    expect((await decideOn(other.handle, read.etag, accepted)).status).toBe(412);
    expect((await decideOn(other.handle, other.etag, accepted)).status).toBe(201);
  });

  test('under the very same id, as a key gives it after 180 days: the etag is another one', async () => {
    const first = await save(withPremium('100.00'), 'bait-and-switch-2');
    const read = await byCode(first.pickupCode);
    vi.setSystemTime(new Date('2027-05-23T16:00:00Z'));
    const second = await save(withPremium('9999.00'), 'bait-and-switch-2');
    expect(second.id).toBe(first.id);
    expect((await byCode(second.pickupCode)).handle).toBe(read.handle);
    expect((await decideOn(read.handle, read.etag, accepted)).status).toBe(412);
    expect((await readOwn(second.id)).body).not.toHaveProperty('decisions');
  });

  test('between reading it for the decision and writing: the write itself is refused', async () => {
    const { id } = await save(withPremium('100.00'), 'bait-and-switch-3');
    const read = await find(id, new Date());
    if (!read) throw new Error('it was saved');
    vi.setSystemTime(new Date('2027-05-23T16:00:00Z'));
    expect((await save(withPremium('9999.00'), 'bait-and-switch-3')).id).toBe(id);
    const { facts, language, answer } = read;
    const decision = {
      ...{ decidedAt: '2026-11-24T01:00:00.000Z', by: 'officer-17', office: '370322' as const },
      ...{ outcome: 'accepted' as const, note: null, language, facts, changes: [] },
    };
    expect(await addDecision(read, decision, answer.assessment, new Date(), AbortSignal.timeout(5_000))).toBe('stale');
    const left = (await store.items()).filter(({ pk }) => pk?.S === id);
    expect(left.map(({ sk, decisions }) => [sk?.S, decisions])).toEqual([['ASSESSMENT', undefined]]);
  });
});

describe('What a counter is given', () => {
  const publicCalls = (id: string) => [
    { route: 'GET /v1/assessments/{id}', params: { id } },
    { route: 'GET /v1/assessments/{id}/today', params: { id } },
    { route: 'DELETE /v1/assessments/{id}', params: { id } },
  ];
  /** Every text in an answer, at any depth. */
  const textsIn = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsIn)
        : [];

  test('opens and deletes nothing outside it: not one text of a list, a record or a decision', async () => {
    const saved = await save();
    const { body: decided } = await decide(saved.id, 'as it stands', accepted);
    const { body: listed } = await look<Listed>({ day: '2026-11-24', limit: '1' }, readerOfGaoqing);
    const given = new Set([await byCode(saved.pickupCode, readerOfGaoqing), decided, listed].flatMap(textsIn));
    expect(given.size).toBeGreaterThan(20);
    for (const text of given)
      for (const asked of publicCalls(text)) expect((await callForProblem(assessments, asked)).status).toBe(404);
    expect((await byCode(saved.pickupCode)).decisions).toHaveLength(1);
  });

  test('pages of one record name no other office’s: neither in rows nor in what leads to the next page', async () => {
    vi.setSystemTime(new Date('2026-11-27T01:00:00Z'));
    const regions = ['370322', '370300', '370000', '370322', '370300', '370000'] as const;
    const made = [];
    for (const region of regions) made.push(await save({ ...rider, region }));
    const foreign = made.filter((_, at) => regions[at] !== '370322');
    const rows: string[] = [];
    const cursors: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const query: Record<string, string> = { day: '2026-11-27', limit: '1', ...(next && { next }) };
      const { body } = await look<Listed>(query, readerOfGaoqing);
      rows.push(...body.assessments.map(({ pickupCode }) => pickupCode));
      next = body.next;
      if (next) cursors.push(next);
    }
    const own = made.filter((_, at) => regions[at] === '370322').map(({ pickupCode }) => pickupCode);
    expect(rows.sort()).toEqual(own.sort());
    expect(cursors.length).toBeGreaterThanOrEqual(5);
    for (const cursor of cursors) {
      const spelt = [
        cursor,
        ...(['base64url', 'hex'] as const).map((form) => Buffer.from(cursor, form).toString('latin1')),
      ];
      for (const { id, pickupCode } of foreign)
        for (const secret of [
          id,
          pickupCode,
          pickupCode.replaceAll('-', ''),
          Buffer.from(id, 'base64url').toString('latin1'),
        ])
          expect(spelt.filter((text) => text.includes(secret))).toEqual([]);
      for (const asked of publicCalls(cursor)) expect((await callForProblem(assessments, asked)).status).toBe(404);
    }
  });

  test('a cursor or handle that was altered, or is used for the other, is none', async () => {
    const saved = await save();
    const { handle, etag } = await byCode(saved.pickupCode);
    const altered = (handle.startsWith('A') ? 'B' : 'A') + handle.slice(1);
    const cursor = seal('cursor', saved.id);
    for (const none of [altered, cursor, saved.id, saved.pickupCode, handle.slice(0, 20), ''])
      expect([none, (await decideOn(none, etag, accepted)).status]).toEqual([none, 404]);
    for (const none of [altered, handle])
      expect((await look({ day: '2026-11-24', next: none })).body.errors?.[0]?.pointer).toBe('/next');
    expect((await decideOn(handle, etag, accepted)).status).toBe(201);
  });

  test('is made under a secret of the counter’s own', async () => {
    const { id } = await save();
    const before = handleOf(id);
    expect(handleOf(id)).toBe(before);
    vi.stubEnv('COUNTER_SECRET', 'yet another secret of 32 letters');
    expect(handleOf(id)).not.toBe(before);
    expect((await decideOn(before, '"any"', accepted)).status).toBe(404);
  });

  test.for(['', 'a secret of thirty-one letters.'])(
    'and with %j for a secret nobody is given anything',
    async (secret) => {
      const saved = await save();
      vi.spyOn(console, 'error').mockReturnValue();
      vi.stubEnv('COUNTER_SECRET', secret);
      expect((await look({ pickupCode: saved.pickupCode })).status).toBe(500);
    },
  );
});

test('the only way to delete is the person’s own', async () => {
  const saved = await save();
  const { handle } = await byCode(saved.pickupCode, gaoqing);
  const asked = (id: string) => ({ route: 'DELETE /v1/assessments/{id}', params: { id } });
  expect((await callForProblem(assessments, asked(handle))).status).toBe(404);
  expect((await call(assessments, asked(saved.id))).status).toBe(204);
});
