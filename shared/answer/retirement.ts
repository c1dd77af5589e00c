import { personQuestions } from '../facts/person.ts';
import { retirementQuestions } from '../facts/retirement.ts';
import { retirementText } from '../messages/retirement.ts';
import { type Retirement, type RetirementFacts, retirement } from '../rules/retirement/index.ts';
import { type Answer, type Calculation, unchanged } from './calculation.ts';

export const retirementCalculation: Calculation<RetirementFacts, Retirement> = {
  rule: retirement,
  text: retirementText,
  questions: [...personQuestions, ...retirementQuestions],
  localise: unchanged,
};

export type RetirementAnswer = Answer<typeof retirementCalculation>;
