import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../../shared/answer/contributions.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { ask } from './ask.ts';

/** Zibo takes the medical contribution by the year or by the month (2025-03-18, press). */
const said = (year: number, schemes: ('pension' | 'medical')[]) =>
  ask({ year, schemes, income: '5000' }).account.notices.filter(({ code }) => code === 'medical-payment-modes');

test('from 2025 on it is said that the medical scheme is paid by the month or by the year', () => {
  expect(said(2024, ['medical'])).toEqual([]);
  expect(said(2025, ['medical'])).toHaveLength(1);
  expect(said(2026, ['pension', 'medical'])).toEqual([
    {
      code: 'medical-payment-modes',
      operands: { frequencies: 'monthly yearly', since: '2025-03-18' },
      documents: [],
    },
  ]);
});

test('the pension is paid in all four ways, and nothing is said of it', () => {
  expect(said(2026, ['pension'])).toEqual([]);
});

test('in words', () => {
  const said = (language: 'zh-CN' | 'en') =>
    answer(
      contributionsCalculation,
      release,
      { year: 2026, base: { percent: '60' } },
      '2026-11-24',
      language,
    ).notices.find(({ code }) => code === 'medical-payment-modes')?.text;
  expect(said('zh-CN')).toBe('淄博市职工医保按月或按年缴费（2025年3月18日起）；其他方式下的医保金额只供比较。');
  expect(said('en')).toContain('by the month or by the year');
});

const noticesOf = (wanted: Parameters<typeof ask>[0]) => ask(wanted).account.notices;
const codesOf = (wanted: Parameters<typeof ask>[0]) => noticesOf(wanted).map(({ code }) => code);

describe('The month in which the base of a year begins to count for medical (not seen)', () => {
  test('is said where the medical contribution rests on the base chosen: from 2026 on', () => {
    expect(noticesOf({ schemes: ['medical'], amount: '4573' })).toContainEqual(
      expect.objectContaining({ code: 'medical-base-start-not-seen', operands: { year: '2026', from: '2026-01' } }),
    );
    expect(codesOf({ schemes: ['pension'], amount: '4573' })).not.toContain('medical-base-start-not-seen');
  });
  test('is not said of 2023, when Zibo had a fixed base', () => {
    expect(codesOf({ year: 2023, from: '2023-08', schemes: ['medical'] })).not.toContain('medical-base-start-not-seen');
  });
});

test('no rule was seen that settles medical months paid on a base used for now', () => {
  const asked = { amount: '4504', asOf: '2026-03-01' };
  expect(codesOf({ ...asked, schemes: ['medical'] })).toContain('medical-not-settled-later');
  expect(codesOf({ ...asked, schemes: ['pension'] })).not.toContain('medical-not-settled-later');
  expect(codesOf({ schemes: ['medical'], amount: '4573' })).not.toContain('medical-not-settled-later');
});

test('whether the fees are less for a part of a year was not seen: they are those of a year, and that is said', () => {
  // 144 + 35 = 179.00
  expect(ask({ year: 2025, from: '2025-10', schemes: ['medical'] }).yearlyFees).toBe('179.00');
  expect(noticesOf({ year: 2025, from: '2025-10', schemes: ['medical'] })).toContainEqual(
    expect.objectContaining({ code: 'fees-of-part-of-a-year', operands: { months: '3' } }),
  );
  expect(codesOf({ year: 2025, schemes: ['medical'] })).not.toContain('fees-of-part-of-a-year');
});
