import type { WorkerStatusAnswer, workerStatusResult } from '../../api/worker-status.ts';
import { evidence as evidenceNames, labourTests } from '../../messages/names.generated.ts';
import { questionsWorkerStatusText } from '../../messages/questions-worker-status.generated.ts';
import type { Words } from '../../messages/words.ts';
import { workerStatusMessages } from '../../messages/worker-status.generated.ts';
import { type Duty, type WorkerStatus, type WorkerStatusFacts, workerStatus } from '../../rules/worker-status/index.ts';
import type { Calculation } from '../calculation.ts';

type Shown = Pick<WorkerStatusAnswer, keyof typeof workerStatusResult>;

/** The sentence of the step that says the same duty. */
function textOf({ code, by, withinDays }: Duty, words: Words): string {
  const operands = withinDays === null ? {} : { days: String(withinDays) };
  return words.step({ code: `worker-status.duty.${code}`, operands, result: by, documents: [] });
}

export const workerStatusCalculation: Calculation<WorkerStatusFacts, WorkerStatus, Shown> = {
  rule: workerStatus,
  text: workerStatusMessages,
  questions: [questionsWorkerStatusText],
  localise: ({ tests, duties, evidence, ...rest }, words) => ({
    ...rest,
    tests: tests.map((test) => ({ ...test, text: words.named(labourTests, test.id) })),
    duties: duties.map((duty) => ({ ...duty, text: textOf(duty, words) })),
    evidence: evidence.map((each) => ({ ...each, text: words.named(evidenceNames, each.kind) })),
  }),
};
