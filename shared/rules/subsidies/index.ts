import type { Trail } from '../trail.ts';
import { accidentInsurance } from './accident-insurance.ts';
import { applicant } from './condition.ts';
import { withExclusions } from './exclusions.ts';
import { housingFund } from './housing-fund.ts';
import { occupationalInjury } from './occupational-injury.ts';
import { platformContribution } from './platform-contribution.ts';
import { type Decided, decide, type ProgrammeRules } from './programme.ts';
import { skillUpgrading } from './skill-upgrading.ts';
import { socialInsurance } from './social-insurance.ts';
import { startUpSubsidy } from './start-up-subsidy.ts';
import type { Asked, Programme, Subsidies, SubsidyFacts, Waiting } from './types.ts';
import { unemploymentBenefit } from './unemployment-benefit.ts';
import { vocationalTraining } from './vocational-training.ts';

export { applicant } from './condition.ts';
export { subsidyTerms } from './social-insurance.ts';
export * from './types.ts';

/** In the order of every answer. */
export const RULES: readonly ProgrammeRules[] = [
  accidentInsurance,
  vocationalTraining,
  skillUpgrading,
  socialInsurance,
  occupationalInjury,
  platformContribution,
  startUpSubsidy,
  unemploymentBenefit,
  housingFund,
];

/**
 * Which of the programmes a person may have on a day (高人社发〔2022〕5号, items 4 and 12, and others): each condition met, not met
 * or unknown, with what it pays and where to claim it, and for a refusal the nearest lawful change that would turn it.
 *
 * A programme that one condition refuses asks nothing more. Open questions are asked once: first those that decide the
 * most programmes, last those that only change money.
 *
 * @param facts with the `programmes` asked for; all of them where none is named
 */
export function subsidies(facts: SubsidyFacts & Asked, trail: Trail): Subsidies {
  const it = applicant(facts, facts.on ?? trail.law.asOf, trail);
  const rules = RULES.filter(({ id }) => facts.programmes?.includes(id) ?? true);
  const decided = rules.map((each) => decide(each, it, trail));
  ask(decided, trail);
  const programmes = withExclusions(
    decided.map(({ programme }) => programme),
    RULES,
    it,
  );
  if (trail.explains) sayWhatIsAhead(programmes, trail);
  return { programmes, waiting: decided.map(waitingOf) };
}

const waitingOf = ({ deciding, aboutMoney, missing }: Decided): Waiting => ({
  questions: aboutMoney.length > 0 ? [...deciding, ...aboutMoney] : deciding,
  missing,
});

function ask(decided: readonly Decided[], trail: Trail): void {
  const decides = new Map<string, number>();
  for (const { deciding } of decided)
    for (const question of deciding) decides.set(question, (decides.get(question) ?? 0) + 1);
  const byInfluence = [...decides].sort(([, a], [, b]) => b - a).map(([question]) => question);
  trail.ask(...byInfluence, ...decided.flatMap(({ aboutMoney }) => aboutMoney));
}

function sayWhatIsAhead(programmes: readonly Programme[], trail: Trail): void {
  for (const { id, outcome, amountIs, conditions, claim } of programmes) {
    const { until, ends } = conditions[0]?.operands ?? {};
    if (until && outcome !== 'not-eligible') trail.notice('subsidies.rule-ends', { programme: id, until });
    if (ends && outcome !== 'not-eligible') trail.notice('subsidies.programme-ends', { programme: id, ends });
    // What covers an accident is claimed after one.
    if (outcome === 'eligible' && claim?.by && amountIs !== 'cover')
      trail.notice('subsidies.claim-by', { programme: id, by: claim.by });
  }
}
