import type { Trail } from '../trail.ts';
import type { Test, TestFact, TestResult, WorkerStatusFacts } from './types.ts';

/** What each test consists of: all of its facts have to hold (劳社部发〔2005〕12号, item 1). */
const FACTS: Readonly<Record<Test, readonly TestFact[]>> = {
  'both-qualified': ['bothQualified'],
  'labour-management': ['rulesApply', 'managedByFirm', 'assignedPaidWork'],
  'part-of-business': ['partOfBusiness'],
};

const result = (met: boolean | null): string => (met === null ? 'open' : met ? 'met' : 'not-met');

/** The three tests of a labour relation; `null` where the law has none on the day asked about. */
export function testsOf(facts: WorkerStatusFacts, trail: Trail): TestResult[] | null {
  const figure = trail.figure('labour-relation.tests', trail.law.asOf);
  if (!figure) return null;
  return figure.rows.map((row) => {
    const id = row.test as Test;
    const parts = FACTS[id];
    const met = all(parts.map((part) => facts[part]));
    const questions = met === null ? parts.filter((part) => facts[part] === undefined) : [];
    trail.step('worker-status.test', { test: id }, result(met), [figure]);
    return { id, met, questions };
  });
}

/** False as soon as one is false, true when all are true, else unknown. */
function all(facts: readonly (boolean | undefined)[]): boolean | null {
  if (facts.includes(false)) return false;
  return facts.includes(undefined) ? null : true;
}
