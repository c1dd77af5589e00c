import { describe, expect, test } from 'vitest';
import { amended, period } from '../../law/hand-made.ts';
import { lawOfTheCases } from '../law-of-the-cases.ts';
import { ask, type Wanted } from './ask.ts';

const PENSION = { schemes: ['pension' as const] };
const MEDICAL = { schemes: ['medical' as const] };

const answered = (wanted: Wanted, law = lawOfTheCases) => ask({ asOf: '2026-11-30', ...wanted }, law);
const noticesOf = ({ account }: ReturnType<typeof answered>) =>
  account.notices.filter(({ code }) => code.startsWith('budget-'));

/** 20 % for the pension, 7 % or with an account 9 % for the medical scheme; the band of 2026 is 4573 to 22863. */
describe('The highest base that a month allows', () => {
  test.for<Wanted & { per: string; base_: string | null; reached: string; missedBy?: string; bound?: string }>([
    // 5555.57: 1111.114 → 1111.11, 388.8899 → 388.89; 5555.58: 1111.116 → 1111.12, and 1500.01
    { per: '1500', base_: '5555.57', reached: '1500.00' },
    // 4573.02: 914.604 → 914.60, 320.1114 → 320.11; 4573.03: 914.606 → 914.61
    { per: '1234.71', base_: '4573.02', reached: '1234.71' },
    // the floor costs 914.60 + 320.11
    { per: '1234.70', base_: '4573.00', reached: '1234.71', missedBy: '0.01', bound: 'floor' },
    { per: '0.01', base_: '4573.00', reached: '1234.71', missedBy: '1234.70', bound: 'floor' },
    // the ceiling: 4572.60 + 1600.41; 22862.98: 4572.596 → 4572.60, 1600.4086 → 1600.41, all the same
    { per: '6173.01', base_: '22863.00', reached: '6173.01' },
    { per: '7000', base_: '22863.00', reached: '6173.01', bound: 'ceiling' },
    // 5000.02: 1000.004 → 1000.00; 5000.03: 1000.006 → 1000.01
    { per: '1000', ...PENSION, base_: '5000.02', reached: '1000.00' },
    // 5172.42: 1034.484 → 1034.48, 465.5178 → 465.52; 5172.43: 1034.486 → 1034.49
    { per: '1500', medicalOption: 'with-account', base_: '5172.42', reached: '1500.00' },
    // August 2023, medical on the fixed base: 353.45; 4732.77: 946.554 → 946.55; 4732.78: 946.556 → 946.56
    { per: '1300', year: 2023, from: '2023-08', base_: '4732.77', reached: '1300.00' },
    // medical alone on the fixed base: whatever base is chosen
    { per: '300', year: 2023, from: '2023-08', ...MEDICAL, base_: null, reached: '353.45', missedBy: '53.45' },
    { per: '400', year: 2023, from: '2023-08', ...MEDICAL, base_: null, reached: '353.45' },
  ])('$per a month: $base_', ({ per, base_, reached, missedBy = '0.00', bound = 'none', ...wanted }) => {
    const { base, fits, monthly } = answered({ ...wanted, base: { monthlyBudget: per } });
    expect(base).toMatchObject({ chosen: base_, bound });
    expect(fits).toEqual({ wanted: Number(per).toFixed(2), reached, missedBy });
    expect(monthly.total).toBe(reached);
  });
});

describe('The highest base that a calendar year allows', () => {
  test.for<Wanted & { per: string; base_: string | null; reached: string; missedBy?: string; bound?: string }>([
    // 12 × 1000.00 on 5000.02; on 5000.03 it would be 12 × 1000.01
    { per: '12000', year: 2025, ...PENSION, base_: '5000.02', reached: '12000.00' },
    { per: '12000.11', year: 2025, ...PENSION, base_: '5000.02', reached: '12000.00' },
    { per: '12000.12', year: 2025, ...PENSION, base_: '5000.07', reached: '12000.12' },
    // three months: 3 × 2000.00 on 10000.02
    { per: '6000', from: '2026-10', ...PENSION, base_: '10000.02', reached: '6000.00' },
    // born in June 2010: from the month of the 16th birthday on, 7 × 1000.00
    { per: '7000', birthMonth: '2010-06', ...PENSION, base_: '5000.02', reached: '7000.00' },
    // August to December 2023: 5 × 353.45 and fees of 253; 4979.77: 995.954 → 995.95; 5 × 995.95 = 4979.75
    { per: '7000', year: 2023, from: '2023-08', base_: '4979.77', reached: '7000.00' },
    // medical alone: 5 × 353.45 + 253
    { per: '3000', year: 2023, from: '2023-08', ...MEDICAL, base_: null, reached: '2020.25' },
    // the floor of 2026: 12 × 1234.71, fees not seen
    { per: '14816.51', base_: '4573.00', reached: '14816.52', missedBy: '0.01', bound: 'floor' },
  ])('$per in $year from $from: $base_', ({ per, base_, reached, missedBy = '0.00', bound = 'none', ...wanted }) => {
    const { base, fits } = answered({ ...wanted, base: { yearlyBudget: per } });
    expect(base).toMatchObject({ chosen: base_, bound });
    expect(fits).toEqual({ wanted: Number(per).toFixed(2), reached, missedBy });
  });

  /** 144 + 35 = 179.00, seen for 2025 and not for 2026. */
  test.for([
    // 1333.33 a month on 4938.27: 987.654 → 987.65, 345.6789 → 345.68; 12 × 1333.33 = 15999.96, + 179 = 16178.96
    // (16000 − 179) ÷ 12 = 1318.41…: 4883.02: 976.604 → 976.60, 341.8114 → 341.81
    { per: '16000', base: '4938.27', operands: { total: '16178.96', outcome: 'lower', base: '4883.02' } },
    // 12 × 6173.01 = 74076.12, + 179 = 74255.12
    { per: '80000', base: '22863.00', operands: { total: '74255.12', outcome: 'fits' } },
    // 4598.77: 919.754 → 919.75, 321.9139 → 321.91; 12 × 1241.66 = 14899.92, + 179 = 15078.92; the floor with fees is 14816.52 + 179 = 14995.52, too much as well
    { per: '14900', base: '4598.77', operands: { total: '15078.92', outcome: 'none', least: '14995.52' } },
  ])('fees last seen are in no sum, and what they would change is said: $per', ({ per, base, operands }) => {
    const answer = answered({ base: { yearlyBudget: per } });
    expect(answer.base.chosen).toBe(base);
    expect(answer.yearlyFees).toBeNull();
    const said = noticesOf(answer).find(({ code }) => code === 'budget-without-fees');
    expect(said?.operands).toMatchObject({ fees: '179.00', from: '2025', ...operands });
  });
});

/** The pension at 20 % until June 2026, and 24 % from July on. */
describe('A year in which the rate changes', () => {
  const law = amended(lawOfTheCases, 'cn', 'pension.contribution-rate', period('2026-07-01', '24'));
  test.for([
    // 5000.02: 1200.0048 → 1200.00; 5000.03: 1200.0072 → 1200.01
    { target: { monthlyBudget: '1200' }, base: '5000.02', reached: '1200.00', why: 'the dearest month counts' },
    // 6 × 1000.00 + 6 × 1200.00; 5000.03: 6 × 1000.01 + 6 × 1200.01
    { target: { yearlyBudget: '13200' }, base: '5000.02', reached: '13200.00', why: 'each month by its own' },
  ])('$why', ({ target, base, reached }) => {
    const answer = answered({ ...PENSION, base: target }, law);
    expect([answer.base.chosen, answer.fits?.reached]).toEqual([base, reached]);
  });
});

describe('What is not known decides nothing', () => {
  test.for([
    { year: 2018, more: PENSION, missing: 'pension.contribution-base.floor', why: 'a band that nobody has seen' },
    { year: 2025, more: {}, missing: 'medical.flexible.rate-pooled-only', why: 'medical rates of 2025' },
  ])('$why', ({ year, more, missing }) => {
    const { base, fits, account } = answered({ year, ...more, base: { monthlyBudget: '2000' } });
    expect(base.chosen).toBeNull();
    expect(fits).toEqual({ wanted: '2000.00', reached: null, missedBy: null });
    expect(account.headline.figures).toContain(missing);
  });
});
