import { describe, expect, test } from 'vitest';
import type { RetirementFacts } from '../../../shared/rules/retirement/index.ts';
import { ask } from './ask.ts';

const man = (birthMonth: string) => ({ birthMonth, sex: 'male' }) as const;
const woman = (womenClass: '50' | '55', birthMonth: string) => ({ birthMonth, sex: 'female', womenClass }) as const;
const asOf = '2026-11-30';

/** People of tests/rules/plan/people.ts, each with its formula: 7831, average 7621, 8 % of the base a month. */
describe('The pension of what stands today, with every month from now to retirement on the chosen base', () => {
  test.for<
    [who: string, facts: RetirementFacts, to: string | null, ahead: number, retireIn: string, parts: readonly string[]]
  >([
    [
      '(b) 204 in 2040-11: paid on past the statutory month, 7831 × (204 + 36 × 0.6 + 168 × 4573 ÷ 7621) ÷ 2400',
      {
        ...man('1971-06'),
        base: { amount: '4573' },
        pension: { monthsSoFar: 36, indexSoFar: '0.6', accountNow: '0', preAccountMonths: 0 },
      },
      '2040-10',
      168,
      '2040-11',
      ['1065.04', '1002.63', '2067.67'],
    ],
    [
      '(c) nothing so far, 388 months on 6308: 7831 × (388 + 388 × 6308 ÷ 7621) ÷ 2400; 195800.32 ÷ 117',
      { ...man('1996-03'), base: { amount: '6308' }, pension: { monthsSoFar: 0 } },
      '2059-02',
      388,
      '2059-03',
      ['2313.91', '1673.51', '3987.42'],
    ],
    [
      '(d) 180 in 2029-11 at 52y8m: ÷ 181.7',
      {
        ...woman('50', '1977-03'),
        base: { amount: '6308' },
        pension: { monthsSoFar: 144, indexSoFar: '0.6', accountNow: '0', preAccountMonths: 0 },
      },
      '2029-10',
      36,
      '2029-11',
      ['966.47', '99.98', '1066.45'],
    ],
    [
      '(e) 358 months on 6658: 190685.12 ÷ 152',
      { ...woman('55', '1998-09'), base: { amount: '6658' }, pension: { monthsSoFar: 0, accountNow: '0' } },
      '2056-08',
      358,
      '2056-09',
      ['2188.64', '1254.51', '3443.15'],
    ],
    [
      '(f) 150 so far, 180 in 2029-05 at 62y8m: ÷ 119.7',
      {
        ...man('1966-09'),
        base: { amount: '9808' },
        pension: { monthsSoFar: 150, indexSoFar: '0.6', accountNow: '0', preAccountMonths: 0 },
      },
      '2029-04',
      30,
      '2029-05',
      ['1006.97', '196.65', '1203.62'],
    ],
    [
      '(g) 195 months on the ceiling: 356662.80 ÷ 152',
      {
        ...woman('55', '1985-02'),
        base: { percent: '300' },
        pension: { monthsSoFar: 96, indexSoFar: '0.6', accountNow: '0' },
      },
      '2043-01',
      195,
      '2043-02',
      ['3046.26', '2346.47', '5392.73'],
    ],
    [
      // 7831 × (182 + 178 × 0.6 + 4 × 9808 ÷ 7621) ÷ 2400 = 959.1310; 4 × 784.64 ÷ 135.5 = 23.1628
      '(k) two months more than are needed',
      {
        ...man('1966-09'),
        base: { amount: '9808' },
        pension: { monthsSoFar: 178, indexSoFar: '0.6', accountNow: '0', preAccountMonths: 0 },
      },
      '2027-02',
      4,
      '2027-03',
      ['959.13', '23.16', '982.29'],
    ],
    [
      // 61y in 2022 with 7831: (200 × 1.8) ÷ 2400 × 7831 = 1174.65; 66y6m: 93 − 9 × 6 ÷ 12 = 88.5; 88500 ÷ 88.5
      'past the statutory age with enough: this month, and nothing is left to pay',
      {
        ...man('1960-05'),
        pension: { monthsSoFar: 200, indexSoFar: '0.8', accountNow: '88500', preAccountMonths: 0 },
      },
      null,
      0,
      '2026-11',
      ['1174.65', '1000.00', '2174.65'],
    ],
  ])('%s', ([, facts, to, months, retireIn, parts]) => {
    const { pension, account } = ask(facts, asOf);
    expect(account.questions).toEqual([]);
    expect(pension?.projection).toMatchObject({ from: to && '2026-11', to, months, retireIn });
    expect([pension?.basic, pension?.account, pension?.total]).toEqual(parts);
    expect(account.grade).toBe('assumed');
    expect(account.notices.map(({ code }) => code)).toContain('projection-in-todays-money');
  });

  test('early: the first month whose own minimum is reached by paying on, not before', () => {
    // man of 1970-01: 60 in 2030-01 asks for 186, and 2030-04 is the 186th month from 145 in 2026-11
    const early = ask({ ...man('1970-01'), pension: { monthsSoFar: 145 } }, asOf);
    expect(early.earliestMonth).toBe('2030-04');
    expect(ask({ ...man('1970-01'), pension: { monthsSoFar: 148 } }, asOf).earliestMonth).toBe('2030-01');
  });

  test.for([
    { asOf: '2026-11-30', from: undefined, first: '2026-11', why: 'a month can be paid to its last day' },
    { asOf: '2026-12-01', from: undefined, first: '2026-12', why: 'and not later' },
    { asOf: '2026-11-30', from: '2027-03', first: '2027-03', why: 'the first month of choice' },
    { asOf: '2026-11-30', from: '2026-01', first: '2026-11', why: 'months that are over are in those so far' },
  ])('counted from $first: $why', ({ asOf: day, from, first }) => {
    const { pension } = ask({ ...man('1990-06'), from, base: { amount: '4573' }, pension: { monthsSoFar: 0 } }, day);
    expect(pension?.projection?.from).toBe(first);
  });

  test.for([
    {
      monthsSoFar: 120,
      said: { from: '2027-03', to: '2032-02', months: '60' },
      pays: 'no',
      why: 'past 60 and 60 months short',
    },
    { monthsSoFar: 180, said: undefined, pays: undefined, why: 'past 60 with enough: nothing is left to pay' },
  ])('which months are taken for paid: $why', ({ monthsSoFar, said, pays }) => {
    const { notices } = ask({ ...man('1964-06'), from: '2027-03', pension: { monthsSoFar } }, asOf).account;
    const of = (code: string) => notices.find((each) => each.code === code)?.operands;
    expect(of('projection-paid-every-month')).toEqual(said);
    expect(of('minimum-months-missing-by-then')?.pays).toBe(pays);
  });

  test('a month that is over is no retirement of what stands today', () => {
    const pension = { monthsSoFar: 200, retireAt: { years: 60, months: 0 } };
    const { notices } = ask({ ...man('1964-06'), pension }, asOf).account;
    expect(notices.find(({ code }) => code === 'retire-before-window')?.operands).toEqual({
      month: '2024-06',
      earliest: '2026-11',
    });
  });

  test('nobody pays before the month of the 16th birthday', () => {
    // born 2014-05: 2030-05 to 2077-04 are 47 years
    const { pension } = ask({ ...man('2014-05'), base: { amount: '4573' }, pension: { monthsSoFar: 0 } }, asOf);
    expect(pension?.projection).toMatchObject({ from: '2030-05', to: '2077-04', months: 564 });
  });

  test.for([
    { base: { amount: '3000' }, held: '4573.00', why: 'under the floor' },
    { base: { income: '30000' }, held: '22863.00', why: 'over the ceiling' },
    { base: { percent: '100' }, held: '7621.00', why: 'the average' },
    { base: { percent: '60' }, held: '4573.00', why: '4572.60 is under the floor' },
  ] as const)('a base $why is held within the band last seen: $held', ({ base, held }) => {
    const { pension } = ask({ ...man('1990-06'), base, pension: { monthsSoFar: 0 } }, asOf);
    expect(pension?.projection?.base).toBe(held);
  });

  test.for<[told: RetirementFacts['pension'], questions: readonly string[]]>([
    [{ monthsSoFar: 0 }, ['base']],
    [{ monthsSoFar: 12 }, ['pension.accountNow', 'pension.indexSoFar', 'base']],
    [{ accountNow: '1' }, ['pension.monthsSoFar', 'pension.indexSoFar', 'base']],
  ])('what follows is not asked, the rest is: %j', ([pension, questions]) => {
    const { account, pension: given } = ask({ ...man('1990-06'), pension }, asOf);
    expect(account.questions).toEqual(questions);
    expect(given?.total).toBeNull();
  });

  test('an early age of choice without the minimum of its year has ways and no amounts', () => {
    const { pension, ways } = ask(
      {
        ...man('1970-01'),
        base: { amount: '4573' },
        pension: {
          monthsSoFar: 145,
          indexSoFar: '1',
          accountNow: '0',
          preAccountMonths: 0,
          retireAt: { years: 60, months: 0 },
        },
      },
      asOf,
    );
    expect(pension).toMatchObject({ basic: null, account: null, total: null });
    expect(ways?.map(({ id, from, months, cost }) => [id, from, months, cost])).toEqual([
      ['pay-on', '2030-04', 3, '2743.80'],
    ]);
  });
});
