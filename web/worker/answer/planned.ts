import { answerPlans, type PlansAnswer } from '../../../shared/answer/plans.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { Decimal, yuan } from '../../../shared/money.ts';
import { MONTHS_IN_YEAR, monthNumber, yearOf } from '../../../shared/month.ts';
import { grouped, tidy } from '../../ui/tidy.ts';
import { factAt } from '../state/path.ts';
import { type Ground, officeOf } from './ground.ts';
import type { Headline } from './headline.ts';

export type Plan = PlansAnswer['plans'][number];

const AIMS = ['least-cost', 'least-cost-employee', 'least-cost-both', 'most-pension'] as const;
/** Where none of those can be met, what there is. */
const AT_LEAST = ['soonest-cover'] as const;
/** The slider's ends and steps in yuan; a finger cannot place single ones. */
export const STEP = 50;

/** Round steps that reach over an amount. */
export const upTo = (amount: string): number => new Decimal(amount).div(STEP).ceil().times(STEP).toNumber();

/** What can be paid a month: as told, else what everybody pays at least; `null` where that is not known. */
export function limitOf({ assessment, facts: { base } }: Ground): string | null {
  if (base && 'monthlyBudget' in base && base.monthlyBudget !== undefined) return base.monthlyBudget;
  const least = assessment.contributions.tiers[0]?.total;
  return least ? String(upTo(least)) : null;
}

/** A request for plans. A base is what a plan finds by itself. */
export function askedOf({ facts: { base: _, ...facts } }: Ground, limit: string | null) {
  return { facts, ...(limit !== null && { limit: { amount: limit, per: 'month' as const } }) };
}

/** Worked out once for all that shows them. */
const found = new WeakMap<Ground, PlansAnswer>();

/** The best plans for the money that a person can pay a month. */
export function plansOf(ground: Ground): PlansAnswer {
  const before = found.get(ground);
  if (before) return before;
  const best = (aims: typeof AIMS | typeof AT_LEAST) =>
    answerPlans(release, { ...askedOf(ground, limitOf(ground)), aims }, ground.assessment.asOf, ground.language);
  const all = best(AIMS);
  const plans = all.plans.length > 0 ? all : best(AT_LEAST);
  found.set(ground, plans);
  return plans;
}

/** Plans that choose the same, under all their names. */
export interface Card {
  titles: readonly string[];
  plan: Plan;
}

export function cardsOf(plans: readonly Plan[]): Card[] {
  const cards = new Map<string, { titles: string[]; plan: Plan }>();
  for (const plan of plans) {
    const key = JSON.stringify(plan.choices);
    const card = cards.get(key);
    if (card) card.titles.push(plan.title);
    else cards.set(key, { titles: [plan.title], plan });
  }
  return [...cards.values()];
}

/**
 * What is put aside a month: a twelfth of the first whole calendar year, in which what is paid once a year stands once;
 * of what there is where no year is whole.
 */
export function monthOf({ ledger }: Plan): string {
  const january = ledger.findIndex(({ month }) => monthNumber(month) === 1);
  const whole = ledger.slice(january, january + MONTHS_IN_YEAR);
  const year = whole.length === MONTHS_IN_YEAR ? whole : ledger.slice(0, MONTHS_IN_YEAR);
  return yuan(Decimal.sum('0', ...year.map(({ pays }) => pays)).div(Math.max(1, year.length)));
}

/** From when a plan pays how much a month, or that it pays no pension. */
export function endsIn({ pension, choices: { retireIn } }: Plan, { words: { plan: w } }: Ground): string {
  return pension && retireIn
    ? w.pension({ month: retireIn, atLeast: pension.atLeast, amount: grouped(pension.total) })
    : w.noPension;
}

/** The schemes of a plan and what they cost in all. */
export function schemesOf({ choices, pays, reckonedTo }: Plan, { words: { plan: w } }: Ground): string {
  return [
    w.least({ scheme: choices.pensionScheme, medical: choices.medicalScheme }),
    w.total({ amount: grouped(pays), to: yearOf(reckonedTo ?? choices.from) }),
  ].join(' · ');
}

/** What all plans are warned of, and that none of them pays a pension. */
export function sharedWarnings(ground: Ground): string[] {
  const { plans, needed } = plansOf(ground);
  const [first, ...others] = plans;
  const of = (plan: Plan | undefined) => (plan?.warnings ?? []).map(({ text }) => text);
  const shared = of(first).filter((said) => others.every((plan) => of(plan).includes(said)));
  const none = needsOf(ground).length === 0 && plans.every(({ pension }) => pension === null);
  return [...(none ? [needed?.text ?? ground.words.plan.none] : []), ...shared].map(tidy);
}

/** What a plan is warned of that not all of them are. */
export function ownWarnings({ warnings }: Plan, ground: Ground): string[] {
  const shared = sharedWarnings(ground);
  return warnings.map(({ text }) => tidy(text)).filter((said) => !shared.includes(said));
}

/** Questions without which there is no plan. */
const needsOf = ({ facts }: Ground): string[] =>
  ['birthMonth', 'sex'].filter((each) => factAt(facts, each) === undefined);

/** The plans side by side, told as any other answer. */
export function planHeadline(ground: Ground): Headline {
  const { plan: w } = ground.words;
  const needs = needsOf(ground);
  const told = cardsOf(plansOf(ground).plans).map(({ titles, plan }) => ({
    label: titles.join(w.and),
    value: grouped(monthOf(plan)),
    unit: w.perMonth,
    amount: monthOf(plan),
    lines: [endsIn(plan, ground), schemesOf(plan, ground), ...ownWarnings(plan, ground)],
  }));
  return {
    told: needs.length > 0 ? [{ label: w.who, value: '?', unit: null, amount: null, lines: [] }] : told,
    warning: sharedWarnings(ground).join(' ') || null,
    next: { text: w.next, office: officeOf(ground, 'social-insurance-agency'), papers: [], by: null },
    needs,
  };
}
