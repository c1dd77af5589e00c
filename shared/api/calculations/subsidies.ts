import { personQuestions } from '../../questions/person.ts';
import { retirementQuestions } from '../../questions/retirement.ts';
import { subsidyQuestions } from '../../questions/subsidies.ts';
import { type Subsidies, type SubsidyFacts, subsidies } from '../../rules/subsidies/index.ts';
import { subsidiesText } from '../../text/subsidies.ts';
import type { Words } from '../../text/words.ts';
import type { Presented } from '../answer.ts';
import type { Calculation } from '../calculation.ts';
import type { SubsidiesAnswer } from '../subsidies.ts';

type Programme = Presented<Subsidies>['programmes'][number];
type Shown = Pick<SubsidiesAnswer, 'programmes'>;

/** A condition that stands for the whole programme has no more to say than how the rule stands. */
function why({ id, outcome, conditions, price }: Programme, texts: readonly string[], words: Words): string {
  const [standing] = conditions;
  if (outcome === 'ended') return words.phrase('subsidies.outcome.ended', { from: standing?.operands.from ?? '' });
  if (outcome === 'not-eligible' && standing?.met === false) return words.phrase('subsidies.outcome.not-begun', {});
  if (outcome === 'not-eligible') {
    const failing = texts.filter((_text, index) => conditions[index]?.met === false).join(' ');
    return words.phrase('subsidies.outcome.not-eligible', { failing });
  }
  if (outcome === 'not-published' && standing?.met === null) return words.phrase('subsidies.outcome.no-rule', {});
  if (outcome === 'eligible' && price) return words.phrase('subsidies.outcome.covered', {});
  return words.phrase(`subsidies.outcome.${outcome}`, { programme: id });
}

function show(programme: Programme, words: Words): Shown['programmes'][number] {
  const { price, ...rest } = programme;
  const { id, amount, amountIs, upTo, conditions, documents, claim, limits, nearest } = rest;
  const said = (kind: string) => (each: Programme['limits'][number]) => ({
    ...each,
    text: words.phrase(`subsidies.${kind}.${each.code}`, each.operands),
  });
  const shown = conditions.map((condition) => ({
    ...condition,
    text: words.phrase(`subsidies.condition.${condition.id}`, { ...condition.operands, programme: id }),
  }));
  const texts = shown.map(({ text }) => text);
  return {
    ...rest,
    title: words.phrase(`subsidies.programme.${id}`, {}),
    text: why(programme, texts, words),
    amountText: words.phrase(`subsidies.amount.${amountIs}`, { ...(amount && { amount }), ...(upTo && { upTo }) }),
    ...(price && {
      price: {
        ...price,
        perOrder:
          price.perOrder?.map((each) => ({
            ...each,
            text: words.phrase(`subsidies.price.${each.case ?? 'every'}`, {}),
          })) ?? null,
      },
    }),
    conditions: shown,
    documents: documents.map(said('paper')),
    claim: claim && {
      ...claim,
      text: words.phrase(`subsidies.claim.${claim.where}`, {}),
      how: claim.how.map(said('claim')),
    },
    limits: limits.map(said('limit')),
    nearest: nearest && {
      ...nearest,
      text: words.phrase(
        nearest.from ? 'subsidies.nearest.from' : 'subsidies.nearest.undated',
        nearest.from ? { from: nearest.from } : {},
      ),
      changes: nearest.changes.map((change) => ({
        ...change,
        text: words.phrase(`subsidies.way.${change.code}`, change.operands),
      })),
    },
  };
}

export const subsidiesCalculation: Calculation<SubsidyFacts, Subsidies, Shown> = {
  rule: subsidies,
  text: subsidiesText,
  questions: [...personQuestions, ...subsidyQuestions, ...retirementQuestions.filter(({ id }) => id === 'womenClass')],
  localise: ({ programmes }, words) => ({ programmes: programmes.map((programme) => show(programme, words)) }),
};
