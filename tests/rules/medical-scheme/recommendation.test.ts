import { describe, expect, test } from 'vitest';
import { release } from '../../../shared/law/release.generated.ts';
import { ask, published } from './ask.ts';

// He retires in 2058-05: 378 months from 2026-11, and 360 are required, whatever he paid before.
const local = {
  birthMonth: '1995-05',
  sex: 'male',
  householdRegistration: '370322',
  insideWindow: true,
  missedYears: 0,
  group: 'none',
  base: { amount: '5000' },
} as const;
const next = { ...local, year: 2027, enrolOn: '2026-11-20' } as const;

// Figures of 2027 are made up: premium 500, fees 150 and 40. Employee on 5000: 12 × 350 + 190 = 4390.
const under = published(2027, {
  'medical.resident.premium.adult': '500',
  'medical.resident.premium.student-or-child': '400',
  'medical.flexible.major-illness-fee': '150',
  'medical.flexible.long-term-care-fee': '40',
});

describe('Only one scheme open', () => {
  test('from elsewhere without a permit: the employee scheme, whatever else is unknown', () => {
    expect(ask({ householdRegistration: '110101', residencePermit: false }).recommendation).toEqual({
      scheme: 'employee',
      reasons: ['medical-scheme.recommend.only-open'],
    });
  });

  test('from elsewhere, permit not told: nothing yet', () => {
    expect(ask({ ...next, householdRegistration: '110101' }).recommendation).toEqual({
      scheme: null,
      reasons: ['medical-scheme.recommend.open-questions'],
    });
  });
});

// The figures of 2027 are not seen: the premium is estimated at the 460 of 2025, the fees at 179.
test('A cost that waits for the base is asked for: with one it is compared on the last figures seen', () => {
  const facts = {
    birthMonth: '1962-03',
    sex: 'male',
    householdRegistration: '370322',
    year: 2027,
    enrolOn: '2027-01-15',
    insideWindow: true,
    group: 'none',
    previousScheme: 'employee',
    employeeGapMonths: 0,
    insuredMonths: 20,
    residentGapMonths: 0,
    missedYears: 0,
    employeeMonths: 0,
    deemedMonths: 0,
    resident: [],
  } as const;
  // Employee 12 × 5000 × 7 % + 179 = 4379 against 460, though it covers two weeks earlier.
  const told = ask({ ...facts, base: { amount: '5000' }, medicalPriority: 'low-cost' }, { under: release });
  expect(told.recommendation.scheme).toBe('resident');
  const open = ask(facts, { under: release });
  expect(open.recommendation.scheme).toBe(null);
  expect(open.recommendation.reasons).toContain('medical-scheme.recommend.open-questions');
  expect(open.questions).toContain('base');
});

// Outside the window what is paid besides the premium was never seen; the resident scheme waits from 1 January to 1 April.
describe('Costs that nobody has seen: the known grounds have to agree', () => {
  const outside = { ...next, insideWindow: false } as const;

  test.for([
    { facts: { previousScheme: 'resident', insuredMonths: 12 }, scheme: 'employee', why: 'years; its wait is open' },
    { facts: { previousScheme: 'none' }, scheme: 'employee', why: 'first enrolment not published: left out' },
    {
      facts: { previousScheme: 'employee', employeeGapMonths: 0, insuredMonths: 12 },
      scheme: 'employee',
      why: 'and covered earlier',
    },
    {
      facts: { previousScheme: 'employee', employeeGapMonths: 0 },
      scheme: null,
      why: 'two years without a break might spare the wait in the resident scheme: asked',
    },
    {
      facts: { previousScheme: 'employee', employeeGapMonths: 5, group: 'special' },
      scheme: null,
      why: 'the resident scheme covers a special group earlier, from 1 January against 1 March',
    },
    { facts: {}, scheme: null, why: 'cover until now not told' },
  ] as const)('$why: $scheme', ({ facts, scheme }) => {
    const { recommendation, notices } = ask({ ...outside, ...facts });
    expect(recommendation.scheme).toBe(scheme);
    expect(notices.includes('unpublished-may-change')).toBe(scheme !== null);
  });

  test('which grounds spoke, and that cost could not be compared', () => {
    const { recommendation, account } = ask({
      ...outside,
      previousScheme: 'employee',
      employeeGapMonths: 0,
      insuredMonths: 12,
    });
    expect(recommendation.reasons).toEqual([
      'medical-scheme.ground.retirement-years',
      'medical-scheme.ground.early-cover',
      'medical-scheme.ground.low-cost',
      'medical-scheme.recommend.grounds-agree',
    ]);
    expect(
      account.steps.filter(({ code }) => code.includes('.ground.')).map(({ code, result }) => [code, result]),
    ).toEqual([
      ['medical-scheme.ground.retirement-years', 'employee'],
      ['medical-scheme.ground.low-cost', 'not-published'],
      ['medical-scheme.ground.early-cover', 'employee'],
    ]);
  });
});

describe('Costs published (2027 made up: 4390.00 against 500.00): grounds differ, so the person is asked', () => {
  const insured = { ...next, previousScheme: 'employee', employeeGapMonths: 0 } as const;

  test.for([
    { priority: undefined, scheme: null, asked: true, why: 'years speak for one, cost for the other' },
    { priority: 'retirement-years', scheme: 'employee', asked: false, why: 'years weigh most' },
    { priority: 'low-cost', scheme: 'resident', asked: false, why: 'cost weighs most' },
    { priority: 'early-cover', scheme: null, asked: false, why: 'cover is the same, the others differ; told already' },
  ] as const)('$why: $scheme', ({ priority, scheme, asked }) => {
    const { recommendation, questions, employee, resident } = ask({ ...insured, medicalPriority: priority }, { under });
    expect([employee.yearlyCost, resident.yearlyCost]).toEqual(['4390.00', '500.00']);
    expect(recommendation.scheme).toBe(scheme);
    expect(questions.includes('medicalPriority')).toBe(asked);
  });

  test('that other grounds speak for the other scheme is said', () => {
    expect(ask({ ...insured, medicalPriority: 'low-cost' }, { under }).notices).toContain('other-grounds-differ');
  });
});

describe('A priority that cannot be compared decides nothing', () => {
  test.for([
    {
      facts: { medicalPriority: 'low-cost', previousScheme: 'none', insideWindow: false },
      reason: 'not-published',
      why: 'what is paid outside the window was never seen',
    },
    { facts: { medicalPriority: 'early-cover' }, reason: 'open-questions', why: 'cover until now not told' },
    {
      facts: { medicalPriority: 'early-cover', previousScheme: 'none' },
      reason: 'not-published',
      why: 'first enrolment',
    },
  ] as const)('$why: none, $reason', ({ facts, reason }) => {
    const { recommendation } = ask({ ...next, ...facts });
    expect(recommendation.scheme).toBeNull();
    expect(recommendation.reasons.at(-1)).toBe(`medical-scheme.recommend.${reason}`);
  });

  test.for([
    // Paid on 2026-11-20: counted from 1 December, + 3 months.
    { priority: 'early-cover', gap: 5, scheme: 'resident', why: 'from 1 January against 1 March' },
    { priority: 'early-cover', gap: 2, scheme: null, why: 'from 1 January in both, and the others differ' },
    { priority: 'retirement-years', gap: 5, scheme: 'employee', why: 'cover does not weigh' },
  ] as const)('joining for 2027 after a gap of $gap months, $priority: $scheme ($why)', ({ priority, gap, scheme }) => {
    const facts = { ...next, previousScheme: 'employee', employeeGapMonths: gap, medicalPriority: priority } as const;
    expect(ask(facts).recommendation.scheme).toBe(scheme);
  });
});

describe('Adult or student: what is cheaper may turn on it (premiums of 600 and 400 for 2027 are made up)', () => {
  const dearer = published(2027, {
    'medical.resident.premium.adult': '600',
    'medical.resident.premium.student-or-child': '400',
    'medical.flexible.major-illness-fee': '150',
    'medical.flexible.long-term-care-fee': '40',
  });

  // December alone in the employee scheme: 350 + 190 = 540
  test.for([
    { group: 'none', scheme: 'employee', why: '540 against 600' },
    { group: 'student', scheme: 'resident', why: '540 against 400' },
    { group: undefined, scheme: null, why: 'not told' },
  ] as const)('$group: $scheme ($why)', ({ group, scheme }) => {
    const facts = { ...local, group, year: 2027, enrolOn: '2027-12-01', previousScheme: 'resident' } as const;
    expect(ask({ ...facts, medicalPriority: 'low-cost' }, { under: dearer }).recommendation.scheme).toBe(scheme);
  });
});

describe('What is still open decides nothing', () => {
  test.for([
    { group: undefined, scheme: null, why: 'a special group would be covered as early' },
    { group: 'none', scheme: 'employee', why: 'from 1 January against 1 May' },
  ] as const)('early cover weighs most, two missed years, $group: $scheme ($why)', ({ group, scheme }) => {
    const employed = { previousScheme: 'employee', employeeGapMonths: 0, missedYears: 2, repairedYears: 0 } as const;
    const facts = { ...next, ...employed, group, medicalPriority: 'early-cover' } as const;
    expect(ask(facts).recommendation.scheme).toBe(scheme);
  });

  // December alone in the employee scheme: 350 + 190 = 540
  test.for([
    { repaired: undefined, scheme: null, why: '500, but repair would add 500' },
    { repaired: 0, scheme: 'resident', why: '500 against 540' },
    { repaired: 1, scheme: 'employee', why: '1000 against 540' },
  ])('low cost weighs most, two missed years, $repaired repaired: $scheme ($why)', ({ repaired, scheme }) => {
    const facts = { ...local, year: 2027, enrolOn: '2027-12-01', missedYears: 2, repairedYears: repaired } as const;
    const asked = ask({ ...facts, previousScheme: 'none', medicalPriority: 'low-cost' }, { under });
    expect(asked.recommendation.scheme).toBe(scheme);
  });

  test('a priority in which both are the same leaves it to the other grounds', () => {
    const paid = { ...next, previousScheme: 'employee', employeeGapMonths: 0, insideWindow: false } as const;
    const facts = { ...paid, group: 'special', medicalPriority: 'early-cover' } as const;
    expect(ask(facts).recommendation.scheme).toBe('employee');
  });
});
