import { describe, expect, test } from 'vitest';
import { release } from '../../../shared/law/release.generated.ts';
import { ask, nothing } from './ask.ts';

const retired = { ...nothing, retirementMonth: '2020-01' };

describe('One payment for the months missing at retirement', () => {
  test.for([
    // 7069 × 5 % = 353.45 a month
    { asOf: '2023-08-01', employee: 359, oneOff: '353.45', why: '1 × 353.45, first day of the notice' },
    { asOf: '2023-12-31', employee: 240, oneOff: '42414.00', why: '120 × 353.45, last day' },
    { asOf: '2023-09-10', employee: 360, oneOff: '0.00', why: 'nothing missing' },
    { asOf: '2023-01-01', employee: 359, oneOff: null, why: 'no rule found for January to July 2023' },
    { asOf: '2023-07-31', employee: 359, oneOff: null, why: 'the day before the notice' },
    { asOf: '2024-01-01', employee: 359, oneOff: null, why: 'no rule found for 2024' },
    { asOf: '2026-11-24', employee: 359, oneOff: null, why: 'none today' },
    { asOf: '2026-11-24', employee: 360, oneOff: '0.00', why: 'none needed today' },
  ])('on $asOf with $employee months: $oneOff ($why)', ({ asOf, employee, oneOff }) => {
    const answer = ask({ ...retired, employeeMonths: employee }, { asOf });
    expect(answer.oneOff).toBe(oneOff);
    expect(answer.figures.includes('medical.retirement.one-off-rate')).toBe(oneOff === null);
  });

  test('in 2022 the rate is known (5 %), the on-post average of 2021 it is taken of was not seen', () => {
    const answer = ask({ ...retired, employeeMonths: 350 }, { asOf: '2022-06-01' });
    expect(answer.oneOff).toBeNull();
    expect(answer.figures).toContain('medical.retirement.one-off-base');
    expect(answer.figures).not.toContain('medical.retirement.one-off-rate');
  });

  test.for([
    // Asked in 2023-09; retirement in 2023-12: three more months paid, 10 − 3 = 7; 7 × 353.45 = 2474.15
    { retirementMonth: '2023-12', employee: 350, oneOff: '2474.15', why: 'three months are still paid before' },
    { retirementMonth: '2023-12', employee: 357, oneOff: '0.00', why: 'just reached by then' },
    { retirementMonth: '2023-09', employee: 350, oneOff: '3534.50', why: 'this month: 10 × 353.45' },
    { retirementMonth: '2024-01', employee: 350, oneOff: null, why: 'no rule for 2024' },
    { retirementMonth: '2025-01', employee: 350, oneOff: '0.00', why: 'reached by then, no rule needed' },
  ])('asked on 2023-09-15, retiring in $retirementMonth with $employee months: $oneOff ($why)', (row) => {
    const { retirementMonth, employee, oneOff } = row;
    const answer = ask({ ...nothing, employeeMonths: employee, retirementMonth }, { asOf: '2023-09-15' });
    expect(answer.oneOff).toBe(oneOff);
  });

  test.for([
    { asOf: '2023-09-15', asked: true, why: 'a rule is in force: what is missing turns on it' },
    { asOf: '2026-11-24', asked: false, why: 'no rule is in force: it could not change the amount' },
  ])('on $asOf the month of retirement is asked: $asked, $why', ({ asOf, asked }) => {
    const { oneOff, account } = ask({ ...nothing, employeeMonths: 350 }, { asOf });
    expect(oneOff).toBeNull();
    expect(account.questions).toEqual(asked ? ['retirementMonth'] : []);
  });

  test('the sum stands in the answer with its document', () => {
    const { account } = ask({ ...retired, employeeMonths: 350 }, { asOf: '2023-09-15' });
    expect(account.steps.find(({ code }) => code === 'contribution-years.one-off')).toEqual({
      code: 'contribution-years.one-off',
      operands: { months: '10', base: '7069.00', rate: '5', monthly: '353.45' },
      result: '3534.50',
      documents: ['淄博市2023年灵活就业人员职工医保缴费通知（文号未见）'],
    });
  });
});

// The base of 2022 is the on-post average of the year before, which was not seen.
test('a year of which the rate is known and the base is not: nothing is worked out, and the base is what is missing', () => {
  const base = 'medical.retirement.one-off-base';
  const zibo = (release.parameters['370300'] ?? []).map((each) =>
    each.id === base ? { ...each, values: each.values.filter(({ from }) => from !== '2022-01-01') } : each,
  );
  const under = { ...release, parameters: { ...release.parameters, '370300': zibo } };
  const answer = ask({ ...retired, employeeMonths: 350 }, { asOf: '2022-06-01', under });
  expect([answer.oneOff, answer.missingMonths]).toEqual([null, 10]);
  expect(answer.figures).toContain(base);
  expect(answer.figures).not.toContain('medical.retirement.one-off-rate');
});
