import { present } from '../../../shared/answer/present.ts';
import { createLaw, type Release } from '../../../shared/law/law.ts';
import { release as published } from '../../../shared/law/release.generated.ts';
import { type ContributionFacts, contributions } from '../../../shared/rules/contributions/index.ts';
import { forPension } from '../../../shared/rules/contributions/wanted-pension.ts';
import { Trail } from '../../../shared/rules/trail.ts';

/** A day on which the band of 2026 is published. */
export const AFTER_PUBLICATION = '2026-11-24';

export type Wanted = Partial<Omit<ContributionFacts, 'paid'>> & {
  amount?: string;
  percent?: string;
  income?: string;
  paid?: { month: string; base: string }[];
  asOf?: string;
};

/** Asks the rule as the API does, and gives money back as people read it. */
export function ask(
  { amount, percent, income, paid, base: told, asOf = AFTER_PUBLICATION, ...rest }: Wanted,
  release: Release = published,
) {
  const trail = new Trail(createLaw(release, '370322', asOf));
  const base = amount ? { amount } : percent ? { percent } : income ? { income } : told;
  const facts: ContributionFacts = {
    year: 2026,
    ...rest,
    base,
    paid,
  };
  const result = present(contributions(facts, trail, forPension));
  return { ...result, account: trail.account() };
}
