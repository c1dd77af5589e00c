import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const at60 = { month: '2026-12', age: { years: 60, months: 0 }, birthMonth: '1966-12' } as const;

describe('Basic part: base × (1 + index) ÷ 2 × years × 1 %, to the fen, half up (国发〔2005〕38号)', () => {
  test.for([
    // 7831 × 2 ÷ 2 × 15 × 1 % = 1174.65
    { benefitBase: '7831', index: '1', months: 180, years: '15', basic: '1174.65', why: 'index 1, 15 years' },
    // 7831 × 1.6 ÷ 2 × 15 × 1 % = 939.72
    { benefitBase: '7831', index: '0.6', months: 180, years: '15', basic: '939.72', why: 'index 0.6, 15 years' },
    // 7831 × 4 ÷ 2 × 30 × 1 % = 4698.60
    { benefitBase: '7831', index: '3', months: 360, years: '30', basic: '4698.60', why: 'index 3, 30 years' },
    // 7831 × 1.682 ÷ 2 × 181 ÷ 12 × 1 % = 6585.871 × 0.1508333 = 993.3689
    { benefitBase: '7831', index: '0.682', months: 181, years: '15.0833', basic: '993.37', why: 'a month more' },
    // 1000 × 2 ÷ 2 × 1 ÷ 12 × 1 % = 0.8333
    { benefitBase: '1000', index: '1', months: 1, years: '0.0833', basic: '0.83', why: 'one month' },
    // 1001 × 2 ÷ 2 × 6 ÷ 12 × 1 % = 5.005
    { benefitBase: '1001', index: '1', months: 6, years: '0.5', basic: '5.01', why: 'half a fen goes up' },
    { benefitBase: '7831', index: '1', months: 0, years: '0', basic: '0.00', why: 'no month' },
  ])('$why: $basic', ({ years, basic, why: _, ...facts }) => {
    expect(ask({ ...at60, ...facts })).toMatchObject({ years, basic, base: `${Number(facts.benefitBase)}.00` });
  });
});

describe('Account part: balance ÷ 计发月数, to the fen', () => {
  test.for([
    // 139000 ÷ 139
    { account: '139000', part: '1000.00', why: 'even' },
    // 100000 ÷ 139 = 719.4245
    { account: '100000', part: '719.42', why: 'down' },
    // 100001 ÷ 139 = 719.4317
    { account: '100001', part: '719.43', why: 'a yuan more' },
    // 0.69 ÷ 139 = 0.00496; 0.70 ÷ 139 = 0.00504
    { account: '0.69', part: '0.00', why: 'under half a fen' },
    { account: '0.70', part: '0.01', why: 'over half a fen' },
    { account: '0', part: '0.00', why: 'empty, which is not unknown' },
  ])('$why: $account ÷ 139 = $part', ({ account, part }) => {
    expect(ask({ ...at60, account }).account).toBe(part);
  });
});

describe('Transitional part: base × index × years before accounts × 1.3 % (鲁政发〔2006〕92号)', () => {
  test.for([
    // 7831 × 1 × 10 × 1.3 % = 1018.03
    { index: '1', preAccountMonths: 120, part: '1018.03', why: 'ten years' },
    // 7831 × 0.8 × 1 ÷ 12 × 1.3 % = 6.786867
    { index: '0.8', preAccountMonths: 1, part: '6.79', why: 'one month' },
    { index: '0.8', preAccountMonths: 0, part: '0.00', why: 'none' },
  ])('$why: $part', ({ index, preAccountMonths, part }) => {
    const { transitional } = ask({ ...at60, benefitBase: '7831', index, months: 360, preAccountMonths });
    expect(transitional).toBe(part);
  });
});

describe('What an extra year brings, on the same index and at the same age', () => {
  test('index 1: 7831 × 1 % = 78.31 and 91452 × 8 % ÷ 139 = 7316.16 ÷ 139 = 52.63', () => {
    const { trail } = ask({ ...at60, benefitBase: '7831', index: '1', months: 180, account: '0' });
    const step = trail.steps.find(({ code }) => code === 'benefit.extra-year');
    expect(step?.result).toBe('130.94');
    expect(step?.operands).toEqual({
      index: '1',
      wage: '91452.00',
      basic: '78.31',
      paidIn: '7316.16',
      account: '52.63',
    });
  });

  test('nothing is said to somebody who has retired', () => {
    const { trail } = ask({ ...at60, month: '2026-10', benefitBase: '7831', index: '1', months: 180, account: '0' });
    expect(trail.steps.map(({ code }) => code)).not.toContain('benefit.extra-year');
  });
});

test('the heating subsidy of 鲁人社办发〔2013〕106号 stands beside the pension: 1700 yuan each October', () => {
  const notice = ask(at60).trail.notices.find(({ code }) => code === 'heating-subsidy');
  expect(notice).toEqual({
    code: 'heating-subsidy',
    operands: { amount: '1700', month: '10' },
    documents: ['鲁人社办发〔2013〕106号'],
  });
});
