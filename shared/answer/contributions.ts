import { contributionsMessages } from '../messages/contributions.generated.ts';
import { questionsContributionsText } from '../messages/questions-contributions.generated.ts';
import { type ContributionFacts, type Contributions, contributions } from '../rules/contributions/index.ts';
import { type Answer, type Calculation, unchanged } from './calculation.ts';

export const contributionsCalculation: Calculation<ContributionFacts, Contributions> = {
  rule: contributions,
  text: contributionsMessages,
  questions: [questionsContributionsText],
  localise: unchanged,
};

export type ContributionsAnswer = Answer<typeof contributionsCalculation>;
