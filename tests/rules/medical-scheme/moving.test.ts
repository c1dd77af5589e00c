import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { medicalSchemesCalculation } from '../../../shared/answer/medical-scheme.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { ask, published, TODAY } from './ask.ts';

/** 居民医保转职工医保，2026年6月10日缴费。 */
const moving = {
  householdRegistration: '370322',
  year: 2026,
  enrolOn: '2026-06-10',
  previousScheme: 'resident',
} as const;

const employeeRange = (open: ReturnType<typeof ask>['open'], part: string) =>
  open.find((each) => each.scheme === 'employee' && each.part === part);

// 医保办发〔2021〕43号: 连续参保2年（含）以上、中断3个月（含）以内，缴费当月即可享受；其余由各市定，最多6个月。
describe('Moving from the resident to the employee scheme (医保办发〔2021〕43号)', () => {
  test.for([
    { insured: 24, gap: 3, months: 0, from: '2026-06-01', why: 'two years and three months are enough' },
    { insured: 120, gap: 0, months: 0, from: '2026-06-01', why: 'long insured, no gap' },
    { insured: 23, gap: 0, months: null, from: null, why: 'a month short of two years: the city says, not seen' },
    { insured: 24, gap: 4, months: null, from: null, why: 'a gap over three months: the city says, not seen' },
    { insured: 5, gap: undefined, months: null, from: null, why: 'too short whatever the gap' },
    { insured: undefined, gap: 9, months: null, from: null, why: 'too late whatever was before' },
    { insured: 24, gap: undefined, months: null, from: null, why: 'the gap is asked', asked: ['residentGapMonths'] },
    { insured: undefined, gap: 2, months: null, from: null, why: 'the months are asked', asked: ['insuredMonths'] },
  ])('$insured months, gap $gap: $months, from $from ($why)', ({ insured, gap, months, from, asked = [] }) => {
    const { employee, questions, figures, open } = ask({ ...moving, insuredMonths: insured, residentGapMonths: gap });
    expect(employee).toMatchObject({ waitingMonths: months, coveredFrom: from });
    expect(questions.filter((id) => ['insuredMonths', 'residentGapMonths'].includes(id))).toEqual(asked);
    expect(figures.includes('medical.employee.waiting-when-moving')).toBe(months === null && asked.length === 0);
    // Never one date: from the month of payment to six months counted, as waits are, from the month after it.
    const range = employeeRange(open, 'waitingMonths');
    expect(range && [range.least, range.most]).toEqual(months === null ? [0, 6] : undefined);
    const cover = employeeRange(open, 'coveredFrom');
    expect(cover && [cover.least, cover.most]).toEqual(months === null ? ['2026-06-01', '2027-01-01'] : undefined);
  });

  test('what decides an open wait is named: questions while they may bring none, then the figure alone', () => {
    const decidedBy = (facts: object) => {
      const range = employeeRange(ask({ ...moving, ...facts }).open, 'waitingMonths');
      return [range?.questions, range?.figures];
    };
    const here = 'medical.employee.waiting-when-moving';
    expect(decidedBy({})).toEqual([['insuredMonths', 'residentGapMonths'], [here]]);
    expect(decidedBy({ insuredMonths: 12 })).toEqual([[], [here]]);
  });

  test('once Zibo publishes its wait, an officer fills it in and it counts from the month after payment', () => {
    const under = published(2026, { 'medical.employee.waiting-when-moving': '2' });
    const { employee } = ask({ ...moving, insuredMonths: 12, residentGapMonths: 0 }, { under });
    expect(employee).toMatchObject({ waitingMonths: 2, coveredFrom: '2026-09-01' });
  });

  test.for([
    { enrolOn: '2021-10-31', months: null, why: 'the day before the national rule' },
    { enrolOn: '2021-11-01', months: 0, why: 'the day of it' },
  ])('paid on $enrolOn: $months ($why)', ({ enrolOn, months }) => {
    const { employee } = ask({ ...moving, year: 2021, enrolOn, insuredMonths: 30, residentGapMonths: 0 });
    expect(employee.waitingMonths).toBe(months);
  });
});

describe('Neither the old rule of 2018 nor the national one is said to be certain in Zibo', () => {
  const said = (facts: object, language: 'zh-CN' | 'en') =>
    answer(medicalSchemesCalculation, release, { ...moving, ...facts }, TODAY, language).notices;
  const text = (facts: object, code: string) => said(facts, 'zh-CN').find((each) => each.code === code)?.text;

  test('the six months are told as an old rule, with whom to ask', () => {
    expect(text({}, 'old-transition')).toMatch(/^2018年1月26日起的旧规定是：.*6 个月过渡期.*还用不用，请问高青县/);
  });

  test('who waits by the national rule for nothing is told to ask before leaving the resident scheme', () => {
    expect(text({ insuredMonths: 24, residentGapMonths: 0 }, 'moving-practice-not-seen')).toContain('请先问高青县');
    expect(text({ insuredMonths: 12 }, 'moving-practice-not-seen')).toBeUndefined();
  });
});

describe('Other covers until now leave a range as well', () => {
  test.for([
    { facts: { previousScheme: 'none' }, most: null, figures: ['medical.employee.waiting-at-first-enrolment'] },
    { facts: { previousScheme: undefined }, most: null, questions: ['previousScheme'] },
    { facts: { previousScheme: 'employee' }, most: null, questions: ['employeeGapMonths'] },
  ] as const)(
    '$facts',
    ({
      facts,
      most,
      questions = [],
      figures = [],
    }: {
      facts: object;
      most: null;
      questions?: readonly string[];
      figures?: readonly string[];
    }) => {
      const range = employeeRange(ask({ ...moving, ...facts }).open, 'waitingMonths');
      expect(range).toMatchObject({ least: 0, most, questions, figures });
    },
  );
});

// The same rule 2 names both directions; 国办发〔2024〕38号 has who joins outside the window wait 3 months.
describe('From the employee to the resident scheme outside the window: two national rules, neither said to be certain', () => {
  const leaving = {
    ...moving,
    previousScheme: 'employee',
    missedYears: 0,
    group: 'none',
    insideWindow: false,
  } as const;

  test.for([
    { insured: 24, gap: 3, months: null, asked: [], why: 'two years, three months: none by one rule, 3 by the other' },
    { insured: 23, gap: 0, months: 3, asked: [], why: 'a month short of two years: outside the window, 3' },
    { insured: 24, gap: 4, months: 3, asked: [], why: 'four months: outside the window, 3' },
    { insured: undefined, gap: 1, months: null, asked: ['insuredMonths'], why: 'how long insured is asked' },
    { insured: 36, gap: undefined, months: null, asked: ['employeeGapMonths'], why: 'the gap is asked' },
  ])('$insured months, gap $gap: $months ($why)', ({ insured, gap, months, asked }) => {
    const { resident, open, questions, figures } = ask({ ...leaving, insuredMonths: insured, employeeGapMonths: gap });
    expect(resident.waitingMonths).toBe(months);
    const range = open.find((each) => each.scheme === 'resident' && each.part === 'waitingMonths');
    expect(range && [range.least, range.most, range.questions]).toEqual(months === null ? [0, 3, asked] : undefined);
    expect(questions.filter((id) => ['insuredMonths', 'employeeGapMonths'].includes(id))).toEqual(asked);
    const isOpen = months === null && asked.length === 0;
    expect(figures.includes('medical.resident.waiting-when-moving')).toBe(isOpen);
  });

  test('in the window nobody of them waits, and the employee scheme is not recommended for starting earlier', () => {
    const facts = { ...leaving, insuredMonths: 36, employeeGapMonths: 1 };
    expect(ask({ ...facts, insideWindow: true }).resident.waitingMonths).toBe(0);
    expect(ask({ ...facts, medicalPriority: 'early-cover' }).recommendation.scheme).toBe(null);
  });

  test('once Zibo says how long, an officer fills it in', () => {
    const under = published(2026, { 'medical.resident.waiting-when-moving': '0' });
    const { resident } = ask({ ...leaving, insuredMonths: 36, employeeGapMonths: 1 }, { under });
    expect(resident).toMatchObject({ waitingMonths: 0, coveredFrom: '2026-06-10' });
  });
});

// Policy-facts 18, rule 1 (national) beside 2 (Zibo: the month after arrears are paid).
test.for([
  { gap: 0, told: false },
  { gap: 1, told: true },
  { gap: 3, told: true },
  { gap: 4, told: false },
])('after $gap months without payment, that another rule holds for who comes from another city: $told', (row) => {
  const { notices } = ask({ ...moving, previousScheme: 'employee', employeeGapMonths: row.gap });
  expect(notices.includes('gap-from-elsewhere')).toBe(row.told);
});

test('outside the window, with no year missed, the scheme that is left may spare the wait: it is asked, and no wait is said', () => {
  const facts = {
    ...moving,
    previousScheme: undefined,
    group: 'none',
    missedYears: 0,
    insideWindow: false,
    insuredMonths: 24,
    employeeGapMonths: 0,
  } as const;
  const { resident, questions, open } = ask(facts);
  expect(resident).toMatchObject({ outcome: 'needs-answers', waitingMonths: null, coveredFrom: null });
  expect(questions).toContain('previousScheme');
  // Three months by the rule on the window (国办发〔2024〕38号), none by that on moving.
  const range = open.find(({ scheme, part }) => scheme === 'resident' && part === 'waitingMonths');
  expect(range && [range.least, range.most]).toEqual([0, 3]);
  // A month short of two years the rule on moving spares nobody, whatever was left.
  expect(ask({ ...facts, insuredMonths: 23 }).resident.waitingMonths).toBe(3);
});
