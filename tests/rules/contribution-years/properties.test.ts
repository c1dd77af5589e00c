import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { contributionYearsCalculation } from '../../../shared/answer/contribution-years.ts';
import { contributionYearsAnswer, contributionYearsRequest } from '../../../shared/api/contribution-years.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { LANGUAGES } from '../../../shared/messages/catalogue.ts';
import type { ContributionYearsFacts } from '../../../shared/rules/contribution-years/index.ts';
import { ask, TODAY } from './ask.ts';

const months = fc.integer({ min: 0, max: 500 });
const kind = fc.constantFrom('adult', 'second-class', 'rural', 'student-or-child');
const retirement = fc
  .record({ year: fc.integer({ min: 2020, max: 2060 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);

const someone = fc.record({
  sex: fc.constantFrom('male', 'female'),
  employeeMonths: months,
  deemedMonths: months,
  resident: fc.array(fc.record({ kind, months }), { maxLength: 5 }),
  retirementMonth: fc.option(retirement, { nil: undefined }),
}) as fc.Arbitrary<ContributionYearsFacts>;

const NAMES = ['sex', 'employeeMonths', 'deemedMonths', 'resident', 'retirementMonth'];
const day = fc.constantFrom(TODAY, '2022-06-01', '2023-09-15', '2017-05-05');
const outcome = (facts: ContributionYearsFacts, asOf: string) =>
  answer(contributionYearsCalculation, release, { ...facts, asOf }, TODAY, 'en');

describe('For every person', () => {
  test('taking facts away leaves the outcome, or asks for what was taken; a number stays or becomes unknown', () => {
    fc.assert(
      fc.property(someone, day, fc.subarray(NAMES), (facts, asOf, taken) => {
        const less = Object.fromEntries(Object.entries(facts).filter(([name]) => !taken.includes(name)));
        const [before, after] = [outcome(facts, asOf), outcome(less, asOf)];
        const asked = after.questions?.map(({ id }) => id) ?? [];
        for (const id of asked) expect(less).not.toHaveProperty(id, expect.anything());
        if (after.outcome !== before.outcome) {
          expect(after.outcome).toBe('needs-answers');
          expect(asked.some((id) => taken.includes(id))).toBe(true);
        }
        // Without deemed months the numbers are what is certain without them.
        const certain = taken.includes('deemedMonths');
        for (const member of ['creditedMonths', 'requiredMonths', 'missingMonths', 'reachedIn', 'oneOff'] as const) {
          const [was, is] = [before[member], after[member]];
          if (is === null || is === was) continue;
          expect({
            member,
            certain,
            told: after.notices.some(({ code }) => code === 'deemed-months-not-counted'),
          }).toEqual({ member, certain: true, told: true });
        }
        if (certain && before.creditedMonths !== null && after.creditedMonths !== null)
          expect(after.creditedMonths).toBeLessThanOrEqual(before.creditedMonths);
      }),
    );
  });

  test('more credited months never lengthen the way nor raise the price', () => {
    fc.assert(
      fc.property(
        someone,
        day,
        fc.constantFrom('employee', 'deemed', 'resident'),
        fc.integer({ min: 1, max: 60 }),
        (facts, asOf, where, more) => {
          const { employeeMonths = 0, deemedMonths = 0, resident = [] } = facts;
          const further = {
            ...facts,
            ...(where === 'employee' && { employeeMonths: employeeMonths + more }),
            ...(where === 'deemed' && { deemedMonths: deemedMonths + more }),
            ...(where === 'resident' && { resident: [...resident, { kind: 'adult' as const, months: more }] }),
          };
          const [less, greater] = [ask(facts, { asOf }), ask(further, { asOf })];
          if (less.missingMonths === null || greater.missingMonths === null) return;
          expect(greater.missingMonths).toBeLessThanOrEqual(less.missingMonths);
          expect((greater.reachedIn ?? '') <= (less.reachedIn ?? '9999-12')).toBe(true);
          if (less.oneOff !== null) expect(Number(greater.oneOff)).toBeLessThanOrEqual(Number(less.oneOff));
        },
      ),
    );
  });

  test('requests and answers fit their schemas, and every sentence is whole in both languages', () => {
    fc.assert(
      fc.property(someone, day, fc.constantFrom(...LANGUAGES), (facts, asOf, language) => {
        const request = contributionYearsRequest.parse({ ...JSON.parse(JSON.stringify(facts)), asOf });
        const result = answer(contributionYearsCalculation, release, request, TODAY, language);
        contributionYearsAnswer.parse(JSON.parse(JSON.stringify(result)));
        const texts = [...result.steps, ...result.notices].map(({ text }) => text);
        for (const text of texts) expect(text).not.toMatch(/undefined|NaN|^$|[A-Z] {2}/);
      }),
    );
  });
});
