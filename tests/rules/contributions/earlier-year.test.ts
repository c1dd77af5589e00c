import { expect, test } from 'vitest';
import { ask } from './ask.ts';

/** What is said of a year gone by: policy-facts 1.5, back-payment and the exception of 2020. */
test.for([
  { year: 2025, asOf: '2025-12-31', says: [] },
  { year: 2025, asOf: '2026-01-01', says: ['earlier-year-not-payable'] },
  { year: 2026, asOf: '2026-01-01', says: [] },
  { year: 2027, asOf: '2026-11-24', says: [] },
  { year: 2020, asOf: '2021-12-31', says: ['earlier-year-still-payable'] },
  { year: 2020, asOf: '2022-01-01', says: ['earlier-year-not-payable'] },
  { year: 2019, asOf: '2021-06-01', says: ['earlier-year-not-payable'] },
])('the pension of $year asked on $asOf: $says', ({ year, asOf, says }) => {
  const { account } = ask({ year, asOf, schemes: ['pension'], income: '5000' });
  expect(account.notices.map(({ code }) => code).filter((code) => code.startsWith('earlier-year'))).toEqual(says);
});

test('the medical scheme has no such rule, and no amount rests on it', () => {
  const medical = ask({ year: 2023, from: '2023-08', schemes: ['medical'], income: '5000' });
  expect(medical.account.notices.filter(({ code }) => code.startsWith('earlier-year'))).toEqual([]);
  // 2025 pension on compiled figures only: the notice rests on a weak source, the amounts do not
  expect(ask({ year: 2025, schemes: ['pension'], income: '5000' }).account.grade).toBe('compiled');
});

test('2018 within its own band (policy-facts 1.2: 3178 to 15890)', () => {
  // 3178 × 20 % = 635.60; 63562 ÷ 12 = 5296.8333, 20 % of 5296.83 = 1059.366
  expect(ask({ year: 2018, schemes: ['pension'], income: '2000' }).monthly.pension).toBe('635.60');
  expect(ask({ year: 2018, schemes: ['pension'], percent: '100' })).toMatchObject({
    base: { chosen: '5296.83', floor: '3178.00', ceiling: '15890.00', provisional: false },
    monthly: { pension: '1059.37' },
  });
  expect(ask({ year: 2019, schemes: ['pension'], percent: '100' })).toMatchObject({
    base: { chosen: null, floor: null, ceiling: null, provisional: false },
    monthly: { pension: null },
  });
});
