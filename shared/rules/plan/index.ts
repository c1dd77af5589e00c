import { ASSUMPTIONS } from '../pension/index.ts';
import type { Trail } from '../trail.ts';
import { citeFigures } from './cite.ts';
import { planOf } from './describe.ts';
import { explainSums } from './explain.ts';
import { type Means, meansOf } from './limit.ts';
import { nextQuestionOf, type Placed } from './next-question.ts';
import { personOf } from './person.ts';
import { toAskOf } from './to-ask.ts';
import { AIMS, NOT_WEIGHED, type PlanRequest, type Plans } from './types.ts';
import { refuse } from './ways.ts';
import { limitFor, type Options, optionsOf, type Weighed, weigh } from './weigh.ts';

export type * from './types.ts';
export { AIMS, NOT_WEIGHED, REASONS, REFUSALS, TO_ASK, WARNINGS } from './types.ts';

/**
 * The best lawful plan of social insurance within what a person can pay, for each aim: every combination of pension scheme, contribution base or
 * tier, months paid, medical scheme and month of retirement that the law leaves is weighed (docs/plan-model.md).
 *
 * On figures in force or last seen on `asOf`, in today's money, without growth or interest. Codes and operands alone: nothing here is a
 * sentence. Birth month and sex are needed, for which the trail asks; what else was not told is taken at its least favourable and listed in `assumed`.
 *
 * @throws NotAcceptable when no life can have the facts
 */
export function plans({ facts, limit, aims = AIMS }: PlanRequest, trail: Trail): Plans {
  const person = personOf(facts, trail);
  if (!person) return { ...NOTHING, nextQuestion: firstQuestion(facts) };
  const { law } = trail;
  const means = limit && meansOf(limit);
  const options = optionsOf(person, law);
  const weighed = weigh(options, means);
  const wanted = AIMS.filter((aim) => aims.includes(aim));
  const told = wanted.flatMap((aim) => {
    const found = weighed.found.get(aim);
    return found ? planOf(aim, found, weighed, options, law) : [];
  });
  const needed = neededFor(options, weighed, means, trail);
  const shown: Placed[] = told.map((plan, at) => ({ pointer: `/plans/${at}`, plan, means }));
  if (needed) shown.push({ pointer: '/needed/plan', plan: needed.plan, means: meansOf(needed.limit) });
  const all = shown.map(({ plan }) => plan);
  trail.citeDocument(ASSUMPTIONS, 'assumed');
  const best = wanted.flatMap((aim) => weighed.found.get(aim)?.best ?? []);
  if (trail.explains) explainSums(best, options, trail);
  citeFigures(options, all, trail);
  const refused = new Map(options.refused);
  refuse(refused, 'over-limit', weighed.over);
  refuse(refused, 'set-aside', weighed.aside);
  return {
    considered: weighed.considered,
    assumed: person.assumed,
    plans: told,
    refused: [...refused].map(([reason, count]) => ({ reason, count })),
    needed,
    unmet: wanted.flatMap((aim) =>
      weighed.found.has(aim) ? [] : { aim, limit: means ? limitFor(aim, options, means.per) : null },
    ),
    toAsk: toAskOf(options, all, trail),
    notWeighed: NOT_WEIGHED,
    nextQuestion: nextQuestionOf(options, shown, law),
  };
}

/** Birth month and sex are needed for any plan. */
function firstQuestion({ birthMonth, sex }: PlanRequest['facts']): Plans['nextQuestion'] {
  const id = birthMonth === undefined ? 'birthMonth' : sex === undefined ? 'sex' : null;
  return id && { id, narrows: ['/plans'] };
}

const NOTHING: Plans = {
  considered: 0,
  assumed: [],
  plans: [],
  refused: [],
  needed: null,
  unmet: [],
  toAsk: [],
  notWeighed: NOT_WEIGHED,
  nextQuestion: null,
};

/** The smallest limit within which some plan ends in a pension, where none does within the one asked (docs/plan-model.md, 14). */
function neededFor(options: Options, { found }: Weighed, means: Means | undefined, trail: Trail): Plans['needed'] {
  if (!means || found.has('least-cost')) return null;
  const amount = limitFor('least-cost', options, means.per);
  if (!amount) return null;
  const limit = { amount, per: means.per };
  const weighed = weigh(options, meansOf(limit));
  const cheapest = weighed.found.get('least-cost');
  if (!cheapest) return null;
  if (trail.explains) explainSums([cheapest.best], options, trail);
  return { limit, plan: planOf('least-cost', cheapest, weighed, options, trail.law) };
}
