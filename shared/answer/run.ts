import type { Facts } from '../api/assessments.ts';
import type { Law } from '../law/law.ts';
import { type Account, Trail } from '../rules/trail.ts';
import { type Outcome, outcomeOf } from './envelope.ts';
import { SECTIONS, type SectionName } from './sections.ts';

/** One calculation for one person: its result in Decimals, and why. */
export interface Assessed {
  outcome: Outcome;
  result: object;
  account: Account;
}

export type AssessedSections = Readonly<Record<SectionName, Assessed>>;

function run(name: SectionName, facts: Facts, law: Law): Assessed {
  const { rule, outcome: decides } = SECTIONS[name];
  const trail = new Trail(law);
  const result = rule(facts, trail);
  const account = trail.account();
  const outcome = decides ? decides(result, account) : outcomeOf(account);
  return { outcome, result, account };
}

/**
 * Every calculation on the facts at hand. The statutory month of retirement follows from birth and sex: where the
 * person names no month of retirement, the years they still have are counted up to it.
 *
 * @throws NotAcceptable as the rules do
 */
export function runSections(facts: Facts, law: Law): AssessedSections {
  const retirement = run('retirement', facts, law);
  const { statutoryMonth } = retirement.result as { statutoryMonth: string | null };
  const retirementMonth = facts.retirementMonth ?? statutoryMonth ?? undefined;
  return {
    contributions: run('contributions', facts, law),
    medicalSchemes: run('medicalSchemes', facts, law),
    contributionYears: run('contributionYears', { ...facts, retirementMonth }, law),
    subsidies: run('subsidies', facts, law),
    retirement,
    workerStatus: run('workerStatus', facts, law),
  };
}
