import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { retirementCalculation } from '../../../shared/answer/retirement.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { RetirementFacts } from '../../../shared/rules/retirement/index.ts';
import { ask, TODAY } from './ask.ts';

const rangesOf = (facts: RetirementFacts) => answer(retirementCalculation, release, facts, TODAY, 'en').ranges;

describe('A woman who does not know her class gets no age, and is told what each class would mean', () => {
  test('born 1975-01: 50y1m in 2025-02, or 56y4m in 2031-05', () => {
    const { statutoryAge, statutoryMonth, earliestMonth, latestMonth, minimumMonths, account } = ask({
      birthMonth: '1975-01',
      sex: 'female',
    });
    expect({ statutoryAge, statutoryMonth, earliestMonth, latestMonth, minimumMonths }).toEqual({
      statutoryAge: null,
      statutoryMonth: null,
      earliestMonth: null,
      latestMonth: null,
      minimumMonths: null,
    });
    expect(account.questions).toEqual(['womenClass']);
    expect(account.figures).toEqual([]);
    // class 55: 60 months after 1970-01, 60 ÷ 4 + 1 = 16 months of delay
    expect(account.notices.find(({ code }) => code === 'women-class-decides')?.operands).toEqual({
      years50: '50',
      months50: '1',
      month50: '2025-02',
      years55: '56',
      months55: '4',
      month55: '2031-05',
    });
  });

  test('the weak source that names class 55 is shown with its grade and applied to nothing', () => {
    const { account } = ask({ birthMonth: '1975-01', sex: 'female' });
    expect(account.notices.find(({ code }) => code === 'women-class-weak-source')).toEqual({
      code: 'women-class-weak-source',
      operands: { womenClass: '55' },
      documents: ['山东省灵活就业女性退休年龄口径（文号未见）'],
    });
    expect(account.grade).toBe('weak');
  });

  test('a woman who knows her class does not rest on the weak source', () => {
    const { account } = ask({ birthMonth: '1975-01', sex: 'female', womenClass: '55' });
    expect(account.grade).toBe('compiled');
    expect(account.citations.map(({ number }) => number)).not.toContain('山东省灵活就业女性退休年龄口径（文号未见）');
  });

  test.for([
    // born 1984-11: 2039-11 (class 50) and 2042-11 (class 55), both at 240
    { birthMonth: '1984-11', sex: 'female', minimum: 240, why: 'both classes need 240' },
    // born 1984-02: class 50 at 54y7m in 2038-09 (234), class 55 in 2042-02 (240)
    { birthMonth: '1984-02', sex: 'female', minimum: null, why: 'the classes differ' },
    // a man born 1990 retires in 2053
    { birthMonth: '1990-01', sex: undefined, minimum: 240, why: 'man or woman, 240' },
    // a man born 1975 retires in 2037, a woman sooner
    { birthMonth: '1975-01', sex: undefined, minimum: null, why: 'it depends on the sex' },
  ] as const)('minimum months, $why: born $birthMonth, $minimum', ({ birthMonth, sex, minimum }) => {
    expect(ask({ birthMonth, sex }).minimumMonths).toBe(minimum);
  });

  test('born 1976-05: both cases of each member stand side by side, with the question that decides', () => {
    // class 50: 50y9m; class 55: 56y8m; 180 months in 2027, 204 in 2033; three years earlier not before 50 and 55
    const between = (pointer: string, of50: string | number, of55: string | number) => ({
      pointer,
      least: of50,
      most: of55,
      estimate: null,
      decidedBy: { questions: ['womenClass'], figures: [] },
      cases: [
        { question: 'womenClass', answer: '50', value: of50 },
        { question: 'womenClass', answer: '55', value: of55 },
      ],
    });
    expect(rangesOf({ birthMonth: '1976-05', sex: 'female' })).toEqual([
      between('/statutoryMonth', '2027-02', '2033-01'),
      between('/minimumMonths', 180, 204),
      between('/earliestMonth', '2026-05', '2031-05'),
      between('/latestMonth', '2030-02', '2036-01'),
    ]);
  });

  test('what is told of the pension: both amounts stand side by side', () => {
    // 7831 × 1.8 ÷ 2 × 17.5 % in both; 50y9m: 195 − 5 × 9 ÷ 12 = 191.3; 56y8m: 164 − 6 × 8 ÷ 12 = 160
    const pension = { months: 210, index: '0.8', account: '30000', preAccountMonths: 0 };
    const between = rangesOf({ birthMonth: '1976-05', sex: 'female', pension }).filter(({ pointer }) =>
      pointer.startsWith('/pension'),
    );
    expect(between.map(({ pointer, cases }) => [pointer, ...(cases ?? []).map(({ value }) => value)])).toEqual([
      ['/pension/base', '7831.00', '7831.00'],
      ['/pension/basic', '1233.38', '1233.38'],
      ['/pension/account', '156.82', '187.50'],
      ['/pension/total', '1390.20', '1420.88'],
    ]);
  });

  test('short in one of the classes there is an amount in the other alone', () => {
    // 190 of 180 in 2027, and of 204 in 2033
    const pension = { months: 190, index: '0.8', account: '30000', preAccountMonths: 0 };
    const ranges = rangesOf({ birthMonth: '1976-05', sex: 'female', pension });
    expect(ranges.find(({ pointer }) => pointer === '/pension/total')?.cases).toEqual([
      { question: 'womenClass', answer: '50', value: expect.stringMatching(/^\d+\.\d\d$/) },
      { question: 'womenClass', answer: '55', value: null },
    ]);
  });

  test('sex and class both unknown: from the first month of a woman to that of a man, and no single question has the cases', () => {
    // a man: 136 months after 1965-01, 35 months of delay, 62y11m in 2039-04
    const [statutory] = rangesOf({ birthMonth: '1976-05' });
    expect(statutory).toEqual({
      pointer: '/statutoryMonth',
      least: '2027-02',
      most: '2039-04',
      estimate: null,
      decidedBy: { questions: ['sex', 'womenClass'], figures: [] },
    });
  });

  test('nothing is open for who knows the class', () => {
    expect(rangesOf({ birthMonth: '1976-05', sex: 'female', womenClass: '50' })).toEqual([]);
  });
});
