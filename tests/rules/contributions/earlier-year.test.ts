import { expect, test } from 'vitest';
import { ask } from './ask.ts';

/** What is said of a year gone by: back-payment and the exception of 2020. */
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

test('nobody is told to pay early for a year that is over', () => {
  const says = (asOf: string) =>
    ask({ year: 2025, asOf, schemes: ['pension'], income: '5000' }).account.notices.some(
      ({ code }) => code === 'pay-by-not-published',
    );
  expect([says('2025-12-31'), says('2026-01-01')]).toEqual([true, false]);
});

test('the medical scheme has no such rule, and no amount rests on it', () => {
  const medical = ask({ year: 2023, from: '2023-08', schemes: ['medical'], income: '5000' });
  expect(medical.account.notices.filter(({ code }) => code.startsWith('earlier-year'))).toEqual([]);
  // 2025 pension on compiled figures only: the notice rests on a weak source, the amounts do not
  expect(ask({ year: 2025, schemes: ['pension'], income: '5000' }).account.grade).toBe('compiled');
});

/** 鲁人社字〔2017〕160号 and 大众网 2017-06-22; for 2018 and 2019 no band of Zibo was seen. */
test('2017 within its own band', () => {
  // 3178.1 × 20 % = 635.62; 63562 ÷ 12 = 5296.8333, 20 % of 5296.83 = 1059.366
  expect(ask({ year: 2017, schemes: ['pension'], income: '2000' }).monthly.pension).toBe('635.62');
  expect(ask({ year: 2017, schemes: ['pension'], percent: '100' })).toMatchObject({
    base: { chosen: '5296.83', floor: '3178.10', ceiling: '15890.50', provisional: false },
    monthly: { pension: '1059.37' },
  });
});

test.for([
  { year: 2018, asOf: '2026-11-30', base: { percent: '60' } },
  { year: 2018, asOf: '2026-11-30', base: { amount: '5000' } },
  { year: 2018, asOf: '2018-03-01', base: { percent: '60' } },
  { year: 2019, asOf: '2026-11-30', base: { percent: '100' } },
])('$year asked on $asOf with $base: no band, no amount, and the floor and ceiling named', ({ year, asOf, base }) => {
  const answer = ask({ year, asOf, schemes: ['pension'], ...base });
  expect(answer).toMatchObject({
    base: { chosen: null, floor: null, ceiling: null, provisional: false },
    monthly: { pension: null },
  });
  const named = answer.account.figures.map(({ id }) => id);
  expect(named).toEqual(
    expect.arrayContaining(['pension.contribution-base.floor', 'pension.contribution-base.ceiling']),
  );
});

/** When a base became known: 鲁人社字〔2025〕91号 on 2025-09-22; the day of 〔2022〕89号 was not seen. */
test.for([
  { year: 2025, asOf: '2025-03-10', floor: '4416.00', provisional: true },
  { year: 2025, asOf: '2025-09-21', floor: '4416.00', provisional: true },
  { year: 2025, asOf: '2025-09-22', floor: '4504.00', provisional: false },
  { year: 2024, asOf: '2024-07-29', floor: '4242.00', provisional: true },
  { year: 2024, asOf: '2024-07-30', floor: '4416.00', provisional: false },
  { year: 2022, asOf: '2022-12-30', floor: '3746.00', provisional: true },
  { year: 2022, asOf: '2022-12-31', floor: '3980.00', provisional: false },
])(
  'the band of $year asked on $asOf starts at $floor, provisional $provisional',
  ({ year, asOf, floor, provisional }) => {
    expect(ask({ year, asOf, schemes: ['pension'], percent: '60' }).base).toMatchObject({ floor, provisional });
  },
);
