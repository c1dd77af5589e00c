import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

describe('Every amount says why', () => {
  test('the floor of 2026, both schemes: the steps in order, each with its documents', () => {
    const { account } = ask({ amount: '4573' });
    expect(account.steps.map(({ code, result }) => `${code} = ${result}`)).toEqual([
      'contribution-base.band = 4573.00–22863.00',
      'pension.contribution = 914.60',
      'pension.to-account = 365.84',
      'medical.contribution = 320.11',
      'pension.total = 10975.20',
      'medical.total = 3841.32',
    ]);
    expect(account.steps.every(({ documents }) => documents.length > 0)).toBe(true);
    expect(account.steps[0]?.documents).toEqual(['鲁人社字〔2026〕75号']);
    expect(account.steps[1]?.documents).toEqual(['国发〔2005〕38号']);
    expect(account.steps[1]?.operands).toEqual({ month: '2026-01', base: '4573.00', rate: '20' });
  });

  test('the answer carries the weakest grade it rests on', () => {
    expect(ask({ amount: '4573', schemes: ['pension'] }).account.grade).toBe('compiled');
    expect(ask({ year: 2023, from: '2023-08', amount: '4242', schemes: ['medical'] }).account.grade).toBe('official');
  });

  test('a medical rate that changes within the year is explained from its month on', () => {
    const { account } = ask({ year: 2023, amount: '4242', schemes: ['medical'] });
    expect(account.steps.find(({ code }) => code === 'medical.contribution-on-fixed-base')?.operands).toEqual({
      month: '2023-08',
      base: '7069.00',
      rate: '5',
    });
  });

  test('with an account before 2026 is refused in Zibo, which opened none', () => {
    expect(() => ask({ year: 2023, from: '2023-08', amount: '4242', medicalOption: 'with-account' })).toThrow(
      '/medicalOption',
    );
  });
});
