import type { Law } from '../../../shared/law/law.ts';
import { Decimal } from '../../../shared/money.ts';
import { monthOf } from '../../../shared/month.ts';
import { bandOf, contributionBase } from '../../../shared/rules/contributions/base.ts';
import { type ContributionFacts, contributions, type Scheme } from '../../../shared/rules/contributions/index.ts';
import { monthlyContribution } from '../../../shared/rules/contributions/monthly.ts';
import { planFrom } from '../../../shared/rules/contributions/plan.ts';
import { evaluateAll } from '../../../shared/rules/subsidies/condition.ts';
import { type Programme, type SubsidyFacts, subsidies } from '../../../shared/rules/subsidies/index.ts';
import { conditionsOf } from '../../../shared/rules/subsidies/programme.ts';
import { skillUpgrading } from '../../../shared/rules/subsidies/skill-upgrading.ts';
import { Trail } from '../../../shared/rules/trail.ts';
import type { Contribution, ContributionPerson, Decision, Engine, SkillPerson } from './types.ts';

type Facts = ContributionFacts & { year: number };

const SCHEMES: readonly Scheme[] = ['pension', 'medical'];

/**
 * Our rules for the same work. The door of a subject answers more than is asked here, and there is no narrower one:
 * `contributions` also gives the year in four schedules and the tiers, `subsidies` all five programmes. So there are
 * two of us: through the doors, and with the very rules behind them for just this work (no public door: nobody is
 * answered that way). Steps are recorded in both, save for the decision alone, whose conditions leave no trace.
 */
export function open(law: Law, on: string): Engine[] {
  const answers = (
    name: string,
    month: (facts: Facts) => Contribution,
    decision: (facts: SubsidyFacts) => Decision,
  ) => ({
    name,
    contributions: (people: readonly ContributionPerson[]) => {
      const facts = people.map(contributionFacts);
      return () => facts.map(month);
    },
    decisions: (people: readonly SkillPerson[]) => {
      const facts = people.map((person) => skillFacts(person, on));
      return () => facts.map(decision);
    },
  });
  return [
    answers(
      'Lingbao, rules of just this',
      (facts) => {
        const trail = new Trail(law);
        const band = bandOf(facts.year, trail);
        const { chosen } = contributionBase(facts.base, facts.year, band, trail);
        const [rates] = planFrom(monthOf(facts.year, 1), SCHEMES, 'pooled-only', band, trail).rates;
        if (!rates) throw new Error('a plan without months');
        const { pension, medical, total } = monthlyContribution(rates, chosen);
        return { base: chosen, pension, medical, total };
      },
      (facts) => {
        const it = { facts, on, law };
        const evaluated = evaluateAll(conditionsOf(skillUpgrading), it);
        if (evaluated.some(({ finding }) => finding.met === false)) return { outcome: 'not-eligible', amount: null };
        if (evaluated.some(({ finding }) => finding.met === null)) return { outcome: 'needs-answers', amount: null };
        return { outcome: 'eligible', amount: skillUpgrading.pays(it).amount };
      },
    ),
    answers(
      'Lingbao, through its doors',
      (facts) => {
        const { base, monthly } = contributions(facts, new Trail(law));
        return { base: base.chosen, pension: monthly.pension, medical: monthly.medical, total: monthly.total };
      },
      (facts) => {
        const { programmes } = subsidies(facts, new Trail(law));
        const programme = programmes.find(({ id }) => id === 'skill-upgrading');
        if (!programme) throw new Error('no skill-upgrading among the programmes');
        return decided(programme);
      },
    ),
  ];
}

function decided({ outcome, amount }: Programme): Decision {
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
