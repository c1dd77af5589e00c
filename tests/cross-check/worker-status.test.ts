import fc from 'fast-check';
import { test } from 'vitest';
import { workerStatusCalculation } from '../../shared/answer/calculations/worker-status.ts';
import { asked, same } from './compare.ts';
import { asOf, day, facts, maybe, PEOPLE, region, SEED, yesOrNo } from './people.ts';
import { workerStatus } from './worker-status.ts';

const kind = fc.constantFrom(
  ...['pay-records', 'social-insurance-records', 'work-card', 'recruitment-forms', 'attendance-records', 'testimony'],
);

const person = facts({
  bothQualified: maybe(yesOrNo),
  rulesApply: maybe(yesOrNo),
  managedByFirm: maybe(yesOrNo),
  assignedPaidWork: maybe(yesOrNo),
  partOfBusiness: maybe(yesOrNo),
  worksThrough: maybe(fc.constantFrom('dispatch', 'outsourcing', 'franchise', 'other-cooperation')),
  evidence: maybe(fc.uniqueArray(kind)),
});

test(`worker status of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(person, fc.oneof(asOf, day(2004, 2028)), region, (told, asOf, region) =>
      same(asked(workerStatusCalculation as never, told, { asOf, region }), workerStatus(told, { asOf, region })),
    ),
    { numRuns: PEOPLE, seed: SEED },
  );
});
