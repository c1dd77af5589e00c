import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

/** Provisional benefit sheets as transcribed by S19. The printed inputs are rounded. */
const SHEETS = [
  {
    who: '潍坊, man, 2025-09, 60y2m',
    month: '2025-09',
    age: { years: 60, months: 2 },
    // 41.0 years; 14.0833 years before accounts = 169 ÷ 12
    facts: { benefitBase: '7678', index: '0.6820', months: 492, preAccountMonths: 169, account: '95061.63' },
    years: '41',
    divisor: '137.8',
    printed: { basic: 2647.45, account: 689.85, transitional: 958.47 },
    // 7678 × 1.682 ÷ 2 × 41 × 1 % = 2647.4512; 95061.63 ÷ 137.8 = 689.8522; 7678 × 0.682 × 169 ÷ 12 × 1.3 % = 958.6968
    exact: { basic: '2647.45', account: '689.85', transitional: '958.70', total: '4296.00' },
  },
  {
    who: 'woman of class 55, 2025-11, age 55',
    month: '2025-11',
    age: { years: 55, months: 0 },
    // 32.0 years; 2.5 years before accounts
    facts: { benefitBase: '7678', index: '0.640', months: 384, preAccountMonths: 30, account: '101912.71' },
    years: '32',
    divisor: '170',
    printed: { basic: 2014.71, account: 599.49, transitional: 159.7 },
    // 7678 × 1.64 ÷ 2 × 32 × 1 % = 2014.7072; 101912.71 ÷ 170 = 599.4865; 7678 × 0.64 × 30 ÷ 12 × 1.3 % = 159.7024
    exact: { basic: '2014.71', account: '599.49', transitional: '159.70', total: '2773.90' },
  },
] as const;

describe.each(SHEETS)('Worked sheet: $who', ({ month, age, facts, years, divisor, printed, exact }) => {
  const answer = ask({ month, age, ...facts });

  test('agrees with the sheet within the printed rounding', () => {
    expect(Math.abs(Number(answer.basic) - printed.basic)).toBeLessThanOrEqual(0.4);
    expect(Math.abs(Number(answer.account) - printed.account)).toBeLessThanOrEqual(0.4);
    expect(Math.abs(Number(answer.transitional) - printed.transitional)).toBeLessThanOrEqual(0.25);
  });

  test('comes to the sums worked by hand from the printed inputs', () => {
    const { basic, account, transitional, total } = answer;
    expect({ basic, account, transitional, total }).toEqual(exact);
    expect({ years: answer.years, divisor: answer.divisor }).toEqual({ years, divisor });
  });

  test('the years of the basic part include those before accounts: without them it is nowhere near', () => {
    const without = ask({ month, age, ...facts, months: facts.months - facts.preAccountMonths, preAccountMonths: 0 });
    expect(Math.abs(Number(without.basic) - printed.basic)).toBeGreaterThan(100);
  });
});
