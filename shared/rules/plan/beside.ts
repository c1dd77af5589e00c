import { platformsOf } from '../../facts/subsidies.ts';
import type { Law } from '../../law/law.ts';
import { Decimal, ofFen, ZERO } from '../../money.ts';
import { addMonths } from '../../month.ts';
import { moneyBack, PLATFORMS, termsOf } from '../contributions/index.ts';
import { applicant, subsidyTerms } from '../subsidies/index.ts';
import type { Candidate } from './aims.ts';
import type { Person } from './person.ts';
import type { Beside } from './types.ts';

/** Money that is only a cap or an estimate: it stands beside the sums and decides nothing (docs/plan-model.md, 10). */
export function besideOf(candidate: Candidate, person: Person, law: Law): Beside[] {
  return [subsidy(candidate, person, law), platform(candidate, person, law)].filter((each) => each !== null);
}

/** Of the contributions to the employee schemes, month by month: the yearly fees and the resident schemes left out. */
function contributionsOf({ combination, base }: Candidate): number[] {
  return combination.years.flatMap(({ price, months, pensionMonths, medical }) =>
    Array.from({ length: months }, (_, at) => medical + (at < pensionMonths ? (price.pension?.pays(base) ?? 0) : 0)),
  );
}

/** 灵活就业社会保险补贴, up to its highest share; who has said nothing of employment is taken as flexibly employed. */
function subsidy(candidate: Candidate, { facts, payDay, start }: Person, law: Law): Beside | null {
  const { employment = 'flexible', socialInsuranceSubsidy = null } = facts;
  const told = { ...facts, employment, socialInsuranceSubsidy };
  const terms =
    facts.recognisedHardToEmploy === false ? null : subsidyTerms(applicant(told, payDay, { law, explains: false }));
  if (!terms) return null;
  const months = contributionsOf(candidate);
  const claimed = months.slice(0, terms.months ?? months.length);
  const last = claimed.findLastIndex((each) => each > 0);
  if (last < 0) return null;
  const paid = ofFen(claimed.reduce((sum, each) => sum + each, 0));
  return {
    programme: 'social-insurance',
    least: ZERO,
    most: terms.most(paid),
    from: start,
    to: addMonths(start, last),
  };
}

/** What a platform gives back by its own formula for each month of the employee pension; whether it goes on nobody knows. */
function platform({ combination, base }: Candidate, { facts, payDay, start }: Person, law: Law): Beside | null {
  const { months } = combination.way;
  const table = law.find(PLATFORMS, payDay);
  const [best] = table ? termsOf(platformsOf(facts) ?? [], table, law) : [];
  const money = best && facts.platformIncomeMet !== false ? moneyBack(best, payDay, law) : null;
  const pension = combination.years[0]?.price.pension;
  if (!money || months === 0 || !pension) return null;
  const back = Decimal.min(money.back, ofFen(pension.pays(base)));
  return {
    programme: 'platform-contribution',
    least: ZERO,
    most: back.times(months),
    from: start,
    to: addMonths(start, months - 1),
  };
}
