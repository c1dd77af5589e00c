import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

describe('What no notice publishes is null and named, never guessed', () => {
  test.for([
    { year: 2031, figure: 'pension.contribution-base.floor', why: 'no band so far ahead' },
    { year: 2028, figure: 'pension.contribution-base.ceiling', why: 'carried into 2027 only' },
    { year: 2020, figure: 'pension.contribution-base.floor', why: 'sources disagree on the floor of 2020' },
    { year: 2019, figure: 'pension.contribution-base.floor', why: 'rounding of 2019 unknown' },
  ])('$year: $why', ({ year, figure }) => {
    const { monthly, base, schedules, account } = ask({ year, amount: '5000', schemes: ['pension'] });
    expect(base.chosen).toBeNull();
    expect(monthly).toMatchObject({ pension: null, pensionToAccount: null, total: null });
    expect(schedules.map(({ total }) => total)).toEqual([null, null, null, null]);
    expect(account.figures.map(({ id }) => id)).toContain(figure);
  });

  test('2026: the medical fees are not published, so the totals that need them are null and the rest is given', () => {
    const { monthly, yearlyFees, schedules, account } = ask({ amount: '4573' });
    expect(monthly.total).toBe('1234.71');
    expect(yearlyFees).toBeNull();
    const [first, second] = schedules[0]?.instalments ?? [];
    expect(first).toMatchObject({ pension: '914.60', medical: '320.11', fees: null, total: null });
    expect(second).toMatchObject({ pension: '914.60', medical: '320.11', fees: '0.00', total: '1234.71' });
    expect(schedules[3]?.total).toBeNull();
    expect(account.figures.map(({ id }) => id)).toEqual([
      'medical.flexible.major-illness-fee',
      'medical.flexible.long-term-care-fee',
    ]);
  });

  test.for([
    { year: 2024, why: 'Zibo published nothing found for 2024' },
    { year: 2025, why: 'nor for 2025' },
  ])('$year: $why: the medical amounts are null, the pension is given', ({ year }) => {
    const { monthly, account } = ask({ year, amount: '5000' });
    expect(monthly).toMatchObject({ pension: '1000.00', medical: null, total: null });
    expect(account.figures.map(({ id }) => id)).toContain('medical.flexible.rate-pooled-only');
  });

  test('2023 from January: medical unknown until July, known from August on', () => {
    const instalments = ask({ year: 2023, amount: '4242' }).schedules[0]?.instalments ?? [];
    expect(instalments.map(({ medical }) => medical)).toEqual([...Array(7).fill(null), ...Array(5).fill('353.45')]);
  });

  test('no last day to pay is published for Shandong', () => {
    const { schedules, account } = ask({ amount: '4573' });
    expect(new Set(schedules.flatMap(({ instalments }) => instalments.map(({ payBy }) => payBy)))).toEqual(
      new Set([null]),
    );
    expect(account.notices.map(({ code }) => code)).toContain('pay-by-not-published');
  });
});
