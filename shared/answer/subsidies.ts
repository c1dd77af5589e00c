import { programmes } from '../messages/names.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import { questionsSubsidiesText } from '../messages/questions-subsidies.generated.ts';
import { subsidiesMessages } from '../messages/subsidies.generated.ts';
import { type Asked, type Subsidies, type SubsidyFacts, subsidies } from '../rules/subsidies/index.ts';
import { onBaseOfTarget } from './base-of-target.ts';
import type { Answer, Calculation } from './calculation.ts';
import { subsidiesMatters } from './completions/subsidies.ts';
import type { Presented } from './present.ts';
import type { Words } from './words.ts';

type Programme = Presented<Subsidies>['programmes'][number];

/** A condition that stands for the whole programme has no more to say than how the rule stands. */
function why(
  { id, outcome, price, cost, ended, claim, toAsk }: Programme,
  conditions: readonly (Programme['conditions'][number] & { text: string })[],
  words: Words,
): string {
  const [standing] = conditions;
  const asked = toAsk && words.office(toAsk);
  const phone = asked?.contact?.phone;
  const whom = { ...(asked && { office: asked.askedOf }), ...(phone && { phone }) };
  if (ended) {
    const { from, zh, en } = ended;
    const own = zh && en ? { words: words.ofLaw({ zh, en }).replaceAll('{from}', words.date(from)) } : {};
    return words.phrase('subsidies.outcome', 'ended', { programme: id, from, ...own, ...whom });
  }
  if (outcome === 'not-eligible' && standing?.met === false) return words.phrase('subsidies.outcome', 'not-begun', {});
  if (outcome === 'not-eligible') {
    const failing = conditions.flatMap(({ met, text }) => (met === false ? text : [])).join(' ');
    return words.phrase('subsidies.outcome', 'not-eligible', { failing, ...whom });
  }
  if (outcome === 'not-published' && standing?.met === null) return words.phrase('subsidies.outcome', 'no-rule', whom);
  if (outcome === 'eligible' && price) return words.phrase('subsidies.outcome', 'covered', {});
  if (outcome === 'eligible' && cost) return words.phrase('subsidies.outcome', 'may-join', {});
  if (outcome === 'eligible' && claim?.how.some(({ code }) => code === 'paid-without-claim'))
    return words.phrase('subsidies.outcome', 'without-claim', {});
  if (outcome === 'not-published' && conditions.every(({ met }) => met))
    return words.phrase('subsidies.outcome', 'met-amount-open', whom);
  if (outcome === 'not-published' && id === 'platform-contribution')
    return words.phrase('subsidies.outcome', 'ask-platform', {});
  return words.phrase('subsidies.outcome', outcome, { programme: id, ...whom });
}

/** A programme with its words. */
function show(programme: Programme, words: Words) {
  const { price, benefits, ended: _, toAsk: __, ...rest } = programme;
  const { id, amountIs, claim, nearest } = rest;
  const saying =
    (kind: string) =>
    <Item extends Programme['limits'][number]>(item: Item): Item & { text: string } => ({
      ...item,
      text: words.phrase(kind, item.code, item.operands),
    });
  const conditions = programme.conditions.map((condition) => ({
    ...condition,
    text: words.phrase('subsidies.condition', condition.id, { ...condition.operands, programme: id }),
  }));
  return {
    ...rest,
    title: words.named(programmes, id),
    text: why(programme, conditions, words),
    amountText:
      amountIs === 'estimate'
        ? words.phrase('subsidies.estimate', id, sumsOf(rest))
        : words.phrase('subsidies.amount', amountIs, sumsOf(rest)),
    conditions,
    documents: words.ofAll(programme.documents, saying('subsidies.paper')),
    limits: words.ofAll(programme.limits, saying('subsidies.limit')),
    ...(price && { price: pricesSaid(price, words) }),
    ...(benefits && {
      benefits: words.ofAll(benefits, ({ operands, ...benefit }) => ({
        ...benefit,
        text: words.phrase('subsidies.benefit', benefit.code, operands),
      })),
    }),
    claim: claim && {
      ...claim,
      text: words.phrase('subsidies.claim', claim.where, {}),
      how: words.ofAll(claim.how, saying('subsidies.claim')),
    },
    nearest: nearest && {
      ...nearest,
      text: words.phrase('subsidies.nearest', nearest.from ? 'from' : 'undated', { from: nearest.from ?? '' }),
      changes: nearest.changes.map(saying('subsidies.way')),
    },
  };
}

type Brief = Pick<
  Programme,
  'id' | 'outcome' | 'amount' | 'amountIs' | 'upTo' | 'grade' | 'notWith' | 'replacedBy' | 'nearest'
> &
  Partial<Pick<Programme, 'estimate' | 'cost'>>;

/** A programme without its sentences and all that explains it, and without ways that it has not. */
function alone(programme: Brief) {
  const { id, outcome, amount, amountIs, upTo, estimate, cost, grade, notWith, replacedBy, nearest } = programme;
  return {
    id,
    outcome,
    amount,
    // Where there is none, or more must be told first, the outcome says so.
    ...(amountIs !== 'none' && amountIs !== 'open' && { amountIs }),
    upTo,
    ...(estimate && { estimate: { value: estimate.value, from: estimate.from } }),
    ...(cost && { cost }),
    // Of the sum: that of a decision is no lower than that of the whole.
    ...((amount ?? upTo) !== null && { grade }),
    notWith,
    ...(replacedBy && { replacedBy }),
    ...(nearest && {
      nearest: {
        from: nearest.from,
        changes: nearest.changes.map(({ condition, code }) => ({ condition, code })),
      },
    }),
  };
}

/** The sums that a sentence on the amount may name. */
function sumsOf({ amount, upTo, estimate, cost }: Omit<Programme, 'price' | 'ended'>): Record<string, string> {
  return {
    ...(amount && { amount }),
    ...(upTo && { upTo }),
    ...(estimate && { about: estimate.value, from: estimate.from }),
    ...(cost && {
      ...cost.rates,
      ...(cost.atFloor && { base: cost.atFloor.base, cheapest: cost.atFloor.least, dearest: cost.atFloor.most }),
    }),
  };
}

function pricesSaid(price: NonNullable<Programme['price']>, words: Words) {
  const perOrder = price.perOrder?.map((each) => ({
    ...each,
    text: words.phrase('subsidies.price', each.case ?? 'every', {}),
  }));
  return { ...price, perOrder: perOrder ?? null };
}

export const subsidiesCalculation = {
  rule: onBaseOfTarget(subsidies),
  text: subsidiesMessages,
  questions: [questionsPersonText, questionsSubsidiesText],
  matters: subsidiesMatters,
  localise: (result, words) => ({ programmes: result.programmes.map((programme) => show(programme, words)) }),
  headline: ({ programmes }: { programmes: readonly Brief[] }) => ({ programmes: programmes.map(alone) }),
} satisfies Calculation<SubsidyFacts & Asked, Subsidies, object>;

export type SubsidiesAnswer = Answer<typeof subsidiesCalculation>;
