import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { retirementCalculation } from '../../../shared/answer/retirement.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { RetirementFacts } from '../../../shared/rules/retirement/index.ts';
import { TODAY } from './ask.ts';

const man = (birthMonth: string): RetirementFacts => ({ birthMonth, sex: 'male' });
const woman = (womenClass: '50' | '55', birthMonth: string): RetirementFacts => ({
  birthMonth,
  sex: 'female',
  womenClass,
});

/** 15 years (社会保险法 art. 16), ages 60, 55 and 50 (国发〔1978〕104号), no month but the statutory one. */
describe('Who reached the age before 2025 is told what the law said, and sent to nobody for it', () => {
  test.for([
    { who: man('1964-06'), asOf: TODAY, month: '2024-06' },
    { who: man('1960-05'), asOf: TODAY, month: '2020-05' },
    { who: man('1964-12'), asOf: TODAY, month: '2024-12' },
    { who: woman('55', '1969-12'), asOf: TODAY, month: '2024-12' },
    { who: woman('50', '1974-12'), asOf: TODAY, month: '2024-12' },
    { who: woman('55', '1969-05'), asOf: '2024-05-20', month: '2024-05' },
    { who: woman('50', '1974-05'), asOf: '2024-05-20', month: '2024-05' },
    { who: man('1964-05'), asOf: '2024-05-20', month: '2024-05' },
  ] as const)('born $who.birthMonth, asked on $asOf: $month', ({ who, asOf, month }) => {
    expect(answer(retirementCalculation, release, { ...who, asOf }, TODAY, 'zh-CN')).toMatchObject({
      outcome: 'assessed',
      statutoryMonth: month,
      earliestMonth: month,
      latestMonth: month,
      minimumMonths: 180,
      grade: 'compiled',
    });
  });

  test('nobody is told to announce early or to agree on late retirement', () => {
    const { notices } = answer(retirementCalculation, release, { ...man('1964-06'), asOf: TODAY }, TODAY, 'zh-CN');
    expect(notices.map(({ code }) => code)).toEqual(['grade-not-official']);
  });

  test('with all facts told the pension is assessed as well', () => {
    const pension = { index: '1', months: 180, account: '139000', preAccountMonths: 0 };
    const { outcome, pension: found } = answer(
      retirementCalculation,
      release,
      { ...man('1964-06'), pension },
      TODAY,
      'en',
    );
    // benefit base of 2024: 7678 × 15 × 1 % = 1151.70; 139000 ÷ 139 = 1000.00
    expect({ outcome, total: found?.total }).toEqual({ outcome: 'assessed', total: '2151.70' });
  });
});
