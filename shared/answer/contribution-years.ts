import { contributionYearsQuestions } from '../facts/contribution-years.ts';
import { personQuestions } from '../facts/person.ts';
import { contributionYearsMessages } from '../messages/contribution-years.generated.ts';
import {
  type ContributionYears,
  type ContributionYearsFacts,
  contributionYears,
} from '../rules/contribution-years/index.ts';
import { type Answer, type Calculation, unchanged } from './calculation.ts';

export const contributionYearsCalculation: Calculation<ContributionYearsFacts, ContributionYears> = {
  rule: contributionYears,
  text: contributionYearsMessages,
  questions: [...personQuestions, ...contributionYearsQuestions],
  localise: unchanged,
};

export type ContributionYearsAnswer = Answer<typeof contributionYearsCalculation>;
