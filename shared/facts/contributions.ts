import { type FactsOf, month, paidMonths, year } from './declare.ts';
import { payingFacts } from './paying.ts';

/** What POST /v1/contributions takes. */
export const contributionFacts = {
  year: year(),
  /** First month paid for, in `year`; January when left out. */
  from: month(),
  ...payingFacts,
  /** Months of `year` already paid, with the base each was paid on. */
  paid: paidMonths(),
};

export type ContributionFacts = FactsOf<typeof contributionFacts>;
