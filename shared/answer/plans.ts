import type { Clocks, Facts } from '../facts/index.ts';
import type { Language } from '../language.ts';
import type { Release } from '../law/law.ts';
import { NotAcceptable } from '../messages/errors.ts';
import { type PlanMessages, planMessages } from '../messages/plan.generated.ts';
import { questionsContributionYearsText } from '../messages/questions-contribution-years.generated.ts';
import { questionsContributionsText } from '../messages/questions-contributions.generated.ts';
import { questionsMedicalSchemeText } from '../messages/questions-medical-scheme.generated.ts';
import { questionsPersonText } from '../messages/questions-person.generated.ts';
import { questionsRetirementText } from '../messages/questions-retirement.generated.ts';
import { questionsSubsidiesText } from '../messages/questions-subsidies.generated.ts';
import { Decimal, yuan } from '../money.ts';
import type { Day } from '../month.ts';
import { type Aim, type Limit, type Plan, type Plans, plans, type RunnerUp } from '../rules/plan/index.ts';
import type { Operands, Trail } from '../rules/trail.ts';
import { type Answer, answer, type Calculation, type HeadlineAnswer, headlineAnswer } from './calculation.ts';
import type { Presented } from './present.ts';
import type { NextQuestion, Range } from './ranges.ts';
import type { Words } from './words.ts';

/** What is asked: the facts, what the person can pay (nothing bounds it when left out), and the aims (all when left out). */
export interface PlansRequest extends Clocks {
  facts: Facts;
  limit?: { amount: string; per: Limit['per'] } | undefined;
  aims?: readonly Aim[] | undefined;
}

type Operand = string | undefined;
type Kind = keyof PlanMessages & `plan.${string}`;

/** A sentence of plan.json; one that is not there does not compile. */
function say<K extends Kind>(
  words: Words,
  kind: K,
  code: keyof PlanMessages[K] & string,
  operands: Readonly<Record<string, Operand>> = {},
): string {
  const told = Object.entries(operands).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, spoken(value)]],
  );
  return words.phrase(kind, code, Object.fromEntries(told));
}

/** Whole yuan as people say them. */
const spoken = (value: string): string => value.replace(/^(\d+)\.00$/, '$1');

const said =
  <K extends Kind>(words: Words, kind: K) =>
  ({
    code,
    operands,
    documents,
  }: {
    code: keyof PlanMessages[K] & string;
    operands: Operands;
    documents: string[];
  }) => ({
    code,
    text: say(words, kind, code, operands),
    documents,
  });

/** A gap that ends on one day ends neither at the earliest nor at the latest. */
function withoutRepetition(each: Presented<Plan>['warnings'][number]): Presented<Plan>['warnings'][number] {
  const { latest, ...operands } = each.operands;
  return latest === undefined || latest === operands.earliest ? { ...each, operands } : each;
}

/** An amount beside another one, under the name that says which way it differs: `paysMore`, `paysLess`; neither where they are the same. */
function difference(name: string, more: string | null): Record<string, Operand> {
  const amount = new Decimal(more ?? 0);
  if (amount.isZero()) return {};
  return { [`${name}${amount.isNegative() ? 'Less' : 'More'}`]: yuan(amount.abs()) };
}

function assumedText(fact: string, value: string, words: Words): string {
  return words.phrase('plan.assumed', fact, { value });
}

/** What the plan comes to, as somebody at a counter would tell it. */
function summaryOf(plan: Presented<Plan>, words: Words): string[] {
  const { choices, paid, age, pension, reckonedTo, largestMonth, drawnBackAfter, drawnBackIn, aheadFrom } = plan;
  const { base, tier, paysUntil, from, retireIn, medicalBase } = choices;
  const tell = (code: keyof PlanMessages['plan.says'], operands: Readonly<Record<string, Operand>> = {}) =>
    say(words, 'plan.says', code, operands);
  const sentences: string[] = [];
  if (choices.pensionScheme === 'employee') {
    const monthly = paid.months > 0 && yuan(new Decimal(plan.paysForPension).div(paid.months));
    sentences.push(
      monthly && paysUntil
        ? tell('pension-employee', { base: base ?? '', monthly, from, until: paysUntil, months: String(paid.months) })
        : tell('pension-complete'),
    );
  }
  if (tier && paysUntil)
    sentences.push(tell('pension-resident', { tier, years: String(paid.years), until: paysUntil }));
  const medical = new Decimal(plan.pays).minus(plan.paysForPension);
  if (!medical.isZero())
    sentences.push(
      tell(medicalBase === null ? 'medical-resident' : 'medical-employee', {
        base: medicalBase ?? undefined,
        sum: yuan(medical),
      }),
    );
  if (reckonedTo && largestMonth) {
    const { month, amount } = largestMonth;
    sentences.push(tell('pays', { from, to: reckonedTo, pays: plan.pays, month, amount }));
  }
  if (pension && retireIn && age) {
    const operands = { retireIn, years: String(age.years), months: String(age.months), total: pension.total };
    sentences.push(tell('pension', { ...operands, atLeast: pension.atLeast ? 'yes' : 'no' }));
  }
  if (drawnBackAfter !== null && drawnBackIn)
    sentences.push(tell('drawn-back', { paid: plan.paysForPension, months: String(drawnBackAfter), in: drawnBackIn }));
  if (aheadFrom) sentences.push(tell('ahead', { from: aheadFrom }));
  for (const { programme, least, most } of plan.beside) sentences.push(tell('beside', { programme, least, most }));
  if (plan.estimated) sentences.push(tell('estimated'));
  return sentences;
}

/** In what the runner-up is another plan: a scheme, both, or else the month of retirement. */
function changedIn({ choices, runnerUp }: Pick<Presented<Plan>, 'choices' | 'runnerUp'>): string {
  const pension = runnerUp?.choices.pensionScheme !== choices.pensionScheme;
  const medical = runnerUp?.choices.medicalScheme !== choices.medicalScheme;
  if (pension) return medical ? 'both' : 'pension';
  return medical ? 'medical' : 'month';
}

function shownRunnerUp(runnerUp: Presented<RunnerUp>, words: Words) {
  const { choices, pays, paysMore, pension, pensionMore } = runnerUp;
  const text = say(words, 'plan.runnerUp', 'text', {
    pensionScheme: choices.pensionScheme,
    medicalScheme: choices.medicalScheme,
    retireIn: choices.retireIn ?? undefined,
    pays,
    ...difference('pays', paysMore),
    pension: pension?.total,
    ...difference('pension', pensionMore),
  });
  return { text, ...runnerUp };
}

function shownPlan({ aim, warnings, ...plan }: Presented<Plan>, words: Words) {
  return {
    aim,
    title: say(words, 'plan.title', aim),
    warnings: warnings.map(withoutRepetition).map(said(words, 'plan.warning')),
    summary: summaryOf({ aim, warnings, ...plan }, words),
    ...plan,
    reasons: plan.reasons
      .map(({ operands, ...each }) => ({ ...each, operands: { ...operands, other: changedIn(plan) } }))
      .map(said(words, 'plan.reason')),
    runnerUp: plan.runnerUp && shownRunnerUp(plan.runnerUp, words),
  };
}

/** The result of the rule, with what its sentences need to know of the request. */
interface PlansFor extends Omit<Plans, 'unmet'> {
  unmet: readonly { aim: Aim; limit: Limit | null; bounded: boolean }[];
}

function plansFor({ facts, limit, aims }: PlansRequest, trail: Trail): PlansFor {
  const means = limit && { amount: new Decimal(limit.amount), per: limit.per };
  const { unmet, ...result } = plans({ facts, limit: means, aims }, trail);
  return {
    ...result,
    unmet: unmet.map(({ aim, limit: least }) => ({
      aim,
      limit: least && means ? { amount: least, per: means.per } : null,
      bounded: means !== undefined,
    })),
  };
}

/** Why no plan meets an aim, where no limit would do. */
function withoutLimit(aim: Aim, bounded: boolean): keyof PlanMessages['plan.unmet'] {
  if (aim === 'soonest-cover') return 'no-cover';
  return aim === 'most-pension' && !bounded ? 'no-limit' : 'none';
}

/** What to ask next of a person, with its sentence. Ranges of plans are none: what is not told is taken at its least favourable. */
function toCome({ nextQuestion }: Pick<Plans, 'nextQuestion'>, words: Words) {
  const next: NextQuestion | null = nextQuestion && { ...nextQuestion, text: words.question(nextQuestion.id) };
  const ranges: readonly Range[] = [];
  return { ranges, nextQuestion: next };
}

/** A plan without its ledger and all that explains it. */
function planAlone({ ledger: _, warnings, reasons, ...plan }: Presented<Plan>) {
  return { ...plan, warnings: warnings.map(({ code }) => code), reasons: reasons.map(({ code }) => code) };
}

function alone({ plans, needed, toAsk, unmet, ...result }: Presented<PlansFor>, words: Words) {
  return {
    ...result,
    plans: plans.map(planAlone),
    needed: needed && { limit: needed.limit, plan: planAlone(needed.plan) },
    unmet: unmet.map(({ aim, limit }) => ({ aim, limit })),
    toAsk: toAsk.map(({ code }) => code),
    ...toCome(result, words),
  };
}

function withWords(result: Presented<PlansFor>, words: Words) {
  return {
    ...result,
    assumed: result.assumed.map(({ fact, value }) => ({ fact, value, text: assumedText(fact, value, words) })),
    plans: result.plans.map((plan) => shownPlan(plan, words)),
    refused: result.refused.map(({ reason, count }) => ({
      reason,
      count,
      text: say(words, 'plan.refused', reason, { count: String(count) }),
    })),
    needed: result.needed && {
      text: say(words, 'plan.needed', 'text', { limit: result.needed.limit.amount, per: result.needed.limit.per }),
      limit: result.needed.limit,
      plan: shownPlan(result.needed.plan, words),
    },
    unmet: result.unmet.map(({ aim, limit, bounded }) => ({
      aim,
      title: say(words, 'plan.title', aim),
      limit,
      text: limit
        ? say(words, 'plan.unmet', 'more', { limit: limit.amount, per: limit.per })
        : say(words, 'plan.unmet', withoutLimit(aim, bounded)),
    })),
    toAsk: result.toAsk.map(({ askedOf, ...each }) => ({
      ...said(words, 'plan.ask')(each),
      ...(each.code === 'resident-schemes-elsewhere' ? words.hotline(askedOf) : words.office(askedOf)),
    })),
    notWeighed: result.notWeighed.map((code) => ({ code, text: say(words, 'plan.notWeighed', code) })),
    ...toCome(result, words),
  };
}

export const plansCalculation = {
  rule: plansFor,
  text: planMessages,
  questions: [
    questionsPersonText,
    questionsContributionsText,
    questionsRetirementText,
    questionsMedicalSchemeText,
    questionsContributionYearsText,
    questionsSubsidiesText,
  ],
  localise: withWords,
  headline: alone,
} satisfies Calculation<PlansRequest, PlansFor, object>;

export type PlansAnswer = Answer<typeof plansCalculation>;
export type PlansHeadline = HeadlineAnswer<typeof plansCalculation>;

/**
 * Answers a request for plans, whose day and place may stand beside the facts or among them.
 *
 * @throws NotAcceptable for a region that is not known, or for facts that contradict each other or the law
 */
export const answerPlans = (release: Release, request: PlansRequest, today: Day, language: Language): PlansAnswer =>
  pointingIntoFacts(request, (asked) => answer(plansCalculation, release, asked, today, language));

/** As `answerPlans`, in headline view. */
export const planHeadlines = (release: Release, request: PlansRequest, today: Day, language: Language): PlansHeadline =>
  pointingIntoFacts(request, (asked) => headlineAnswer(plansCalculation, release, asked, today, language));

function pointingIntoFacts<T>(request: PlansRequest, work: (asked: PlansRequest) => T): T {
  const { facts } = request;
  const { region = facts.region, asOf = facts.asOf } = request;
  try {
    return work({ ...request, region, asOf });
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    throw error.faults.some(({ pointer }) => pointer === '/region') && request.region ? error : error.within('/facts');
  }
}
