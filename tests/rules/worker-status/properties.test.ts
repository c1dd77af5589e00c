import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { workerStatusCalculation } from '../../../shared/answer/worker-status.ts';
import { workerStatusAnswer, workerStatusRequest } from '../../../shared/api/worker-status.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { LANGUAGES } from '../../../shared/messages/catalogue.ts';
import type { WorkerStatusFacts } from '../../../shared/rules/worker-status/index.ts';
import { ask, TODAY } from './ask.ts';

const TESTS = ['bothQualified', 'rulesApply', 'managedByFirm', 'assignedPaidWork', 'partOfBusiness'] as const;

const someone = fc.record(
  {
    bothQualified: fc.boolean(),
    rulesApply: fc.boolean(),
    managedByFirm: fc.boolean(),
    assignedPaidWork: fc.boolean(),
    partOfBusiness: fc.boolean(),
    worksThrough: fc.constantFrom('dispatch', 'outsourcing', 'franchise', 'other-cooperation'),
    evidence: fc.subarray(['pay-records', 'work-card', 'testimony']),
  },
  { requiredKeys: [...TESTS] },
) as fc.Arbitrary<WorkerStatusFacts>;

describe('For every worker', () => {
  test('taking facts away leaves the status, or asks for what was taken', () => {
    fc.assert(
      fc.property(someone, fc.subarray([...TESTS]), (facts, taken) => {
        const less = Object.fromEntries(Object.entries(facts).filter(([name]) => !taken.includes(name as never)));
        const [before, after] = [ask(facts), ask(less)];
        expect(after.possible).toContain(before.status);
        if (after.status !== before.status) {
          expect(after.status).toBeNull();
          expect(after.account.questions.length).toBeGreaterThan(0);
        }
        expect(taken).toEqual(expect.arrayContaining([...after.account.questions]));
      }),
    );
  });

  test('every question asked could still change what is possible', () => {
    fc.assert(
      fc.property(someone, fc.subarray([...TESTS]), (facts, taken) => {
        const less: Record<string, unknown> = { ...facts };
        for (const name of taken) delete less[name];
        const { possible, account } = ask(less);
        for (const question of account.questions) {
          const answers = [true, false].map((said) => ask({ ...less, [question]: said }).possible);
          expect(answers.some((after) => after.length < possible.length)).toBe(true);
        }
      }),
    );
  });

  test('requests and answers fit their schemas, and every sentence is whole in both languages', () => {
    fc.assert(
      fc.property(
        someone,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(TODAY, '2022-04-06'),
        (facts, language, asOf) => {
          const request = workerStatusRequest.parse({ ...facts, asOf });
          const result = answer(workerStatusCalculation, release, request, TODAY, language);
          workerStatusAnswer.parse(JSON.parse(JSON.stringify(result)));
          for (const { text } of [...result.steps, ...result.notices])
            expect(text).not.toMatch(/undefined|NaN|^$|：。/);
        },
      ),
    );
  });
});
