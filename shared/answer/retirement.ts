import { questionsPersonText } from '../messages/questions-person.generated.ts';
import { questionsRetirementText } from '../messages/questions-retirement.generated.ts';
import { retirementMessages } from '../messages/retirement.generated.ts';
import { type Retirement, type RetirementFacts, retirement } from '../rules/retirement/index.ts';
import { type Answer, type Calculation, unchanged } from './calculation.ts';

export const retirementCalculation: Calculation<RetirementFacts, Retirement> = {
  rule: retirement,
  text: retirementMessages,
  questions: [questionsPersonText, questionsRetirementText],
  localise: unchanged,
};

export type RetirementAnswer = Answer<typeof retirementCalculation>;
