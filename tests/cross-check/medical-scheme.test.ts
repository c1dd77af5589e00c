import fc from 'fast-check';
import { test } from 'vitest';
import { medicalSchemesCalculation } from '../../shared/answer/calculations/medical-scheme.ts';
import type { MedicalSchemes } from '../../shared/rules/medical-scheme/index.ts';
import { asked, same } from './compare.ts';
import { medicalSchemes } from './medical-scheme.ts';
import { asOf, day, facts, maybe, money, PEOPLE, region, SEED, whole, yesOrNo } from './people.ts';

const base = fc.oneof(
  fc.record({ income: money(25_000) }),
  fc.record({ amount: fc.constantFrom('4573', '4573.01', '5000', '22863', '4504', '100') }),
  fc.record({ percent: fc.constantFrom('60', '100', '300') }),
);

const person = whole(2018, 2034).chain((year) =>
  facts({
    year: maybe(fc.constant(year)),
    householdRegistration: maybe(fc.constantFrom('370322', '370303', '370102', '110101')),
    residencePermit: maybe(yesOrNo),
    enrolOn: maybe(fc.oneof(day(year - 1, year - 1), day(year, year), day(2018, 2034))),
    base: maybe(base),
    medicalOption: maybe(fc.constantFrom('pooled-only', 'with-account')),
    missedYears: maybe(fc.oneof(fc.constant(0), whole(0, 10))),
    repairedYears: maybe(fc.oneof(fc.constant(0), whole(0, 6))),
    insideWindow: maybe(yesOrNo),
    group: maybe(fc.constantFrom('none', 'student', 'child', 'newborn', 'special')),
    previousScheme: maybe(fc.constantFrom('employee', 'resident', 'none')),
    employeeGapMonths: maybe(fc.oneof(whole(0, 5), whole(0, 60))),
    medicalPriority: maybe(fc.constantFrom('retirement-years', 'low-cost', 'early-cover')),
  }),
);

/** The reasons are words; everything else is compared. */
function figures(answer: object): object {
  if ('fault' in answer) return answer;
  const { schemes, recommendation } = answer as unknown as MedicalSchemes;
  return { schemes: schemes.map(({ reasons: _, ...rest }) => rest), recommended: recommendation.scheme };
}

test(`medical schemes of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(person, asOf, region, (told, asOf, region) =>
      same(
        figures(asked(medicalSchemesCalculation as never, told, { asOf, region })),
        medicalSchemes(told, { asOf, region }),
      ),
    ),
    { numRuns: PEOPLE, seed: SEED },
  );
});
