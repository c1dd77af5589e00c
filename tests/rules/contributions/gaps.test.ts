import { describe, expect, test } from 'vitest';
import { release } from '../../../shared/law/release.generated.ts';
import { amended, period } from '../../law/hand-made.ts';
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

  test.for([{ amount: '1' }, { amount: '99999' }, { percent: '60' }, { income: '3000' }])(
    'a year whose band nobody has seen refuses no base and has no amount: %o',
    (base) => {
      const { monthly, net, account } = ask({ year: 2010, schemes: ['pension'], platform: '美团', ...base });
      expect([monthly.total, net, account.questions]).toEqual([null, undefined, []]);
      expect(account.figures.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['pension.contribution-base.floor', 'pension.contribution-base.ceiling']),
      );
    },
  );

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

  test('no last day to pay was seen', () => {
    const { schedules, account } = ask({ amount: '4573' });
    expect(new Set(schedules.flatMap(({ instalments }) => instalments.map(({ payBy }) => payBy)))).toEqual(
      new Set([null]),
    );
    expect(account.notices.map(({ code }) => code)).toContain('pay-by-not-published');
  });
});

describe('Last days to pay, once a notice gives them', () => {
  const pension = amended(
    release,
    '370000',
    'pension.pay-by',
    period('2026-01-01', [
      { frequency: 'monthly', month: 'last', day: '31' },
      { frequency: 'quarterly', month: 'last', day: '25' },
      { frequency: 'half-yearly', month: 'first', day: '20' },
      { frequency: 'yearly', month: 'after', day: '10' },
    ]),
  );
  const both = amended(
    pension,
    '370300',
    'medical.pay-by',
    period('2026-01-01', [
      { frequency: 'monthly', month: 'last', day: '20' },
      { frequency: 'yearly', month: 'first', day: '28' },
    ]),
  );
  const days = (asked: ReturnType<typeof ask>) =>
    Object.fromEntries(asked.schedules.map((each) => [each.frequency, each.instalments.map(({ payBy }) => payBy)]));
  const notices = ({ account }: ReturnType<typeof ask>) => account.notices.map(({ code }) => code);

  test('each instalment has its own, and nothing says that they are unknown', () => {
    const asked = ask({ amount: '4573', from: '2026-02', schemes: ['pension'] }, pension);
    expect(days(asked)).toMatchObject({
      quarterly: ['2026-03-25', '2026-06-25', '2026-09-25', '2026-12-25'],
      'half-yearly': ['2026-02-20', '2026-07-20'],
      yearly: ['2027-01-10'],
    });
    // February and the shorter months end before the 31st.
    expect(days(asked).monthly?.slice(0, 3)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect(notices(asked)).not.toContain('pay-by-not-published');
    expect(asked.account.citations.map(({ number }) => number)).toContain('甲〔2026〕1号');
  });

  test('of two schemes the earlier day, and none while one of them is unknown', () => {
    const asked = ask({ amount: '4573', from: '2026-11' }, both);
    expect(days(asked)).toEqual({
      monthly: ['2026-11-20', '2026-12-20'],
      quarterly: [null],
      'half-yearly': [null],
      yearly: ['2026-11-28'],
    });
    expect(notices(asked)).toContain('pay-by-not-published');
    expect(days(ask({ amount: '4573', from: '2026-11' }, pension)).monthly).toEqual([null, null]);
  });

  test('before they hold none is given', () => {
    expect(days(ask({ amount: '5000', year: 2025, from: '2025-12', schemes: ['pension'] }, pension)).monthly).toEqual([
      null,
    ]);
  });
});
