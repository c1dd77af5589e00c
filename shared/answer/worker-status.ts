import { evidence as evidenceNames, labourTests } from '../messages/names.generated.ts';
import { questionsWorkerStatusText } from '../messages/questions-worker-status.generated.ts';
import { workerStatusMessages } from '../messages/worker-status.generated.ts';
import { type Duty, type WorkerStatus, type WorkerStatusFacts, workerStatus } from '../rules/worker-status/index.ts';
import type { Answer, Calculation } from './calculation.ts';
import { workerStatusMatters } from './completions/worker-status.ts';
import type { Words } from './words.ts';

/** The sentence of the step that says the same duty. */
function textOf({ code, by, withinDays }: Duty, words: Words): string {
  const operands = withinDays === null ? {} : { days: String(withinDays) };
  return words.step({ code: `worker-status.duty.${code}`, operands, result: by, documents: [] });
}

export const workerStatusCalculation = {
  rule: workerStatus,
  text: workerStatusMessages,
  questions: [questionsWorkerStatusText],
  matters: workerStatusMatters,
  localise: ({ tests, duties, evidence, rights, ...rest }, words) => ({
    ...rest,
    tests: tests.map((test) => ({ ...test, text: words.named(labourTests, test.id) })),
    duties: duties.map((duty) => ({ ...duty, text: textOf(duty, words) })),
    evidence: evidence.map((each) => ({ ...each, text: words.named(evidenceNames, each.kind) })),
    rights: words.ofAll(rights, ({ id, office, document }) => ({
      id,
      text: words.phrase('worker-status.right', id, {}),
      ...words.office(office),
      document,
    })),
  }),
  // What it may still be stands in its range.
  headline: ({ status, duties, opens, closes }: Pick<WorkerStatus, 'status' | 'duties' | 'opens' | 'closes'>) => ({
    status,
    duties: duties.map(({ code, by, withinDays }) => ({ code, by, withinDays })),
    opens,
    closes,
  }),
} satisfies Calculation<WorkerStatusFacts, WorkerStatus, object>;

export type WorkerStatusAnswer = Answer<typeof workerStatusCalculation>;
