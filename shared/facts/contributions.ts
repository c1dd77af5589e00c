import { base, choice, choices, type FactsOf, month, paidMonths, year } from './declare.ts';

/** What POST /v1/contributions takes. */
export const contributionFacts = {
  year: year(),
  /** First month paid for, in `year`; January when left out. */
  from: month(),
  base: base(),
  /** Both when left out. */
  schemes: choices(['pension', 'medical'], 1),
  /** The cheaper one, without an account, when left out. */
  medicalOption: choice(['pooled-only', 'with-account']),
  /** Months of `year` already paid, with the base each was paid on. */
  paid: paidMonths(),
};

export type ContributionFacts = FactsOf<typeof contributionFacts>;
