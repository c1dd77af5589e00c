import { describe, expect, test } from 'vitest';
import { release as published } from '../../../shared/law/release.generated.ts';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { amended, period } from '../../law/hand-made.ts';
import { ask, met, programme, SHOPKEEPER } from './ask.ts';

const ID = 'start-up-subsidy';
const GAOQING = '370322';
const ZICHUAN = '370302';

describe('一次性创业补贴 (鲁财社〔2024〕56号): 首次在山东创业、运营1年以上，三类人员', () => {
  const rows: { who: string; change: SubsidyFacts; outcome: string; way?: string[]; from?: string | null }[] = [
    { who: '返乡农民工，开店满1年：高青县的标准没见到', change: {}, outcome: 'not-published' },
    {
      who: '差一天满1年',
      change: { business: { registeredOn: '2025-05-05', firstInShandong: true } },
      outcome: 'not-eligible',
      way: ['wait-for-business'],
      from: '2026-05-05',
    },
    {
      who: '2月29日登记，次年2月28日满1年',
      change: { on: '2025-02-28', business: { registeredOn: '2024-02-29', firstInShandong: true } },
      outcome: 'not-published',
    },
    {
      who: '不是第一次在山东创业',
      change: { business: { registeredOn: '2025-05-04', firstInShandong: false } },
      outcome: 'not-eligible',
    },
    {
      who: '只跑单，没有自己的企业：登记后满1年再申请，哪天登记由本人定',
      change: { business: null },
      outcome: 'not-eligible',
      way: ['register-business'],
      from: null,
    },
    {
      who: '只跑单，1976年12月生：下个月满50周岁，可是店还没开，说不出日子',
      change: { on: '2026-11-01', business: null, groups: [], sex: 'male', birthMonth: '1976-12' },
      outcome: 'not-eligible',
      way: ['register-business', 'reach-age'],
      from: null,
    },
    {
      who: '没说有没有店，不在三类人员里：也说不出日子',
      change: { business: undefined, groups: [], sex: 'male', birthMonth: '1990-06' },
      outcome: 'not-eligible',
      way: ['reach-age'],
      from: null,
    },
    {
      who: '有店，不在三类人员里，35岁：50岁起可以申请认定',
      change: { groups: [], sex: 'male', birthMonth: '1990-06' },
      outcome: 'not-eligible',
      way: ['reach-age'],
      from: '2040-06-01',
    },
    {
      who: '55岁，店满1年，还没申请认定：现在就可以申请认定',
      change: { groups: [], sex: 'male', birthMonth: '1970-12' },
      outcome: 'not-eligible',
      way: ['be-recognised'],
      from: null,
    },
    {
      who: '36岁，持残疾证，还没申请认定：也是现在，不用等到50岁',
      change: { groups: ['disability-certificate'], sex: 'male', birthMonth: '1990-01' },
      outcome: 'not-eligible',
      way: ['be-recognised'],
      from: null,
    },
    {
      who: '6月底毕业，店已满1年：从毕业那天起',
      change: { groups: ['college-graduate'], leftSchoolOn: '2026-06-30', sex: 'male', birthMonth: '2003-05' },
      outcome: 'not-eligible',
      way: ['wait-for-graduation'],
      from: '2026-06-30',
    },
    { who: '不在三类人员里', change: { groups: [] }, outcome: 'not-eligible' },
    { who: '已认定就业困难', change: { groups: [], recognisedHardToEmploy: true }, outcome: 'not-published' },
  ];
  test.for(rows)('$who: $outcome', ({ change, outcome, way, from }) => {
    const found = programme(ID, { ...SHOPKEEPER, ...change });
    expect(found.outcome).toBe(outcome);
    expect(found.nearest?.changes.map(({ code }) => code)).toEqual(way);
    expect(found.nearest?.from).toEqual(from);
  });

  test('without a business nothing more is asked of it, nor of a business of who is in no group', () => {
    const asked = (facts: SubsidyFacts) => ask(facts).questions.filter((id) => id.startsWith('business'));
    expect(asked({ on: '2026-05-04' })).toEqual(['business']);
    expect(asked({ ...SHOPKEEPER, business: null })).toEqual([]);
    expect(asked({ ...SHOPKEEPER, business: {} })).toEqual(['business.firstInShandong', 'business.registeredOn']);
    const { business: _, ...nobody } = { ...SHOPKEEPER, groups: [] };
    expect(asked(nobody)).toEqual([]);
  });
});

describe('毕业2年以内：通知没见到按登记那天还是申请那天算', () => {
  const graduate = (leftSchoolOn: string, registeredOn: string): SubsidyFacts => ({
    ...SHOPKEEPER,
    groups: ['college-graduate'],
    leftSchoolOn,
    business: { registeredOn, firstInShandong: true },
  });
  const counted = (day: string) => ({
    release: amended(published, '370000', 'start-up-subsidy.graduate-counted-on', period('2024-12-30', [{ day }])),
  });
  test.for([
    { who: '两天都在2年内', left: '2024-05-04', registered: '2024-07-10', open: true, claim: true, registration: true },
    {
      who: '登记时在，申请时过了',
      left: '2024-05-03',
      registered: '2024-07-10',
      open: null,
      claim: false,
      registration: true,
    },
    { who: '两天都过了', left: '2022-06-30', registered: '2025-01-01', open: false, claim: false, registration: false },
    { who: '毕业前登记', left: '2025-06-30', registered: '2025-05-01', open: null, claim: true, registration: false },
  ])('$who', ({ left, registered, open, claim, registration }) => {
    const facts = graduate(left, registered);
    expect(met(ID, 'start-up-group', facts)).toBe(open);
    expect(ask(facts).figures.includes('start-up-subsidy.graduate-counted-on')).toBe(open === null);
    expect(met(ID, 'start-up-group', facts, counted('claim'))).toBe(claim);
    expect(met(ID, 'start-up-group', facts, counted('registration'))).toBe(registration);
  });
});

describe('标准：淄川区清单（2026年1月14日，到2026年12月31日）5000元，高青县没见到', () => {
  test.for([
    { on: '2026-05-04', outcome: 'eligible', amount: '5000.00', amountIs: 'exact' },
    { on: '2026-12-31', outcome: 'eligible', amount: '5000.00', amountIs: 'exact' },
    { on: '2027-01-01', outcome: 'not-published', amount: null, amountIs: 'not-published' },
  ])('淄川区 $on: $outcome $amount', ({ on, ...expected }) => {
    expect(programme(ID, { ...SHOPKEEPER, on }, { region: ZICHUAN })).toMatchObject(expected);
  });

  test('高青县: no amount but whom to ask, and the loan beside (个人最高30万元，2023年9月)', () => {
    const { amount, claim, limits } = programme(ID, SHOPKEEPER, { region: GAOQING });
    expect([amount, claim?.where, claim?.how.map(({ code }) => code)]).toEqual([
      null,
      'employment-service',
      ['online-hall'],
    ]);
    expect(ask(SHOPKEEPER).figures).toContain('start-up-subsidy.amount');
    expect(limits).toEqual([{ code: 'start-up-subsidy.loan', operands: { cap: '300000' } }]);
  });
});
