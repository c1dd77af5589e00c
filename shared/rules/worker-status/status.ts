import type { Status, TestResult } from './types.ts';

/**
 * What the tests leave possible: a labour relation when all are met; where one is not, it turns on whether the firm
 * manages the work (人社部发〔2021〕56号; 高人社发〔2022〕5号, items 1 and 2).
 */
export function possibleStatuses(tests: readonly TestResult[], managedByFirm: boolean | undefined): Status[] {
  const possible: Status[] = [];
  if (tests.every(({ met }) => met !== false)) possible.push('labour-relation');
  if (managedByFirm !== false && tests.some(mayFailThoughManaged)) possible.push('not-fully-labour-relation');
  if (managedByFirm !== true) possible.push('civil-relation');
  return possible;
}

/** Where management is all that is open, a firm that manages the work makes it a labour relation. */
const mayFailThoughManaged = ({ met, questions }: TestResult): boolean =>
  met === false || questions.some((question) => question !== 'managedByFirm');
