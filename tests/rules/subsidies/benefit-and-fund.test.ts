import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { subsidiesCalculation } from '../../../shared/answer/subsidies.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { ask, DISMISSED, programme, TODAY } from './ask.ts';

const said = (id: string, facts: SubsidyFacts) =>
  answer(subsidiesCalculation, release, facts, TODAY, 'zh-CN').programmes.find((each) => each.id === id);

describe('失业保险金 (社会保险法第四十五条): 缴满1年、不是自己辞职、已登记失业', () => {
  const benefit = (facts: SubsidyFacts, region = '370322') => programme('unemployment-benefit', facts, { region });
  const rows: { who: string; change: SubsidyFacts; outcome: string; way?: string[] }[] = [
    { who: '缴过30个月，被辞退', change: {}, outcome: 'eligible' },
    { who: '正在领', change: { employment: 'drawing-unemployment-benefit' }, outcome: 'eligible' },
    { who: '缴过12个月', change: { unemploymentInsuredMonths: 12 }, outcome: 'eligible' },
    { who: '缴过11个月', change: { unemploymentInsuredMonths: 11 }, outcome: 'not-eligible' },
    { who: '自己辞职', change: { leftByOwnWill: true }, outcome: 'not-eligible' },
    {
      who: '现在跑单：以前缴的月数留着',
      change: { employment: 'flexible' },
      outcome: 'not-eligible',
      way: ['register-as-unemployed'],
    },
    { who: '在企业上班：不劝人辞职', change: { employment: 'employed-by-enterprise' }, outcome: 'not-eligible' },
  ];
  test.for(rows)('$who: $outcome', ({ change, outcome, way }) => {
    const found = benefit({ ...DISMISSED, ...change });
    expect(found.outcome).toBe(outcome);
    expect(found.nearest?.changes.map(({ code }) => code)).toEqual(way);
  });

  test('a rider is asked neither for insured months nor why the last job ended', () => {
    const { questions } = ask({ on: '2026-05-04', employment: 'flexible' });
    expect(questions.filter((id) => ['unemploymentInsuredMonths', 'leftByOwnWill'].includes(id))).toEqual([]);
    const { leftByOwnWill: _, ...open } = DISMISSED;
    expect(ask(open).questions).toContain('leftByOwnWill');
  });

  // minimum wage of 高青县: 鲁政字〔2023〕172号 1820, 鲁政字〔2025〕140号 2020; × 90 %
  test.for([
    { on: '2023-10-01', value: '1638.00', from: '2023-10-01', document: '鲁政字〔2023〕172号' },
    { on: '2025-09-30', value: '1638.00', from: '2023-10-01', document: '鲁政字〔2023〕172号' },
    { on: '2025-10-01', value: '1818.00', from: '2025-10-01', document: '鲁政字〔2025〕140号' },
  ])('$on: about $value a month, an estimate and no amount', ({ on, ...estimate }) => {
    expect(benefit({ ...DISMISSED, on })).toMatchObject({
      outcome: 'eligible',
      amount: null,
      upTo: null,
      amountIs: 'estimate',
      estimate: { ...estimate, grade: 'weak' },
    });
  });

  test('no share before October 2023, no minimum wage of the city as a whole: open, and named', () => {
    expect(benefit({ ...DISMISSED, on: '2023-09-30' })).toMatchObject({ outcome: 'not-published', amount: null });
    expect(ask({ ...DISMISSED, on: '2023-09-30' }).figures).toContain('unemployment-benefit.share-of-minimum-wage');
    expect(benefit(DISMISSED, '370300')).toMatchObject({ outcome: 'not-published', amountIs: 'not-published' });
    expect(ask(DISMISSED, { region: '370300' }).figures).toContain('minimum-wage.monthly');
  });

  // 第四十六条
  test.for([
    { paid: 12, longest: '12' },
    { paid: 59, longest: '12' },
    { paid: 60, longest: '18' },
    { paid: 119, longest: '18' },
    { paid: 120, longest: '24' },
  ])('$paid months paid: at most $longest', ({ paid, longest }) => {
    const { limits } = benefit({ ...DISMISSED, unemploymentInsuredMonths: paid });
    expect(limits[0]).toEqual({ code: 'unemployment-benefit.longest', operands: { months: longest } });
  });

  test('what people read', () => {
    const { amountText, claim, limits } = said('unemployment-benefit', DISMISSED) ?? {};
    expect(amountText).toBe('每月约 1818.00 元（2025年10月1日起，按当地最低工资推算），以经办机构核定为准。');
    expect(claim?.text).toBe('高青县社会保险经办机构');
    expect(limits?.map(({ text }) => text)).toEqual([
      '最长领 12 个月。',
      '领过以后又就业的，缴费月数重新算。',
      '灵活就业人员自己不能缴失业保险，以前单位缴的月数还算。',
      '领取期间可以申领技能提升补贴。',
      '过了退休年龄还能不能领，没见到规定，请问高青县社会保险经办机构。',
    ]);
  });
});

describe('灵活就业人员住房公积金 (淄博，2023年6月1日起): 基数从县最低工资起，10%至24%', () => {
  const RIDER = { on: '2026-05-04', employment: 'flexible' } as const satisfies SubsidyFacts;
  const fund = (facts: SubsidyFacts, region = '370322') => programme('housing-fund', facts, { region });

  // minimum wage of 高青县: 1700 from 2021-10 (鲁政字〔2021〕169号), 1820 from 2023-10, 2020 from 2025-10
  test.for([
    { on: '2023-06-01', base: '1700.00', least: '170.00', most: '408.00' },
    { on: '2025-09-30', base: '1820.00', least: '182.00', most: '436.80' },
    { on: '2026-05-04', base: '2020.00', least: '202.00', most: '484.80' },
  ])('$on: $least to $most on $base', ({ on, ...atFloor }) => {
    expect(fund({ ...RIDER, on })).toMatchObject({
      outcome: 'eligible',
      amount: null,
      amountIs: 'cost',
      cost: { rates: { least: '10', most: '24' }, atFloor },
      grade: on === '2023-06-01' ? 'press' : 'weak',
    });
  });

  test.for([
    { employment: 'employed-by-enterprise', way: undefined },
    { employment: 'registered-unemployed', way: ['take-up-flexible-work'] },
  ] as const)('$employment: not this way', ({ employment, way }) => {
    const found = fund({ ...RIDER, employment });
    expect(found.outcome).toBe('not-eligible');
    expect(found.nearest?.changes.map(({ code }) => code)).toEqual(way);
  });

  test('no day before, no place beyond Zibo; of Zibo as a whole the lowest base is not known', () => {
    expect(fund({ ...RIDER, on: '2023-05-31' }).outcome).toBe('not-published');
    expect(fund(RIDER, '370000').outcome).toBe('not-published');
    expect(fund(RIDER, '370300')).toMatchObject({ outcome: 'eligible', cost: { atFloor: null } });
    expect(ask(RIDER, { region: '370300' }).figures).toContain('minimum-wage.monthly');
  });

  test('what people read: they may join, and it is no subsidy', () => {
    const { text, amountText, claim, limits } = said('housing-fund', RIDER) ?? {};
    expect(text).toBe('您可以自愿参加，不参加也行。');
    expect(amountText).toBe(
      '不是补贴，是自己缴：缴存基数的 10% 至 24%，比例自己选。按最低基数 2020.00 元，每月 202.00 元至 484.80 元。',
    );
    expect(claim?.text).toBe('淄博市住房公积金管理中心');
    expect(limits?.map((each) => each.text)).toEqual([
      '缴存基数最高是在岗职工月平均工资的 3 倍，今年的数没见到通知，请问淄博市住房公积金管理中心。',
      '连续足额缴满 12 个月，可以申请公积金贷款。',
      '这是2023年6月1日起的办法，后来改没改没见到通知，请先问淄博市住房公积金管理中心。',
    ]);
  });
});
