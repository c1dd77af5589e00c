import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answer } from '../../../shared/answer/calculation.ts';
import { subsidiesCalculation } from '../../../shared/answer/subsidies.ts';
import { subsidiesAnswer, subsidiesRequest } from '../../../shared/api/subsidies.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { amended, period } from '../../law/hand-made.ts';
import { COURIER, DISMISSED, EMPLOYEE, INSURED_RIDER, RECOGNISED, SHOPKEEPER, TODAY } from './ask.ts';

const read = (facts: SubsidyFacts, language: 'zh-CN' | 'en' = 'zh-CN') =>
  answer(subsidiesCalculation, release, z.parse(subsidiesRequest, facts), TODAY, language);

const PEOPLE: SubsidyFacts[] = [
  {},
  EMPLOYEE,
  { ...EMPLOYEE, unemploymentInsuredMonths: 8 },
  INSURED_RIDER,
  RECOGNISED,
  { ...RECOGNISED, recognisedHardToEmploy: false, birthMonth: '1990-01' },
  COURIER,
  SHOPKEEPER,
  { ...SHOPKEEPER, business: null },
  DISMISSED,
  { on: '2020-01-01' },
];

describe('What people read', () => {
  test.for(PEOPLE.map((facts, index) => ({ index, facts })))(
    'person $index: both languages, the shape of the API',
    ({ facts }) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const said = read(facts, language);
        expect(z.safeParse(subsidiesAnswer, said).error?.issues).toBeUndefined();
        const texts = JSON.stringify(said.programmes);
        expect(texts).not.toMatch(/undefined|\[object/);
        if (language === 'en') expect(said.programmes.map(({ title }) => title).join()).not.toMatch(/[\u4e00-\u9fff]/);
      }
    },
  );

  test('a condition of which no whole list was seen names what was seen', () => {
    const of = (facts: SubsidyFacts, language: 'zh-CN' | 'en') =>
      read(facts, language)
        .programmes.flatMap(({ conditions }) => conditions)
        .flatMap(({ id, text }) => (['new-form-trade', 'training-group'].includes(id) ? text : []));
    const outside: SubsidyFacts = { ...COURIER, trade: 'freight', recognisedHardToEmploy: false, on: '2023-03-01' };
    expect(of(outside, 'zh-CN')).toEqual([
      '通过电商、网约车、外卖配送、快递等平台就业。',
      '属于培训补贴对象（就业困难人员），或者从事外卖配送、即时配送、网约车、直播销售。',
    ]);
    expect(of(outside, 'en').join()).not.toMatch(/undefined/);
  });

  test('a sum is an upper limit while a condition of it is not published', () => {
    const filled = amended(
      amended(release, '370000', 'accident-insurance.upper-limit', period('2023-01-01', '200')),
      '370300',
      'accident-insurance.premium-share',
      period('2023-01-01', '50'),
    );
    const facts: SubsidyFacts = {
      ...INSURED_RIDER,
      trade: 'freight',
      registeredFlexible: true,
      accidentPolicy: { from: '2023-02-01', subsidised: false, premium: '100' },
      on: '2023-03-01',
    };
    const said = answer(subsidiesCalculation, filled, z.parse(subsidiesRequest, facts), '2026-11-28', 'zh-CN');
    // Half of 100 yuan.
    expect(said.programmes[0]).toMatchObject({
      outcome: 'not-published',
      amount: null,
      amountText: '不超过 50.00 元，以经办机构核定为准。',
    });
  });

  test('a refusal names the condition and the way out', () => {
    const skill = read({ ...EMPLOYEE, on: '2025-03-10', unemploymentInsuredMonths: 8 }).programmes[2];
    expect(skill).toMatchObject({
      title: '失业保险技能提升补贴',
      text: '有条件不符合：失业保险缴满 12 个月（您：8 个月）。',
      amountText: '没有。',
      nearest: {
        text: '做到下面这些，最早2025年7月31日起可以符合条件。',
        changes: [{ text: '由企业继续缴纳失业保险，再缴 4 个月，最早到2025年7月缴满。' }],
      },
    });
  });

  test('the same in English', () => {
    const skill = read({ ...EMPLOYEE, on: '2025-03-10', unemploymentInsuredMonths: 8 }, 'en').programmes[2];
    expect(skill).toMatchObject({
      text: 'Conditions not met: 12 months of unemployment insurance (you: 8).',
      nearest: { text: 'With the following you could be eligible from 2025-07-31 at the earliest.' },
    });
  });

  test('an upper limit is said to be one, a gap to be a gap', () => {
    expect(read(EMPLOYEE).programmes[2]?.amountText).toBe('不超过 1000.00 元，以经办机构核定为准。');
    expect(read(INSURED_RIDER).programmes[0]?.amountText).toBe('本地标准没见到通知，最高不超过 100.00 元。');
  });

  test('a certificate that outlives the rule is said to be paid for no further than is published', () => {
    const facts = { ...EMPLOYEE, on: '2025-12-31', certificate: { ...EMPLOYEE.certificate, issuedOn: '2025-06-01' } };
    expect(read(facts).programmes[2]?.claim?.how.map(({ text }) => text)).toEqual([
      '证书的申请期限到2026年6月1日，但2025年12月31日以后是否还发放没见到通知。',
    ]);
    expect(read(facts, 'en').programmes[2]?.claim?.how.map(({ text }) => text)).toEqual([
      "The certificate's own months run until 2026-06-01, but no notice was seen of whether it is paid after 2025-12-31.",
    ]);
  });

  test('whoever has retired reads when, and who was never approved is not told that they were', () => {
    const man = { ...RECOGNISED, sex: 'male', birthMonth: '1960-01' } as const;
    expect(read(man).programmes[3]?.text).toBe(
      '有条件不符合：还没有到法定退休年龄（您：2020年1月到龄）。这一条的依据只见于网上资料或者是推断，不算最后的结论，请打12333问高青县公共就业和人才服务机构。',
    );
    expect(read(man, 'en').programmes[3]?.text).toBe(
      'Conditions not met: Not yet at the statutory retirement age (you reached it in 2020-01). This rests on what was only seen on the web, or is inferred, and is not the last word: ask the public employment service of Gaoqing county (call 12333).',
    );
    const { womenClass: _, ...woman } = { ...RECOGNISED, birthMonth: '1966-01' } as const;
    expect(read(woman, 'en').programmes[3]?.text).toMatch(
      /^Conditions not met: Not yet at the statutory retirement age\. This rests on/,
    );
    // 59 years old; 27 months after 1965-01, 6 whole steps, 7 months of delay: 60 years and 7 months, November 2027
    const near = { ...man, birthMonth: '1967-04' } as const;
    expect(read(near).programmes[3]?.limits[1]?.text).toBe(
      '现在初次核定的话属于临近退休，可以领到退休（2027年11月）。',
    );
    expect(read(near, 'en').programmes[3]?.limits[1]?.text).toBe(
      'If first approved now you would be near retirement, so it could run until then (2027-11).',
    );
  });

  test('who has met every condition reads that first, the unpublished amount second', () => {
    const social = read(RECOGNISED).programmes[3];
    expect(social?.outcome).toBe('not-published');
    expect(social?.text).toMatch(/^条件您都符合，可以去申请。.*没见到通知/);
    expect(read(RECOGNISED, 'en').programmes[3]?.text).toMatch(/^You meet every condition/);
  });

  // 人社部发〔2025〕18号: told and to be asked, never decided here
  test.for([
    { on: '2024-12-31', said: false },
    { on: '2025-01-01', said: true },
  ])('that the certificate has to fit the job, on $on: $said', ({ on, said }) => {
    const { outcome, limits } = read({
      ...EMPLOYEE,
      on,
      certificate: { ...EMPLOYEE.certificate, issuedOn: '2024-12-01' },
    }).programmes[2] as { outcome: string; limits: readonly { code: string }[] };
    expect([outcome, limits.some(({ code }) => code === 'certificate-fits-job')]).toEqual(['eligible', said]);
  });

  // the six groups are worded as in another province, so that Shandong's list is inferred
  test('a refusal that rests on weak sources alone is not the last word, and says whom to call', () => {
    const driver = {
      birthMonth: '1990-01',
      sex: 'male',
      trade: 'freight',
      groups: [],
      employment: 'flexible',
    } as const;
    const { text } = read({ ...driver, on: '2026-06-10', recognisedHardToEmploy: false }).programmes[1] ?? {};
    expect(text).toMatch(/^有条件不符合：属于培训补贴对象/);
    expect(text).toMatch(
      /这一条的依据只见于网上资料或者是推断，不算最后的结论，请打12333问高青县公共就业和人才服务机构。$/,
    );
    // a fourth time in the year is refused by the press and the notice: 鲁人社字〔2022〕72号
    const often = { ...driver, trade: 'food-delivery', on: '2026-06-10', trainingSubsidiesThisYear: 3 } as const;
    expect(read(often).programmes[1]?.text).toBe('有条件不符合：当年不超过 3 次（您已有 3 次）。');
  });

  test('where no notice of the rule was seen, whom to call stands in the sentence', () => {
    const skill = read({ ...EMPLOYEE, on: '2027-01-01' }).programmes[2];
    expect(skill?.text).toBe('这一天适用的规定没见到通知，现在不能判断，请打12333问高青县社会保险经办机构。');
  });

  test('who works through no platform reads that in their own language', () => {
    const alone = { on: '2026-09-01', trade: 'food-delivery', platform: '无' } as const;
    expect(read(alone).programmes[4]?.text).toBe('有条件不符合：平台在这一天的名单里（您：不通过平台）。');
    expect(read(alone, 'en').programmes[4]?.text).toBe(
      'Conditions not met: The platform is on the list of the day (yours: none).',
    );
    expect(read(alone, 'en').programmes[5]?.text).toBe(
      'Conditions not met: The platform pays towards its riders’ pension contributions (yours: none).',
    );
  });

  test('a covered courier reads who pays', () => {
    const { steps, programmes } = read(COURIER);
    expect(programmes[4]?.text).toBe('您在保障范围内，不用自己办理参保、不用缴费。');
    const price = steps.find(({ operands }) => operands.case === 'first-enrolment');
    expect(price?.text).toBe('外卖配送（首次参保）每单 0.07 元，由平台缴纳，个人缴 0.00 元。');
  });

  test('what ended says when, and no more than is known: the provincial funds dropped it (鲁财社〔2024〕56号)', () => {
    expect(read(COURIER).programmes[0]?.text).toBe(
      '自2024年12月30日起省级资金不再支付；本地是否用其他资金补贴，没见到通知。不清楚的，请打12333问高青县公共就业和人才服务机构。',
    );
    expect(read(COURIER, 'en').programmes[0]?.text).toBe(
      'Since 2024-12-30 the provincial funds no longer pay it; no notice was seen of whether anything is paid locally from other funds. If unsure, ask the public employment service of Gaoqing county (call 12333).',
    );
  });
});

describe('Outcome of the whole answer', () => {
  test.for([
    { who: 'nothing told', facts: {}, outcome: 'needs-answers' },
    {
      who: 'all decided, none needing an unpublished figure',
      facts: {
        ...EMPLOYEE,
        trade: 'express',
        trainingSubsidiesThisYear: 3,
        employment: 'employed-by-enterprise',
        business: null,
        platform: '无',
      } as const,
      outcome: 'assessed',
    },
    {
      who: 'all decided, amounts of Zibo missing',
      facts: {
        ...RECOGNISED,
        trade: 'express',
        trainingSubsidiesThisYear: 0,
        certificate: null,
        business: null,
        platform: '无',
      } as const,
      outcome: 'not-published',
    },
  ])('$who: $outcome', ({ facts, outcome }) => {
    expect(read(facts).outcome).toBe(outcome);
  });
});

describe('Requests', () => {
  test.for([
    { request: { certificate: { level: 6 } }, why: 'no level 6' },
    { request: { certificate: { level: '5' } }, why: 'a level is a number' },
    { request: { trade: 'taxi' }, why: 'not a kind of work of the list' },
    { request: { accidentPolicy: { premium: 80.5 } }, why: 'money with fen is a string' },
    { request: { platform: '' }, why: 'no platform is left out' },
    { request: { name: '张三' }, why: 'there is no place for a name' },
    { request: { on: '2025-02-29' }, why: 'no such day' },
  ])('$why', ({ request }) => {
    expect(z.safeParse(subsidiesRequest, request).success).toBe(false);
  });
});
