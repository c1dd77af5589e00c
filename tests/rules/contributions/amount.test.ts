import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

describe('One month of the pension: 20 % of the base, of which 8 % to the account (国发〔2005〕38号)', () => {
  test.for([
    // 4242 × 20 % = 848.40; × 8 % = 339.36
    { year: 2023, amount: '4242', pension: '848.40', account: '339.36', why: 'the floor of 2023' },
    // 21207 × 20 % = 4241.40; × 8 % = 1696.56
    { year: 2023, amount: '21207', pension: '4241.40', account: '1696.56', why: 'the ceiling of 2023' },
    // 4416 × 20 % = 883.20; × 8 % = 353.28
    { year: 2024, amount: '4416', pension: '883.20', account: '353.28', why: 'the floor of 2024' },
    // 22078 × 20 % = 4415.60; × 8 % = 1766.24
    { year: 2024, amount: '22078', pension: '4415.60', account: '1766.24', why: 'the ceiling of 2024' },
    // 4504 × 20 % = 900.80; × 8 % = 360.32
    { year: 2025, amount: '4504', pension: '900.80', account: '360.32', why: 'the floor of 2025' },
    // 22518 × 20 % = 4503.60; × 8 % = 1801.44
    { year: 2025, amount: '22518', pension: '4503.60', account: '1801.44', why: 'the ceiling of 2025' },
    // 4573 × 20 % = 914.60; × 8 % = 365.84
    { year: 2026, amount: '4573', pension: '914.60', account: '365.84', why: 'the floor of 2026' },
    // 7621 × 20 % = 1524.20; × 8 % = 609.68
    { year: 2026, amount: '7621', pension: '1524.20', account: '609.68', why: 'the average wage of 2026' },
    // 22863 × 20 % = 4572.60; × 8 % = 1829.04
    { year: 2026, amount: '22863', pension: '4572.60', account: '1829.04', why: 'the ceiling of 2026' },
    // 5000.13 × 20 % = 1000.026 → 1000.03; × 8 % = 400.0104 → 400.01
    { year: 2026, amount: '5000.13', pension: '1000.03', account: '400.01', why: 'a base with fen' },
    // 4999.98 × 20 % = 999.996 → 1000.00; × 8 % = 399.9984 → 400.00
    { year: 2026, amount: '4999.98', pension: '1000.00', account: '400.00', why: 'rounded up to the next yuan' },
    // 4600.03 × 20 % = 920.006 → 920.01; × 8 % = 368.0024 → 368.00
    { year: 2026, amount: '4600.03', pension: '920.01', account: '368.00', why: 'one part rounded up, one down' },
  ])(
    '$why: $amount yuan in $year costs $pension, $account of it to the account',
    ({ year, amount, pension, account }) => {
      const { monthly } = ask({ year, amount, schemes: ['pension'] });
      expect(monthly).toEqual({
        pension,
        pensionToAccount: account,
        medical: '0.00',
        medicalToAccount: '0.00',
        total: pension,
      });
    },
  );
});

describe('One month of the employee medical scheme from 2026: 7 % or 9 % of the base (山东省职工医保省级统筹)', () => {
  test.for([
    // 4573 × 7 % = 320.11
    { amount: '4573', option: 'pooled-only', medical: '320.11', account: '0.00', why: 'floor, no account' },
    // 4573 × 9 % = 411.57; × 2 % = 91.46
    { amount: '4573', option: 'with-account', medical: '411.57', account: '91.46', why: 'floor, with account' },
    // 22863 × 7 % = 1600.41
    { amount: '22863', option: 'pooled-only', medical: '1600.41', account: '0.00', why: 'ceiling, no account' },
    // 22863 × 9 % = 2057.67; × 2 % = 457.26
    { amount: '22863', option: 'with-account', medical: '2057.67', account: '457.26', why: 'ceiling, with account' },
    // 4600.50 × 7 % = 322.035 → 322.04
    { amount: '4600.50', option: 'pooled-only', medical: '322.04', account: '0.00', why: 'half a fen goes up' },
    // 4600.25 × 9 % = 414.0225 → 414.02; × 2 % = 92.005 → 92.01
    { amount: '4600.25', option: 'with-account', medical: '414.02', account: '92.01', why: 'account: half a fen up' },
  ] as const)(
    '$why: $amount yuan costs $medical, $account of it to the account',
    ({ amount, option, medical, account }) => {
      const { monthly } = ask({ amount, medicalOption: option, schemes: ['medical'] });
      expect(monthly).toEqual({
        pension: '0.00',
        pensionToAccount: '0.00',
        medical,
        medicalToAccount: account,
        total: medical,
      });
    },
  );
});

describe('Zibo 2023: 5 % of a fixed base from August on, whatever base the pension has (淄博市医保局 2023-07-21)', () => {
  test.for([
    // 7069 × 5 % = 353.45
    { from: '2023-08', amount: '4242', medical: '353.45', why: 'pension on the floor' },
    { from: '2023-08', amount: '21207', medical: '353.45', why: 'pension on the ceiling' },
    { from: '2023-12', amount: '5000', medical: '353.45', why: 'December alone' },
  ])('$why: $medical a month', ({ from, amount, medical }) => {
    expect(ask({ year: 2023, from, amount }).monthly.medical).toBe(medical);
  });

  test('August to December with fees: 5 × 353.45 + 218 + 35 = 2020.25', () => {
    const answer = ask({ year: 2023, from: '2023-08', amount: '4242', schemes: ['medical'] });
    expect(answer.yearlyFees).toBe('253.00');
    expect(answer.schedules.map(({ total }) => total)).toEqual(['2020.25', '2020.25', '2020.25', '2020.25']);
  });
});

describe('Month and total', () => {
  test('both schemes at the floor of 2026: 914.60 + 320.11 = 1234.71', () => {
    expect(ask({ amount: '4573' }).monthly.total).toBe('1234.71');
  });
});
