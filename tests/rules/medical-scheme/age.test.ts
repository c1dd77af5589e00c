import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const local = {
  householdRegistration: '370322',
  year: 2026,
  enrolOn: '2026-09-10',
  insideWindow: true,
  missedYears: 0,
  group: 'none',
  previousScheme: 'none',
} as const;

// 劳动法 art. 15: from 16.
describe('The employee scheme as a flexible worker begins at 16', () => {
  test.for([
    { born: '2026-08', eligible: false, recommended: 'resident', why: 'a newborn' },
    { born: '2016-03', eligible: false, recommended: 'resident', why: 'a child of ten' },
    { born: '2010-10', eligible: false, recommended: 'resident', why: 'sixteen in the month after joining' },
    { born: '2010-09', eligible: true, recommended: 'employee', why: 'sixteen in the month of joining' },
  ])('born $born, joining in 2026-09: $eligible ($why)', ({ born, eligible, recommended }) => {
    const facts = { ...local, birthMonth: born, sex: 'male', insideWindow: false } as const;
    const { employee, recommendation, figures } = ask(facts);
    expect(employee.outcome !== 'not-eligible').toBe(eligible);
    expect(employee.reasons.includes('medical-scheme.employee.too-young')).toBe(!eligible);
    expect(recommendation.scheme).toBe(recommended);
    expect(figures.includes('medical.employee.waiting-at-first-enrolment')).toBe(eligible);
  });

  test('while the day of joining is unknown, whoever turns 16 in the year of cover is not refused', () => {
    const young = (birthMonth: string) => ask({ ...local, enrolOn: undefined, birthMonth }).employee.outcome;
    expect([young('2010-12'), young('2011-01')]).toEqual(['needs-answers', 'not-eligible']);
  });

  test('a child from elsewhere may join neither here', () => {
    const elsewhere = { householdRegistration: '110101', residencePermit: false, birthMonth: '2016-03' } as const;
    expect(ask({ ...local, ...elsewhere }).recommendation).toEqual({
      scheme: null,
      reasons: ['medical-scheme.recommend.none-open'],
    });
  });
});

// 社会保险法 art. 27: 可以缴费至国家规定年限.
describe('Past the statutory age one may pay on up to the years required, and is told so', () => {
  test.for([
    { born: '1962-03', sex: 'female', womenClass: undefined, said: true, why: '64, past both of her ages' },
    { born: '1972-03', sex: 'female', womenClass: undefined, said: false, why: '54, past 50 and not past 55' },
    { born: '1972-03', sex: 'female', womenClass: '50', said: true, why: 'past 50' },
    { born: '1960-05', sex: 'male', womenClass: undefined, said: true, why: '66' },
    {
      born: '1966-03',
      sex: 'male',
      womenClass: undefined,
      said: false,
      why: '60 years 4 months at 2026-07, told in June',
    },
  ] as const)('born $born, $sex $womenClass: $said ($why)', ({ born, sex, womenClass, said }) => {
    const { notices } = ask({ ...local, enrolOn: '2026-06-30', birthMonth: born, sex, womenClass });
    expect(notices.includes('medical-past-statutory-age')).toBe(said);
  });
});

// Men 30, women 25 years (鲁政字〔2023〕184号). 2026-09 to 2043-03, when a woman born 1985-03 is 58: 198 months.
describe('Years for retirement speak for the employee scheme only where they can be reached before it', () => {
  const ground = (facts: object) => {
    const { account, questions } = ask({ ...local, ...facts });
    const step = account.steps.find(({ code }) => code === 'medical-scheme.ground.retirement-years');
    const ofAge = ['birthMonth', 'sex', 'womenClass', 'employeeMonths', 'resident', 'deemedMonths'];
    return [step?.result, questions.filter((id) => ofAge.includes(id))];
  };
  const she = { birthMonth: '1985-03', sex: 'female', womenClass: '55' } as const;

  test.for([
    { facts: {}, result: 'open', asks: ['birthMonth', 'sex'], why: 'of whom nothing is known' },
    {
      facts: { birthMonth: '1995-05', sex: 'male' },
      result: 'employee',
      asks: [],
      why: '380 months ahead, 360 required',
    },
    { facts: { birthMonth: '1993-09', sex: 'male' }, result: 'employee', asks: [], why: '360 months ahead are enough' },
    {
      facts: { birthMonth: '1993-08', sex: 'male' },
      result: 'open',
      asks: ['employeeMonths', 'resident', 'deemedMonths'],
      why: '359 are not',
    },
    {
      facts: she,
      result: 'open',
      asks: ['employeeMonths', 'resident', 'deemedMonths'],
      why: '198 months ahead, 300 required: what she paid before decides',
    },
    {
      facts: { ...she, employeeMonths: 102, resident: [], deemedMonths: 0 },
      result: 'employee',
      asks: [],
      why: '102 + 198 = 300',
    },
    {
      facts: { ...she, employeeMonths: 101, resident: [], deemedMonths: 0 },
      result: 'out-of-reach',
      asks: [],
      why: '101 + 198 = 299',
    },
    {
      facts: { ...she, employeeMonths: 101, resident: [{ kind: 'adult', months: 2 }], deemedMonths: 0 },
      result: 'employee',
      asks: [],
      why: 'and one month converted',
    },
    {
      facts: { ...she, womenClass: undefined, employeeMonths: 102, resident: [], deemedMonths: 0 },
      result: 'open',
      asks: ['womenClass'],
      why: 'at 55 in 2040-03 she is short, at 58 in 2043-03 she is not',
    },
    {
      facts: { birthMonth: '1962-03', sex: 'female' },
      result: 'open',
      asks: ['employeeMonths', 'resident', 'deemedMonths'],
      why: 'of age already: only what she paid before could do',
    },
  ])('$why: $result, asks $asks', ({ facts, result, asks }) => {
    expect(ground(facts)).toEqual([result, asks]);
  });

  // She is 58 in 2043-03: 194 months from 2027-01, and 25 years are 300.
  test.for([
    { employeeMonths: 106, result: 'employee', why: '106 + 194 = 300' },
    { employeeMonths: 105, result: 'out-of-reach', why: '299: December 2026 is not paid for' },
  ])('paid in December for 2027, the months begin in January: $why', ({ employeeMonths, result }) => {
    const facts = { ...she, year: 2027, enrolOn: '2026-12-10', employeeMonths, resident: [], deemedMonths: 0 };
    expect(ground(facts)).toEqual([result, []]);
  });

  test('while the day of joining is unknown nothing is recommended for the years', () => {
    const he = { birthMonth: '1995-05', sex: 'male', year: 2040, medicalPriority: 'retirement-years' } as const;
    expect(ask({ ...local, ...he, enrolOn: undefined }).recommendation.scheme).toBe(null);
    expect(ask({ ...local, ...he, enrolOn: '2026-09-10', year: 2026 }).recommendation.scheme).toBe('employee');
  });

  test.for([
    { paidBefore: {}, scheme: null, reason: 'open-questions' },
    { paidBefore: { employeeMonths: 0, resident: [], deemedMonths: 0 }, scheme: 'resident', reason: 'grounds-agree' },
  ])('a woman born 1962-03 without cover before is not sent to the employee scheme: $scheme', (row) => {
    const { recommendation } = ask({
      ...local,
      birthMonth: '1962-03',
      sex: 'female',
      base: { percent: '60' },
      ...row.paidBefore,
    });
    expect(recommendation.scheme).toBe(row.scheme);
    expect(recommendation.reasons.at(-1)).toBe(`medical-scheme.recommend.${row.reason}`);
  });

  test('who says that low cost weighs most is not asked for it', () => {
    const facts = { ...local, base: { percent: '60' }, medicalPriority: 'low-cost' } as const;
    expect(ask(facts).questions).toEqual([]);
  });
});
