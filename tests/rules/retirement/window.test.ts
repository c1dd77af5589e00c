import { describe, expect, test } from 'vitest';
import { ask, codes } from './ask.ts';

describe('Earliest and latest month (人社部发〔2024〕94号 art. 1, from 2025-01-01)', () => {
  test.for([
    // 60y2m in 2025-07; three years before is 2022-07, yet not before 60: 2025-05
    { birthMonth: '1965-05', sex: 'male', month: '2025-07', earliest: '2025-05', latest: '2028-07' },
    // 60y1m in 2025-02; 60 in 2025-01
    { birthMonth: '1965-01', sex: 'male', month: '2025-02', earliest: '2025-01', latest: '2028-02' },
    // 62y11m in 2039-07; 60 in 2036-08 is later than 2036-07
    { birthMonth: '1976-08', sex: 'male', month: '2039-07', earliest: '2036-08', latest: '2042-07' },
    // 63 in 2039-09; both bounds are 2036-09
    { birthMonth: '1976-09', sex: 'male', month: '2039-09', earliest: '2036-09', latest: '2042-09' },
    // 58 in 2043-07; both bounds are 2040-07
    {
      birthMonth: '1985-07',
      sex: 'female',
      womenClass: '55',
      month: '2043-07',
      earliest: '2040-07',
      latest: '2046-07',
    },
    // 55y1m in 2025-02; 55 in 2025-01
    {
      birthMonth: '1970-01',
      sex: 'female',
      womenClass: '55',
      month: '2025-02',
      earliest: '2025-01',
      latest: '2028-02',
    },
    // 53 in 2033-11 (36 months, births from 1980-11); 50 in 2030-11: both bounds agree
    {
      birthMonth: '1980-11',
      sex: 'female',
      womenClass: '50',
      month: '2033-11',
      earliest: '2030-11',
      latest: '2036-11',
    },
    // 53y1m in 2034-02; three years before is 2031-02, 50 was in 2031-01
    {
      birthMonth: '1981-01',
      sex: 'female',
      womenClass: '50',
      month: '2034-02',
      earliest: '2031-02',
      latest: '2037-02',
    },
    // 55 in 2039-11; three years before is 2036-11, at 52
    {
      birthMonth: '1984-11',
      sex: 'female',
      womenClass: '50',
      month: '2039-11',
      earliest: '2036-11',
      latest: '2042-11',
    },
  ] as const)('$sex $womenClass born $birthMonth: $earliest to $latest', (row) => {
    const { month, earliest, latest, ...person } = row;
    const { statutoryMonth, earliestMonth, latestMonth } = ask(person);
    expect({ statutoryMonth, earliestMonth, latestMonth }).toEqual({
      statutoryMonth: month,
      earliestMonth: earliest,
      latestMonth: latest,
    });
  });
});

describe('Early retirement needs the minimum months', () => {
  test.for([
    { months: 239, earliest: '2043-07', why: 'a month short: not before the statutory month' },
    { months: 240, earliest: '2040-07', why: 'exactly enough' },
    { months: undefined, earliest: '2040-07', why: 'not said: on condition, which the notice names' },
  ])('$why: $months months, $earliest', ({ months, earliest }) => {
    const woman = { birthMonth: '1985-07', sex: 'female', womenClass: '55' } as const;
    expect(ask({ ...woman, pension: { months } }).earliestMonth).toBe(earliest);
  });
});

describe('Deadlines ahead: three months in writing to retire early, one month to agree on later', () => {
  const notice = (birthMonth: string, code: string, asOf: string) =>
    ask({ birthMonth, sex: 'male' }, asOf).account.notices.find((each) => each.code === code)?.operands;

  test.for([
    // born 1968-05: 60y11m in 2029-04, early from 2028-05
    { asOf: '2026-11-24', month: '2028-05', by: '2028-02', why: 'long before' },
    { asOf: '2028-02-29', month: '2028-05', by: '2028-02', why: 'in the last month for the first chance' },
    { asOf: '2028-03-01', month: '2028-06', by: '2028-03', why: 'a month later, so is the chance' },
    { asOf: '2028-12-31', month: '2029-03', by: '2028-12', why: 'the last chance' },
  ])('$why ($asOf): for $month by $by', ({ asOf, month, by }) => {
    expect(notice('1968-05', 'retire-early', asOf)).toEqual({ month, by, months: '3' });
  });

  test('on 2029-01-01 three months ahead is the statutory month itself: nothing to announce', () => {
    expect(notice('1968-05', 'retire-early', '2029-01-01')).toBeUndefined();
  });

  test.for([
    { asOf: '2026-11-24', by: '2029-03', why: 'long before' },
    { asOf: '2029-03-31', by: '2029-03', why: 'the last month' },
  ])('later, $why ($asOf): agreed by $by, until 2032-04', ({ asOf, by }) => {
    expect(notice('1968-05', 'retire-later', asOf)).toEqual({ month: '2032-04', by, months: '1' });
  });

  test('on 2029-04-01 it is too late to agree on later', () => {
    expect(notice('1968-05', 'retire-later', '2029-04-01')).toBeUndefined();
  });

  test('whether a person without an employer may retire later is said to be a gap', () => {
    const { account } = ask({ birthMonth: '1968-05', sex: 'male' });
    expect(codes(account.notices)).toContain('retire-later-without-employer');
  });
});

describe('An age of choice outside the window is said to be outside, and worked out all the same', () => {
  const man = { birthMonth: '1968-05', sex: 'male' } as const;
  test.for([
    { years: 59, months: 11, notice: 'retire-before-window', why: 'a month before 2028-05' },
    { years: 60, months: 0, notice: undefined, why: 'the first month' },
    { years: 63, months: 11, notice: undefined, why: 'the last month, 2032-04' },
    { years: 64, months: 0, notice: 'retire-after-window', why: 'a month after' },
  ])('$why: $years years $months months, $notice', ({ years, months, notice }) => {
    const { account, pension } = ask({
      ...man,
      pension: { months: 300, index: '1', account: '100000', preAccountMonths: 0, retireAt: { years, months } },
    });
    expect(codes(account.notices).find((code) => code.endsWith('-window'))).toBe(notice);
    expect(pension?.total).not.toBeNull();
  });
});
