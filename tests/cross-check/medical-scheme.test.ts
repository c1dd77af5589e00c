import fc from 'fast-check';
import { test } from 'vitest';
import { medicalSchemesCalculation } from '../../shared/answer/medical-scheme.ts';
import { medicalSchemeFacts } from '../../shared/facts/medical-scheme.ts';
import type { MedicalSchemes } from '../../shared/rules/medical-scheme/index.ts';
import { asked, same } from './compare.ts';
import { medicalSchemes } from './medical-scheme.ts';
import { asOf, day, money, month, PEOPLE, person, region, SEED, whole } from './people.ts';

const base = fc.oneof(
  fc.record({ income: money(25_000) }),
  fc.record({ amount: fc.constantFrom('4573', '4573.01', '5000', '22863', '4504', '100') }),
  fc.record({ percent: fc.constantFrom('60', '100', '300') }),
);

const anybody = whole(2018, 2034).chain((year) =>
  person(medicalSchemeFacts, {
    year: fc.constant(year),
    householdRegistration: fc.constantFrom('370322', '370303', '370102', '110101'),
    enrolOn: fc.oneof(day(year - 1, year - 1), day(year, year), day(2018, 2034)),
    base,
    missedYears: fc.oneof(fc.constant(0), whole(0, 10)),
    repairedYears: fc.oneof(fc.constant(0), whole(0, 6)),
    employeeGapMonths: fc.oneof(whole(0, 5), whole(0, 60)),
    insuredMonths: fc.oneof(whole(22, 26), whole(0, 200)),
    residentGapMonths: whole(0, 6),
    birthMonth: fc.oneof(month(1955, 2000), month(2000, 2027)),
    employeeMonths: fc.oneof(fc.constant(0), whole(0, 400)),
    deemedMonths: fc.oneof(fc.constant(0), whole(0, 200)),
    resident: fc.array(fc.record({ kind: fc.constantFrom('adult', 'rural'), months: whole(0, 200) }), { maxLength: 2 }),
  }),
);

/** Reasons are words, and sources are read from the data by both; everything else is compared. */
function figures(answer: object): object {
  if ('fault' in answer) return answer;
  const { schemes, recommendation, open } = answer as unknown as MedicalSchemes;
  const order = ['yearlyCost', 'waitingMonths', 'coveredFrom'];
  return {
    schemes: schemes.map(({ reasons: _, maternity, account, ...rest }) => ({
      ...rest,
      maternity: maternity && { costs: maternity.costs, allowance: maternity.allowance },
      account: account && { monthly: account.monthly, relatives: account.relatives },
    })),
    recommended: recommendation.scheme,
    open: open
      .map(({ questions: _, figures: __, estimate, ...rest }) => ({ ...rest, estimate: estimate?.value ?? null }))
      .sort((a, b) => a.scheme.localeCompare(b.scheme) || order.indexOf(a.part) - order.indexOf(b.part)),
  };
}

test(`medical schemes of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(anybody, asOf, region, (told, asOf, region) =>
      same(
        figures(asked(medicalSchemesCalculation as never, told, { asOf, region })),
        medicalSchemes(told, { asOf, region }),
      ),
    ),
    { numRuns: PEOPLE, seed: SEED },
  );
});
