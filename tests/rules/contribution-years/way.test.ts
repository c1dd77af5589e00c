import { describe, expect, test } from 'vitest';
import { ask, nothing } from './ask.ts';

describe('What is credited, required, missing, and when it is reached (asked on 2026-11-24: paying from 2026-11 on)', () => {
  test.for([
    // 120 + 0 + 120 ÷ 2 = 180; 360 − 180 = 180; 180 months from 2026-11 end in 2041-10
    {
      sex: 'male',
      employee: 120,
      deemed: 0,
      adult: 120,
      credited: 180,
      required: 360,
      missing: 180,
      reached: '2041-10',
    },
    // 120 + 0 + 60 = 180; 300 − 180 = 120; 120 months from 2026-11 end in 2036-10
    {
      sex: 'female',
      employee: 120,
      deemed: 0,
      adult: 120,
      credited: 180,
      required: 300,
      missing: 120,
      reached: '2036-10',
    },
    // 200 + 60 + 0 = 260; 360 − 260 = 100; from 2026-11: 8 years and 4 months end in 2035-02
    {
      sex: 'male',
      employee: 200,
      deemed: 60,
      adult: 0,
      credited: 260,
      required: 360,
      missing: 100,
      reached: '2035-02',
    },
    // 0 + 0 + 0; all 360 missing: 30 years from 2026-11 end in 2056-10
    { sex: 'male', employee: 0, deemed: 0, adult: 0, credited: 0, required: 360, missing: 360, reached: '2056-10' },
    // 300 missing: 25 years end in 2051-10
    { sex: 'female', employee: 0, deemed: 0, adult: 0, credited: 0, required: 300, missing: 300, reached: '2051-10' },
    // 359 + 0: one month missing, this very one
    { sex: 'male', employee: 359, deemed: 0, adult: 0, credited: 359, required: 360, missing: 1, reached: '2026-11' },
    // 358 + 1 ÷ 2 → 0: still two missing
    { sex: 'male', employee: 358, deemed: 0, adult: 1, credited: 358, required: 360, missing: 2, reached: '2026-12' },
    // 358 + 4 ÷ 2 = 360: reached
    { sex: 'male', employee: 358, deemed: 0, adult: 4, credited: 360, required: 360, missing: 0, reached: null },
    { sex: 'male', employee: 360, deemed: 0, adult: 0, credited: 360, required: 360, missing: 0, reached: null },
    // 300 + 60 = 360, more than 300
    { sex: 'female', employee: 300, deemed: 60, adult: 0, credited: 360, required: 300, missing: 0, reached: null },
    { sex: 'female', employee: 299, deemed: 0, adult: 0, credited: 299, required: 300, missing: 1, reached: '2026-11' },
    // 100 + 100 + 100 ÷ 2 = 250; 50 missing: 4 years 2 months from 2026-11 end in 2030-12
    {
      sex: 'female',
      employee: 100,
      deemed: 100,
      adult: 100,
      credited: 250,
      required: 300,
      missing: 50,
      reached: '2030-12',
    },
  ] as const)(
    '$sex with $employee + $deemed deemed + $adult adult months: $credited of $required, $missing missing, $reached',
    ({ sex, employee, deemed, adult, credited, required, missing, reached }) => {
      const answer = ask({
        sex,
        employeeMonths: employee,
        deemedMonths: deemed,
        resident: [{ kind: 'adult', months: adult }],
      });
      expect(answer).toMatchObject({
        creditedMonths: credited,
        requiredMonths: required,
        missingMonths: missing,
        reachedIn: reached,
      });
    },
  );

  test.for([
    { asOf: '2026-12-31', reached: '2026-12', why: 'a month can be paid to its last day' },
    { asOf: '2027-01-01', reached: '2027-01', why: 'the month that has begun' },
  ])('one month missing on $asOf: $reached, $why', ({ asOf, reached }) => {
    const { reachedIn, account } = ask({ ...nothing, employeeMonths: 359 }, { asOf });
    expect(reachedIn).toBe(reached);
    expect(account.notices).toContainEqual(
      expect.objectContaining({ code: 'start-month-taken', operands: { month: reached } }),
    );
  });

  test.for([
    // one month missing: the first one paid reaches it
    { from: '2027-03', reached: '2027-03', why: 'paying begins later' },
    { from: '2026-02', reached: '2026-11', why: 'what was paid so far is in the months told' },
  ])('one month missing, from $from: $reached, $why', ({ from, reached }) => {
    const { reachedIn, notices } = ask({ ...nothing, employeeMonths: 359, from });
    expect(reachedIn).toBe(reached);
    expect(notices).not.toContain('start-month-taken');
  });
});

describe('Years required: 30 for men, 25 for women (Zibo by 2022, the province from 2026-01-01)', () => {
  test.for([
    { asOf: '2021-12-31', months: null, document: undefined, why: 'what Zibo required before was not found' },
    { asOf: '2022-01-01', months: 360, document: '淄博市职工医保退休年限和补缴规定（文号未见）', why: 'the city' },
    { asOf: '2025-12-31', months: 360, document: '淄博市职工医保退休年限和补缴规定（文号未见）', why: 'its last day' },
    {
      asOf: '2026-01-01',
      months: 360,
      document: '鲁政字〔2023〕184号',
      why: 'the province',
    },
  ])('on $asOf: $months months, $why', ({ asOf, months, document }) => {
    const { requiredMonths, account } = ask({ ...nothing, employeeMonths: 10 }, { asOf });
    expect(requiredMonths).toBe(months);
    expect(account.citations.map(({ number }) => number)).toEqual(document ? [document] : []);
  });

  test('the years of retirement count, not those of today: asked in 2025 for 2026, the province', () => {
    const { account } = ask({ ...nothing, retirementMonth: '2026-06' }, { asOf: '2026-01-01' });
    expect(account.citations.map(({ number }) => number)).toContain('鲁政字〔2023〕184号');
  });
});
