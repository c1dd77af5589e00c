import { describe, expect, test } from 'vitest';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { ask, CERTIFICATE, COURIER, EMPLOYEE, INSURED_RIDER, met, programme } from './ask.ts';

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

describe('Occupational injury: the lists tell who is covered and from when, never who is not', () => {
  const cover = (platform: string, on: string, asOf?: string) =>
    programme('occupational-injury', { on, trade: 'food-delivery', platform }, asOf ? { asOf } : {});
  const condition = (...asked: Parameters<typeof cover>) =>
    cover(...asked).conditions.find(({ id }) => id === 'platform-covered');

  // full names, as the lists print them
  const SINCE_2025 = '曹操出行 美团 饿了么 达达快送 闪送 货拉拉 快狗打车 滴滴出行 顺丰同城 滴滴货运 满帮省省'.split(
    ' ',
  );
  const SINCE_2026 =
    'T3出行 花小猪出行 阳光出行 如祺出行 享道出行 及时用车 风韵出行 首汽约车 美团打车 小象超市 盒马鲜生 叮咚买菜 朴朴超市 UU跑腿'.split(
      ' ',
    );
  test.for([
    ...SINCE_2025.map((name) => ({ name, before: '2025-06-30', from: '2025-07-01' })),
    ...SINCE_2026.map((name) => ({ name, before: '2026-06-30', from: '2026-07-01' })),
  ])('$name from $from, and told so on $before', ({ name, before, from }) => {
    expect(cover(name, from).outcome).toBe('eligible');
    expect(cover(name, before)).toMatchObject({ outcome: 'not-eligible', nearest: { from } });
  });

  // from 2026 the three trades are taken in as a whole, and the day within the year was not seen
  test.for([
    { on: '2025-12-31', operands: { platform: 'T3出行' } },
    { on: '2026-01-01', operands: { platform: 'T3出行', whole: '2026-01-01', phone: '12333' } },
    { on: '2026-06-30', operands: { platform: 'T3出行', whole: '2026-01-01', phone: '12333' } },
  ])(
    'T3出行 before it was listed, on $on: whom to ask in the year in which its trade is taken in',
    ({ on, operands }) => {
      expect(condition('T3出行', on, '2026-11-30')).toMatchObject({ met: false });
      expect(condition('T3出行', on, '2026-11-30')?.operands).toEqual(operands);
    },
  );

  // the names riders use, and short names
  test.for([
    { said: '淘宝闪购', listed: '饿了么', on: '2026-09-01' },
    { said: '城市骑士', listed: '饿了么', on: '2026-09-01' },
    { said: '蓝骑士', listed: '饿了么', on: '2025-07-01' },
    { said: '美团众包', listed: '美团', on: '2025-07-01' },
    { said: '美团专送', listed: '美团', on: '2025-07-01' },
    { said: '美团外卖', listed: '美团', on: '2026-07-01' },
    { said: '达达', listed: '达达快送', on: '2025-07-01' },
    { said: 'Ｔ３', listed: 'T3出行', on: '2026-07-01' },
    { said: '盒马', listed: '盒马鲜生', on: '2026-07-01' },
  ])('$said is $listed', ({ said, listed, on }) => {
    expect(cover(said, on).outcome).toBe('eligible');
    expect(condition(said, on)).toMatchObject({ met: true, operands: { platform: said, listed } });
  });

  test.for([
    { said: ' 美团 ', platform: '美团', on: '2026-01-01' },
    { said: 'uu跑腿', platform: 'UU跑腿', on: '2026-07-01' },
    { said: 'ＵＵ 跑腿', platform: 'UU跑腿', on: '2026-07-01' },
    { said: '“美团”。', platform: '美团', on: '2026-01-01' },
    { said: '美\u200b团', platform: '美团', on: '2026-01-01' },
  ])('"$said" is another way to write $platform', ({ said, platform, on }) => {
    expect(condition(said, on)).toMatchObject({ met: true, operands: { platform } });
  });

  test.for([
    { said: '京东外卖', on: '2026-09-01', like: 'none' },
    { said: '京东秒送', on: '2026-09-01', like: 'none' },
    { said: '蜂鸟众包', on: '2026-09-01', like: 'none' },
    // one character wrong, and names of which a part is on the list
    { said: '饿了吗', on: '2026-09-01', like: '饿了么' },
    { said: '饿了麽', on: '2026-09-01', like: '饿了么' },
    { said: '美困', on: '2026-09-01', like: 'none' },
    { said: '省省', on: '2026-09-01', like: '满帮省省' },
    { said: '顺丰同城急送', on: '2026-09-01', like: '顺丰同城' },
    { said: '高德打车', on: '2026-09-01', like: 'none' },
    { said: 'Meituan', on: '2025-07-01', like: 'none' },
    { said: '一家小平台', on: '2026-06-30', like: 'none' },
    { said: '滴滴', on: '2026-01-01', like: '滴滴出行、滴滴货运' },
  ])('"$said" is on no list: open, with the platform or 12333 to ask', ({ said, on, like }) => {
    expect(cover(said, on)).toMatchObject({ outcome: 'needs-answers', nearest: null });
    const operands = { platform: said, like, phone: '12333' };
    expect(condition(said, on)).toMatchObject({ met: null, questions: ['platform'], operands });
  });

  test('who works through no platform is refused', () => {
    for (const said of ['无', ' 无 '])
      expect(cover(said, '2026-09-01')).toMatchObject({ outcome: 'not-eligible', nearest: null });
  });

  // issue 14, kind C 4: each platform covers the orders that come from it
  test.for([
    { said: ['美团', '饿了么'], on: '2026-01-01', outcome: 'eligible', operands: { platform: '美团、饿了么' } },
    { said: '美团、饿了么', on: '2026-01-01', outcome: 'eligible', operands: { platform: '美团、饿了么' } },
    {
      said: ['美团', '京东外卖'],
      on: '2026-01-01',
      outcome: 'eligible',
      operands: { platform: '美团', others: '京东外卖' },
    },
    {
      said: ['淘宝闪购', '美团'],
      on: '2026-01-01',
      outcome: 'eligible',
      operands: { platform: '淘宝闪购、美团', listed: '饿了么、美团' },
    },
    {
      said: ['T3出行', '高德打车'],
      on: '2026-01-01',
      outcome: 'needs-answers',
      operands: { platform: 'T3出行、高德打车', like: 'none', whole: '2026-01-01', phone: '12333' },
    },
    {
      said: ['T3出行', '花小猪'],
      on: '2026-01-01',
      outcome: 'not-eligible',
      operands: { platform: 'T3出行、花小猪', whole: '2026-01-01', phone: '12333' },
    },
    { said: '美团/饿了么', on: '2026-01-01', outcome: 'eligible', operands: { platform: '美团、饿了么' } },
    {
      said: '？',
      on: '2026-01-01',
      outcome: 'needs-answers',
      operands: { platform: '？', like: 'none', whole: '2026-01-01', phone: '12333' },
    },
    { said: ['美团', '无'], on: '2026-01-01', outcome: 'eligible', operands: { platform: '美团' } },
    { said: ['无'], on: '2026-01-01', outcome: 'not-eligible', operands: { platform: '无' } },
  ])('of several platforms each decides for itself: $said, $outcome', ({ said, on, outcome, operands }) => {
    const facts = { on, trade: 'food-delivery', platform: said } as const;
    const answered = programme('occupational-injury', facts, { asOf: '2026-11-24' });
    expect(answered.outcome).toBe(outcome);
    expect(answered.conditions.find(({ id }) => id === 'platform-covered')?.operands).toEqual(operands);
  });

  test('a platform of a later list is refused only by who knows of that list', () => {
    expect(cover('美团打车', '2025-10-01', '2026-11-24').outcome).toBe('not-eligible');
    expect(cover('美团打车', '2025-10-01', '2025-10-01').outcome).toBe('needs-answers');
  });
});

describe('Occupational injury: province, kind of work and platform as the lists have them', () => {
  test.for([
    { trade: 'express', platform: '美团', failing: ['trade-covered'] },
    { trade: 'e-commerce', platform: '美团', failing: ['trade-covered'] },
    { trade: 'live-streaming', platform: '美团', failing: ['trade-covered'] },
    { trade: 'other', platform: '无', failing: ['trade-covered', 'platform-covered'] },
    { trade: 'express', platform: '无名快递', failing: ['trade-covered'] },
    { trade: 'instant-delivery', platform: '美团', failing: [] },
  ] as const)('$trade on $platform: $failing', ({ trade, platform, failing }) => {
    const { conditions, outcome } = programme('occupational-injury', { on: '2026-07-01', trade, platform });
    expect(conditions.filter(({ met }) => met === false).map(({ id }) => id)).toEqual(failing);
    expect(outcome).toBe(failing.length === 0 ? 'eligible' : 'not-eligible');
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
        { code: 'report-at-once', operands: {} },
        { code: 'who-answers', operands: {} },
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
