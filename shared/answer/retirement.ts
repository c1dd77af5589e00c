import { questionsContributionsText } from '../messages/questions-contributions.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import { questionsRetirementText } from '../messages/questions-retirement.generated.ts';
import { retirementMessages } from '../messages/retirement.generated.ts';
import { forPension } from '../rules/contributions/wanted-pension.ts';
import { type Retirement, type RetirementFacts, retirement } from '../rules/retirement/index.ts';
import { onBaseOfTarget } from './base-of-target.ts';
import type { Answer, Calculation } from './calculation.ts';
import { retirementMatters } from './completions/retirement.ts';
import type { Presented } from './present.ts';
import type { Words } from './words.ts';

/** The ways of who is short with their sentences. */
function withWords({ ways, ...members }: Presented<Retirement>, words: Words) {
  const said = ways?.map(({ saying, operands, ...way }) => ({
    ...way,
    text: words.phrase('retirement.way', saying, operands),
  }));
  return { ...members, ...(said && { ways: said }) };
}

type Way = Pick<
  NonNullable<Presented<Retirement>['ways']>[number],
  'id' | 'from' | 'months' | 'cost' | 'least' | 'most'
>;

type Brief = Omit<Presented<Retirement>, 'ways'> & { ways?: readonly Way[] };

/** A way without its sentence. */
function wayAlone({ id, from, months, cost, least, most }: Way): Way {
  return { id, from, months, cost, ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

export const retirementCalculation = {
  rule: onBaseOfTarget(retirement, forPension),
  text: retirementMessages,
  questions: [questionsPersonText, questionsContributionsText, questionsRetirementText],
  matters: retirementMatters,
  localise: withWords,
  headline: ({ ways, ...members }: Brief) => ({ ...members, ...(ways && { ways: ways.map(wayAlone) }) }),
} satisfies Calculation<RetirementFacts, Retirement, object>;

export type RetirementAnswer = Answer<typeof retirementCalculation>;
