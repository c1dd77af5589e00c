import { joined } from '../messages/catalogue.ts';
import { contributionsMessages } from '../messages/contributions.generated.ts';
import { questionsContributionsText } from '../messages/questions-contributions.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import { questionsRetirementText } from '../messages/questions-retirement.generated.ts';
import { retirementMessages } from '../messages/retirement.generated.ts';
import {
  BOTH_SCHEMES,
  type ContributionFacts,
  type Contributions,
  contributions,
} from '../rules/contributions/index.ts';
import { forPension } from '../rules/contributions/wanted-pension.ts';
import { sayPayingOn } from '../rules/retirement/paying-on.ts';
import type { Trail } from '../rules/trail.ts';
import type { Answer, Calculation } from './calculation.ts';
import { contributionsMatters } from './completions/contributions.ts';
import type { Presented } from './present.ts';

/** What a year costs, and what the person's age says of paying it. */
function contributionsAtAge(facts: ContributionFacts, trail: Trail): Contributions {
  const result = contributions(facts, trail, forPension);
  const yearly = result.schedules.at(-1)?.instalments;
  const [first, last] = [yearly?.at(0)?.from, yearly?.at(-1)?.to];
  sayPayingOn(facts, facts.schemes ?? BOTH_SCHEMES, first && last ? { first, last } : null, trail);
  return result;
}

export const contributionsCalculation = {
  rule: contributionsAtAge,
  // The base for a pension is explained as the pension is.
  text: joined(contributionsMessages, retirementMessages),
  questions: [questionsContributionsText, questionsPersonText, questionsRetirementText],
  matters: contributionsMatters,
  localise: (result): Presented<Contributions> => result,
  headline: ({ schedules: _, tiers: __, ...members }) => members,
} satisfies Calculation<ContributionFacts, Contributions>;

export type ContributionsAnswer = Answer<typeof contributionsCalculation>;
