import { expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { medicalModes } from '../../web/worker/answer/derived.ts';

const modes = (facts: Facts) => medicalModes(assess(release, facts, '2026-11-24', 'zh-CN'));
const base = { amount: '5000' } as const;

test('Zibo takes medical by the month or the year: said beside the four ways to pay', () => {
  expect(modes({ year: 2026, base })).toEqual({
    frequencies: ['monthly', 'yearly'],
    text: '淄博市职工医保按月或按年缴费（2025年3月18日起）；其他方式下的医保金额只供比较。',
  });
});
test('whoever pays a pension only is told nothing of medical, though the medical section still says it', () => {
  const pensionOnly: Facts = { year: 2026, base, schemes: ['pension'], enrolOn: '2026-11-26' };
  const { notices } = assess(release, pensionOnly, '2026-11-24', 'zh-CN');
  expect(notices.map(({ code }) => code)).toContain('medical-payment-modes');
  expect(modes(pensionOnly)).toBeNull();
});
