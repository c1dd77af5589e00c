import { personQuestions } from '../../questions/person.ts';
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

const textInto = <Item extends object>(item: Item, text: string): Item & { text: string } =>
  Object.assign(item, { text });

/** Writes the words into a programme. */
function show(programme: Programme, words: Words): void {
  const { id, price, amount, amountIs, upTo, conditions, documents, claim, limits, nearest } = programme;
  const say = (kind: string, { code, operands }: Programme['limits'][number]) =>
    words.phrase(`subsidies.${kind}.${code}`, operands);
  const texts: string[] = [];
  for (const condition of conditions) {
    const operands = { ...condition.operands, programme: id };
    const { text } = textInto(condition, words.phrase(`subsidies.condition.${condition.id}`, operands));
    texts.push(text);
  }
  for (const paper of documents) textInto(paper, say('paper', paper));
  for (const limit of limits) textInto(limit, say('limit', limit));
  for (const each of price?.perOrder ?? []) textInto(each, words.phrase(`subsidies.price.${each.case ?? 'every'}`, {}));
  if (claim) {
    textInto(claim, words.phrase(`subsidies.claim.${claim.where}`, {}));
    for (const how of claim.how) textInto(how, say('claim', how));
  }
  if (nearest) {
    const { from } = nearest;
    textInto(
      nearest,
      from ? words.phrase('subsidies.nearest.from', { from }) : words.phrase('subsidies.nearest.undated', {}),
    );
    for (const change of nearest.changes) textInto(change, say('way', change));
  }
  Object.assign(programme, {
    title: words.phrase(`subsidies.programme.${id}`, {}),
    text: why(programme, texts, words),
    amountText: words.phrase(`subsidies.amount.${amountIs}`, { ...(amount && { amount }), ...(upTo && { upTo }) }),
  });
}

export const subsidiesCalculation: Calculation<SubsidyFacts, Subsidies, Shown> = {
  rule: subsidies,
  text: subsidiesText,
  questions: [...personQuestions, ...subsidyQuestions],
  localise: (result, words) => {
    for (const programme of result.programmes) show(programme, words);
    return result as Shown;
  },
};
