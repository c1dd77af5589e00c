import { describe, expect, test } from 'vitest';
import { ask, published } from './ask.ts';

/** 2026年1月5日缴全年，基数4573：12 × 320.11 = 3841.32；固定费用和居民保费2026年都没见到。 */
const whole = {
  birthMonth: '1995-05',
  sex: 'male',
  householdRegistration: '370322',
  year: 2026,
  enrolOn: '2026-01-05',
  base: { amount: '4573' },
  previousScheme: 'employee',
  employeeGapMonths: 0,
  insideWindow: true,
  missedYears: 0,
  group: 'none',
} as const;

const cost = (facts: object, options = {}) => {
  const { employee, resident, open, account } = ask({ ...whole, ...facts }, options);
  const of = (scheme: string) => open.find((each) => each.scheme === scheme && each.part === 'yearlyCost');
  const ground = account.steps.find(({ code }) => code === 'medical-scheme.ground.low-cost');
  return {
    exact: [employee.yearlyCost, resident.yearlyCost],
    employee: of('employee'),
    resident: of('resident'),
    ground,
  };
};

// Fees of 2025: 144 + 35 = 179; premium of 2025: 460 and 360 for a student.
describe('Costs not seen for the year are compared on the last ones seen, beside the exact cost and not in it', () => {
  test('2026: 3841.32 and fees of 2025, against the premium of 2025', () => {
    const { exact, employee, resident, ground } = cost({});
    expect(exact).toEqual([null, null]);
    expect(employee).toMatchObject({
      least: '3841.32',
      most: null,
      estimate: { value: '4020.32', from: '2025-01-01', grade: 'weak' },
      figures: ['medical.flexible.major-illness-fee', 'medical.flexible.long-term-care-fee'],
    });
    expect(resident).toMatchObject({ least: null, most: null, estimate: { value: '460.00', from: '2025-01-01' } });
    expect(ground).toMatchObject({
      result: 'resident',
      operands: { employee: '4020.32', resident: '460.00', seenIn: '2025' },
    });
  });

  test.for([
    { facts: { group: 'student' }, value: '360.00', why: 'a student' },
    {
      facts: { missedYears: 3, repairedYears: 2 },
      value: '1380.00',
      why: 'two repaired years at the same premium: 3 × 460',
    },
  ])('$why: $value', ({ facts, value }) => {
    expect(cost(facts).resident?.estimate).toMatchObject({ value });
  });

  test('whether there is an estimate turns on the window, so it is asked and nothing is recommended before', () => {
    const unknown = ask({ ...whole, insideWindow: undefined, missedYears: 1 });
    expect(unknown.questions).toContain('insideWindow');
    expect(unknown.recommendation.reasons.at(-1)).toBe('medical-scheme.recommend.open-questions');
  });

  test('outside the window what is added was never seen: no estimate, and nothing to compare', () => {
    const { resident, ground } = cost({ insideWindow: false });
    expect(resident?.estimate).toBeNull();
    expect(ground?.result).toBe('not-published');
  });

  test('one fee published, the other of 2025: the estimate says the older year', () => {
    const under = published(2026, { 'medical.flexible.major-illness-fee': '150' });
    expect(cost({}, { under }).employee?.estimate).toMatchObject({ value: '4026.32', from: '2025-01-01' });
  });

  test('of a year before any figure there is none', () => {
    expect(cost({ year: 2017, enrolOn: '2017-01-05' }).resident).toMatchObject({ estimate: null });
  });
});
