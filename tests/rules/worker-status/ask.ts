import { createLaw } from '../../../shared/law/law.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { Trail } from '../../../shared/rules/trail.ts';
import { type WorkerStatusFacts, workerStatus } from '../../../shared/rules/worker-status/index.ts';

/** The day on which the worked cases are asked. */
export const TODAY = '2026-11-24';

/** Asks the rule as the API does. */
export function ask(facts: WorkerStatusFacts, { asOf = TODAY, region = '370322' } = {}) {
  const trail = new Trail(createLaw(release, region, asOf));
  const result = workerStatus(facts, trail);
  const account = trail.account();
  return { ...result, account, notices: account.notices.map(({ code }) => code) };
}

/** All three tests met. */
export const employed = {
  bothQualified: true,
  rulesApply: true,
  managedByFirm: true,
  assignedPaidWork: true,
  partOfBusiness: true,
} as const;
