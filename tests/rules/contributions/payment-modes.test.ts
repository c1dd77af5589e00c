import { expect, test } from 'vitest';
import { contributionsText } from '../../../shared/text/contributions.ts';
import { ask } from './ask.ts';

/** policy-facts 2: Zibo takes the medical contribution by the year or by the month (2025-03-18, press). */
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
  const names = { figure: (id: string) => id, date: (date: string) => date };
  const operands = { frequencies: 'monthly yearly', since: '2025-03-18' };
  const sentence = contributionsText.notices['medical-payment-modes'];
  expect(sentence?.['zh-CN'](operands, names, '')).toBe(
    '淄博市职工医保按月或按年缴费（2025-03-18起）；其他方式下的医保金额只供比较。',
  );
  expect(sentence?.en(operands, names, '')).toContain('by the month or by the year');
});
