import fc from 'fast-check';
import { test } from 'vitest';
import { workerStatusCalculation } from '../../shared/answer/worker-status.ts';
import { workerStatusFacts } from '../../shared/facts/worker-status.ts';
import type { Right } from '../../shared/rules/worker-status/index.ts';
import { asked, same } from './compare.ts';
import { asOf, day, PEOPLE, person, region, SEED } from './people.ts';
import { workerStatus } from './worker-status.ts';

const withoutSources = (answer: object): object => {
  const { rights = [] } = answer as { rights?: readonly Right[] };
  return { ...answer, rights: rights.map(({ document: _, ...right }) => right) };
};

test(`worker status of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(person(workerStatusFacts), fc.oneof(asOf, day(2004, 2028)), region, (told, asOf, region) =>
      same(
        withoutSources(asked(workerStatusCalculation as never, told, { asOf, region })),
        workerStatus(told, { asOf, region }),
      ),
    ),
    { numRuns: PEOPLE, seed: SEED },
  );
});
