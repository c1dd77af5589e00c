import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { subsidiesCalculation } from '../../../shared/answer/subsidies.ts';
import type { Release } from '../../../shared/law/law.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { PROGRAMMES, type ProgrammeId, type SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { amended, period } from '../../law/hand-made.ts';
import { ask, COURIER, EMPLOYEE, PEOPLE, programme, TODAY } from './ask.ts';

/** The last day of each programme by this test, the day after, and a day on which that is known. */
const ENDS: Record<ProgrammeId, { lastDay: string; ends: string; known: string }> = {
  'accident-insurance': { lastDay: '2024-05-31', ends: '2024-06-01', known: '2024-05-20' },
  'vocational-training': { lastDay: '2026-04-30', ends: '2026-05-01', known: '2026-04-20' },
  'skill-upgrading': { lastDay: '2025-05-31', ends: '2025-06-01', known: '2025-05-20' },
  'social-insurance': { lastDay: '2026-04-30', ends: '2026-05-01', known: '2026-04-20' },
  'occupational-injury': { lastDay: '2026-04-30', ends: '2026-05-01', known: '2026-04-20' },
  'start-up-subsidy': { lastDay: '2026-05-31', ends: '2026-06-01', known: '2026-05-20' },
  'unemployment-benefit': { lastDay: '2026-04-30', ends: '2026-05-01', known: '2026-04-20' },
  'housing-fund': { lastDay: '2026-04-30', ends: '2026-05-01', known: '2026-04-20' },
  'platform-contribution': { lastDay: '2026-04-30', ends: '2026-05-01', known: '2026-04-20' },
};

const ENDINGS = release.programmes.flatMap(({ id, renewedBy, standsOn }) =>
  [renewedBy, ...standsOn].map((figure) => ({
    id: id as ProgrammeId,
    figure,
    facts: PEOPLE[id as ProgrammeId],
    ...ENDS[id as ProgrammeId],
  })),
);

/** The release with `null` for a figure in the county from a day, published before. */
const without = (figure: string, ends: string, known: string, region = '370322'): Release =>
  amended(release, region, figure, period(ends, null, { publishedOn: known }));

const text = (of: Release, id: ProgrammeId, facts: SubsidyFacts, language: 'zh-CN' | 'en') => {
  const { programmes } = answer(subsidiesCalculation, of, facts, TODAY, language);
  return programmes.find((each) => each.id === id)?.text;
};

describe('null in any figure that a programme stands on ends it', () => {
  test('and each stands on at least one', () => {
    expect(new Set(ENDINGS.map(({ id }) => id)).size).toBe(PROGRAMMES.length);
  });

  test.for(ENDINGS)('$id by $figure', ({ id, figure, facts, lastDay, ends, known }) => {
    const over = without(figure, ends, known);
    const on = (day: string, asked: object = {}) => programme(id, { ...facts, on: day }, { release: over, ...asked });
    expect(on(ends)).toMatchObject({ outcome: 'ended', amount: null, claim: null, nearest: null });
    expect(on('2026-11-24').outcome).toBe('ended');
    expect(on(lastDay).outcome).toBe(programme(id, { ...facts, on: lastDay }).outcome);
    expect(ask({ ...facts, on: lastDay }, { release: over }).account.notices).toContainEqual(
      expect.objectContaining({ code: 'subsidies.programme-ends', operands: { programme: id, ends: lastDay } }),
    );
    // As known on the day before the notice is published the programme goes on.
    const before = { asOf: `${known.slice(0, 8)}19` };
    expect(on(ends, before)).toEqual(programme(id, { ...facts, on: ends }, before));
    expect(on(ends, { asOf: known }).outcome).toBe('ended');
    // The county ends it for itself.
    expect(on(ends, { region: '370300' })).toEqual(programme(id, { ...facts, on: ends }, { region: '370300' }));
  });
});

describe('What people read of the end', () => {
  test.for([
    [
      'vocational-training',
      'vocational-training.times-a-year',
      '职业培训补贴自2026年5月1日起停止，不能再申请。不清楚的，请打12333问高青县公共就业和人才服务机构。',
      'Vocational-training subsidy: ended on 2026-05-01 and can no longer be claimed. If unsure, ask the public employment service of Gaoqing county (call 12333).',
    ],
    [
      'skill-upgrading',
      'skill-upgrading.insured-months',
      '失业保险技能提升补贴自2026年5月1日起停止，不能再申请。不清楚的，请打12333问高青县社会保险经办机构。',
      'Skill-upgrading subsidy from unemployment insurance: ended on 2026-05-01 and can no longer be claimed. If unsure, ask the social insurance agency of Gaoqing county (call 12333).',
    ],
    [
      'social-insurance',
      'social-insurance-subsidy.highest-share',
      '灵活就业社会保险补贴自2026年5月1日起停止，不能再申请。不清楚的，请打12333问高青县公共就业和人才服务机构。',
      'Social-insurance subsidy for flexible employment: ended on 2026-05-01 and can no longer be claimed. If unsure, ask the public employment service of Gaoqing county (call 12333).',
    ],
    [
      'occupational-injury',
      'occupational-injury.provinces',
      '职业伤害保障自2026年5月1日起停止，不能再申请。不清楚的，请打12333问高青县社会保险经办机构。',
      'Occupational-injury cover: ended on 2026-05-01 and can no longer be claimed. If unsure, ask the social insurance agency of Gaoqing county (call 12333).',
    ],
  ] as const)('%s, of which the file says nothing more', ([id, figure, zh, en]) => {
    const over = without(figure, '2026-05-01', '2026-04-20');
    expect(text(over, id, COURIER, 'zh-CN')).toBe(zh);
    expect(text(over, id, COURIER, 'en')).toBe(en);
  });

  test('the words of its own file', () => {
    const words = period('2026-05-01', [
      { zh: '{from}起改由培训券发放。', en: 'Vouchers take its place from {from}.' },
    ]);
    const over = amended(
      without('skill-upgrading.who', '2026-05-01', '2026-04-20'),
      '370000',
      'skill-upgrading.ended',
      words,
    );
    expect(text(over, 'skill-upgrading', COURIER, 'zh-CN')).toBe(
      '2026年5月1日起改由培训券发放。不清楚的，请打12333问高青县社会保险经办机构。',
    );
    expect(text(over, 'skill-upgrading', COURIER, 'en')).toBe(
      'Vouchers take its place from 2026-05-01. If unsure, ask the social insurance agency of Gaoqing county (call 12333).',
    );
  });

  test('words of an earlier end are not those of a later one', () => {
    const LIMIT = 'accident-insurance.upper-limit';
    const again = amended(release, '370000', LIMIT, period('2025-01-01', '200'));
    const over = amended(again, '370000', LIMIT, period('2026-01-01', null));
    expect(text(over, 'accident-insurance', COURIER, 'zh-CN')).toBe(
      '新就业形态灵活就业意外伤害保险补贴自2026年1月1日起停止，不能再申请。不清楚的，请打12333问高青县公共就业和人才服务机构。',
    );
  });

  test('the day of an end that later notices say again is the first one', () => {
    const over = amended(release, '370000', 'accident-insurance.upper-limit', period('2026-01-01', null));
    expect(text(over, 'accident-insurance', COURIER, 'en')).toMatch(/^Since 2024-12-30 /);
  });
});

test('whoever claims before a known end reads that it ends, not that nothing is published', () => {
  const over = without('skill-upgrading.insured-months', '2025-07-01', '2025-05-20');
  const { programmes } = answer(subsidiesCalculation, over, EMPLOYEE, TODAY, 'zh-CN');
  const { claim } = programmes.find(({ id }) => id === 'skill-upgrading') ?? {};
  expect(claim).toMatchObject({
    by: '2025-06-30',
    how: [{ text: '证书的申请期限到2026年3月10日，但这项补贴2025年6月30日以后停止，请在此之前申请。' }],
  });
});

test('what another programme took the place of is named, whichever it is', () => {
  const over = amended(
    without('vocational-training.times-a-year', '2026-05-01', '2026-04-20'),
    '370000',
    'vocational-training.replaced-by',
    period('2026-05-01', [{ programme: 'skill-upgrading' }]),
  );
  expect(programme('vocational-training', COURIER, { release: over }).replacedBy).toBe('skill-upgrading');
});

test('an end made known ahead is no end before its day, and a programme that comes back is there again', () => {
  const over = amended(
    without('vocational-training.times-a-year', '2026-05-01', '2026-04-20', '370000'),
    '370000',
    'vocational-training.times-a-year',
    period('2026-09-01', '1', { publishedOn: '2026-04-25' }),
  );
  const outcome = (on: string) =>
    programme('vocational-training', { ...COURIER, on }, { release: over, asOf: TODAY }).outcome;
  expect(['2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01'].map(outcome)).toEqual([
    'not-published',
    'ended',
    'ended',
    'not-published',
  ]);
});
