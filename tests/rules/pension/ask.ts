import { present } from '../../../shared/answer/present.ts';
import { createLaw } from '../../../shared/law/law.ts';
import { Decimal } from '../../../shared/money.ts';
import { monthsBetween } from '../../../shared/month.ts';
import {
  type Age,
  type Assumptions,
  type PensionFacts,
  type ProjectionFacts,
  pension,
  projectPension,
} from '../../../shared/rules/pension/index.ts';
import { Trail } from '../../../shared/rules/trail.ts';
import { lawOfTheCases } from '../law-of-the-cases.ts';

/** A day on which all files are known; the benefit base of 2026 is not published. */
export const TODAY = '2026-11-24';

const trailOf = (asOf: string) => new Trail(createLaw(lawOfTheCases, '370322', asOf));

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

type Projected = Omit<ProjectionFacts, 'base' | 'ahead'> & { base: string; from: string };

/** Every month from `from` to the one before retirement is paid. */
export function project({ base, from, ...facts }: Projected, assumptions?: Assumptions, asOf = TODAY) {
  const trail = trailOf(asOf);
  const ahead = monthsBetween(from, facts.retirement.month);
  const result = present(projectPension({ ...facts, base: new Decimal(base), ahead }, trail, assumptions));
  return { ...result, trail: trail.account() };
}
