import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const DELAY = '渐进式延迟法定退休年龄的决定和办法（2024-09-13）';
const FLEXIBLE = '人社部发〔2024〕94号';

describe('Every step names the document behind it', () => {
  const { account } = ask({
    birthMonth: '1965-05',
    sex: 'male',
    pension: { index: '1', months: 480, preAccountMonths: 120, account: '100000' },
  });

  test.for([
    { code: 'retirement.age-delayed', result: '2025-07', documents: [DELAY] },
    { code: 'retirement.minimum-months', result: '180', documents: [DELAY] },
    { code: 'retirement.earliest-at-old-age', result: '2025-05', documents: [FLEXIBLE] },
    { code: 'retirement.latest', result: '2028-07', documents: [FLEXIBLE] },
    { code: 'retirement.minimum-met', result: '300', documents: [DELAY] },
    { code: 'benefit.base', result: '7831.00', documents: ['鲁人社字〔2025〕100号'] },
    {
      code: 'benefit.divisor-by-month',
      result: '137.8',
      documents: ['国发〔2005〕38号', '山东省养老金预发核定表（第三方转录）'],
    },
    // 7831 × 40 × 1 %
    { code: 'benefit.basic', result: '3132.40', documents: ['国发〔2005〕38号'] },
    // 100000 ÷ 137.8 = 725.6894
    { code: 'benefit.account', result: '725.69', documents: [] },
    // 7831 × 10 × 1.3 %
    { code: 'benefit.transitional', result: '1018.03', documents: ['鲁政发〔2006〕92号'] },
    // 3132.40 + 725.69 + 1018.03
    { code: 'benefit.total', result: '4876.12', documents: [] },
  ])('$code: $result', ({ code, ...rest }) => {
    expect(account.steps.find((step) => step.code === code)).toMatchObject(rest);
  });

  test('the operands of the delay are those of the sum', () => {
    expect(account.steps[0]?.operands).toEqual({
      birthMonth: '1965-05',
      oldAge: '60',
      firstBirthMonth: '1965-01',
      stepMonths: '4',
      capMonths: '36',
      delay: '2',
      years: '60',
      months: '2',
    });
  });
});

describe('The answer carries the weakest grade it rests on', () => {
  test.for([
    { facts: {}, grade: 'compiled', why: 'the age alone' },
    { facts: { retireAt: { years: 60, months: 0 } }, grade: 'compiled', why: 'pension at a full age, in 2025' },
    { facts: { retireAt: undefined }, grade: 'compiled', why: 'pension at 60y2m: divisor by month' },
    { facts: { retireAt: { years: 62, months: 0 } }, grade: 'assumed', why: 'pension of 2027: projected' },
  ])('$why: $grade', ({ facts, grade }) => {
    const pension = { index: '1', months: 480, preAccountMonths: 120, account: '100000', ...facts };
    const told = 'retireAt' in facts ? { pension } : {};
    expect(ask({ birthMonth: '1965-05', sex: 'male', ...told }).account.grade).toBe(grade);
  });
});
