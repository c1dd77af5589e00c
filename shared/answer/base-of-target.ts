import { yuan } from '../money.ts';
import { yearOf } from '../month.ts';
import { isTarget } from '../rules/contribution-base.ts';
import { type ContributionFacts, type Contributions, contributions } from '../rules/contributions/index.ts';
import type { ForPension } from '../rules/contributions/wanted-pension.ts';
import { type Account, Trail } from '../rules/trail.ts';

/**
 * A rule that takes a base by its amount, for people who say what they can pay or which pension they want: the base is
 * that of their contributions, in the year they name or the one they begin in. Where that is open, so is what needs the
 * base, and waits for the same. Where nothing of a pension is told, one that is wanted says nothing of the base.
 *
 * @param forPension where something of a pension is told
 * @throws NotAcceptable as the rule and `contributions` do
 */
export const onBaseOfTarget =
  <Facts extends ContributionFacts, Result>(rule: (facts: Facts, trail: Trail) => Result, forPension?: ForPension) =>
  (facts: Facts, trail: Trail): Result => {
    if (!facts.base || !isTarget(facts.base)) return rule(facts, trail);
    if ('pension' in facts.base && !forPension) return rule({ ...facts, base: undefined }, trail);
    const aside = new Trail(trail.law, false);
    const { year = yearOf(facts.from ?? trail.law.asOf) } = facts;
    const worked = contributions({ ...facts, year, paid: undefined }, aside, forPension);
    if (worked.base.chosen) return rule(withBaseOf(worked, facts), trail);
    const own = new Trail(trail.law, trail.explains);
    const result = rule({ ...facts, base: undefined }, own);
    trail.include(waitingFor(aside.account(), own.account()));
    return result;
  };

/** The same person with the base that their contributions came to, where they gave a target for it. */
export function withBaseOf<Facts extends ContributionFacts>({ base, fits }: Contributions, facts: Facts): Facts {
  return fits && base.chosen ? { ...facts, base: { amount: yuan(base.chosen) } } : facts;
}

/** The base was told: in place of it, what its target still waits for. */
function waitingFor(target: Account, account: Account): Account {
  const { questions, figures } = target.headline;
  if (questions.length + figures.length === 0 || !account.questions.includes('base')) return account;
  const instead = (asked: readonly string[]) => asked.flatMap((each) => (each === 'base' ? questions : [each]));
  const isHeadline = account.headline.questions.includes('base');
  return {
    ...account,
    questions: instead(account.questions),
    figures: [...account.figures, ...target.figures.filter(({ id }) => figures.includes(id))],
    headline: {
      ...account.headline,
      questions: instead(account.headline.questions),
      figures: isHeadline ? [...account.headline.figures, ...figures] : account.headline.figures,
    },
  };
}
