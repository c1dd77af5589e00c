import { ownContributionFacts } from './contributions.ts';
import { type FactsOf, month, monthCount, monthsByKind } from './declare.ts';
import { personFacts } from './person.ts';

/** How resident-scheme months were paid; the kinds that the conversion ratios tell apart. */
export const RESIDENT_KINDS = ['adult', 'second-class', 'rural', 'student-or-child'] as const;

/** What this calculation asks and no other before it. */
export const ownContributionYearsFacts = {
  /** Months paid to the employee medical scheme. */
  employeeMonths: monthCount(),
  /** Months deemed contributed (视同缴费). */
  deemedMonths: monthCount(),
  /** Months paid to the resident scheme and those before it. */
  resident: monthsByKind(RESIDENT_KINDS),
  retirementMonth: month(),
};

/** What POST /v1/contribution-years takes; `from` is the first month paid from now on. */
export const contributionYearsFacts = {
  sex: personFacts.sex,
  from: ownContributionFacts.from,
  ...ownContributionYearsFacts,
};

export type ContributionYearsFacts = FactsOf<typeof contributionYearsFacts>;
