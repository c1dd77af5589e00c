import { describe, expect, test } from 'vitest';
import { release } from '../../../shared/law/release.generated.ts';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { amended, period } from '../../law/hand-made.ts';
import { met, programme, STEADY_RIDER } from './ask.ts';

const of = (facts: SubsidyFacts, asked: Parameters<typeof programme>[2] = { asOf: '2026-11-30' }) =>
  programme('platform-contribution', facts, asked);

/** 界面 2025-04-03, 第一财经 2025-10-27; the formula from 工人日报 2025-07. */
describe('A rider of 美团 who meets the conditions', () => {
  test.for([
    // floor of Shandong × 20 % × 50 %
    { on: '2026-09-01', value: '457.30', from: '2026-01-01', sum: '4573 × 10 %' },
    { on: '2025-11-01', value: '450.40', from: '2025-11-01', sum: '4504 × 10 %, the first day nationwide' },
  ])('on $on: about $value a month ($sum), an estimate with its grade and no amount', ({ on, value, from }) => {
    const { grade, ...found } = of({ ...STEADY_RIDER, on });
    // what was seen is compiled or press: the weakest of the floor's and the programme's
    const estimate = { value, from, document: '美团骑手养老保险补贴（企业公布，2025年）', grade };
    expect(found).toMatchObject({ outcome: 'eligible', amount: null, upTo: null, amountIs: 'estimate', estimate });
    expect(grade).not.toBe('official');
  });

  // 界面 2025-04-03: employee pension; medical insurance is not named
  test.for([
    { schemes: ['pension'], is: true },
    { schemes: ['pension', 'medical'], is: true },
    { schemes: ['medical'], is: false },
  ] as const)('who pays $schemes: $is', ({ schemes, is }) => {
    const facts = { ...STEADY_RIDER, schemes: [...schemes] };
    expect(met('platform-contribution', 'pays-pension-as-individual', facts, { asOf: '2026-11-30' })).toBe(is);
    expect(of(facts).outcome).toBe(is ? 'eligible' : 'not-eligible');
  });

  test.for(['美团众包', '美团专送', '美团外卖', ' 美 团 '])('whatever they call it: %s', (platform) => {
    expect(of({ ...STEADY_RIDER, platform })).toMatchObject({ outcome: 'eligible', estimate: { value: '457.30' } });
  });

  test('is paid without papers or claim', () => {
    const { documents, claim } = of(STEADY_RIDER);
    expect(documents).toEqual([]);
    expect(claim).toMatchObject({ where: 'platform-rider-app', by: null, how: [{ code: 'paid-without-claim' }] });
  });

  test.for([
    { left: 'platformIncomeMet', outcome: 'needs-answers' },
    { left: 'paysAsIndividual', outcome: 'needs-answers' },
  ] as const)('who has not said $left: $outcome, and no amount', ({ left, outcome }) => {
    expect(of({ ...STEADY_RIDER, [left]: undefined })).toMatchObject({ outcome, amount: null, amountIs: 'open' });
  });

  test('too little income: refused, with the way out', () => {
    const { outcome, nearest } = of({ ...STEADY_RIDER, platformIncomeMet: false });
    expect(outcome).toBe('not-eligible');
    expect(nearest?.changes.map(({ code }) => code)).toEqual(['reach-platform-income']);
  });

  test.for([
    // pilots in 泉州 and 南通 from 2025-04-03, five more cities from 2025-07-01, nationwide from 2025-11
    { on: '2024-01-01', why: 'before any programme' },
    { on: '2025-04-03', why: 'two other cities only' },
    { on: '2025-10-31', why: 'seven other cities only' },
  ])('on $on, $why: not yet, from 2025-11-01', ({ on }) => {
    expect(of({ ...STEADY_RIDER, on })).toMatchObject({ outcome: 'not-eligible', nearest: { from: '2025-11-01' } });
  });

  test('before it was announced nobody knew the day', () => {
    const { outcome, nearest } = of({ ...STEADY_RIDER, on: '2025-09-01' }, { asOf: '2025-10-26' });
    expect([outcome, nearest]).toEqual(['not-eligible', null]);
  });
});

describe('Of other platforms what the facts say, and nobody is refused for a name', () => {
  test.for([
    // 环球网 2025-11-07: ten cities, none of Shandong; nationwide only a plan
    { platform: '淘宝闪购', terms: 'elsewhere', outcome: 'not-published' },
    { platform: '饿了么', terms: 'elsewhere', outcome: 'not-published' },
    { platform: '蓝骑士', terms: 'elsewhere', outcome: 'not-published' },
    // whose it is has no good source (19.2)
    { platform: '蜂鸟众包', terms: 'unseen', outcome: 'not-published' },
    // Yicai 2025-02-20: full-time riders are employees (14.3)
    { platform: '京东外卖', terms: 'employees', outcome: 'not-published' },
    // no programme found (14.3)
    { platform: '滴滴出行', terms: 'unseen', outcome: 'not-published' },
    { platform: '顺丰同城', terms: 'unseen', outcome: 'not-published' },
    { platform: '某某跑腿', terms: 'unseen', outcome: 'not-published' },
  ])('$platform: $outcome', ({ platform, terms, outcome }) => {
    const { conditions, ...found } = of({ ...STEADY_RIDER, platform });
    expect(found).toMatchObject({ outcome, amount: null, amountIs: 'not-published' });
    const pays = conditions.find(({ id }) => id === 'platform-pays');
    expect(pays).toMatchObject({ met: null, operands: { terms, platform } });
  });

  test('a name like 美团 is led to it', () => {
    const { conditions, outcome } = of({ ...STEADY_RIDER, platform: '美团跑腿' });
    const pays = conditions.find(({ id }) => id === 'platform-pays');
    expect([outcome, pays?.operands.like, pays?.questions]).toEqual(['needs-answers', '美团', ['platform']]);
  });

  test('who has not said which: open, no notice is missing yet', () => {
    expect(of({ on: '2026-09-01' })).toMatchObject({ outcome: 'needs-answers', amount: null, amountIs: 'open' });
  });

  test('who works through none: refused and asked nothing', () => {
    const { outcome, conditions } = of({ ...STEADY_RIDER, platform: '无' });
    expect(outcome).toBe('not-eligible');
    expect(conditions.flatMap(({ questions }) => questions)).toEqual([]);
  });

  test('a pilot in Zibo alone: there and in its counties, not in the province', () => {
    const rows = [
      { platform: '美团', terms: 'share-of-floor', share: '50', months: '3', within: '6', cities: ['370300'] },
    ];
    const pilot = amended(release, 'cn', 'platform-contribution.platforms', period('2026-01-01', rows));
    const outcomes = ['370322', '370300', '370000'].map(
      (region) => of({ ...STEADY_RIDER, on: '2026-09-01' }, { release: pilot, region }).outcome,
    );
    expect(outcomes).toEqual(['eligible', 'eligible', 'not-eligible']);
  });

  test('another platform is added by its row alone', () => {
    const rows = [{ platform: '某某跑腿', terms: 'share-of-floor', share: '100', months: '1', within: '1' }];
    const more = amended(release, 'cn', 'platform-contribution.platforms', period('2026-01-01', rows));
    // 4573 × 20 %
    const found = of({ ...STEADY_RIDER, on: '2026-09-01', platform: '某某跑腿' }, { release: more });
    expect(found).toMatchObject({ outcome: 'eligible', amount: null, estimate: { value: '914.60' } });
  });
});
