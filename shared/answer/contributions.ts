import { contributionQuestions } from '../facts/contributions.ts';
import { contributionsText } from '../messages/contributions.ts';
import { type ContributionFacts, type Contributions, contributions } from '../rules/contributions/index.ts';
import { type Answer, type Calculation, unchanged } from './calculation.ts';

export const contributionsCalculation: Calculation<ContributionFacts, Contributions> = {
  rule: contributions,
  text: contributionsText,
  questions: contributionQuestions,
  localise: unchanged,
};

export type ContributionsAnswer = Answer<typeof contributionsCalculation>;
