import { describe, expect, test } from 'vitest';
import { ask, codes, TODAY } from './ask.ts';

const said = (birthMonth: string, asOf = TODAY) => {
  const { notices } = ask({ birthMonth, sex: 'male' }, asOf).account;
  return notices.find(({ code }) => code === 'resident-pension')?.operands;
};

/** Resident pension: eight tiers of which 100 is for hardship alone, 208 of 2025, ÷ 139, from 60 with 15 years. */
describe('The resident pension stands beside the employee pension for who is not yet of its age', () => {
  test('born 1996-03: fifteen years in the lowest tier are 208 + (350 + 40) × 15 ÷ 139 = 250.09', () => {
    expect(said('1996-03')).toEqual({
      age: '60',
      years: '15',
      month: '2056-03',
      possible: '30',
      enough: 'yes',
      soFar: '0',
      tierLeast: '350',
      tierMost: '8000',
      subsidyLeast: '40',
      subsidyMost: '180',
      basic: '208',
      basicYear: '2025',
      divisor: '139',
      least: '250.09',
    });
  });

  test.for([
    { birthMonth: '1981-12', possible: '15', enough: 'yes', why: '2026 to 2040, 60 in 2041' },
    { birthMonth: '1980-01', possible: '14', enough: 'no', why: '2026 to 2039' },
    { birthMonth: '1966-12', possible: '0', enough: 'no', why: '60 next month' },
  ])('years that end before the year of the 60th birthday, $why: $possible', ({ birthMonth, possible, enough }) => {
    expect(said(birthMonth)).toMatchObject({ possible, enough });
  });

  test.for([
    // born 1976-05: 2026 to 2035 are 10 years, 120 months; a woman of class 55
    { monthsSoFar: 60, enough: 'moved', why: '60 + 120 = 180' },
    { monthsSoFar: 59, enough: 'no', why: 'a month short' },
    { monthsSoFar: 179, enough: 'moved', why: 'under fifteen years may be moved' },
    { monthsSoFar: 180, enough: 'no', why: 'fifteen years may not' },
  ])(
    'employee months count once they are moved (人社部发〔2014〕17号 arts. 3 and 6), $why',
    ({ monthsSoFar, enough }) => {
      const { notices } = ask({ birthMonth: '1976-05', sex: 'female', pension: { monthsSoFar } }).account;
      expect(notices.find(({ code }) => code === 'resident-pension')?.operands.enough).toBe(enough);
    },
  );

  test.for(['1966-11', '1964-06'])('born %s, of age: not told any more', (birthMonth) => {
    expect(said(birthMonth)).toBeUndefined();
  });

  test('it is told with how to move between the two, and weakens the grade of nothing', () => {
    const { account } = ask({ birthMonth: '1996-03', sex: 'male' });
    expect(codes(account.notices)).toContain('resident-pension-link');
    expect(account.grade).toBe('compiled');
    expect(account.citations.find(({ number }) => number.startsWith('淄博市城乡居民养老保险'))?.grade).toBe('weak');
  });
});
