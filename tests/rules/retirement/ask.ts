import { present } from '../../../shared/answer/present.ts';
import { createLaw } from '../../../shared/law/law.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { type RetirementFacts, retirement } from '../../../shared/rules/retirement/index.ts';
import { Trail } from '../../../shared/rules/trail.ts';

/** A day on which all files are known. */
export const TODAY = '2026-11-24';

/** Asks the rule as the API does, and gives money back as people read it. */
export function ask(facts: RetirementFacts, asOf = TODAY) {
  const trail = new Trail(createLaw(release, '370322', asOf));
  const result = present(retirement(facts, trail));
  return { ...result, account: trail.account() };
}

export const codes = (all: readonly { code: string }[]): string[] => all.map(({ code }) => code);
