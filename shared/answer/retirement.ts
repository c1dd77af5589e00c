import { questionsContributionsText } from '../messages/questions-contributions.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import { questionsRetirementText } from '../messages/questions-retirement.generated.ts';
import { retirementMessages } from '../messages/retirement.generated.ts';
import { type Retirement, type RetirementFacts, retirement } from '../rules/retirement/index.ts';
import type { Answer, Calculation } from './calculation.ts';
import { retirementMatters } from './completions/retirement.ts';
import type { Presented } from './envelope.ts';
import type { Words } from './words.ts';

/** The ways of who is short with their sentences. */
function withWords({ ways, ...members }: Presented<Retirement>, words: Words) {
  const said = ways?.map(({ saying, operands, ...way }) => ({
    ...way,
    text: words.phrase('retirement.way', saying, operands),
  }));
  return { ...members, ...(said && { ways: said }) };
}

export const retirementCalculation = {
  rule: retirement,
  text: retirementMessages,
  questions: [questionsPersonText, questionsContributionsText, questionsRetirementText],
  matters: retirementMatters,
  localise: withWords,
} satisfies Calculation<RetirementFacts, Retirement, object>;

export type RetirementAnswer = Answer<typeof retirementCalculation>;
