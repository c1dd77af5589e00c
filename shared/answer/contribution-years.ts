import { contributionYearsMessages } from '../messages/contribution-years.generated.ts';
import { questionsContributionYearsText } from '../messages/questions-contribution-years.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import {
  type ContributionYears,
  type ContributionYearsFacts,
  contributionYears,
} from '../rules/contribution-years/index.ts';
import type { Answer, Calculation } from './calculation.ts';
import { contributionYearsMatters } from './completions/contribution-years.ts';
import type { Presented } from './present.ts';

export const contributionYearsCalculation = {
  rule: contributionYears,
  text: contributionYearsMessages,
  questions: [questionsPersonText, questionsContributionYearsText],
  matters: contributionYearsMatters,
  localise: (result): Presented<ContributionYears> => result,
  headline: (result): Presented<ContributionYears> => result,
} satisfies Calculation<ContributionYearsFacts, ContributionYears>;

export type ContributionYearsAnswer = Answer<typeof contributionYearsCalculation>;
