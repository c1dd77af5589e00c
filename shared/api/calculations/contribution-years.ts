import { contributionYearsQuestions } from '../../questions/contribution-years.ts';
import { personQuestions } from '../../questions/person.ts';
import {
  type ContributionYears,
  type ContributionYearsFacts,
  contributionYears,
} from '../../rules/contribution-years/index.ts';
import { contributionYearsText } from '../../text/contribution-years.ts';
import type { Calculation } from '../calculation.ts';

export const contributionYearsCalculation: Calculation<ContributionYearsFacts, ContributionYears> = {
  rule: contributionYears,
  text: contributionYearsText,
  questions: [...personQuestions, ...contributionYearsQuestions],
};
