import { personQuestions } from '../../questions/person.ts';
import { retirementQuestions } from '../../questions/retirement.ts';
import { type Retirement, type RetirementFacts, retirement } from '../../rules/retirement/index.ts';
import { retirementText } from '../../text/retirement.ts';
import type { Calculation } from '../calculation.ts';

export const retirementCalculation: Calculation<RetirementFacts, Retirement> = {
  rule: retirement,
  text: retirementText,
  questions: [...personQuestions, ...retirementQuestions],
};
