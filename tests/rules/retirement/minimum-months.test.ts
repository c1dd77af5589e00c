import { describe, expect, test } from 'vitest';
import { retirementMessages } from '../../../shared/messages/retirement.generated.ts';
import { ask, codes } from './ask.ts';

describe('Minimum months for a monthly pension, by the year of statutory retirement (办法 art. 2, annex 4; 社会保险法 art. 16)', () => {
  test.for([
    // 180 months are 15 years; from 2030 on 6 months more each year, up to 240 (20 years)
    { birthMonth: '1951-06', month: '2011-06', minimum: null, why: 'before the Social Insurance Law: no source seen' },
    { birthMonth: '1951-07', month: '2011-07', minimum: 180, why: 'first month of the Social Insurance Law, art. 16' },
    { birthMonth: '1964-06', month: '2024-06', minimum: 180, why: 'Social Insurance Law, art. 16' },
    { birthMonth: '1964-12', month: '2024-12', minimum: 180, why: 'the last month before the measures' },
    { birthMonth: '1965-01', month: '2025-02', minimum: 180, why: 'first year' },
    { birthMonth: '1968-10', month: '2029-10', minimum: 180, why: 'last year of 15 years' },
    { birthMonth: '1968-12', month: '2029-12', minimum: 180, why: 'last month of 15 years' },
    { birthMonth: '1969-01', month: '2030-02', minimum: 186, why: '2030' },
    { birthMonth: '1970-01', month: '2031-05', minimum: 192, why: '2031' },
    { birthMonth: '1971-01', month: '2032-08', minimum: 198, why: '2032' },
    { birthMonth: '1972-01', month: '2033-11', minimum: 204, why: '2033' },
    { birthMonth: '1972-03', month: '2034-01', minimum: 210, why: 'first month of 2034' },
    { birthMonth: '1973-01', month: '2035-02', minimum: 216, why: '2035' },
    { birthMonth: '1973-12', month: '2036-03', minimum: 222, why: '2036' },
    { birthMonth: '1974-09', month: '2037-03', minimum: 228, why: '2037' },
    { birthMonth: '1975-08', month: '2038-04', minimum: 234, why: '2038' },
    { birthMonth: '1976-02', month: '2038-12', minimum: 234, why: 'last month under 20 years' },
    { birthMonth: '1976-03', month: '2039-01', minimum: 240, why: 'first month of 20 years' },
    { birthMonth: '2000-01', month: '2063-01', minimum: 240, why: 'for good' },
  ])('$why: a man born $birthMonth retires in $month with $minimum', ({ birthMonth, month, minimum }) => {
    const { statutoryMonth, minimumMonths, account } = ask({ birthMonth, sex: 'male' });
    expect({ statutoryMonth, minimumMonths }).toEqual({ statutoryMonth: month, minimumMonths: minimum });
    const gap = account.figures.some(({ id }) => id === 'pension.minimum-months');
    expect(gap).toBe(minimum === null);
  });
});

describe('Credited months held against the minimum of 180', () => {
  const man = { birthMonth: '1965-05', sex: 'male' } as const;

  test.for([
    // 180 − 179 = 1, from November 2026 on: December
    { months: 179, step: 'retirement.minimum-missing', result: '1', reachedIn: '2026-12', why: 'a month short' },
    // 180 − 120 = 60 months: five years
    { months: 120, step: 'retirement.minimum-missing', result: '60', reachedIn: '2031-11', why: 'ten years paid' },
    { months: 0, step: 'retirement.minimum-missing', result: '180', reachedIn: '2041-11', why: 'nothing paid' },
    { months: 180, step: 'retirement.minimum-met', result: '0', reachedIn: undefined, why: 'exactly enough' },
    { months: 200, step: 'retirement.minimum-met', result: '20', reachedIn: undefined, why: 'more than enough' },
  ])('$why: $months months, $step $result', ({ months, step, result, reachedIn }) => {
    const { account } = ask({ ...man, pension: { months } });
    expect(account.steps.find(({ code }) => code === step)?.result).toBe(result);
    const notice = account.notices.find(({ code }) => code === 'minimum-months-missing');
    expect(notice?.operands.reachedIn).toBe(reachedIn);
  });

  test('for a retirement ahead it says what is missing and how many months there are to pay', () => {
    // 2039-09 − 2026-11 = 12 years and 10 months = 154 months; 240 − 200 = 40
    const { account } = ask({ birthMonth: '1976-09', sex: 'male', pension: { months: 200 } });
    expect(account.notices.find(({ code }) => code === 'minimum-months-missing-ahead')?.operands).toEqual({
      months: '200',
      minimum: '240',
      missing: '40',
      retiring: '2039-09',
      ahead: '154',
    });
  });

  test('the months ahead are part of those told, as the question says, and are not counted on top of them', () => {
    // 2032-10 − 2026-11 = 5 years and 11 months = 71; 198 − 72 = 126
    const operands = { months: '72', minimum: '198', missing: '126', retiring: '2032-10', ahead: '71' };
    expect(retirementMessages['zh-CN'].notices['minimum-months-missing-ahead'](operands)).toBe(
      '您填的到退休时的月数是72个月，还差126个月，缴满前不能按月领取养老金，所以没有每月金额。从现在到2032年10月最多还能缴71个月，这些应当已经算在您填的月数里；没有算进去的，请加上再算。届时仍不够的，可以继续按月缴费，缴满为止。',
    );
    expect(retirementMessages.en.notices['minimum-months-missing-ahead'](operands)).toContain(
      'which should be in the number you gave',
    );
  });

  test('unknown months are not taken as none', () => {
    const { account } = ask({ ...man, pension: { index: '1' } });
    expect(codes(account.steps)).not.toContain('retirement.minimum-missing');
    expect(account.questions).toContain('pension.months');
  });
});
