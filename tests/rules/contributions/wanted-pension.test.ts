import { describe, expect, test } from 'vitest';
import { lawOfTheCases } from '../law-of-the-cases.ts';
import { ask, type Wanted } from './ask.ts';

const answered = (pension: string, wanted: Wanted) =>
  ask({ asOf: '2026-11-30', ...wanted, base: { pension } }, lawOfTheCases);
const codesOf = ({ account }: ReturnType<typeof answered>) => account.notices.map(({ code }) => code);

/**
 * Born in March 1985: 63 years in March 2048, so 256 months from November 2026 on, none before. Benefit base 7831, average
 * wage 7621 a month, 117 months. On a base b: 7831 × (1 + b ÷ 7621) ÷ 2 × 256 ÷ 12 % and 256 × (8 % of b) ÷ 117.
 */
const NEWCOMER: Wanted = { sex: 'male', birthMonth: '1985-03', pension: { monthsSoFar: 0 } };

describe('The lowest base that reaches a pension', () => {
  test.for([
    // on 7621: 1670.6133 → 1670.61; 609.68 × 256 ÷ 117 = 1334.0007 → 1334.00. The account is the same from 7620.94 on
    // (609.6752 → 609.68), and 1670.6067 → 1670.61; on 7620.93 it gets 609.67 a month: 1333.98
    { wanted: '3004.61', base: '7620.94', reached: '3004.61' },
    // on the floor: 1336.5345 → 1336.53; 365.84 × 256 ÷ 117 = 800.4704 → 800.47
    { wanted: '2137.00', base: '4573.00', reached: '2137.00' },
    { wanted: '2000', base: '4573.00', reached: '2137.00', bound: 'floor' },
    // on the ceiling, an index of 3: 3341.2267 → 3341.23; 1829.04 × 256 ÷ 117 = 4001.9995 → 4002.00. A fen less of base
    // takes 0.0011 of the first and nothing of the second: 3341.2256; two: 3341.2245 → 3341.22
    { wanted: '7343.23', base: '22862.99', reached: '7343.23' },
    { wanted: '8000', base: '22863.00', reached: '7343.23', missedBy: '656.77', bound: 'ceiling' },
  ])('$wanted: $base', ({ wanted, base, reached, missedBy = '0.00', bound = 'none' }) => {
    const answer = answered(wanted, NEWCOMER);
    expect(answer.base).toMatchObject({ chosen: base, bound });
    expect(answer.fits).toEqual({ wanted: Number(wanted).toFixed(2), reached, missedBy });
    expect(answer.account.grade).toBe('assumed');
    expect(codesOf(answer)).toEqual(
      expect.arrayContaining(['projection-in-todays-money', 'projection-paid-every-month']),
    );
  });

  /**
   * Born in May 1968: 60 years and 11 months in April 2029, with 29 of the months to come 129 of the minimum of 180. They are
   * complete after 80 months, in July 2033, at 65 years and 2 months: 99.7 months. 7831 × (1 + (0.6 × 100 + 0.60005 × 80) ÷ 180)
   * ÷ 2 × 15 % = 939.7337 → 939.73; (30000 + 80 × 365.84) ÷ 99.7 = 594.4554 → 594.46.
   */
  test.for([
    { retireAt: undefined, why: 'at the statutory age' },
    { retireAt: { years: 61, months: 0 }, why: 'in a month of choice' },
  ])('short of the minimum months $why: the pension of the month in which they are complete', ({ retireAt }) => {
    const told = { monthsSoFar: 100, accountNow: '30000', indexSoFar: '0.6', preAccountMonths: 0, retireAt };
    const answer = answered('1534.19', { sex: 'male', birthMonth: '1968-05', pension: told });
    expect(answer.base).toMatchObject({ chosen: '4573.00', bound: 'none' });
    expect(answer.fits).toEqual({ wanted: '1534.19', reached: '1534.19', missedBy: '0.00' });
    const said = answer.account.notices.find(({ code }) => code === 'minimum-months-missing-by-then');
    expect(said?.operands).toMatchObject({ months: retireAt ? '130' : '129', reachedIn: '2033-07' });
    expect(answer.account.notices.find(({ code }) => code === 'pension-wanted-reached')?.operands.month).toBe(
      '2033-07',
    );
  });

  /** Of age since October 2024; at 62 years and 1 month 124.3 months. 7831 × 1.8 ÷ 2 × 200 ÷ 12 % = 1174.65; 50000 ÷ 124.3 = 402.25. */
  test('no month left to pay: no base changes the pension', () => {
    const told = { monthsSoFar: 200, accountNow: '50000', indexSoFar: '0.8', preAccountMonths: 0 };
    const answer = answered('1600', { sex: 'male', birthMonth: '1964-10', pension: told });
    expect(answer.base).toMatchObject({ chosen: '4573.00', bound: 'floor' });
    expect(answer.fits).toEqual({ wanted: '1600.00', reached: '1576.90', missedBy: '23.10' });
    expect(codesOf(answer)).toContain('pension-wanted-no-months-left');
  });
});

/** What was paid in 2024, on 4416 to 22078, is in what stands today: the pension turns on the months from November 2026 on. */
describe('A year that is over', () => {
  test.for([
    // the bases of 2026 as above
    { wanted: '3004.61', chosen: '7620.94', bound: 'none', said: '7620.94', reached: '3004.61' },
    { wanted: '2000', chosen: '4573.00', bound: 'none', said: '4573.00', reached: '2137.00' },
    { wanted: '7343.23', chosen: '22078.00', bound: 'ceiling', said: '22862.99', reached: '7343.23' },
  ])('$wanted: $said from today on', ({ wanted, chosen, bound, said, reached }) => {
    const answer = answered(wanted, { ...NEWCOMER, year: 2024, schemes: ['pension'] });
    expect(answer.base).toMatchObject({ chosen, bound, floor: '4416.00', ceiling: '22078.00' });
    expect(answer.fits).toMatchObject({ reached, missedBy: '0.00' });
    const notice = answer.account.notices.find(({ code }) => code === 'pension-wanted-in-a-year-over');
    expect(notice?.operands).toEqual({ year: '2024', base: said, ...(bound !== 'none' && { held: chosen }) });
  });
});

describe('What decides a pension and was not told is asked for', () => {
  test.for<{ told: Wanted; asked: string[] }>([
    { told: {}, asked: ['birthMonth', 'sex', 'womenClass', 'pension.monthsSoFar', 'pension.accountNow'] },
    { told: { ...NEWCOMER, sex: 'female' }, asked: ['womenClass'] },
    { told: { ...NEWCOMER, pension: { monthsSoFar: 60 } }, asked: ['pension.accountNow', 'pension.indexSoFar'] },
    { told: { ...NEWCOMER, pension: { months: 200 } }, asked: ['pension.monthsSoFar'] },
  ])('$asked', ({ told, asked }) => {
    const { base, fits, account } = answered('3000', told);
    expect(account.headline.questions).toEqual(expect.arrayContaining(asked));
    expect([base.chosen, fits]).toEqual([null, { wanted: '3000.00', reached: null, missedBy: null }]);
  });

  test('who tells what will stand at retirement hears that what stands today is needed', () => {
    expect(codesOf(answered('3000', { ...NEWCOMER, pension: { months: 200 } }))).toContain('pension-wanted-from-today');
  });
});
