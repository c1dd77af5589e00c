import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { answer } from '../../shared/answer/calculation.ts';
import { contributionYearsCalculation } from '../../shared/answer/contribution-years.ts';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { medicalSchemesCalculation } from '../../shared/answer/medical-scheme.ts';
import type { Range } from '../../shared/answer/ranges.ts';
import { subsidiesCalculation } from '../../shared/answer/subsidies.ts';
import { workerStatusCalculation } from '../../shared/answer/worker-status.ts';
import { release } from '../../shared/law/release.generated.ts';
import { PROGRAMMES } from '../../shared/rules/subsidies/index.ts';
import { lawOfTheCases } from '../rules/law-of-the-cases.ts';
import { PEOPLE } from '../rules/subsidies/ask.ts';

const TODAY = '2026-11-24';

const at = (ranges: readonly Range[], pointer: string) => ranges.find((range) => range.pointer === pointer);

describe('contributions of 2026', () => {
  const FEES = ['medical.flexible.major-illness-fee', 'medical.flexible.long-term-care-fee'];

  test('without a base a month lies between the floor and the ceiling, and the base is asked', () => {
    const { ranges, nextQuestion, outcome } = answer(contributionsCalculation, release, { year: 2026 }, TODAY, 'en');
    expect(outcome).toBe('needs-answers');
    // 4573 and 22863 × (20 % + 7 %)
    expect(at(ranges, '/monthly/total')).toEqual({
      pointer: '/monthly/total',
      least: '1234.71',
      most: '6173.01',
      estimate: null,
      decidedBy: { questions: ['base'], figures: [] },
    });
    expect(nextQuestion).toMatchObject({ id: 'base', narrows: expect.arrayContaining(['/monthly/total']) });
  });

  test('on 4573 the month is known, and the fees stand as they were last seen', () => {
    const facts = { year: 2026, base: { amount: '4573' } };
    const { ranges, nextQuestion, outcome, monthly, yearlyFees } = answer(
      contributionsCalculation,
      release,
      facts,
      TODAY,
      'en',
    );
    expect({ outcome, total: monthly.total, yearlyFees, nextQuestion }).toEqual({
      outcome: 'assessed',
      total: '1234.71',
      yearlyFees: null,
      nextQuestion: null,
    });
    expect(at(ranges, '/monthly/total')).toBeUndefined();
    // 144 + 35 of 2025
    expect(at(ranges, '/yearlyFees')).toMatchObject({
      least: null,
      most: null,
      estimate: { value: '179.00', from: '2025-01-01' },
      decidedBy: { questions: [], figures: FEES },
    });
    // twelve months are certain, and the fees come on top
    expect(at(ranges, '/schedules/3/total')).toMatchObject({
      least: '14816.52',
      most: null,
      estimate: { value: '14995.52' },
    });
  });
});

describe('medical schemes of 2026', () => {
  const facts = {
    year: 2026,
    enrolOn: '2026-01-05',
    birthMonth: '1995-05',
    sex: 'male',
    householdRegistration: '370322',
    base: { amount: '4573' },
    previousScheme: 'employee',
    employeeGapMonths: 0,
    missedYears: 0,
    group: 'none',
  } as const;

  test('twelve months on the floor, against the resident premium last seen, said with its year', () => {
    const told = { ...facts, insideWindow: true };
    const { ranges, notices } = answer(medicalSchemesCalculation, release, told, TODAY, 'en');
    expect(at(ranges, '/schemes/0/yearlyCost')).toMatchObject({
      least: '3841.32',
      most: null,
      estimate: { value: '4020.32' },
    });
    expect(at(ranges, '/schemes/1/yearlyCost')).toMatchObject({
      estimate: { value: '460.00', from: '2025-01-01', grade: 'press' },
    });
    const codes = notices.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['medical-base-start-not-seen', 'compared-on-last-seen']));
    expect(notices.find(({ code }) => code === 'compared-on-last-seen')?.text).toContain('2025');
  });

  test('what is asked later counts where too much is open now: who is under sixteen may not join', () => {
    const facts = { year: 2027, enrolOn: '2025-03-01', insideWindow: false };
    const { ranges } = answer(medicalSchemesCalculation, release, facts, TODAY, 'en');
    // the birth month is asked once the months paid are told, for the recommendation
    expect(at(ranges, '/schemes/0/outcome')).toMatchObject({
      possible: ['not-published', 'not-eligible'],
      decidedBy: { questions: ['birthMonth'] },
    });
  });

  test('the enrolment window decides the wait alone: both cases side by side', () => {
    const { ranges } = answer(medicalSchemesCalculation, release, { ...facts, previousScheme: 'none' }, TODAY, 'en');
    expect(at(ranges, '/schemes/1/waitingMonths')).toEqual({
      pointer: '/schemes/1/waitingMonths',
      least: 0,
      most: 3,
      estimate: null,
      decidedBy: { questions: ['insideWindow'], figures: [] },
      cases: [
        { question: 'insideWindow', answer: true, value: 0 },
        { question: 'insideWindow', answer: false, value: 3 },
      ],
    });
  });
});

test('what decides the status of a worker alone stands case by case', () => {
  const told = { bothQualified: true, rulesApply: true, assignedPaidWork: true, partOfBusiness: true };
  const { ranges } = answer(workerStatusCalculation, release, told, TODAY, 'en');
  expect(at(ranges, '/status')).toEqual({
    pointer: '/status',
    least: null,
    most: null,
    possible: ['labour-relation', 'civil-relation'],
    estimate: null,
    decidedBy: { questions: ['managedByFirm'], figures: [] },
    cases: [
      { question: 'managedByFirm', answer: true, value: 'labour-relation' },
      { question: 'managedByFirm', answer: false, value: 'civil-relation' },
    ],
  });
});

test('a woman with 100 months and nothing else lacks between 0 and 200 of 300, the last of them in 16 years and 8 months', () => {
  const told = { sex: 'female', employeeMonths: 100, from: '2026-12' } as const;
  const { ranges } = answer(contributionYearsCalculation, release, told, TODAY, 'en');
  expect(at(ranges, '/missingMonths')).toMatchObject({ least: 0, most: 200 });
  // one month missing is paid in the first month, 200 in the two hundredth
  expect(at(ranges, '/reachedIn')).toMatchObject({ least: '2026-12', most: '2043-07' });
});

test.for(PROGRAMMES)('%s: whichever answer is left out, what it leads to is among what may come', (id) => {
  const asked = { ...PEOPLE[id], programmes: [id] };
  const decide = (facts: object) => answer(subsidiesCalculation, lawOfTheCases, facts, TODAY, 'en');
  const [decided] = decide(asked).programmes;
  const told = Object.keys(PEOPLE[id]).filter((name) => name !== 'on');
  const possible = told.map((name) => {
    const { ranges, programmes } = decide({ ...asked, [name]: undefined });
    return at(ranges, '/programmes/0/outcome')?.possible ?? [programmes[0]?.outcome];
  });
  expect(possible).toEqual(told.map(() => expect.arrayContaining([decided?.outcome])));
});

test('the subsidy for contributions is at most two thirds of what is paid on the base that was told', () => {
  const told = {
    programmes: ['social-insurance'],
    base: { amount: '4573' },
    birthMonth: '1985-05',
    sex: 'male',
    employment: 'flexible',
    recognisedHardToEmploy: true,
    registeredFlexible: true,
    groups: [],
    socialInsuranceSubsidy: null,
  } as const;
  const { ranges, nextQuestion } = answer(subsidiesCalculation, release, told, TODAY, 'en');
  // 1234.71 × 2 ÷ 3 = 823.14
  expect(at(ranges, '/programmes/0/amount')).toMatchObject({ least: '0.00', most: '823.14' });
  expect(at(ranges, '/programmes/0/outcome')?.possible).toEqual(expect.arrayContaining(['not-eligible']));
  expect(nextQuestion?.id).toBe('paysAsIndividual');
});

describe('an assessment', () => {
  test('points into itself, and asks the most useful question first', () => {
    const { ranges, nextQuestion, questions } = assess(release, { year: 2026 }, TODAY, 'zh-CN');
    expect(at(ranges, '/contributions/monthly/total')).toMatchObject({ least: '1234.71', most: '6173.01' });
    expect(ranges.map(({ pointer }) => pointer)).toContain('/subsidies/programmes/8/outcome');
    expect(nextQuestion?.id).toBe(questions?.[0]?.id);
  });

  test('of a year without figures no base tells an amount: nothing more need be answered, and it says so', () => {
    const { nextQuestion, questions, notices } = answer(contributionsCalculation, release, { year: 2031 }, TODAY, 'en');
    expect(questions?.map(({ id }) => id)).toEqual(['base']);
    expect(nextQuestion).toBeNull();
    expect(notices.map(({ code }) => code)).toContain('asked-enough');
  });
});
