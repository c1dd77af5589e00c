import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

type Who = Pick<Parameters<typeof ask>[0], 'birthMonth' | 'sex' | 'womenClass'>;

const man = (birthMonth: string): Who => ({ birthMonth, sex: 'male' });
const woman = (womenClass: '50' | '55', birthMonth: string): Who => ({ birthMonth, sex: 'female', womenClass });

/** The check points of 人社部发〔2024〕94号, and the years beside them; minima from annex 4 of the 办法 of 2024-09-13. */
describe('Early: the minimum of the year chosen; on time or late: that of the statutory year (人社部发〔2024〕94号 art. 7)', () => {
  test.for([
    { who: man('1969-11'), statutory: '2031-02', at: [60, 0], minimum: 180, why: '15 months early, 2029' },
    { who: man('1968-01'), statutory: '2028-11', at: [63, 10], minimum: 180, why: '36 months late, 2031: still 2028' },
    { who: man('1970-01'), statutory: '2031-05', at: [60, 0], minimum: 186, why: '16 months early, 2030' },
    { who: man('1970-01'), statutory: '2031-05', at: [58, 4], minimum: 186, why: '36 months early is cut to 60: 2030' },
    { who: man('1970-01'), statutory: '2031-05', at: [61, 3], minimum: 192, why: 'a month early, 2031' },
    { who: man('1970-01'), statutory: '2031-05', at: [61, 4], minimum: 192, why: 'on time' },
    { who: man('1970-01'), statutory: '2031-05', at: [64, 4], minimum: 192, why: '36 months late, 2034: still 2031' },
    { who: woman('55', '1975-01'), statutory: '2031-05', at: [59, 4], minimum: 192, why: '36 months late' },
    { who: woman('50', '1980-01'), statutory: '2032-08', at: [55, 7], minimum: 198, why: '36 months late' },
    { who: man('1990-01'), statutory: '2053-01', at: [66, 0], minimum: 240, why: '36 months late' },
  ] as const)('$who.birthMonth, $why: $minimum', ({ who, statutory, at: [years, months], minimum }) => {
    const { statutoryMonth, minimumMonths } = ask({ ...who, pension: { retireAt: { years, months } } });
    expect({ statutoryMonth, minimumMonths }).toEqual({ statutoryMonth: statutory, minimumMonths: minimum });
  });

  test('nothing chosen is on time', () => {
    expect(ask(man('1970-01')).minimumMonths).toBe(192);
  });

  test.for([
    // born 1970-01: 186 months in 2030, 192 from 2031
    { birthMonth: '1970-01', minimum: null, why: '60 years and how many months decides between 2030 and 2031' },
    // born 1980-01: 60 in 2040
    { birthMonth: '1980-01', minimum: 240, why: '240 in all years' },
  ])('half an age of choice: $why', ({ birthMonth, minimum }) => {
    expect(ask({ ...man(birthMonth), pension: { retireAt: { years: 60 } } }).minimumMonths).toBe(minimum);
  });

  test('a woman of either class: each asks for its own year, and one answer stands where both ask for the same', () => {
    // born 1976-05: at 57 in 2033-05 late in both classes, whose years are 2027 (180) and 2033 (204)
    const at = (years: number) =>
      ask({ birthMonth: '1976-05', sex: 'female', pension: { retireAt: { years, months: 0 } } }).minimumMonths;
    expect(at(57)).toBeNull();
    // born 1986-01: class 50 at 55 in 2041, class 55 at 58 in 2044: 240 whatever she chooses
    const { minimumMonths } = ask({
      birthMonth: '1986-01',
      sex: 'female',
      pension: { retireAt: { years: 56, months: 0 } },
    });
    expect(minimumMonths).toBe(240);
  });
});

describe('Early retirement is allowed with the months of its own year', () => {
  test.for([
    { months: 182, earliest: '2029-11', step: 'retirement.minimum-met', result: '2', why: '180 in 2029' },
    { months: 180, earliest: '2029-11', step: 'retirement.minimum-met', result: '0', why: 'exactly enough' },
    // paid on for 2029-11 it is 180 in 2029-12, still of 2029
    { months: 179, earliest: '2029-12', step: 'retirement.minimum-missing', result: '1', why: 'a month short' },
    // 170 + 13 = 183 of 186 in 2030-12, and 2031-02 is the statutory month
    { months: 170, earliest: '2031-02', step: 'retirement.minimum-missing', result: '10', why: 'ten months short' },
  ])('man born 1969-11 with $months months, at 60 in 2029-11: $why', ({ months, earliest, step, result }) => {
    const { minimumMonths, earliestMonth, account } = ask({
      ...man('1969-11'),
      pension: { months, retireAt: { years: 60, months: 0 } },
    });
    expect({ minimumMonths, earliestMonth }).toEqual({ minimumMonths: 180, earliestMonth: earliest });
    expect(account.steps.find(({ code }) => code === step)?.result).toBe(result);
    expect(account.notices.some(({ code }) => code === 'retire-before-window')).toBe(months < 180);
  });

  test('on time in 2031 the same man is 10 months short of 192', () => {
    const { minimumMonths, account } = ask({ ...man('1969-11'), pension: { months: 182 } });
    expect(minimumMonths).toBe(192);
    expect(account.steps.find(({ code }) => code === 'retirement.minimum-missing')?.result).toBe('10');
  });
});

describe('Which year counts is said where it matters', () => {
  test.for([
    { birthMonth: '1965-05', operands: undefined, why: '2025-05 to 2028-07: 180 in all these years' },
    { birthMonth: '1966-07', operands: undefined, why: '2026-07 to 2029-12, at 60y5m in 2026-12' },
    { birthMonth: '1966-08', operands: undefined, why: '2026-08 and 2027-01 ask for 180 alike' },
    {
      birthMonth: '1976-09',
      operands: { year: '2039', minimum: '240', firstYear: '2036', firstMinimum: '222' },
      why: 'earliest in 2036-09',
    },
    { birthMonth: '1980-01', operands: undefined, why: '2040-01 to 2046-01: 240 in all these years' },
  ])('born $birthMonth, $why', ({ birthMonth, operands }) => {
    const said = ask(man(birthMonth)).account.notices.find(({ code }) => code === 'minimum-months-of-which-year');
    expect(said?.operands).toEqual(operands);
    if (operands) expect(said?.documents).toEqual(['人社部发〔2024〕94号']);
  });

  test.for([
    // born 1966-08: 60y5m in 2027-01, latest 2030-01, when others need 186
    { asOf: '2026-11-24', early: false, late: { year: '2027', minimum: '180', lastYear: '2030', lastMinimum: '186' } },
    { asOf: '2030-01-31', early: false, late: { year: '2027', minimum: '180', lastYear: '2030', lastMinimum: '186' } },
    { asOf: '2030-02-01', early: false, late: undefined },
  ])('late alone differs, on $asOf', ({ asOf, early, late }) => {
    const { notices } = ask(man('1966-08'), asOf).account;
    const of = (code: string) => notices.find((each) => each.code === code)?.operands;
    expect(of('minimum-months-of-which-year') !== undefined).toBe(early);
    expect(of('minimum-months-of-late-year')).toEqual(late);
  });

  test('past the statutory month nothing is said of early retirement', () => {
    // born 1970-01: 186 in 2030, 192 in 2031-05
    const { notices } = ask(man('1970-01'), '2031-06-01').account;
    expect(notices.map(({ code }) => code)).not.toContain('minimum-months-of-which-year');
  });
});
