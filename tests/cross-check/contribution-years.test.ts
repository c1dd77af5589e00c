import fc from 'fast-check';
import { test } from 'vitest';
import { contributionYearsCalculation } from '../../shared/answer/contribution-years.ts';
import { contributionYearsFacts, RESIDENT_KINDS } from '../../shared/facts/contribution-years.ts';
import { asked, same } from './compare.ts';
import { contributionYears } from './contribution-years.ts';
import { asOf, month, PEOPLE, person, region, SEED, whole } from './people.ts';

/** Around the years required as often as anywhere. */
const months = fc.oneof(whole(0, 420), fc.constantFrom(0, 299, 300, 301, 359, 360, 361));
const kind = fc.constantFrom(...RESIDENT_KINDS);

const anybody = person(contributionYearsFacts, {
  from: month(2020, 2035),
  employeeMonths: months,
  deemedMonths: fc.oneof(fc.constant(0), whole(1, 240)),
  resident: fc.array(fc.record({ kind, months: whole(0, 400) }), { maxLength: 5 }),
  retirementMonth: month(2015, 2060),
});

test(`contribution years of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(anybody, asOf, region, (told, asOf, region) =>
      same(asked(contributionYearsCalculation, told, { asOf, region }), contributionYears(told, { asOf, region })),
    ),
    { numRuns: PEOPLE, seed: SEED },
  );
});
