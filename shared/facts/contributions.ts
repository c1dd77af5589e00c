import { type FactsOf, month, paidMonths, year } from './declare.ts';
import { payingFacts } from './paying.ts';
import { personFacts } from './person.ts';
import { ownRetirementFacts } from './retirement.ts';
import { ownSubsidyFacts } from './subsidies.ts';

/** What this calculation asks and no other. */
export const ownContributionFacts = {
  year: year(),
  /** First month paid for, in `year`; January when left out. */
  from: month(),
  ...payingFacts,
  /** Months of `year` already paid, with the base each was paid on. */
  paid: paidMonths(),
};

const { platform, platformIncomeMet } = ownSubsidyFacts;

/** What POST /v1/contributions takes. Age decides who may pay, and the platform what comes back. */
export const contributionFacts = {
  ...ownContributionFacts,
  ...personFacts,
  ...ownRetirementFacts,
  platform,
  platformIncomeMet,
};

export type ContributionFacts = FactsOf<typeof contributionFacts>;
