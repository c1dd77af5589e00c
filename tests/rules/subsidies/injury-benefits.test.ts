import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { subsidiesCalculation } from '../../../shared/answer/subsidies.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { programme } from './ask.ts';

const RIDER = { on: '2026-09-01', trade: 'food-delivery', platform: '美团' } as const satisfies SubsidyFacts;
const benefits = (facts: SubsidyFacts) =>
  programme('occupational-injury', facts, { asOf: '2027-02-01' }).benefits ?? [];

describe('What occupational-injury cover pays (人社厅函〔2025〕79号 arts. 38, 39)', () => {
  test.for([
    { code: 'disability-grant', by: 'months', levels: [27, 25, 23, 21, 18, 16, 13, 11, 9, 7], first: 1 },
    { code: 'disability-allowance', by: 'percent', levels: [90, 85, 80, 75], first: 1 },
    { code: 'disability-one-off', by: 'months', levels: [30, 25], first: 5 },
  ] as const)('$code of grade $first on: $levels $by of the base, no yuan', ({ code, by, levels, first }) => {
    const of = benefits(RIDER).filter((each) => each.code === code);
    expect(of.map((each) => [each.level, each[by], each.amount])).toEqual(
      levels.map((each, at) => [String(first + at), String(each), undefined]),
    );
    expect(new Set(of.map(({ document, grade }) => `${document} ${grade}`))).toEqual(
      new Set(['人社厅函〔2025〕79号 official']),
    );
  });

  test.for([
    { code: 'funeral', months: '6', percent: '60' },
    { code: 'dependant-spouse', percent: '40' },
    { code: 'dependant-other', percent: '30' },
    { code: 'dependant-alone', percent: '10' },
    { code: 'dependants-together', percent: '60' },
  ])('$code: $percent % of the private-unit wage', (wanted) => {
    expect(benefits(RIDER).find(({ code }) => code === wanted.code)).toMatchObject(wanted);
  });

  // 20 x 56 502 (income of 2025, S153: press)
  test.for([
    { on: '2026-01-01', amount: '1130040.00', grade: 'press' },
    { on: '2026-12-31', amount: '1130040.00', grade: 'press' },
    { on: '2025-12-31', amount: undefined, grade: 'official' },
    { on: '2027-01-01', amount: undefined, grade: 'official' },
  ])('a death on $on: $amount yuan', ({ on, amount, grade }) => {
    const grant = benefits({ ...RIDER, on }).find(({ code }) => code === 'death-grant');
    expect([grant?.amount, grant?.grade]).toEqual([amount, grade]);
  });

  test('what was not seen is said, with 12333', () => {
    const { programmes } = answer(subsidiesCalculation, release, RIDER, '2026-11-30', 'zh-CN');
    const texts = programmes.find(({ id }) => id === 'occupational-injury')?.benefits?.map(({ text }) => text) ?? [];
    expect(texts).toContain('一次性死亡补助金：上年全国城镇居民人均可支配收入的 20 倍，1130040.00 元。');
    expect(texts.filter((text) => /没见到规定.*打12333问高青县/.test(text))).toHaveLength(2);
    expect(texts.join()).not.toMatch(/undefined|S\d/);
  });

  test('nothing is told to who is not covered, and the other programmes have none', () => {
    expect(benefits({ ...RIDER, platform: '无' })).toEqual([]);
    expect(programme('skill-upgrading', RIDER)).not.toHaveProperty('benefits');
  });

  test('papers and the first step of a claim; time without an order is not covered (S121)', () => {
    const { documents, claim, limits } = programme('occupational-injury', RIDER);
    expect(documents.map(({ code }) => code)).toEqual([
      'scene-photos',
      'diagnosis-and-bills',
      'order-record',
      'identity-card-copy',
      'injury-benefit-forms',
    ]);
    expect(claim?.how[0]?.code).toBe('report-at-once');
    expect(limits.map(({ code }) => code)).toContain('occupational-injury.orders-only');
  });
});

describe('A labour relation: work-injury insurance instead (办法（试行） art. 2)', () => {
  const rows: { who: string; facts: SubsidyFacts; outcome: string; met: boolean | null | undefined }[] = [
    { who: '美团, not said', facts: {}, outcome: 'eligible', met: undefined },
    { who: '美团, employed', facts: { employedByPlatform: true }, outcome: 'not-eligible', met: false },
    { who: '美团, not employed', facts: { employedByPlatform: false }, outcome: 'eligible', met: true },
    { who: '京东外卖, not said: asked', facts: { platform: '京东外卖' }, outcome: 'needs-answers', met: null },
    {
      who: '京东外卖, full-time and employed',
      facts: { platform: '京东外卖', employedByPlatform: true },
      outcome: 'not-eligible',
      met: false,
    },
    {
      who: '京东外卖, part-time: which firm insures the order is open',
      facts: { platform: '京东外卖', employedByPlatform: false },
      outcome: 'needs-answers',
      met: true,
    },
    { who: '京东外卖 and 美团', facts: { platform: ['京东外卖', '美团'] }, outcome: 'eligible', met: undefined },
    {
      who: 'a job elsewhere changes nothing',
      facts: { employment: 'employed-by-enterprise' },
      outcome: 'eligible',
      met: undefined,
    },
  ];
  test.for(rows)('$who: $outcome', ({ facts, outcome, met }) => {
    const answered = programme('occupational-injury', { ...RIDER, ...facts });
    expect(answered.outcome).toBe(outcome);
    expect(answered.conditions.find(({ id }) => id === 'no-labour-relation')?.met).toBe(met);
  });

  test('京东外卖 is asked whether it employs the rider, and which platform else', () => {
    const { conditions } = programme('occupational-injury', { ...RIDER, platform: '京东外卖' });
    expect(conditions.flatMap(({ questions }) => questions)).toEqual(['platform', 'employedByPlatform']);
  });
});
