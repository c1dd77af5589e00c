import type { Law } from '../../../../shared/law/law.ts';
import { Decimal } from '../../../../shared/money.ts';
import { type ContributionFacts, contributions } from '../../../../shared/rules/contributions/index.ts';
import { type Programme, type SubsidyFacts, subsidies } from '../../../../shared/rules/subsidies/index.ts';
import { Trail } from '../../../../shared/rules/trail.ts';
import type { Contribution, ContributionPerson, Decision, Engine, SkillPerson } from './types.ts';

type Facts = ContributionFacts & { year: number };

/**
 * Our rules through their doors, which answer more than is asked here: `contributions` gives the year in four schedules and
 * the tiers as well, `subsidies` all programmes, and both record every step.
 */
export const ours = (law: Law, on: string): Engine => ({
  name: 'Lingbao, rules',
  contributions: (people) => {
    const all = people.map(contributionFacts);
    return () =>
      all.map((facts): Contribution => {
        const { base, monthly } = contributions(facts, new Trail(law));
        return { base: base.chosen, pension: monthly.pension, medical: monthly.medical, total: monthly.total };
      });
  },
  decisions: (people) => {
    const all = people.map((person) => skillFacts(person, on));
    return () => all.map((facts) => decided(subsidies(facts, new Trail(law)).programmes));
  },
});

function decided(programmes: readonly Programme[]): Decision {
  const programme = programmes.find(({ id }) => id === 'skill-upgrading');
  if (!programme) throw new Error('no skill-upgrading among the programmes');
  const { outcome, amount } = programme;
  if (outcome === 'ended' || outcome === 'not-published') throw new Error(`skill-upgrading is ${outcome} on that day`);
  return { outcome, amount };
}

export function contributionFacts({ year, income }: ContributionPerson): Facts {
  return { year, ...(income !== null && { base: { income: new Decimal(income).div(100).toFixed(2) } }) };
}

export function skillFacts(person: SkillPerson, on: string): SubsidyFacts {
  const { employment, certificate, insuredMonths, had } = person;
  return {
    on,
    ...(employment !== null && { employment: employment as NonNullable<SubsidyFacts['employment']> }),
    ...(certificate !== null && { certificate: certificate === 'none' ? null : certificateFacts(person) }),
    ...(insuredMonths !== null && { unemploymentInsuredMonths: insuredMonths }),
    ...(had !== null && { skillSubsidiesThisYear: had }),
  };
}

function certificateFacts({ level, issued, scarce, paidBefore, national }: SkillPerson): SubsidyFacts['certificate'] {
  return {
    ...(level !== null && { level }),
    ...(issued !== null && { issuedOn: String(issued).replace(/(....)(..)(..)/, '$1-$2-$3') }),
    ...(scarce !== null && { scarce }),
    ...(paidBefore !== null && { subsidisedBy: paidBefore ? ['training-earlier'] : [] }),
    ...(national !== null && { inNationalSystem: national }),
  };
}
