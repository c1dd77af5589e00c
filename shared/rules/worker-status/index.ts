import type { Trail } from '../trail.ts';
import { dutiesOf, effectsOf, rightsOf } from './consequences.ts';
import { evidenceOf } from './evidence.ts';
import { possibleStatuses } from './status.ts';
import { testsOf } from './tests.ts';
import type { TestResult, WorkerStatus, WorkerStatusFacts } from './types.ts';

export * from './types.ts';

/**
 * Labour relation, not fully meeting it, or civil relation, from the three tests of 劳社部发〔2005〕12号, with what
 * follows from it (高人社发〔2022〕5号, items 1 to 3). An indication with its reasons, never a ruling.
 *
 * The status is given as soon as the open answers cannot change it.
 */
export function workerStatus(facts: WorkerStatusFacts, trail: Trail): WorkerStatus {
  trail.notice('indication-not-ruling');
  if (facts.worksThrough) trail.notice('platform-liable-with-partner', { partner: facts.worksThrough });
  sayWhatIsPending(trail);
  const tests = testsOf(facts, trail);
  const evidence = evidenceOf(facts.evidence, trail.beside);
  const rights = rightsOf(trail.beside);
  const possible = tests ? possibleStatuses(tests, facts.managedByFirm) : [];
  const [status = null, ...others] = possible;
  if (!tests || !status || others.length > 0) {
    if (tests) ask(facts, tests, trail);
    return { status: null, possible, tests: tests ?? [], duties: [], opens: [], closes: [], evidence, rights };
  }
  const { asOf, find } = trail.law;
  trail.step('worker-status.status', {}, status, [
    find('labour-relation.tests', asOf),
    find('labour-relation.duties', asOf),
  ]);
  return {
    status,
    possible,
    tests,
    duties: dutiesOf(status, trail.beside),
    ...effectsOf(status, trail.beside),
    evidence,
    rights,
  };
}

/** Whether the firm manages the work matters most; once a test has failed it is all that is left to ask. */
function ask({ managedByFirm }: WorkerStatusFacts, tests: readonly TestResult[], trail: Trail): void {
  if (managedByFirm === undefined) trail.ask('managedByFirm');
  if (tests.some(({ met }) => met === false)) return;
  for (const { questions } of tests) trail.ask(...questions);
}

/** Said beside the answer, which does not rest on them: their grade is not its grade. */
function sayWhatIsPending(trail: Trail): void {
  const { asOf, find } = trail.law;
  const draft = find('labour-relation.draft-measures', asOf);
  if (draft) {
    const commentsUntil = String(draft.rows[0]?.commentsUntil);
    const over = commentsUntil < asOf && { over: 'true' };
    trail.notice('draft-not-in-force', { from: draft.from, commentsUntil, ...over });
  }
  const guidance = find('labour-relation.court-guidance', asOf);
  if (guidance)
    trail.notice('court-guidance', {
      document: guidance.document,
      since: guidance.from,
      cases: String(guidance.rows[0]?.guidingCases),
    });
}
