import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const firstQuarter = (base: string) => ['2026-01', '2026-02', '2026-03'].map((month) => ({ month, base }));

describe('Provisional band and settlement (多退少补) of 2026, published 2026-08-14', () => {
  test.for([
    { asOf: '2026-03-01', floor: '4504.00', ceiling: '22518.00', provisional: true, why: 'in March' },
    { asOf: '2026-08-13', floor: '4504.00', ceiling: '22518.00', provisional: true, why: 'the day before' },
    { asOf: '2026-08-14', floor: '4573.00', ceiling: '22863.00', provisional: false, why: 'the day of publication' },
  ])('$why the band of 2026 is $floor–$ceiling', ({ asOf, floor, ceiling, provisional }) => {
    const { base } = ask({ asOf, income: '0', schemes: ['pension'] });
    expect(base).toMatchObject({ floor, ceiling, provisional, chosen: floor });
  });

  test.for([
    // (4573 − 4504) × 20 % = 13.80 a month, three months 41.40
    { base: '4504', due: '41.40', why: 'under the new floor: topped up' },
    // inside the band of 2026: left as it is
    { base: '5000', due: '0.00', why: 'inside the band: left' },
    { base: '4573', due: '0.00', why: 'exactly the new floor: left' },
    // (4573 − 4572.99) × 20 %: 914.60 − 914.598→914.60 = 0.00: both months round to the same fen
    { base: '4572.99', due: '0.00', why: 'a fen under: no difference after rounding' },
    // (22863 − 23000) × 20 % = −27.40 a month, three months −82.20
    { base: '23000', due: '-82.20', why: 'over the ceiling: refunded' },
  ])('three months paid on $base, $why: $due', ({ base, due }) => {
    expect(ask({ amount: '4573', paid: firstQuarter(base) }).settlement?.due).toBe(due);
  });

  test('months on both sides: 13.80 to pay and 27.40 back make −13.60', () => {
    const paid = [
      { month: '2026-01', base: '4504' },
      { month: '2026-02', base: '23000' },
    ];
    const { settlement } = ask({ amount: '4573', paid });
    expect(settlement).toEqual({
      months: [
        { month: '2026-01', paidOn: '4504.00', settledOn: '4573.00', difference: '13.80' },
        { month: '2026-02', paidOn: '23000.00', settledOn: '22863.00', difference: '-27.40' },
      ],
      due: '-13.60',
    });
  });

  test('before publication nothing is settled yet, and the answer says what it waits for', () => {
    const { settlement, account } = ask({ asOf: '2026-03-01', amount: '4504', paid: firstQuarter('4504') });
    expect(settlement?.due).toBeNull();
    expect(account.figures.map(({ id }) => id)).toContain('pension.contribution-base.floor');
    expect(account.notices.map(({ code }) => code)).toContain('settlement-awaits-publication');
  });
});

describe('Months that cannot be', () => {
  test.for([
    { paid: [{ month: '2025-12', base: '4504' }], pointer: '/paid/0/month' },
    { paid: [...firstQuarter('4504'), { month: '2026-02', base: '4504' }], pointer: '/paid/3/month' },
  ])('$pointer is refused', ({ paid, pointer }) => {
    expect(() => ask({ amount: '4573', paid })).toThrow(pointer);
  });

  test('a start outside the year is refused', () => {
    expect(() => ask({ amount: '4573', from: '2025-12' })).toThrow('/from');
  });
});

test('who pays the medical scheme alone owes no pension difference', () => {
  const paid = [{ month: '2026-01', base: '4504' }];
  const { settlement, account } = ask({ schemes: ['medical'], amount: '4573', paid });
  expect(settlement).toBeUndefined();
  expect(account.notices.map(({ code }) => code)).toContain('settlement-of-pension-only');
  // (4573 − 4504) × 20 % = 13.80, with the pension among the schemes
  expect(ask({ schemes: ['pension', 'medical'], amount: '4573', paid }).settlement?.due).toBe('13.80');
});

describe('What the settlement rests on: a copy of the notice of 2021', () => {
  const codesOf = ({ account }: ReturnType<typeof ask>) => account.notices.map(({ code }) => code);
  const paid = [{ month: '2026-01', base: '4504' }];

  test('its grade is weak, its step names the notice, and it is said that later clauses were not seen', () => {
    const settled = ask({ schemes: ['pension'], amount: '4573', paid });
    expect(settled.account.grade).toBe('weak');
    expect(settled.account.steps.find(({ code }) => code === 'settlement.month')?.documents).toContain(
      '山东省2021年缴费基数暂行标准通知（文号未见）',
    );
    expect(settled.account.notices).toContainEqual(
      expect.objectContaining({ code: 'settlement-clause-of-one-year', operands: { year: '2021' } }),
    );
    // Without months paid nothing rests on it: the band and the rate of 2026 are compiled.
    expect(ask({ schemes: ['pension'], amount: '4573' }).account.grade).toBe('compiled');
  });

  test('before 2021 no such rule was seen: nothing is settled', () => {
    const before = ask({
      year: 2018,
      schemes: ['pension'],
      income: '5000',
      paid: [{ month: '2018-01', base: '3000' }],
    });
    expect(before.settlement?.due).toBeNull();
    expect(before.account.figures.map(({ id }) => id)).toContain('pension.settlement');
  });

  test('with both schemes it says that the medical months are not settled', () => {
    expect(codesOf(ask({ amount: '4573', paid }))).toContain('settlement-without-medical');
    expect(codesOf(ask({ schemes: ['pension'], amount: '4573', paid }))).not.toContain('settlement-without-medical');
  });
});
