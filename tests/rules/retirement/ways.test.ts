import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { retirementCalculation } from '../../../shared/answer/retirement.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { RetirementFacts } from '../../../shared/rules/retirement/index.ts';
import { ask, TODAY } from './ask.ts';

type Told = NonNullable<RetirementFacts['pension']>;

const man = (birthMonth: string) => ({ birthMonth, sex: 'male' }) as const;
const woman = (womenClass: '50' | '55', birthMonth: string) => ({ birthMonth, sex: 'female', womenClass }) as const;

/** Each way as `from, months, cost`, as an officer would note it; a cost within bounds as `least–most`. */
function ways(facts: RetirementFacts, asOf?: string): Record<string, string> {
  const all = ask(facts, asOf).ways ?? [];
  return Object.fromEntries(
    all.map(({ id, from, months, cost, least, most }) => [
      id,
      `${from ?? 'never'}, ${months ?? '?'} months, ${cost ?? (least ? `${least}–${most}` : '?')}`,
    ]),
  );
}

/** 实施社会保险法若干规定 art. 2, 人社部发〔2014〕17号; 20 % of the floor of 2026 is 914.60, of the ceiling 4572.60. */
describe('Who is short of the minimum months reads every lawful way, with its month, months and cost', () => {
  test.for<[why: string, facts: RetirementFacts, expected: Record<string, string>]>([
    [
      // 180 − 120 = 60 from 2026-11 on; one sum five years after 2024-06, by when 31 more are paid: 29
      'man past 60 with 120 months, on the floor',
      { ...man('1964-06'), base: { amount: '4573' }, pension: { months: 120 } },
      {
        'pay-on': '2031-11, 60 months, 54876.00',
        'one-off': '2029-06, 29 months, ?',
        'resident-pension': '2026-11, 60 months, ?',
        'end-relation': 'never, 0 months, 0.00',
      },
    ],
    [
      'the same man, whose base nobody knows: between floor and ceiling',
      { ...man('1964-06'), pension: { months: 120 } },
      {
        'pay-on': '2031-11, 60 months, 54876.00–274356.00',
        'one-off': '2029-06, 29 months, ?',
        'resident-pension': '2026-11, 60 months, ?',
        'end-relation': 'never, 0 months, 0.00',
      },
    ],
    [
      // person (b) of tests/rules/plan/people.ts: 111 of 204 in 2033-02, paid on to 2040-10; one sum from 2038-02 on, 204 − 36 − 135 = 33
      'man of 1971-06 with 36 months so far',
      { ...man('1971-06'), base: { amount: '4573' }, pension: { monthsSoFar: 36 } },
      {
        'pay-on': '2040-11, 93 months, 85057.80',
        'one-off': '2038-02, 33 months, ?',
        'resident-pension': '2033-02, 69 months, ?',
        'end-relation': 'never, 0 months, 0.00',
      },
    ],
    [
      // person (d) of tests/rules/plan/people.ts: 162 of 180 in 2028-05; 18 months are 2 years in tiers of 350 to 8000 before 60 in 2037-03
      'woman of 1977-03, class 50, with 144 months so far',
      { ...woman('50', '1977-03'), base: { amount: '4573' }, pension: { monthsSoFar: 144 } },
      {
        'pay-on': '2029-11, 18 months, 16462.80',
        'resident-pension': '2037-03, 18 months, 700.00–16000.00',
        'end-relation': 'never, 0 months, 0.00',
      },
    ],
    [
      // 240 in 2053-06; 15 years of the Social Insurance Law are reached, so art. 3 does not speak of him
      'man of 1990-06 who will have 200 months: whether he may move is open',
      { ...man('1990-06'), base: { amount: '4573' }, pension: { months: 200 } },
      {
        'pay-on': '2056-10, 40 months, 36584.00',
        'resident-pension': 'never, ? months, ?',
        'end-relation': 'never, 0 months, 0.00',
      },
    ],
    [
      // 179 at 60 in 2029-11, 180 a month later, still in 2029: nobody is short at the statutory age
      'man of 1969-11, a month short at 60, only pays on',
      { ...man('1969-11'), base: { amount: '4573' }, pension: { months: 179, retireAt: { years: 60, months: 0 } } },
      { 'pay-on': '2029-12, 1 months, 914.60' },
    ],
    [
      // 170 at 60: 2030 asks for 186 (183 by 2030-12), and 2031-02 is his statutory month with 192: 22 months
      'the same man with 170 months: 192, those of 2031',
      {
        ...man('1969-11'),
        base: { amount: '4573' },
        pension: { months: 170, firstMonth: '2015-01', retireAt: { years: 60, months: 0 } },
      },
      {
        'pay-on': '2031-09, 22 months, 20121.20',
        'resident-pension': 'never, ? months, ?',
        'end-relation': 'never, 0 months, 0.00',
      },
    ],
  ])('%s', ([, facts, expected]) => {
    expect(ways(facts)).toEqual(expected);
  });

  test.for<[why: string, birthMonth: string, pension: Told, offered: boolean, told: boolean]>([
    ['first insured in 2011-06', '1964-06', { months: 60, firstMonth: '2011-06' }, true, true],
    ['first insured in 2011-07', '1964-06', { months: 60, firstMonth: '2011-07' }, false, true],
    ['16 in 2011-06: may have been insured before', '1995-06', { months: 60 }, true, false],
    ['16 in 2011-07: cannot have been', '1995-07', { months: 60 }, false, false],
    ['five years of paying on are enough: 180 in 2029-06', '1964-06', { months: 149 }, false, false],
    ['five years of paying on leave one month', '1964-06', { months: 148 }, true, false],
  ])('one sum, %s', ([, birthMonth, pension, offered, told]) => {
    const way = ask({ ...man(birthMonth), pension }).ways?.find(({ id }) => id === 'one-off');
    expect(way !== undefined).toBe(offered);
    if (way) expect(way.decidedBy).toEqual(told ? undefined : { questions: ['pension.firstMonth'], figures: [] });
  });

  test.for<[why: string, facts: RetirementFacts, payOn: string]>([
    // 180 − 120 = 60 months, 60 × 914.60, and the month after the last of them
    ['what stands today', { ...man('1964-06'), pension: { monthsSoFar: 120 } }, '2032-03, 60 months, 54876.00'],
    [
      'what stands today, at 60 in 2024-06, which is over',
      { ...man('1964-06'), pension: { monthsSoFar: 120, retireAt: { years: 60, months: 0 } } },
      '2032-03, 60 months, 54876.00',
    ],
    ['what an officer tells', { ...man('1964-06'), pension: { months: 120 } }, '2032-03, 60 months, 54876.00'],
    // 143 + 39 = 182 of 186 at 60 in 2030-01, which nobody may be before; 186 in 2030-06 is 43 − 4 months from 2027-03
    [
      'an age before the window',
      { ...man('1970-01'), pension: { monthsSoFar: 147, retireAt: { years: 50, months: 0 } } },
      '2030-06, 39 months, 35669.40',
    ],
  ])(
    'paying on begins in the month of choice, 2027-03, and ends in no month before the window: %s',
    ([, facts, payOn]) => {
      expect(ways({ ...facts, from: '2027-03', base: { amount: '4573' } })['pay-on']).toBe(payOn);
    },
  );

  test('who is early and short waits for the minimum of the year in which it is reached', () => {
    // 170 at 60 in 2029-11; 181 of 186 in 2030-12, 192 of 192 in 2031-11, 22 months from 2030-01
    const facts = { ...man('1969-11'), pension: { months: 170, retireAt: { years: 60, months: 0 } } };
    const { account } = ask(facts, '2030-01-15');
    expect(ways(facts, '2030-01-15')['pay-on']).toMatch(/^2031-11, 22 months/);
    expect(account.notices.find(({ code }) => code === 'minimum-months-missing')?.operands).toMatchObject({
      from: '2030-01',
      reachedIn: '2031-11',
    });
  });

  test.for([
    // class 50, 72 or 71 months in 2028-05; 60 in 2037-03, so 9 years from 2028 to 2036
    { monthsSoFar: 54, way: '2037-03, 108 months, 3150.00–72000.00', why: '9 years are missing, and left' },
    { monthsSoFar: 53, way: '2037-03, 109 months, ?', why: '10 years are missing: the last one has no rule' },
  ])('resident pension of a woman of 1977-03, $why', ({ monthsSoFar, way }) => {
    expect(ways({ ...woman('50', '1977-03'), pension: { monthsSoFar } })['resident-pension']).toBe(way);
  });

  test('nobody with enough months reads of ways, and nobody without has an amount a month', () => {
    const enough = ask({
      ...man('1964-06'),
      pension: { months: 180, index: '1', account: '139000', preAccountMonths: 0 },
    });
    expect(enough.ways).toBeUndefined();
    expect(enough.pension?.total).toBe('2151.70'); // 7678 × 15 % = 1151.70, and 1000.00
    const short = ask({
      ...man('1964-06'),
      pension: { months: 179, index: '1', account: '139000', preAccountMonths: 0 },
    });
    const { basic, account, transitional, total } = short.pension ?? {};
    expect({ basic, account, transitional, total }).toEqual({
      basic: null,
      account: null,
      transitional: null,
      total: null,
    });
    expect(short.account.steps.filter(({ code }) => code.startsWith('benefit.'))).toEqual([]);
  });

  test.for([
    { facts: man('1964-06'), why: 'past the statutory age in 2024' },
    { facts: man('1966-09'), why: 'before it, in 2027' },
  ])('whoever is short is assessed, and asked for nothing: $why', ({ facts }) => {
    const given = answer(retirementCalculation, release, { ...facts, pension: { months: 120 } }, TODAY, 'zh-CN');
    expect({ outcome: given.outcome, minimum: given.minimumMonths, questions: given.questions }).toEqual({
      outcome: 'assessed',
      minimum: 180,
      questions: undefined,
    });
  });

  test.for([
    { birthMonth: '1968-12', open: undefined, why: '2029-12: still the fifteen years of the Social Insurance Law' },
    // 61y1m in 2030-02
    { birthMonth: '1969-01', open: { year: '2030', minimumYears: '15' }, why: '186 months in 2030' },
  ])('what the ways mean under a higher minimum is said to be open: $why', ({ birthMonth, open }) => {
    const { notices } = ask({ ...man(birthMonth), pension: { months: 120 } }).account;
    expect(notices.find(({ code }) => code === 'shortfall-open')?.operands).toEqual(open);
  });

  test('each way has a sentence, its documents and its grade, and the answer keeps its own', () => {
    const facts = { ...woman('50', '1977-03'), pension: { months: 162, account: '6585.12' } };
    const given = answer(retirementCalculation, release, facts, TODAY, 'zh-CN');
    expect(given.grade).toBe('compiled');
    // 208 + (6585.12 + 2 × 390) ÷ 139 = 208 + 52.99; 208 + (6585.12 + 2 × 8180) ÷ 139 = 208 + 165.07
    expect(given.ways?.map(({ id, grade, text }) => [id, grade, text])).toEqual([
      [
        'pay-on',
        'compiled',
        '继续按月缴费：2028年5月起每月缴、不中断，再缴18个月，2029年11月起按月领。按目前的缴费基数上下限，一共 16462.80 元至 82306.80 元。',
      ],
      [
        'resident-pension',
        'weak',
        '转入城乡居民养老保险，领居民养老金：职工养老保险不满15年的，到龄后可以书面申请，个人账户全部转过去，职工月数算作居民年数。还差18个月，每年缴一次，缴2年，共 700.00 元至 16000.00 元（看选哪一档），2037年3月起领。每月约 260.99 元至 373.07 元：基础养老金 208 元加个人账户 ÷ 139，不计利息。金额来自网上资料，请问高青县社会保险经办机构。',
      ],
      [
        'end-relation',
        'weak',
        '不续缴、也不转居民养老保险：2028年5月起可以书面申请终止职工养老保险关系，个人账户的100%一次付给本人（到那时约 6585.12 元，不计利息），以后没有按月的养老金。办理前，经办机构必须先说明可以转居民养老保险，以及终止的后果。',
      ],
    ]);
    const listed = given.documents.map(({ number }) => number);
    for (const { documents } of given.ways ?? []) expect(listed).toEqual(expect.arrayContaining([...documents]));
  });
});
