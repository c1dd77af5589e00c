import * as z from 'zod/mini';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import { assess, assessHeadline } from '../../../shared/answer/assessment.ts';
import { answer, headlineAnswer } from '../../../shared/answer/calculation.ts';
import type { ContributionsAnswer } from '../../../shared/answer/contributions.ts';
import { contributionsCalculation } from '../../../shared/answer/contributions.ts';
import { type Headlines, lawFor, type ToCome } from '../../../shared/answer/envelope.ts';
import { runSections, SECTIONS, type SectionName } from '../../../shared/answer/sections.ts';
import type { ContributionsRequest } from '../../../shared/api/contributions.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import type { Region } from '../../../shared/law/regions.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { faultText } from '../../../shared/messages/faults.ts';
import { type Day, dayInShanghai } from '../../../shared/month.ts';
import { tidy } from '../../ui/tidy.ts';
import { ASKING, type Goal } from './goals.ts';

export { factsIn, linkWith, read, written } from './answers-link.ts';
export { checked, isWellFormed } from './valid.ts';

// The page's content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

/** Today in Shanghai, whatever the phone's own zone. */
export const today = (): Day => dayInShanghai(new Date());

/** What is worked out here, it is worked out under. */
export const versions = { policyVersion: release.policyVersion, rulesVersion: release.rulesVersion };

/** Why the law or the facts themselves do not allow what was answered. */
export interface Refusal {
  /** Id of the question it concerns. */
  question: string;
  text: string;
}

export type Tried = { assessment: Assessment } | { refusals: readonly Refusal[] };

/** An answer is tried before it is taken, and then shown: the same twice in a row. */
let before: { facts: Facts; language: Language; day: Day; result: Tried } | null = null;

/** All that can be said to the person, worked out on this device: what the API would say. */
export function tried(facts: Facts, language: Language): Tried {
  const day = today();
  if (before?.facts === facts && before.language === language && before.day === day) return before.result;
  const result = refusable(language, () => ({ assessment: assess(release, facts, day, language) }));
  before = { facts, language, day, result };
  return result;
}

function refusable<Done>(language: Language, work: () => Done): Done | { refusals: readonly Refusal[] } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    const refusals = error.faults.map((fault) => ({
      question: questionAt(fault.pointer),
      text: faultText(fault, language),
    }));
    return { refusals };
  }
}

/** Why the facts cannot be assessed, as the page writes amounts; without working out all that could be said of them. */
export function refusals(facts: Facts, language: Language): readonly Refusal[] {
  const run = refusable(language, () => runSections(facts, lawFor(release, facts, today()), false));
  return 'refusals' in run ? run.refusals.map((refusal) => ({ ...refusal, text: tidy(refusal.text) })) : [];
}

/** The facts with the lowest base of the year, which is what everybody pays at least; as they are where a base is told, or none is known. */
export function onFloor(facts: Facts): Facts {
  if (facts.base !== undefined || facts.year === undefined) return facts;
  const { region, year } = facts;
  const { base } = askIn('zh-CN', region)({ year, schemes: ['pension'] });
  return base.floor ? { ...facts, base: { amount: base.floor } } : facts;
}

/** Plans come behind the first amount: they are as large as all other rules. */
let plans: typeof import('../../../shared/answer/plans.ts') | null = null;

export async function loadPlans(): Promise<void> {
  plans ??= await import('../../../shared/answer/plans.ts');
}

type Open = Pick<Headlines, 'questions'> & ToCome;

/** What a section by itself still asks. */
const OPEN_IN: Readonly<Record<SectionName, (facts: Facts, language: Language) => Open>> = {
  contributions: (facts, language) => headlineAnswer(SECTIONS.contributions, release, facts, today(), language),
  medicalSchemes: (facts, language) =>
    headlineAnswer(SECTIONS.medicalSchemes, release, { enrolOn: today(), ...facts }, today(), language),
  contributionYears: (facts, language) => headlineAnswer(SECTIONS.contributionYears, release, facts, today(), language),
  subsidies: (facts, language) => headlineAnswer(SECTIONS.subsidies, release, facts, today(), language),
  retirement: (facts, language) => headlineAnswer(SECTIONS.retirement, release, facts, today(), language),
  workerStatus: (facts, language) => headlineAnswer(SECTIONS.workerStatus, release, facts, today(), language),
};

/** Asked for when a question is chosen and when progress is shown: the same twice in a row. */
let usefulBefore: { goal: Goal; facts: Facts; useful: readonly string[] } | null = null;

/** The open questions that would change the headline of a goal, the most useful first. */
export function usefulFor(goal: Goal, facts: Facts, language: Language): readonly string[] {
  if (goal === 'plan' && plans === null) return [];
  if (usefulBefore?.goal !== goal || usefulBefore.facts !== facts)
    usefulBefore = { goal, facts, useful: findUseful(goal, facts, language) };
  return usefulBefore.useful;
}

function findUseful(goal: Goal, said: Facts, language: Language): readonly string[] {
  const facts = onFloor(said);
  const { sections } = ASKING[goal];
  const found = refusable(language, () => {
    if (goal === 'all') return usefulIn(assessHeadline(release, facts, today(), language));
    if (goal !== 'plan') return sections.flatMap((section) => usefulIn(OPEN_IN[section](facts, language)));
    const next = plans?.planHeadlines(release, { facts }, today(), language).nextQuestion;
    return next ? [next.id] : [];
  });
  return 'refusals' in found ? [] : found;
}

function usefulIn({ questions = [], ranges }: Open): string[] {
  const deciding = [...new Set(ranges.flatMap(({ decidedBy }) => decidedBy.questions))];
  // Details decide where there is something to tell them of, which is asked first.
  const isUseful = (id: string) => deciding.some((each) => each === id || each.startsWith(`${id}.`));
  return questions.flatMap(({ id }) => (isUseful(id) ? [id] : []));
}

/** A pointer into the facts goes on behind the answer where only part of it is at fault: `/base/amount`, `/paid/2/month`. */
function questionAt(pointer: string): string {
  const [first = '', ...rest] = pointer.slice(1).split('/');
  return first === 'base' || first === 'paid' || first === 'resident' ? first : [first, ...rest].join('.');
}

/** A calculation of contributions alone, for the choices that are offered before one is made. @throws NotAcceptable */
export type Ask = (request: ContributionsRequest) => ContributionsAnswer;

export const askIn =
  (language: Language, region: Region | undefined): Ask =>
  (request) =>
    answer(contributionsCalculation, release, { region, ...request }, today(), language) as ContributionsAnswer;

/** Names of the platforms on the notices' lists of a region, to pick from. */
export function platforms(region: Region | undefined): string[] {
  const listed = lawFor(release, { region }, today()).find('occupational-injury.platforms', today());
  return (listed?.rows ?? []).flatMap((row) => (typeof row.platform === 'string' ? [row.platform] : []));
}
