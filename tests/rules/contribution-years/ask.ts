import { present } from '../../../shared/answer/present.ts';
import { createLaw, type Release } from '../../../shared/law/law.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { type ContributionYearsFacts, contributionYears } from '../../../shared/rules/contribution-years/index.ts';
import { Trail } from '../../../shared/rules/trail.ts';

/** The day on which the worked cases are asked. */
export const TODAY = '2026-11-24';

/** Asks the rule as the API does, and gives money back as people read it. */
export function ask(
  facts: ContributionYearsFacts,
  { asOf = TODAY, region = '370322', under = release }: { asOf?: string; region?: string; under?: Release } = {},
) {
  const trail = new Trail(createLaw(under, region, asOf));
  const result = present(contributionYears(facts, trail));
  const account = trail.account();
  return {
    ...result,
    account,
    notices: account.notices.map(({ code }) => code),
    figures: account.figures.map(({ id }) => id),
  };
}

/** A person who has told everything: no months of any sort unless a case says so. */
export const nothing = { sex: 'male', employeeMonths: 0, deemedMonths: 0, resident: [] } as const;
