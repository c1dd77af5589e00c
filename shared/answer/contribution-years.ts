import { contributionYearsMessages } from '../messages/contribution-years.generated.ts';
import { questionsContributionYearsText } from '../messages/questions-contribution-years.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import {
  type ContributionYears,
  type ContributionYearsFacts,
  contributionYears,
} from '../rules/contribution-years/index.ts';
import { type Answer, type Calculation, unchanged } from './calculation.ts';
import { contributionYearsMatters } from './completions/contribution-years.ts';

export const contributionYearsCalculation: Calculation<ContributionYearsFacts, ContributionYears> = {
  rule: contributionYears,
  text: contributionYearsMessages,
  questions: [questionsPersonText, questionsContributionYearsText],
  matters: contributionYearsMatters,
  localise: unchanged,
};

export type ContributionYearsAnswer = Answer<typeof contributionYearsCalculation>;
