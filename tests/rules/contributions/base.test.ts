import { describe, expect, test } from 'vitest';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { ask } from './ask.ts';

describe('A base given as an amount must lie within the band of the year', () => {
  test.for([
    { year: 2026, amount: '4573.00', why: 'exactly the floor' },
    { year: 2026, amount: '4573.01', why: 'one fen above the floor' },
    { year: 2026, amount: '22862.99', why: 'one fen under the ceiling' },
    { year: 2026, amount: '22863.00', why: 'exactly the ceiling' },
    { year: 2025, amount: '4504.00', why: 'the floor of 2025' },
  ])('$why: $amount is accepted', ({ year, amount }) => {
    const { base } = ask({ year, amount });
    expect(base).toMatchObject({ chosen: amount, bound: 'none', provisional: false });
  });

  test.for([
    { year: 2026, amount: '4572.99', floor: '4573.00', ceiling: '22863.00', code: 'base-under-floor' },
    { year: 2026, amount: '22863.01', floor: '4573.00', ceiling: '22863.00', code: 'base-over-ceiling' },
    { year: 2026, amount: '0', floor: '4573.00', ceiling: '22863.00', code: 'base-under-floor' },
    { year: 2025, amount: '4503.99', floor: '4504.00', ceiling: '22518.00', code: 'base-under-floor' },
    { year: 2021, amount: '18726.01', floor: '3746.00', ceiling: '18726.00', code: 'base-over-ceiling' },
  ])('$amount in $year is refused with the band $floor–$ceiling', ({ year, amount, floor, ceiling, code }) => {
    const refused = () => ask({ year, amount });
    expect(refused).toThrow(NotAcceptable);
    try {
      refused();
    } catch (error) {
      const { kind, members, faults } = error as NotAcceptable;
      expect({ kind, members, code: faults[0]?.code, pointer: faults[0]?.pointer }).toEqual({
        kind: 'base-out-of-range',
        members: { floor, ceiling },
        code,
        pointer: '/base/amount',
      });
    }
  });
});

/** 鲁人社字〔2026〕75号: average 91452 a year, floor 4573. */
describe('A tier below the floor is the floor, without a warning', () => {
  test.for([
    // 91452 ÷ 12 × 60 % = 4572.60
    { percent: '60', notice: undefined, why: 'a tier of the list' },
    { percent: '50', notice: 'base-held-at-floor', why: 'no tier: the person chose less than may be paid' },
  ])('$percent %: $why', ({ percent, notice }) => {
    const { base, account } = ask({ percent });
    expect(base).toMatchObject({ chosen: '4573.00', bound: 'floor' });
    expect(account.notices.find(({ code }) => code.startsWith('base-held'))?.code).toBe(notice);
  });
});

describe('A base given as income is held within the band and says so', () => {
  test.for([
    { income: '0', chosen: '4573.00', bound: 'floor', notice: 'base-held-at-floor' },
    { income: '4572.99', chosen: '4573.00', bound: 'floor', notice: 'base-held-at-floor' },
    { income: '4573', chosen: '4573.00', bound: 'none', notice: undefined },
    { income: '6500.50', chosen: '6500.50', bound: 'none', notice: undefined },
    { income: '22863', chosen: '22863.00', bound: 'none', notice: undefined },
    { income: '22863.01', chosen: '22863.00', bound: 'ceiling', notice: 'base-held-at-ceiling' },
    { income: '999999999', chosen: '22863.00', bound: 'ceiling', notice: 'base-held-at-ceiling' },
  ])('$income yuan a month gives the base $chosen', ({ income, chosen, bound, notice }) => {
    const { base, account } = ask({ income });
    expect(base).toMatchObject({ chosen, bound });
    expect(account.notices.find(({ code }) => code.startsWith('base-held'))?.code).toBe(notice);
  });
});

describe('A base given as percent of the average wage, to the fen, held within the band', () => {
  test.for([
    // 91452 ÷ 12 × 60 % = 4572.60, under the floor of 4573 (the law rounds the floor up to the yuan)
    { year: 2026, percent: '60', chosen: '4573.00', bound: 'floor' },
    // 91452 ÷ 12 × 80 % = 6096.80
    { year: 2026, percent: '80', chosen: '6096.80', bound: 'none' },
    // 91452 ÷ 12 = 7621.00
    { year: 2026, percent: '100', chosen: '7621.00', bound: 'none' },
    // 91452 ÷ 12 × 300 % = 22863.00
    { year: 2026, percent: '300', chosen: '22863.00', bound: 'none' },
    // 88313 ÷ 12 × 80 % = 5887.5333… → 5887.53
    { year: 2024, percent: '80', chosen: '5887.53', bound: 'none' },
    // 84831 ÷ 12 × 150 % = 10603.875 → 10603.88
    { year: 2023, percent: '150', chosen: '10603.88', bound: 'none' },
    { year: 2026, percent: '10', chosen: '4573.00', bound: 'floor' },
    { year: 2026, percent: '400', chosen: '22863.00', bound: 'ceiling' },
  ])('$percent % in $year gives $chosen', ({ year, percent, chosen, bound }) => {
    expect(ask({ year, percent }).base).toMatchObject({ chosen, bound });
  });
});

describe('Tiers that help to choose (2026)', () => {
  test('60 to 300 %, each held within the band, with what a month costs', () => {
    // 80 %: 6096.80 × 20 % = 1219.36; × 7 % = 426.776 → 426.78; together 1646.14
    // 150 %: 11431.50 × 20 % = 2286.30; × 7 % = 800.205 → 800.21; together 3086.51
    // 200 %: 15242 × 20 % = 3048.40; × 7 % = 1066.94; together 4115.34
    expect(ask({ amount: '5000' }).tiers).toEqual([
      { percent: '60', base: '4573.00', bound: 'floor', pension: '914.60', medical: '320.11', total: '1234.71' },
      { percent: '80', base: '6096.80', bound: 'none', pension: '1219.36', medical: '426.78', total: '1646.14' },
      { percent: '100', base: '7621.00', bound: 'none', pension: '1524.20', medical: '533.47', total: '2057.67' },
      { percent: '150', base: '11431.50', bound: 'none', pension: '2286.30', medical: '800.21', total: '3086.51' },
      { percent: '200', base: '15242.00', bound: 'none', pension: '3048.40', medical: '1066.94', total: '4115.34' },
      { percent: '300', base: '22863.00', bound: 'none', pension: '4572.60', medical: '1600.41', total: '6173.01' },
    ]);
  });
});
