import { personQuestions } from '../../questions/person.ts';
import { retirementQuestions } from '../../questions/retirement.ts';
import { subsidyQuestions } from '../../questions/subsidies.ts';
import { type Subsidies, type SubsidyFacts, subsidies } from '../../rules/subsidies/index.ts';
import { type ShownSubsidies, showSubsidies, subsidiesText } from '../../text/subsidies.ts';
import type { Presented } from '../answer.ts';
import type { Calculation } from '../calculation.ts';

export const subsidiesCalculation: Calculation<SubsidyFacts, Subsidies, ShownSubsidies<Presented<Subsidies>>> = {
  rule: subsidies,
  text: subsidiesText,
  questions: [...personQuestions, ...subsidyQuestions, ...retirementQuestions.filter(({ id }) => id === 'womenClass')],
  localise: showSubsidies,
};
