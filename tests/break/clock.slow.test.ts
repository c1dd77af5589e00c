import { describe, expect, test, vi } from 'vitest';
import { handler as assessments } from '../../functions/assessments/handler.ts';
import { handler as contributions } from '../../functions/contributions/handler.ts';
import { handler as subsidies } from '../../functions/subsidies/handler.ts';
import { call } from '../functions/support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../functions/support/stage.ts';

/** The last moment of a day in Asia/Shanghai and the first of the next, both UTC. */
const NIGHTS = {
  // the band of 2026 is published on 2026-08-14
  'before the band is published': ['2026-08-13T15:59:59.999Z', '2026-08-13T16:00:00.000Z'],
  // a night on which nothing changes but the date
  'of any other day': ['2026-03-09T15:59:59.999Z', '2026-03-09T16:00:00.000Z'],
  // the first of January
  'of the year': ['2025-12-31T15:59:59.999Z', '2025-12-31T16:00:00.000Z'],
} as const;

ownStore();
quietConsole();
clockAt(LATE_2026);

/** Asks again and again while the clock jumps over midnight and back at every tick. */
async function overMidnight<T>([before, after]: readonly [string, string], ask: () => Promise<T>): Promise<T[]> {
  const answers: Promise<T>[] = [];
  for (let at = 0; at < 24; at += 1) {
    // Twelve at once: two dozen saves meet the time-out of the store where the machine is busy.
    if (at === 12) await Promise.all(answers);
    vi.setSystemTime(at % 2 === 0 ? before : after);
    answers.push(ask());
    // The request has begun; the clock is somewhere else before it ends.
    vi.setSystemTime(at % 3 === 0 ? after : before);
    await Promise.resolve();
  }
  return Promise.all(answers);
}

/** 鲁人社字〔2026〕75号: on 2026-08-13 the band of 2025 still stands in, on 2026-08-14 that of 2026 is known. */
function bandOf2026(asOf: string) {
  return asOf < '2026-08-14'
    ? { floor: '4504.00', ceiling: '22518.00', provisional: true }
    : { floor: '4573.00', ceiling: '22863.00', provisional: false };
}

describe.each(Object.entries(NIGHTS))('While the clock jumps over the midnight %s', (_, night) => {
  test('each calculation is of one day, and both days come', async () => {
    const days = new Set<string>();
    const asked = {
      route: 'POST /v1/contributions',
      body: { year: 2026, base: { income: '0' }, schemes: ['pension'] },
    };
    for (const { body } of await overMidnight(night, () =>
      call<{ asOf: string; base: object; monthly: { pension: string } }>(contributions, asked),
    )) {
      days.add(body.asOf);
      const band = bandOf2026(body.asOf);
      expect(body.base).toMatchObject(band);
      // 4504 × 20 % = 900.80, 4573 × 20 % = 914.60
      expect(body.monthly.pension).toBe(band.provisional ? '900.80' : '914.60');
    }
    expect(days.size).toBe(2);
  });

  test('each stored assessment is of one day in all its parts', async () => {
    const asked = { route: 'POST /v1/assessments', body: { facts: { year: 2026, base: { income: '0' } } } };
    type Stored = { id: string; expiresOn: string; assessment: { asOf: string; contributions: { base: object } } };
    const days = new Set<string>();
    for (const { body } of await overMidnight(night, () => call<Stored>(assessments, asked))) {
      const { asOf, contributions } = body.assessment;
      days.add(asOf);
      expect(contributions.base).toMatchObject(bandOf2026(asOf));
      // 180 days after the day it is of
      expect(Date.parse(body.expiresOn) - Date.parse(asOf)).toBe(180 * 86_400_000);
    }
    expect(days.size).toBe(2);
  });
});

test('a law that begins at midnight begins for whole answers', async () => {
  // 职业伤害保障 of 美团打车 from 2026-07-01
  const night = ['2026-06-30T15:59:59.999Z', '2026-06-30T16:00:00.000Z'] as const;
  const asked = { route: 'POST /v1/subsidies', body: { trade: 'ride-hailing', platform: '美团打车' } };
  type Answer = { asOf: string; programmes: { id: string; outcome: string; nearest: { from: string } | null }[] };
  const outcomes = new Map<string, Set<string>>();
  for (const { body } of await overMidnight(night, () => call<Answer>(subsidies, asked))) {
    const { outcome } = body.programmes.find(({ id }) => id === 'occupational-injury') as Answer['programmes'][number];
    outcomes.set(body.asOf, (outcomes.get(body.asOf) ?? new Set()).add(outcome));
  }
  expect(Object.fromEntries([...outcomes].map(([day, all]) => [day, [...all]]))).toEqual({
    '2026-06-30': ['not-eligible'],
    '2026-07-01': ['eligible'],
  });
});

test('a clock set back years gives the answers of that day', async () => {
  const asked = { route: 'POST /v1/contributions', body: { year: 2026, base: { income: '0' }, schemes: ['pension'] } };
  vi.setSystemTime('2026-11-25T04:00:00Z');
  expect((await call<{ base: object }>(contributions, asked)).body.base).toMatchObject(bandOf2026('2026-11-25'));
  vi.setSystemTime('2024-11-25T04:00:00Z');
  // on 2024-11-25 nothing is known of 2025, nor then of 2026
  expect((await call<{ outcome: string; base: object }>(contributions, asked)).body).toMatchObject({
    outcome: 'not-published',
    base: { floor: null, ceiling: null },
  });
});
