import { headlineAnswer } from '../../../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../../../shared/answer/contributions.ts';
import { subsidiesCalculation } from '../../../../shared/answer/subsidies.ts';
import type { Law } from '../../../../shared/law/law.ts';
import { Decimal } from '../../../../shared/money.ts';
import { type ContributionFacts, contributions } from '../../../../shared/rules/contributions/index.ts';
import { type Asked, type Programme, type SubsidyFacts, subsidies } from '../../../../shared/rules/subsidies/index.ts';
import { Trail } from '../../../../shared/rules/trail.ts';
import type { Contribution, ContributionPerson, Decision, Engine, SkillPerson } from './types.ts';

type Facts = ContributionFacts & { year: number };

/** Of the programmes the one that the engines know. */
const ONE = ['skill-upgrading'] as const;

/**
 * The public door in headline view, and the rules behind it, silent and with every step. All of them answer more than is asked here:
 * `contributions` gives the year's sum, what is left of it and the tiers as well, and the door what may still come of open
 * answers.
 */
export function ours(law: Law, on: string): Engine[] {
  const rules = (explains: boolean, name: string): Engine => ({
    name,
    contributions: (people) => {
      const all = people.map(contributionFacts);
      return () =>
        all.map((facts): Contribution => {
          const { base, monthly } = contributions(facts, new Trail(law, explains));
          return { base: base.chosen, pension: monthly.pension, medical: monthly.medical, total: monthly.total };
        });
    },
    decisions: (people) => {
      const all = people.map((person) => skillFacts(person, on));
      return () => all.map((facts) => decided(subsidies(facts, new Trail(law, explains)).programmes));
    },
  });
  const { release, asOf } = law;
  const door: Engine = {
    name: 'Lingbao, public door in headline view',
    contributions: (people) => {
      const all = people.map(contributionFacts);
      return () =>
        all.map((facts): Contribution => {
          const { base, monthly } = headlineAnswer(contributionsCalculation, release, facts, asOf, 'zh-CN');
          const { pension, medical, total } = monthly;
          return { base: sum(base.chosen), pension: sum(pension), medical: sum(medical), total: sum(total) };
        });
    },
    decisions: (people) => {
      const all = people.map((person) => skillFacts(person, on));
      return () =>
        all.map((facts) => {
          const { programmes } = headlineAnswer(subsidiesCalculation, release, facts, asOf, 'zh-CN');
          return decided(programmes.map(({ id, outcome, amount }) => ({ id, outcome, amount: sum(amount) })));
        });
    },
  };
  return [door, rules(false, 'Lingbao, rules silent'), rules(true, 'Lingbao, rules with every step')];
}

const sum = (yuan: string | null): Decimal | null => (yuan === null ? null : new Decimal(yuan));

function decided(programmes: readonly Pick<Programme, 'id' | 'outcome' | 'amount'>[]): Decision {
  const programme = programmes.find(({ id }) => id === 'skill-upgrading');
  if (!programme) throw new Error('no skill-upgrading among the programmes');
  const { outcome, amount } = programme;
  if (outcome === 'ended' || outcome === 'not-published') throw new Error(`skill-upgrading is ${outcome} on that day`);
  return { outcome, amount };
}

export function contributionFacts({ year, income }: ContributionPerson): Facts {
  return { year, ...(income !== null && { base: { income: new Decimal(income).div(100).toFixed(2) } }) };
}

export function skillFacts(person: SkillPerson, on: string): SubsidyFacts & Asked {
  const { employment, certificate, insuredMonths, had } = person;
  return {
    on,
    programmes: ONE,
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
