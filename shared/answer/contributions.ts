import { contributionsMessages } from '../messages/contributions.generated.ts';
import { questionsContributionsText } from '../messages/questions-contributions.generated.ts';
import { type ContributionFacts, type Contributions, contributions } from '../rules/contributions/index.ts';
import { sayPayingOn } from '../rules/retirement/paying-on.ts';
import type { Account, Trail } from '../rules/trail.ts';
import { type Answer, type Calculation, unchanged } from './calculation.ts';
import { outcomeOf } from './envelope.ts';

/** What a year costs, and what the person's age says of paying it. */
function contributionsAtAge(facts: ContributionFacts, trail: Trail): Contributions {
  const result = contributions(facts, trail);
  const { schemes = ['pension'] } = facts;
  const yearly = result.schedules.at(-1)?.instalments;
  const [first, last] = [yearly?.at(0)?.from, yearly?.at(-1)?.to];
  sayPayingOn(facts, schemes.includes('pension') && first && last ? { first, last } : null, trail);
  return result;
}

/** Who is under the least age all year is refused; nothing that could be asked or published would turn it. */
function outcome(_: Contributions, account: Account) {
  return account.notices.some(({ code }) => code === 'under-least-age') ? 'not-eligible' : outcomeOf(account);
}

export const contributionsCalculation: Calculation<ContributionFacts, Contributions> = {
  rule: contributionsAtAge,
  text: contributionsMessages,
  questions: [questionsContributionsText],
  outcome,
  localise: unchanged,
};

export type ContributionsAnswer = Answer<typeof contributionsCalculation>;
