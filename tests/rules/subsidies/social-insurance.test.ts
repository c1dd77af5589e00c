import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { subsidiesCalculation } from '../../../shared/answer/subsidies.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { ask, met, programme, RECOGNISED, TODAY } from './ask.ts';

describe('Social-insurance subsidy: hard to employ (山东省就业促进条例 art. 42) or a graduate within two years', () => {
  const young = { ...RECOGNISED, birthMonth: '2000-01', recognisedHardToEmploy: false } as const;
  const rows: { who: string; facts: SubsidyFacts; is: boolean }[] = [
    { who: 'a woman in the month before she turns 40', facts: { sex: 'female', birthMonth: '1986-06' }, is: false },
    { who: 'a woman in the month in which she turns 40', facts: { sex: 'female', birthMonth: '1986-05' }, is: true },
    { who: 'a man in the month before he turns 50', facts: { sex: 'male', birthMonth: '1976-06' }, is: false },
    { who: 'a man in the month in which he turns 50', facts: { sex: 'male', birthMonth: '1976-05' }, is: true },
    { who: 'a man of 45', facts: { sex: 'male', birthMonth: '1981-03' }, is: false },
    { who: 'from a zero-employment household', facts: { groups: ['zero-employment-household'] }, is: true },
    { who: 'from a poor household without transfer', facts: { groups: ['zero-transfer-poor-household'] }, is: true },
    { who: 'a single parent', facts: { groups: ['single-parent-with-minor'] }, is: true },
    { who: 'on minimum living allowance', facts: { groups: ['minimum-living-allowance'] }, is: true },
    { who: 'with a disability certificate', facts: { groups: ['disability-certificate'] }, is: true },
    { who: 'unemployed for a year', facts: { groups: ['unemployed-a-year'] }, is: true },
    { who: 'who lost their land', facts: { groups: ['lost-land'] }, is: true },
    { who: 'a rural migrant worker', facts: { groups: ['rural-migrant-worker'] }, is: false },
    { who: 'recognised by the city on another ground', facts: { recognisedHardToEmploy: true }, is: true },
    {
      who: 'a graduate on the last day of two years',
      facts: { groups: ['college-graduate'], leftSchoolOn: '2024-05-04' },
      is: true,
    },
    {
      who: 'a graduate the day after',
      facts: { groups: ['college-graduate'], leftSchoolOn: '2024-05-03' },
      is: false,
    },
    {
      who: 'a student who has not left yet',
      facts: { groups: ['college-graduate'], leftSchoolOn: '2026-05-05' },
      is: false,
    },
  ];
  test.for(rows)('$who: $is', ({ facts, is }) => {
    expect(met('social-insurance', 'target-group', { ...young, ...facts })).toBe(is);
  });

  test('a graduate needs no recognition, all others do', () => {
    const graduate = { ...young, groups: ['college-graduate'], leftSchoolOn: '2025-06-30' } as const;
    expect(met('social-insurance', 'recognised', graduate)).toBe(true);
    expect(programme('social-insurance', graduate).outcome).toBe('not-published');
    expect(met('social-insurance', 'recognised', { ...young, sex: 'female', birthMonth: '1980-01' })).toBe(false);
  });

  test.for([
    { condition: 'registered-flexible', facts: { registeredFlexible: false } },
    { condition: 'pays-as-individual', facts: { paysAsIndividual: false } },
    { condition: 'flexibly-employed', facts: { employment: 'employed-by-enterprise' } },
    { condition: 'flexibly-employed', facts: { employment: 'registered-unemployed' } },
  ] as const)('$facts is refused by $condition', ({ condition, facts }) => {
    const { outcome, conditions } = programme('social-insurance', { ...RECOGNISED, ...facts });
    expect(outcome).toBe('not-eligible');
    expect(conditions.filter(({ met }) => met === false).map(({ id }) => id)).toEqual([condition]);
  });
});

describe('Social-insurance subsidy: how long (财社〔2023〕181号: 3 years, graduates 2, until retirement within 5 years of it)', () => {
  const graduate = {
    ...RECOGNISED,
    recognisedHardToEmploy: false,
    groups: ['college-graduate'],
    leftSchoolOn: '2025-06-30',
  } as const;
  // A man born in 1968-02: 1965-01 to 1968-02 are 37 months, 37 ÷ 4 = 9 whole steps, 10 months of delay: 60 years and
  // 10 months, December 2028. Before 2025 the age in force was 60: February 2028, and five years before it February 2023.
  const man = { ...RECOGNISED, sex: 'male', birthMonth: '1968-02' } as const;
  // Born in 1969-06: 53 months, 13 whole steps, 14 months of delay: August 2030; under the age before 2025, June 2029.
  const younger = { ...RECOGNISED, sex: 'male', birthMonth: '1969-06', on: '2028-10-01' } as const;
  const rows: { who: string; facts: SubsidyFacts; is: boolean }[] = [
    { who: '35 months had', facts: { ...RECOGNISED, socialInsuranceSubsidy: { months: 35 } }, is: true },
    {
      who: '36 months had, far from retirement',
      facts: { ...RECOGNISED, socialInsuranceSubsidy: { months: 36, firstApprovedIn: '2023-05' } },
      is: false,
    },
    {
      who: '36 months had, 60 months before the age of 60 in force at first approval',
      facts: { ...man, on: '2027-01-01', socialInsuranceSubsidy: { months: 36, firstApprovedIn: '2023-02' } },
      is: false,
    },
    {
      who: '36 months had, 59 months before the age of 60 in force at first approval',
      facts: { ...man, on: '2027-01-01', socialInsuranceSubsidy: { months: 36, firstApprovedIn: '2023-03' } },
      is: true,
    },
    {
      who: 'first approved in the last month of the age of 60: 54 months before June 2029',
      facts: { ...younger, socialInsuranceSubsidy: { months: 36, firstApprovedIn: '2024-12' } },
      is: true,
    },
    {
      who: 'first approved in the first month of the delayed age: 67 months before August 2030',
      facts: { ...younger, socialInsuranceSubsidy: { months: 36, firstApprovedIn: '2025-01' } },
      is: false,
    },
    {
      who: '60 months before the delayed age at first approval',
      facts: { ...younger, socialInsuranceSubsidy: { months: 36, firstApprovedIn: '2025-08' } },
      is: false,
    },
    {
      who: '59 months before the delayed age at first approval',
      facts: { ...younger, socialInsuranceSubsidy: { months: 36, firstApprovedIn: '2025-09' } },
      is: true,
    },
    {
      // then 60 in December 2026, 54 months away
      who: 'a man of 1966-12 first approved in June 2022',
      facts: {
        ...RECOGNISED,
        sex: 'male',
        birthMonth: '1966-12',
        socialInsuranceSubsidy: { months: 40, firstApprovedIn: '2022-06' },
      },
      is: true,
    },
    {
      // then 50 in June 2027, 57 months away
      who: 'a woman of class 50 of 1977-06 first approved in September 2022',
      facts: {
        ...RECOGNISED,
        womenClass: '50',
        birthMonth: '1977-06',
        socialInsuranceSubsidy: { months: 40, firstApprovedIn: '2022-09' },
      },
      is: true,
    },
    {
      who: 'near retirement, in the last month before it',
      facts: { ...man, on: '2028-11-30', socialInsuranceSubsidy: { months: 58, firstApprovedIn: '2024-01' } },
      is: true,
    },
    {
      who: 'near retirement, in the month of retirement',
      facts: { ...man, on: '2028-12-01', socialInsuranceSubsidy: { months: 59, firstApprovedIn: '2024-01' } },
      is: false,
    },
    { who: 'a graduate with 23 months', facts: { ...graduate, socialInsuranceSubsidy: { months: 23 } }, is: true },
    { who: 'a graduate with 24 months', facts: { ...graduate, socialInsuranceSubsidy: { months: 24 } }, is: false },
    {
      who: 'a graduate with 24 months, recognised as hard to employ',
      facts: { ...graduate, recognisedHardToEmploy: true, socialInsuranceSubsidy: { months: 24 } },
      is: true,
    },
  ];
  test.for(rows)('$who: $is', ({ facts, is }) => {
    expect(met('social-insurance', 'duration', facts, { asOf: TODAY })).toBe(is);
  });

  test.for([
    {
      who: 'far from retirement',
      facts: RECOGNISED,
      limit: { code: 'social-insurance.longest', operands: { months: '36' } },
    },
    { who: 'a graduate', facts: graduate, limit: { code: 'social-insurance.longest', operands: { months: '24' } } },
    {
      who: 'near retirement, never approved',
      facts: man,
      limit: { code: 'social-insurance.until-retirement-if-approved-now', operands: { month: '2028-12' } },
    },
    {
      who: 'near retirement when first approved',
      facts: { ...man, socialInsuranceSubsidy: { months: 20, firstApprovedIn: '2024-01' } },
      limit: { code: 'social-insurance.until-retirement', operands: { month: '2028-12' } },
    },
    {
      // 23 months after 1965-01, 5 whole steps, 6 months of delay: 60 years and 6 months
      who: 'near the age of 60 when first approved, it runs until the delayed one',
      facts: {
        ...man,
        birthMonth: '1966-12',
        socialInsuranceSubsidy: { months: 40, firstApprovedIn: '2022-06' },
      },
      limit: { code: 'social-insurance.until-retirement', operands: { month: '2027-06' } },
    },
    {
      who: 'approved before, since when is not told',
      facts: { ...man, socialInsuranceSubsidy: { months: 20 } },
      limit: undefined,
    },
  ])('$who: the limit said', ({ facts, limit }) => {
    expect(programme('social-insurance', facts).limits[1]).toEqual(limit);
  });

  test('since when it was approved is asked for where the months had do not tell how long it runs', () => {
    const { questions } = ask({ ...man, socialInsuranceSubsidy: { months: 20 } });
    expect(questions).toContain('socialInsuranceSubsidy.firstApprovedIn');
  });
});

describe('Social-insurance subsidy: it ends at the statutory retirement age (财社〔2023〕181号, 渐进式延迟退休办法)', () => {
  // 1966-01: 12 months after 1965-01, 3 whole steps, 4 months of delay: 60 years and 4 months, May 2026
  const man = { ...RECOGNISED, sex: 'male', birthMonth: '1966-01' } as const;
  // 50 in December 2024 by class 50; by class 55, 59 months after 1970-01, 15 months of delay: March 2031
  const woman = { ...RECOGNISED, birthMonth: '1974-12' } as const;
  const { womenClass: _, ...ofEitherClass } = woman;
  const { sex: __, ...ofEitherSex } = ofEitherClass;
  const { birthMonth: ___, ...ofAnyAge } = RECOGNISED;
  const graduate = { groups: ['college-graduate'], leftSchoolOn: '2025-06-30', recognisedHardToEmploy: false } as const;
  const rows: { who: string; facts: SubsidyFacts; is: boolean | null; asks: string[] }[] = [
    { who: 'the month before', facts: { ...man, on: '2026-04-30' }, is: true, asks: [] },
    { who: 'the month of retirement', facts: { ...man, on: '2026-05-01' }, is: false, asks: [] },
    { who: 'a man of 66, never approved', facts: { ...man, birthMonth: '1960-01' }, is: false, asks: [] },
    {
      who: 'a man of 66, ten months had, near retirement at first approval',
      facts: { ...man, birthMonth: '1960-01', socialInsuranceSubsidy: { months: 10, firstApprovedIn: '2019-05' } },
      is: false,
      asks: [],
    },
    {
      who: 'a woman of 60, class 50',
      facts: { ...woman, womenClass: '50', birthMonth: '1966-01' },
      is: false,
      asks: [],
    },
    { who: 'a woman of 60 of either class', facts: { ...ofEitherClass, birthMonth: '1966-01' }, is: false, asks: [] },
    { who: 'a woman of 51, class 50', facts: { ...woman, womenClass: '50' }, is: false, asks: [] },
    { who: 'a woman of 51, class 55', facts: woman, is: true, asks: [] },
    { who: 'a woman of 51 of either class', facts: ofEitherClass, is: null, asks: ['womenClass'] },
    { who: 'somebody of 51', facts: ofEitherSex, is: null, asks: ['sex'] },
    { who: 'somebody of 26', facts: { ...ofEitherSex, birthMonth: '2000-01' }, is: true, asks: [] },
    { who: 'a woman of any age', facts: ofAnyAge, is: null, asks: ['birthMonth'] },
    {
      who: 'a graduate of 66: of them it is not said',
      facts: { ...man, ...graduate, birthMonth: '1960-01' },
      is: true,
      asks: [],
    },
    {
      who: 'of 66, a graduate or not',
      facts: { ...man, birthMonth: '1960-01', groups: undefined, recognisedHardToEmploy: undefined },
      is: null,
      asks: ['recognisedHardToEmploy', 'groups'],
    },
  ];
  test.for(rows)('$who: $is', ({ facts, is, asks }) => {
    const { conditions, outcome } = programme('social-insurance', facts);
    expect(conditions.find(({ id }) => id === 'duration')).toMatchObject({ met: is, questions: asks });
    expect(outcome === 'not-eligible').toBe(is === false);
  });

  test('the refusal rests on the schedule of ages too, and nothing lawful would turn it', () => {
    const refused = { ...man, on: '2026-05-01' };
    expect(programme('social-insurance', refused).nearest).toBeNull();
    expect(ask(refused).account.citations.map(({ number }) => number)).toContain(
      '渐进式延迟法定退休年龄的决定和办法（2024-09-13）',
    );
  });
});

describe('Two thirds of what is paid is the most it can be (财社〔2023〕181号), while no amount of Zibo was seen', () => {
  // 2026: floor 4573, pension 20 %, medical 7 % or 9 %
  const rows: { what: string; facts: SubsidyFacts; upTo: string | null }[] = [
    // 914.60 + 320.11 = 1234.71
    { what: 'the floor by percent', facts: { base: { percent: '60' } }, upTo: '823.14' },
    { what: 'the floor by amount', facts: { base: { amount: '4573' } }, upTo: '823.14' },
    { what: 'an income under the floor', facts: { base: { income: '3000' } }, upTo: '823.14' },
    // 2000 + 700 = 2700
    { what: 'an income of 10000', facts: { base: { income: '10000' } }, upTo: '1800.00' },
    // 914.60: 609.7333…
    { what: 'pension alone', facts: { base: { amount: '4573' }, schemes: ['pension'] }, upTo: '609.73' },
    // 320.11: 213.4066…
    { what: 'medical alone', facts: { base: { amount: '4573' }, schemes: ['medical'] }, upTo: '213.40' },
    // 914.60 + 411.57 = 1326.17: 884.1133…
    {
      what: 'with an account',
      facts: { base: { amount: '4573' }, medicalOption: 'with-account' },
      upTo: '884.11',
    },
    { what: 'no base told', facts: {}, upTo: null },
    { what: 'an amount outside the band', facts: { base: { amount: '3000' } }, upTo: null },
    { what: 'a year whose band is not out', facts: { base: { percent: '60' }, on: '2027-03-01' }, upTo: null },
  ];
  test.for(rows)('$what: $upTo', ({ facts, upTo }) => {
    const social = programme('social-insurance', { ...RECOGNISED, ...facts }, { asOf: '2026-11-30' });
    expect([social.outcome, social.amount, social.upTo]).toEqual(['not-published', null, upTo]);
  });

  test('the sentence has the sum; a base changes no decision and none is asked for', () => {
    const { programmes } = answer(
      subsidiesCalculation,
      release,
      { ...RECOGNISED, base: { amount: '4573' } },
      '2026-11-30',
      'zh-CN',
    );
    const social = programmes.find(({ id }) => id === 'social-insurance');
    expect(social?.limits[0]?.text).toBe('不超过实际缴费的 2/3：您每月缴 1234.71 元，最多 823.14 元。');
    expect(ask(RECOGNISED).questions).not.toContain('base');
  });
});
