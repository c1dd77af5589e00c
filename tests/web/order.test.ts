import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { toAsk } from '../../web/worker/state/order.ts';

const NONE = new Set<string>();
const openIn = (facts: Facts) => assess(release, facts, '2026-11-24', 'zh-CN').questions?.map(({ id }) => id) ?? [];
const ask = (facts: Facts, skipped: ReadonlySet<string> = NONE, first?: string) =>
  toAsk({ facts, skipped, open: openIn(facts), first });

describe('what is asked', () => {
  test('begins with what is easy, before anything is worked out', () => {
    expect(toAsk({ facts: {}, skipped: NONE, open: null })).toEqual(['sex', 'birthMonth', 'trade', 'base']);
  });
  test('then goes by what the assessment leaves open', () => {
    const facts = { year: 2026, sex: 'male', birthMonth: '1971-03', trade: 'other', base: { amount: '5000' } } as const;
    expect(ask(facts)[0]).toBe(openIn(facts)[0]);
  });
  test('nothing twice, and nothing that the person is not sure of', () => {
    expect(ask({ year: 2026 }, new Set(['sex', 'base']))).not.toEqual(expect.arrayContaining(['sex']));
    expect(ask({ year: 2026, sex: 'male' })).not.toContain('sex');
    expect(new Set(ask({})).size).toBe(ask({}).length);
  });
  test('a host may choose the first question', () => {
    expect(ask({}, NONE, 'platform')[0]).toBe('platform');
    expect(ask({}, NONE, 'no such question')[0]).toBe('sex');
  });
  test('details of what the person does not have are not asked', () => {
    expect(ask({ certificate: null }).filter((id) => id.startsWith('certificate.'))).toEqual([]);
  });
  test('the pension is asked for in the end, though nothing waits for it', () => {
    const today = ['pension.monthsSoFar', 'pension.accountNow', 'pension.indexSoFar'];
    expect(ask({ year: 2026 }).slice(-3)).toEqual(today);
  });
  test('who tells what will stand at retirement is not asked for today', () => {
    const asked = ask({ year: 2026, pension: { months: 300 } });
    expect(asked.filter((id) => /SoFar|Now$/.test(id))).toEqual([]);
    expect(ask({ year: 2026, pension: { monthsSoFar: 12 } })).not.toContain('pension.months');
  });
});

test('whoever says 不清楚 to everything comes to an end', () => {
  const skipped = new Set<string>();
  for (let next = ask({ year: 2026 }, skipped); next.length > 0; next = ask({ year: 2026 }, skipped))
    skipped.add(next[0] as string);
  expect(skipped.size).toBeLessThan(62);
});
