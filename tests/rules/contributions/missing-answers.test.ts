import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

describe('A missing answer is asked for, and what it does not change is given', () => {
  test('no base: the band and the tiers to choose from, and every amount that needs it unknown', () => {
    const { base, monthly, tiers, account } = ask({ year: 2026, schemes: ['pension'] });
    expect(account.questions).toEqual(['base']);
    expect(base).toMatchObject({ chosen: null, floor: '4573.00', ceiling: '22863.00' });
    expect(monthly).toMatchObject({ pension: null, total: null });
    expect(tiers.map(({ base: each }) => each)).toContain('7621.00');
  });

  test('no base, but the city fixes the medical base: nothing is asked', () => {
    // 7069 × 5 % = 353.45
    const { monthly, account } = ask({ year: 2023, from: '2023-08', schemes: ['medical'] });
    expect(account.questions).toEqual([]);
    expect(monthly.medical).toBe('353.45');
  });

  test('no year: everything is unknown', () => {
    const { schedules, monthly, account } = ask({ year: undefined, amount: '5000' });
    expect(account.questions).toEqual(['year']);
    expect(schedules).toEqual([]);
    expect(monthly.total).toBeNull();
  });
});
