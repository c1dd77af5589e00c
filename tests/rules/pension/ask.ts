import { present } from '../../../shared/answer/envelope.ts';
import { createLaw } from '../../../shared/law/law.ts';
import { release } from '../../../shared/law/release.generated.ts';
import {
  type Age,
  type Assumptions,
  type PensionFacts,
  type ProjectionFacts,
  pension,
  projectPension,
} from '../../../shared/rules/pension/index.ts';
import { Trail } from '../../../shared/rules/trail.ts';

/** A day on which all files are known; the benefit base of 2026 is not published. */
export const TODAY = '2026-11-24';

const trailOf = (asOf: string) => new Trail(createLaw(release, '370322', asOf));

export type Wanted = PensionFacts & {
  age?: Age | null;
  month?: string | null;
  birthMonth?: string;
  asOf?: string;
};

/** Asks for a pension at an age in a month, and gives money back as people read it. */
export function ask({ age = null, month = null, birthMonth, asOf = TODAY, ...facts }: Wanted) {
  const trail = trailOf(asOf);
  const result = present(pension(facts, { age, month, birthMonth }, trail));
  return { ...result, trail: trail.account() };
}

const NO_GROWTH: Assumptions = { wageGrowth: '0', accountInterest: '0' };

export function project(facts: ProjectionFacts, assumptions = NO_GROWTH) {
  const trail = trailOf(TODAY);
  const result = present(projectPension(facts, assumptions, trail));
  return { ...result, trail: trail.account() };
}
