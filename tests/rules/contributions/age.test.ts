import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../../shared/answer/contributions.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import type { ContributionFacts } from '../../../shared/rules/contributions/index.ts';

const TODAY = '2026-11-30';
const ON_THE_FLOOR = { year: 2026, base: { amount: '4573' }, schemes: ['pension'] } as const;

function ask(facts: ContributionFacts) {
  const told = answer(contributionsCalculation, release, { ...ON_THE_FLOOR, ...facts }, TODAY, 'zh-CN');
  const notice = told.notices.find(({ code }) => /age/.test(code) && code !== 'grade-not-official');
  return { ...told, notice: notice && { code: notice.code, ...notice.operands }, text: notice?.text };
}

/** 劳动法 art. 15: from 16 on, the month of the birthday counted. */
describe('Under 16 nobody pays as a flexible worker', () => {
  test.for([
    { birthMonth: '2014-05', month: '2030-05', why: 'a child of twelve' },
    { birthMonth: '2011-01', month: '2027-01', why: 'sixteen in the January after' },
  ])('$birthMonth, $why: refused, and told the month', ({ birthMonth, month }) => {
    const { outcome, monthly, schedules, questions, figures, notice } = ask({ birthMonth });
    expect([outcome, monthly.total, schedules, questions, figures]).toEqual([
      'not-eligible',
      null,
      [],
      undefined,
      undefined,
    ]);
    expect(notice).toEqual({ code: 'under-least-age', age: '16', month });
  });

  test.for([
    // born 2010-12: sixteen in 2026-12, one month of 914.60
    { birthMonth: '2010-12', first: '2026-12', total: '914.60' },
    // born 2010-06: seven months, 7 × 914.60
    { birthMonth: '2010-06', first: '2026-06', total: '6402.20' },
    // born 2010-01: the whole year, 12 × 914.60
    { birthMonth: '2010-01', first: '2026-01', total: '10975.20' },
  ])('$birthMonth: from $first on, $total for the year', ({ birthMonth, first, total }) => {
    const { outcome, schedules, notice } = ask({ birthMonth });
    expect([outcome, schedules[0]?.instalments[0]?.from, schedules[0]?.total]).toEqual(['assessed', first, total]);
    expect(notice?.code).toBe(first === '2026-01' ? undefined : 'paid-from-least-age');
  });

  test('who begins after the birthday pays from the month of choice', () => {
    expect(ask({ birthMonth: '2010-06', from: '2026-09' }).schedules[0]?.instalments[0]?.from).toBe('2026-09');
  });
});

/** 社会保险法 arts. 16 and 27: from the statutory age on only to complete the minimum; amounts stay. */
describe('Past the statutory age', () => {
  const man = (birthMonth: string, months?: number): ContributionFacts => ({
    birthMonth,
    sex: 'male',
    ...(months !== undefined && { pension: { months } }),
  });
  const soFar = (birthMonth: string, monthsSoFar: number): ContributionFacts => ({
    birthMonth,
    sex: 'male',
    pension: { monthsSoFar },
  });
  test.for([
    // born 1960-05: 60 in 2020-05, under the 180 months of before 2025
    { facts: man('1960-05'), code: 'past-statutory-age', month: '2020-05', from: '2026-01', minimum: '180' },
    {
      facts: man('1960-05', 170),
      code: 'past-statutory-age-missing',
      month: '2020-05',
      from: '2026-01',
      missing: '10',
    },
    // 1966-01: 60 and 4 months, 2026-05; 150 months to 2026-10 are 30 under 180
    {
      facts: { birthMonth: '1966-01', sex: 'male', pension: { monthsSoFar: 150 } } as const,
      code: 'past-statutory-age-missing',
      month: '2026-05',
      from: '2026-11',
      credited: '150',
      missing: '30',
    },
    { facts: man('1960-05', 180), code: 'past-statutory-age-enough', month: '2020-05', from: '2026-01' },
    // what stands today says what is missing from this month on
    { facts: soFar('1960-05', 170), code: 'past-statutory-age-missing', from: '2026-11', missing: '10' },
    { facts: soFar('1960-05', 180), code: 'past-statutory-age-enough', from: '2026-11', credited: '180' },
    // 60y5m in 2026-12, when one more month may have been paid
    { facts: soFar('1966-07', 179), code: 'past-statutory-age', from: '2026-12', minimum: '180' },
    { facts: soFar('1966-07', 180), code: 'past-statutory-age-enough', from: '2026-12', credited: '180' },
    // born 1966-06: 60 delayed by 5 months (the 18th month from 1965-01, one for each four begun), 2026-11
    { facts: man('1966-06'), code: 'past-statutory-age', month: '2026-11', from: '2026-11', minimum: '180' },
    // born 1975-11: 50 delayed by 6 months (11th month from 1975-01, one for each two begun), 2026-05;
    // 55 by 18 (71st from 1970-01, one for each four begun), 2032-05
    {
      facts: { birthMonth: '1975-11', sex: 'female' } as const,
      code: 'past-statutory-age-of-a-class',
      month50: '2026-05',
      month55: '2032-05',
    },
  ])('$facts.birthMonth: $code', ({ facts, ...expected }) => {
    const { outcome, monthly, notice } = ask(facts);
    expect(notice).toMatchObject(expected);
    expect([outcome, monthly.pension]).toEqual(['assessed', '914.60']);
  });

  // 人社部发〔2024〕94号: the measures name employees and employers only; of others the same is inferred, and is to be asked
  test('that nothing can be paid with the minimum complete is said to be inferred, with whom to call', () => {
    expect(ask(man('1965-09', 200)).text).toBe(
      '您2025年12月到法定退休年龄，200 个月已满最低的 180 个月：应当办理退休，2026年1月起一般不能再缴养老保险（据规定推断；没有单位的人能不能接着缴，没有写明，请问高青县社会保险经办机构，12333）。这里的金额只供核对。',
    );
  });

  test.for([
    { facts: man('1966-11'), why: 'not reached this year' },
    { facts: { birthMonth: '1960-05' }, why: 'sex not told' },
  ])('nothing is said: $why', ({ facts }) => {
    expect(ask(facts).notice).toBeUndefined();
  });
});

// 社会保险法 art. 27: 达到法定退休年龄时未达到国家规定年限的，可以缴费至国家规定年限.
test.for([
  { born: '1956-03', sex: 'male', schemes: ['medical'], told: true, why: '70' },
  {
    born: '1956-03',
    sex: 'male',
    schemes: ['pension', 'medical'],
    told: true,
    why: 'beside what is said of the pension',
  },
  { born: '1956-03', sex: 'male', schemes: ['pension'], told: false, why: 'no medical contribution is paid' },
  {
    born: '1975-11',
    sex: 'female',
    schemes: ['medical'],
    told: false,
    why: 'of age in one class and not in the other',
  },
  { born: '1966-11', sex: 'male', schemes: ['medical'], told: false, why: 'not reached this year' },
] as const)('medical, born $born, $sex, $schemes: only to complete the years: $told ($why)', (row) => {
  const { notices } = ask({ birthMonth: row.born, sex: row.sex, schemes: [...row.schemes] });
  expect(notices.some(({ code }) => code === 'past-statutory-age-medical')).toBe(row.told);
});

test('a birth after the day asked is refused', () => {
  expect(() => ask({ birthMonth: '2027-03' })).toThrow(NotAcceptable);
});

test('whom the whole country dials is a number of the law', () => {
  const places = release.places.map((place) => ({
    ...place,
    offices: place.offices.map((office) => (office.phone === '12393' ? { ...office, phone: '12399' } : office)),
  }));
  const facts = { ...ON_THE_FLOOR, schemes: ['medical'], birthMonth: '1956-03', sex: 'male' } as const;
  const { notices } = answer(contributionsCalculation, { ...release, places }, facts, TODAY, 'zh-CN');
  expect(notices.find(({ code }) => code === 'past-statutory-age-medical')?.text).toMatch(
    /请问高青县医疗保障部门（12399）。$/,
  );
});
