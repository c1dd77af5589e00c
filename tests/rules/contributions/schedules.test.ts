import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const pensionOnly = { schemes: ['pension'] } as const;

describe('The four frequencies of 2026 on the floor, pension only', () => {
  // 12 × 914.60 = 10975.20
  test.for([
    // 12 instalments of 914.60
    { index: 0, frequency: 'monthly', count: 12, first: '914.60' },
    // 3 × 914.60 = 2743.80
    { index: 1, frequency: 'quarterly', count: 4, first: '2743.80' },
    // 6 × 914.60 = 5487.60
    { index: 2, frequency: 'half-yearly', count: 2, first: '5487.60' },
    { index: 3, frequency: 'yearly', count: 1, first: '10975.20' },
  ])('$frequency: $count of $first, 10975.20 in all', ({ index, frequency, count, first }) => {
    const schedule = ask({ amount: '4573', ...pensionOnly }).schedules[index];
    expect(schedule?.frequency).toBe(frequency);
    expect(schedule?.instalments.map(({ total }) => total)).toEqual(Array(count).fill(first));
    expect(schedule?.total).toBe('10975.20');
  });
});

describe('Calendar periods', () => {
  test.for([
    { from: '2026-04', index: 1, periods: ['2026-04..2026-06', '2026-07..2026-09', '2026-10..2026-12'] },
    { from: '2026-04', index: 2, periods: ['2026-04..2026-06', '2026-07..2026-12'] },
    { from: '2026-04', index: 3, periods: ['2026-04..2026-12'] },
    { from: '2026-05', index: 1, periods: ['2026-05..2026-06', '2026-07..2026-09', '2026-10..2026-12'] },
    { from: '2026-08', index: 2, periods: ['2026-08..2026-12'] },
    { from: '2026-12', index: 0, periods: ['2026-12..2026-12'] },
    { from: '2026-12', index: 1, periods: ['2026-12..2026-12'] },
  ])('started in $from, schedule $index covers $periods', ({ from, index, periods }) => {
    const schedule = ask({ amount: '4573', from, ...pensionOnly }).schedules[index];
    expect(schedule?.instalments.map((each) => `${each.from}..${each.to}`)).toEqual(periods);
  });

  test('nine months from April: 9 × 914.60 = 8231.40, first quarter of three', () => {
    const { schedules } = ask({ amount: '4573', from: '2026-04', ...pensionOnly });
    expect(schedules.map(({ total }) => total)).toEqual(['8231.40', '8231.40', '8231.40', '8231.40']);
    expect(schedules[1]?.instalments[0]?.pension).toBe('2743.80');
  });
});

describe('Yearly fees of the medical scheme go with the first instalment', () => {
  test('Zibo 2023 from August: 218 + 35 = 253.00', () => {
    // 353.45 + 253.00 = 606.45; quarterly August–September: 2 × 353.45 + 253.00 = 959.90
    const { schedules } = ask({ year: 2023, from: '2023-08', amount: '4242', schemes: ['medical'] });
    expect(schedules[0]?.instalments.map(({ fees }) => fees)).toEqual(['253.00', '0.00', '0.00', '0.00', '0.00']);
    expect(schedules[0]?.instalments[0]?.total).toBe('606.45');
    expect(schedules[1]?.instalments[0]?.total).toBe('959.90');
  });
});
