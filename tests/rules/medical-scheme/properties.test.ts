import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { medicalSchemesCalculation } from '../../../shared/answer/medical-scheme.ts';
import { medicalSchemeAnswer, medicalSchemeRequest } from '../../../shared/api/medical-scheme.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { LANGUAGES } from '../../../shared/messages/catalogue.ts';
import type { MedicalSchemeFacts } from '../../../shared/rules/medical-scheme/index.ts';
import { ask, published, TODAY } from './ask.ts';

// Figures of 2027 are made up, so that everything can be decided.
const withFigures = published(2027, {
  'medical.resident.premium.adult': '500',
  'medical.resident.premium.student-or-child': '400',
  'medical.flexible.major-illness-fee': '150',
  'medical.flexible.long-term-care-fee': '40',
});

/** Adults who have told everything, without contradicting themselves. Of 2025 the window is published, so it is not told. */
const someone: fc.Arbitrary<MedicalSchemeFacts> = fc
  .record({
    year: fc.constantFrom(2025, 2026, 2027, 2031),
    joins: fc.integer({ min: -3, max: 11 }),
    householdRegistration: fc.constantFrom('370322', '370303', '110101'),
    residencePermit: fc.boolean(),
    base: fc.constant({ percent: '80' }),
    missed: fc.integer({ min: 0, max: 7 }),
    repaired: fc.integer({ min: 0, max: 7 }),
    insideWindow: fc.boolean(),
    group: fc.constantFrom('none', 'student', 'child', 'newborn', 'special'),
    previousScheme: fc.constantFrom('employee', 'resident', 'none'),
    employeeGapMonths: fc.integer({ min: 0, max: 40 }),
    insuredMonths: fc.integer({ min: 20, max: 30 }),
    residentGapMonths: fc.integer({ min: 0, max: 5 }),
    birthMonth: fc.constantFrom('1962-03', '1976-05', '1985-03', '1995-05'),
    sex: fc.constantFrom('male', 'female'),
    womenClass: fc.constantFrom('50', '55'),
    employeeMonths: fc.constantFrom(0, 100, 200, 350),
    deemedMonths: fc.constantFrom(0, 24),
    resident: fc.constantFrom([], [{ kind: 'adult', months: 60 }]),
    medicalPriority: fc.constantFrom('retirement-years', 'low-cost', 'early-cover'),
  })
  .map(({ joins, missed, repaired, ...rest }) => {
    const { year, insideWindow, previousScheme } = rest;
    const month = new Date(Date.UTC(year, joins, 15)).toISOString().slice(0, 10);
    const missedYears = previousScheme === 'resident' ? 0 : missed;
    return {
      ...rest,
      enrolOn: month,
      missedYears,
      repairedYears: Math.min(repaired, missedYears),
      insideWindow: year === 2025 ? undefined : insideWindow,
    } as MedicalSchemeFacts;
  });

const NAMES = [
  'year',
  'householdRegistration',
  'residencePermit',
  'enrolOn',
  'base',
  'missedYears',
  'repairedYears',
  'insideWindow',
  'group',
  'previousScheme',
  'employeeGapMonths',
  'insuredMonths',
  'residentGapMonths',
  'birthMonth',
  'sex',
  'womenClass',
  'employeeMonths',
  'deemedMonths',
  'resident',
  'medicalPriority',
] as const;

const without = (facts: MedicalSchemeFacts, taken: readonly string[]): MedicalSchemeFacts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !taken.includes(name)));

describe('For every person', () => {
  test('taking facts away leaves the outcome of a scheme, or asks for what was taken', () => {
    fc.assert(
      fc.property(someone, fc.subarray([...NAMES]), fc.boolean(), (facts, taken, known) => {
        const under = known ? withFigures : release;
        const less = without(facts, taken);
        const [before, after] = [ask(facts, { under }), ask(less, { under })];
        for (const id of after.questions) expect(less).not.toHaveProperty(id, expect.anything());
        for (const scheme of ['employee', 'resident'] as const) {
          for (const part of ['yearlyCost', 'waitingMonths', 'coveredFrom', 'credited'] as const) {
            if (before[scheme].outcome === 'not-eligible') continue;
            const [was, is] = [before[scheme][part], after[scheme][part]];
            // Without group and repair: an adult, and the longest wait, with the question open.
            if (is !== was && is !== null)
              expect(taken).toSatisfy((names) => names.includes('group') || names.includes('repairedYears'));
          }
          expect(after[scheme].waitingMonths ?? 99).toBeGreaterThanOrEqual(before[scheme].waitingMonths ?? 0);
          if (after[scheme].outcome === before[scheme].outcome) continue;
          expect(after[scheme].outcome).toBe('needs-answers');
          expect(after.questions.some((id) => taken.includes(id as never))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('taking facts away never changes a recommendation into the other one', () => {
    fc.assert(
      fc.property(someone, fc.subarray([...NAMES]), fc.boolean(), (facts, taken, known) => {
        const under = known ? withFigures : release;
        const [before, after] = [ask(facts, { under }), ask(without(facts, taken), { under })];
        // Nobody is asked for a repair that brings nothing, though who wants it pays for it.
        fc.pre(!before.notices.includes('repair-brings-nothing'));
        const [was, is] = [before.recommendation.scheme, after.recommendation.scheme];
        if (was !== null && is !== null) expect(is).toBe(was);
      }),
      { numRuns: 500 },
    );
  });

  test('a longer gap never shortens the wait, nor does it bring cover forward', () => {
    fc.assert(
      fc.property(someone, fc.integer({ min: 1, max: 4 }), (facts, more) => {
        const { missedYears = 0, employeeGapMonths = 0 } = facts;
        const longer = {
          ...facts,
          previousScheme: 'employee' as const,
          missedYears: missedYears + more,
          employeeGapMonths: employeeGapMonths + more,
        };
        const [short, long] = [ask({ ...facts, previousScheme: 'employee' }), ask(longer)];
        for (const scheme of ['employee', 'resident'] as const) {
          expect(long[scheme].waitingMonths ?? 99).toBeGreaterThanOrEqual(short[scheme].waitingMonths ?? 0);
          expect((long[scheme].coveredFrom ?? '9999') >= (short[scheme].coveredFrom ?? '')).toBe(true);
        }
      }),
    );
  });

  test('repair never lengthens the wait, and never costs nothing', () => {
    fc.assert(
      fc.property(someone, (facts) => {
        const { missedYears = 0, repairedYears = 0 } = facts;
        if (repairedYears >= missedYears) return;
        const under = withFigures;
        const [less, more] = [
          ask(facts, { under }).resident,
          ask({ ...facts, repairedYears: repairedYears + 1 }, { under }).resident,
        ];
        expect(more.waitingMonths ?? 0).toBeLessThanOrEqual(less.waitingMonths ?? 99);
        if (less.yearlyCost !== null) expect(Number(more.yearlyCost)).toBeGreaterThan(Number(less.yearlyCost));
      }),
    );
  });

  test('requests and answers fit their schemas, and every sentence is whole in both languages', () => {
    fc.assert(
      fc.property(
        someone,
        fc.subarray([...NAMES]),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(TODAY, '2025-03-17'),
        (facts, taken, language, asOf) => {
          const request = medicalSchemeRequest.parse({ ...JSON.parse(JSON.stringify(without(facts, taken))), asOf });
          const result = answer(medicalSchemesCalculation, withFigures, request, TODAY, language);
          medicalSchemeAnswer.parse(JSON.parse(JSON.stringify(result)));
          for (const { text } of [...result.steps, ...result.notices]) expect(text).not.toMatch(/undefined|NaN|^$/);
          const steps = result.steps.map(({ code, text }) => ({ code, text }));
          const reasons = [...result.schemes.flatMap((each) => each.reasons), ...result.recommendation.reasons];
          expect(steps).toEqual(expect.arrayContaining(reasons));
        },
      ),
    );
  });
});
