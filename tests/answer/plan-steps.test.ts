import { expect, test } from 'vitest';
import { answerPlans } from '../../shared/answer/plans.ts';
import { release } from '../../shared/law/release.generated.ts';

/** Person (b) of tests/rules/plan/people.ts: 36 months of pension, 1,500 a month. */
const facts = {
  sex: 'male',
  birthMonth: '1971-06',
  householdRegistration: '370322',
  pension: { monthsSoFar: 36 },
} as const;
const limit = { amount: '1500', per: 'month' } as const;

test('each part of a pension can be worked out again from its step', () => {
  const { steps } = answerPlans(release, { facts, limit, aims: ['least-cost'] }, '2026-11-30', 'en');
  expect(steps.map(({ text }) => text)).toEqual([
    // 4573 × 20 % = 914.60; × 168 = 153,652.80.
    'Employee pension on a base of 4573 yuan: 4573 × 20% = 914.60 yuan a month, for 168 months: 153652.80 yuan.',
    // 7831 × (204 + 36 × 0.6 + 168 × 4573 ÷ 7621) ÷ 2400.
    'Basic part of the pension from 2040-11 on: 7831.00 × (204 + 36 × 0.6 + 168 × 4573 ÷ 7621.00) ÷ 2 ÷ 12 × 1% = 1065.04 yuan.',
    // 168 × 365.84 = 61,461.12; ÷ 61.3.
    'Account part of the pension from 2040-11 on: (0.00 + 168 × 365.84) ÷ 61.3 = 61461.12 ÷ 61.3 = 1002.63 yuan.',
  ]);
  for (const { documents } of steps) expect(documents.length).toBeGreaterThan(0);
});

test('every document that is to be asked about is listed', () => {
  const { toAsk, documents } = answerPlans(release, { facts, limit }, '2026-11-30', 'en');
  const listed = documents.map(({ number }) => number);
  expect(toAsk.length).toBeGreaterThan(1);
  expect(listed).toEqual(expect.arrayContaining(toAsk.flatMap((each) => each.documents)));
});
