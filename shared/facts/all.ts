import { contributionYearsFacts } from './contribution-years.ts';
import { ownContributionFacts } from './contributions.ts';
import { medicalSchemeFacts } from './medical-scheme.ts';
import { retirementFacts } from './retirement.ts';
import { subsidyFacts } from './subsidies.ts';
import { workerStatusFacts } from './worker-status.ts';

/** Everything that a person may tell: apart from the questions, which a function that asks few of them leaves out of its bundle. */
export const allFacts = {
  ...ownContributionFacts,
  ...medicalSchemeFacts,
  ...contributionYearsFacts,
  ...subsidyFacts,
  ...retirementFacts,
  ...workerStatusFacts,
};
