import { describe, expect, test } from 'vitest';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { ask, CERTIFICATE, COURIER, EMPLOYEE, INSURED_RIDER, met, programme, RECOGNISED } from './ask.ts';

const certificateOf = (change: NonNullable<SubsidyFacts['certificate']>): SubsidyFacts => ({
  ...EMPLOYEE,
  certificate: { ...CERTIFICATE, ...change },
});

describe('Skill upgrading: who', () => {
  test.for([
    { employment: 'employed-by-enterprise', is: true },
    { employment: 'drawing-unemployment-benefit', is: true },
    { employment: 'flexible', is: false },
    { employment: 'registered-unemployed', is: false },
    { employment: 'other', is: false },
  ] as const)('$employment: $is', ({ employment, is }) => {
    expect(met('skill-upgrading', 'insured-employment', { ...EMPLOYEE, employment })).toBe(is);
  });
});

describe('Skill upgrading: claimed within 12 months of the certificate’s date, to the day (鲁人社发〔2023〕5号)', () => {
  test.for([
    { issuedOn: '2024-06-01', on: '2025-06-01', is: true, why: 'last day' },
    { issuedOn: '2024-05-31', on: '2025-06-01', is: false, why: 'the day after the last' },
    { issuedOn: '2025-06-01', on: '2025-06-01', is: true, why: 'on the day of issue' },
    { issuedOn: '2025-06-02', on: '2025-06-01', is: false, why: 'not issued yet' },
    { issuedOn: '2024-02-29', on: '2025-02-28', is: true, why: 'no 29 February: the last day of the month' },
    { issuedOn: '2024-02-29', on: '2025-03-01', is: false, why: 'the day after' },
    { issuedOn: '2022-12-31', on: '2023-12-31', is: true, why: 'over the turn of the year' },
  ])('issued $issuedOn, claimed $on: $is, $why', ({ issuedOn, on, is }) => {
    expect(met('skill-upgrading', 'claim-window', { ...certificateOf({ issuedOn }), on })).toBe(is);
  });

  // 人社部发〔2025〕18号 runs to 2025-12-31 and no extension was found; each year up to then was renewed
  test.for([
    { issuedOn: '2024-12-31', on: '2025-06-01', by: '2025-12-31', beyond: null, why: 'both end on one day' },
    { issuedOn: '2024-12-30', on: '2025-06-01', by: '2025-12-30', beyond: null, why: 'the certificate first' },
    { issuedOn: '2025-01-01', on: '2025-06-01', by: '2025-12-31', beyond: '2026-01-01', why: 'the rule first' },
    { issuedOn: '2025-06-01', on: '2025-12-31', by: '2025-12-31', beyond: '2026-06-01', why: 'on its last day' },
    { issuedOn: '2024-03-10', on: '2024-06-01', by: '2025-03-10', beyond: null, why: 'renewed for 2025 meanwhile' },
    {
      issuedOn: '2024-03-10',
      on: '2024-06-01',
      asOf: '2024-06-01',
      by: '2024-12-31',
      beyond: '2025-03-10',
      why: 'not renewed yet',
    },
  ])('issued $issuedOn, asked about $on: claimed by $by, $why', ({ issuedOn, on, by, beyond, asOf }) => {
    const { programmes, account } = ask({ ...certificateOf({ issuedOn }), on }, asOf ? { asOf } : {});
    const how = beyond ? [{ code: 'skill-upgrading.beyond-rule', operands: { last: beyond, until: by } }] : [];
    expect(programmes[2]?.claim).toEqual({ where: 'social-insurance-agency', by, how });
    expect(account.notices.find(({ code }) => code === 'subsidies.claim-by')?.operands.by).toBe(by);
  });
});

describe('Skill upgrading: how often (three a year to 2024; one in 2025, two more for urgent demand)', () => {
  test.for([
    { year: '2024', had: 0, scarce: false, is: true },
    { year: '2024', had: 2, scarce: false, is: true },
    { year: '2024', had: 3, scarce: false, is: false },
    { year: '2024', had: 3, scarce: true, is: false },
    { year: '2025', had: 0, scarce: false, is: true },
    { year: '2025', had: 1, scarce: false, is: false },
    { year: '2025', had: 1, scarce: true, is: true },
    { year: '2025', had: 2, scarce: true, is: true },
    { year: '2025', had: 3, scarce: true, is: false },
  ])('$year, $had had, scarce $scarce: $is', ({ year, had, scarce, is }) => {
    const facts = certificateOf({ issuedOn: `${year}-03-10`, scarce });
    expect(met('skill-upgrading', 'times-a-year', { ...facts, on: `${year}-06-01`, skillSubsidiesThisYear: had })).toBe(
      is,
    );
  });
});

describe('Skill upgrading: once for a job and level, and not beside vocational training', () => {
  test.for([
    { subsidisedBy: [], once: true, apart: true },
    { subsidisedBy: ['skill-upgrading'], once: false, apart: true },
    { subsidisedBy: ['training-this-year'], once: true, apart: false },
    { subsidisedBy: ['training-earlier'], once: true, apart: false },
  ] as const)('$subsidisedBy', ({ subsidisedBy, once, apart }) => {
    const facts = certificateOf({ subsidisedBy });
    expect(met('skill-upgrading', 'once-per-level', facts)).toBe(once);
    expect(met('skill-upgrading', 'not-with-vocational-training', facts)).toBe(apart);
  });

  test('a certificate that the national system does not have is refused', () => {
    expect(met('skill-upgrading', 'in-national-system', certificateOf({ inNationalSystem: false }))).toBe(false);
  });

  test('a person without a certificate is refused for that alone', () => {
    const { outcome, conditions } = programme('skill-upgrading', { ...EMPLOYEE, certificate: null });
    expect(outcome).toBe('not-eligible');
    expect(conditions.filter(({ met }) => met === false).map(({ id }) => id)).toEqual(['certificate-level']);
  });
});

describe('Vocational training: groups of 鲁财社〔2024〕56号 and new forms of work of 鲁政办发〔2020〕19号', () => {
  const nobody = {
    ...COURIER,
    trade: 'other',
    employment: 'flexible',
    groups: [],
    recognisedHardToEmploy: false,
  } as const satisfies SubsidyFacts;
  const rows: { who: string; facts: SubsidyFacts; is: boolean }[] = [
    { who: 'takeaway courier', facts: { trade: 'food-delivery' }, is: true },
    { who: 'instant-delivery courier', facts: { trade: 'instant-delivery' }, is: true },
    { who: 'ride-hailing driver', facts: { trade: 'ride-hailing' }, is: true },
    { who: 'live-stream seller', facts: { trade: 'live-streaming' }, is: true },
    { who: 'parcel courier: not named', facts: { trade: 'express' }, is: false },
    { who: 'freight driver: not named', facts: { trade: 'freight' }, is: false },
    { who: 'registered unemployed', facts: { employment: 'registered-unemployed' }, is: true },
    { who: 'drawing unemployment benefit', facts: { employment: 'drawing-unemployment-benefit' }, is: true },
    { who: 'recognised as hard to employ', facts: { recognisedHardToEmploy: true }, is: true },
    { who: 'lifted from poverty', facts: { groups: ['lifted-from-poverty'] }, is: true },
    { who: 'school leaver', facts: { groups: ['school-leaver'] }, is: true },
    { who: 'graduate of this year', facts: { groups: ['college-graduate'], leftSchoolOn: '2026-06-30' }, is: true },
    { who: 'graduate of last year', facts: { groups: ['college-graduate'], leftSchoolOn: '2025-12-31' }, is: false },
    { who: 'on minimum living allowance, not recognised', facts: { groups: ['minimum-living-allowance'] }, is: false },
    { who: 'nobody of these', facts: {}, is: false },
  ];
  test.for(rows)('$who: $is', ({ facts, is }) => {
    expect(met('vocational-training', 'training-group', { ...nobody, ...facts })).toBe(is);
  });

  test.for([
    { had: 2, is: true },
    { had: 3, is: false },
  ])('at most three a year: $had had, $is', ({ had, is }) => {
    expect(met('vocational-training', 'times-a-year', { ...COURIER, trainingSubsidiesThisYear: had })).toBe(is);
  });

  test.for([
    { subsidisedBy: ['training-this-year'], once: false, apart: true, why: 'same job and level once a year' },
    { subsidisedBy: ['training-earlier'], once: true, apart: true, why: 'another year' },
    { subsidisedBy: ['skill-upgrading'], once: true, apart: false, why: 'not both for one certificate' },
  ] as const)('$subsidisedBy: $why', ({ subsidisedBy, once, apart }) => {
    const facts = { ...COURIER, certificate: { ...CERTIFICATE, subsidisedBy } };
    expect(met('vocational-training', 'once-per-level-a-year', facts)).toBe(once);
    expect(met('vocational-training', 'not-with-skill-upgrading', facts)).toBe(apart);
  });
});

describe('Social-insurance subsidy: hard to employ (山东省就业促进条例 art. 42) or a graduate within two years', () => {
  const young = { ...RECOGNISED, birthMonth: '2000-01', recognisedHardToEmploy: false } as const;
  const rows: { who: string; facts: SubsidyFacts; is: boolean }[] = [
    { who: 'a woman in the month before she turns 40', facts: { sex: 'female', birthMonth: '1986-07' }, is: false },
    { who: 'a woman in the month in which she turns 40', facts: { sex: 'female', birthMonth: '1986-06' }, is: true },
    { who: 'a man in the month before he turns 50', facts: { sex: 'male', birthMonth: '1976-07' }, is: false },
    { who: 'a man in the month in which he turns 50', facts: { sex: 'male', birthMonth: '1976-06' }, is: true },
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
      facts: { groups: ['college-graduate'], leftSchoolOn: '2024-06-01' },
      is: true,
    },
    {
      who: 'a graduate the day after',
      facts: { groups: ['college-graduate'], leftSchoolOn: '2024-05-31' },
      is: false,
    },
    {
      who: 'a student who has not left yet',
      facts: { groups: ['college-graduate'], leftSchoolOn: '2026-06-02' },
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
    expect(met('social-insurance', 'duration', facts)).toBe(is);
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
  // 1966-06: 17 months after 1965-01, 4 whole steps, 5 months of delay: 60 years and 5 months, November 2026
  const man = { ...RECOGNISED, sex: 'male', birthMonth: '1966-06' } as const;
  // 50 in December 2024 by class 50; by class 55, 59 months after 1970-01, 15 months of delay: March 2031
  const woman = { ...RECOGNISED, birthMonth: '1974-12' } as const;
  const { womenClass: _, ...ofEitherClass } = woman;
  const { sex: __, ...ofEitherSex } = ofEitherClass;
  const { birthMonth: ___, ...ofAnyAge } = RECOGNISED;
  const graduate = { groups: ['college-graduate'], leftSchoolOn: '2025-06-30', recognisedHardToEmploy: false } as const;
  const rows: { who: string; facts: SubsidyFacts; is: boolean | null; asks: string[] }[] = [
    { who: 'the month before', facts: { ...man, on: '2026-10-31' }, is: true, asks: [] },
    { who: 'the month of retirement', facts: { ...man, on: '2026-11-01' }, is: false, asks: [] },
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
    const refused = { ...man, on: '2026-11-01' };
    expect(programme('social-insurance', refused).nearest).toBeNull();
    expect(ask(refused).account.citations.map(({ number }) => number)).toContain(
      '渐进式延迟法定退休年龄的决定和办法（2024-09-13）',
    );
  });
});

describe('Accident insurance: conditions of the cities of Shandong (weak for Zibo)', () => {
  const rows: { who: string; facts: SubsidyFacts; condition: string; is: boolean | null }[] = [
    { who: 'takeaway', facts: {}, condition: 'new-form-trade', is: true },
    { who: 'e-commerce', facts: { trade: 'e-commerce' }, condition: 'new-form-trade', is: true },
    {
      who: 'freight: not named elsewhere, Zibo’s list unseen',
      facts: { trade: 'freight' },
      condition: 'new-form-trade',
      is: null,
    },
    { who: 'no platform work', facts: { trade: 'other' }, condition: 'new-form-trade', is: false },
    { who: 'not registered', facts: { registeredFlexible: false }, condition: 'registered-flexible', is: false },
    { who: 'no policy', facts: { accidentPolicy: null }, condition: 'insured', is: false },
    {
      who: 'policy begins that day',
      facts: { accidentPolicy: { from: '2024-06-01' } },
      condition: 'insured',
      is: true,
    },
    {
      who: 'policy begins next day',
      facts: { accidentPolicy: { from: '2024-06-02' } },
      condition: 'insured',
      is: false,
    },
    {
      who: 'policy year paid for already',
      facts: { accidentPolicy: { from: '2024-01-01', subsidised: true } },
      condition: 'once-a-policy-year',
      is: false,
    },
  ];
  test.for(rows)('$who: $condition $is', ({ facts, condition, is }) => {
    expect(met('accident-insurance', condition, { ...INSURED_RIDER, ...facts })).toBe(is);
  });
});

describe('Occupational injury: a platform written otherwise than in the list is asked for again, never refused', () => {
  const covered = (platform: string, on: string) =>
    programme('occupational-injury', { on, trade: 'food-delivery', platform }).conditions.find(
      ({ id }) => id === 'platform-covered',
    );

  test.for([
    { said: '美团外卖', on: '2026-01-01', like: '美团' },
    { said: '滴滴', on: '2026-01-01', like: '滴滴出行、滴滴货运' },
    { said: 'T3出行', on: '2026-07-01', like: 'T3' },
    { said: '盒马鲜生', on: '2026-07-01', like: '盒马' },
    { said: '达达快送', on: '2025-07-01', like: '达达' },
  ])('$said on $on: the list has $like', ({ said, on, like }) => {
    expect(covered(said, on)).toMatchObject({ met: null, questions: ['platform'], operands: { platform: said, like } });
    expect(programme('occupational-injury', { on, trade: 'food-delivery', platform: said }).outcome).toBe(
      'needs-answers',
    );
  });

  test.for([
    { said: ' 美团 ', met: true, on: '2026-01-01' },
    { said: 'uu跑腿', met: true, on: '2026-07-01' },
    { said: 'Ｔ３', met: true, on: '2026-07-01' },
    // names of the list of 2026-07-01, the day before: refused with the day from which they are covered
    { said: '美团打车', met: false, on: '2026-06-30' },
    { said: 'UU跑腿', met: false, on: '2026-06-30' },
    { said: '无', met: false, on: '2026-07-01' },
    { said: '一家小平台', met: false, on: '2026-07-01' },
  ])('"$said" on $on: $met', ({ said, on, met }) => {
    expect(covered(said, on)).toMatchObject({ met, questions: [] });
  });

  test('a name of a later list is no other way to write an earlier one, asked on whichever day', () => {
    const asked = { on: '2025-10-01', trade: 'ride-hailing', platform: '美团打车' } as const;
    for (const asOf of ['2025-10-01', '2026-11-24'])
      expect(met('occupational-injury', 'platform-covered', asked, { asOf })).toBe(false);
  });
});

describe('Occupational injury: province, kind of work and platform as the lists have them', () => {
  test.for([
    { trade: 'express', platform: '美团', failing: ['trade-covered'] },
    { trade: 'e-commerce', platform: '美团', failing: ['trade-covered'] },
    { trade: 'live-streaming', platform: '美团', failing: ['trade-covered'] },
    { trade: 'other', platform: '无', failing: ['trade-covered', 'platform-covered'] },
    { trade: 'instant-delivery', platform: 'Meituan', failing: ['platform-covered'] },
    { trade: 'instant-delivery', platform: '无名跑腿', failing: ['platform-covered'] },
    { trade: 'instant-delivery', platform: '美团', failing: [] },
  ] as const)('$trade on $platform: $failing', ({ trade, platform, failing }) => {
    const { conditions, outcome } = programme('occupational-injury', { on: '2026-07-01', trade, platform });
    expect(conditions.filter(({ met }) => met === false).map(({ id }) => id)).toEqual(failing);
    expect(outcome).toBe(failing.length === 0 ? 'eligible' : 'not-eligible');
  });

  test.for([
    {
      on: '2025-07-01',
      platforms: '曹操出行 美团 饿了么 达达 闪送 货拉拉 快狗打车 滴滴出行 顺丰同城 滴滴货运 满帮省省',
    },
    {
      on: '2026-07-01',
      platforms:
        '曹操出行 美团 饿了么 达达 闪送 货拉拉 快狗打车 滴滴出行 顺丰同城 滴滴货运 满帮省省 T3 花小猪 阳光 如祺 享道 及时用车 风韵 首汽 美团打车 小象 盒马 叮咚 朴朴 UU跑腿',
    },
  ])('all platforms of $on', ({ on, platforms }) => {
    for (const platform of platforms.split(' '))
      expect(met('occupational-injury', 'platform-covered', { on, trade: 'freight', platform })).toBe(true);
  });

  test('no labour relation is asked for, nor anything else', () => {
    const { conditions } = programme('occupational-injury', { on: '2026-07-01' });
    expect(conditions.map(({ id }) => id)).toEqual(['province-covered', 'trade-covered', 'platform-covered']);
  });

  test('after an accident: platform within 30 days, the person within 90, confirmation within 30 working days', () => {
    // 1 July + 30 days = 31 July; + 90 days = 29 September (30 + 31 + 29)
    expect(programme('occupational-injury', { on: '2026-07-01', trade: 'freight', platform: '货拉拉' }).claim).toEqual({
      where: 'platform-app',
      by: '2026-09-29',
      how: [
        { code: 'occupational-injury.platform', operands: { days: '30', by: '2026-07-31' } },
        { code: 'occupational-injury.person', operands: { days: '90', by: '2026-09-29' } },
        { code: 'occupational-injury.agency', operands: { days: '30' } },
      ],
    });
  });
});

describe('What may not be combined', () => {
  test('skill upgrading and vocational training exclude each other', () => {
    const { programmes } = ask({ ...EMPLOYEE, ...COURIER, on: EMPLOYEE.on, certificate: CERTIFICATE });
    expect(programmes[1]?.notWith).toEqual(['skill-upgrading']);
    expect(programmes[2]?.notWith).toEqual(['vocational-training']);
  });

  test('accident insurance is not paid beside occupational-injury cover', () => {
    expect(programme('accident-insurance', INSURED_RIDER).notWith).toEqual(['occupational-injury']);
    // ended on 2024-12-30: nothing is left to exclude
    expect(programme('occupational-injury', { on: '2025-07-01' }).notWith).toEqual([]);
  });
});
