import type { Facts } from '../../facts/index.ts';
import type { Figure, Law } from '../../law/law.ts';
import { Decimal, yuan } from '../../money.ts';
import type { Range } from '../ranges.ts';
import { domainOf } from './answers.ts';
import { carryingOn, estimated, standIns } from './carried.ts';
import { type After, afterEach, type Completions, completionsOf, decidingOf, openOf } from './explore.ts';
import { type Estimate, isTold, type Matter, type Standing, type Value, type Worth } from './matter.ts';
import { compare, isClosed, NONE, type Span, type Spans, shareLeft, spanOf, UNDECIDED } from './span.ts';

export { type Answered, type Matter, wantsPension } from './matter.ts';

/** A matter where its pointers begin in the answer: nowhere, or at a section of an assessment. */
export interface Placed {
  at: string;
  matter: Matter;
}

/** What may still come of an answer, and what to ask next for it. */
export interface Outlook {
  ranges: readonly Range[];
  /** The question that narrows most; `null` where none that is open would change anything. */
  next: { id: string; narrows: readonly string[] } | null;
  /** The open questions, the most useful first; those that would change nothing are last. */
  questions: readonly string[];
  /** Whether questions are left that nobody need answer; of a name that nobody knows another may still be told. */
  isEnough: boolean;
}

/** One matter, worked out as far as its questions go. */
interface Explored extends Placed {
  worth: Worth;
  completions: Completions;
  /** The questions that each pointer turns on. */
  deciding: ReadonlyMap<string, readonly string[]>;
}

/**
 * Between what everything that is open of an answer lies, over all lawful completions of what is asked, and which of the
 * open questions narrows it most.
 *
 * @param asked the open questions of the answer
 */
export function outlookOf(placed: readonly Placed[], facts: Facts, law: Law, asked: readonly string[]): Outlook {
  const explored = exploredOf(placed, facts, law, asked);
  const ranges = explored.flatMap((each) => rangesOf(each, facts, law));
  const useful = usefulnessOf(explored, asked);
  const isEnough = useful.next === null && asked.length > 0 && asked.every((id) => !isTold(facts, id));
  return { ranges, ...useful, isEnough };
}

/** What the answers are headed by, wherever in an assessment. */
const HEADLINE =
  /^(?:\/\w+)?(?:\/monthly\/total|\/schemes\/\d\/outcome|\/missingMonths|\/programmes\/\d+\/outcome|\/statutoryMonth|\/minimumMonths|\/pension\/total|\/status)$/;

export const isHeadline = (pointer: string): boolean => HEADLINE.test(pointer);

/** Of the full view. */
export const isAnything = (): boolean => true;

/** What one matter asks only after some answers, another may rest on: those are gone through again. */
function exploredOf(placed: readonly Placed[], facts: Facts, law: Law, asked: readonly string[]): Explored[] {
  const seen = new Set(asked);
  const explored = placed.flatMap(({ at, matter }) => {
    const known = new Set(seen);
    const worth = matter.first(law);
    const isAsking = openOf(matter, facts, worth, known).length > 0;
    const completions = isAsking ? completionsOf(matter, facts, worth, law, known, seen) : asTold(worth);
    return completions ? { at, matter, worth, completions, known } : [];
  });
  return explored.map((each) => {
    const { matter, worth, known } = each;
    const isLate = matter.restsOn.some((id) => seen.has(id) && !known.has(id));
    const completions = (isLate && completionsOf(matter, facts, worth, law, seen, new Set())) || each.completions;
    return { ...each, completions, deciding: decidingOf(completions) };
  });
}

/** Where nothing is asked, what is known stays as it is: only what lacks a figure has a range. */
const asTold = ({ standings }: Worth): Completions => ({
  spans: new Map([...standings].flatMap(([pointer, each]) => (isKnown(each) ? [] : [[pointer, spanOf(each)]]))),
  further: 0,
});

const isKnown = ({ value }: Standing): boolean => value !== null && value !== UNDECIDED;

function rangesOf({ at, matter, worth, completions, deciding }: Explored, facts: Facts, law: Law): Range[] {
  let carried: { standIns: ReadonlyMap<string, Figure>; standings?: Worth['standings'] } | undefined;
  const estimateOf = (pointer: string, { estimate, figures = [] }: Standing): Estimate | null => {
    if (estimate !== undefined || figures.length === 0) return estimate ?? null;
    carried ??= { standIns: standIns(worth.missing, law) };
    const [first, ...others] = figures.flatMap((id) => carried?.standIns.get(id) ?? []);
    if (!first) return null;
    carried.standings ??= matter.work(facts, carryingOn(law)).standings;
    const value = carried.standings.get(pointer)?.value ?? null;
    return value === null ? null : estimated(value, [first, ...others]);
  };
  const ranges: Range[] = [];
  for (const [pointer, standing] of worth.standings) {
    const span = completions.spans.get(pointer);
    if (!span) continue;
    // Of a decision that no completion settles there is nothing to say.
    if (standing.is === 'decision' && span.possible.length === 0) continue;
    // What comes to the same whatever is answered still waits for the answer.
    const waitsFor = completions.branch ? [completions.branch.question] : [];
    const questions = deciding.get(pointer) ?? waitsFor;
    if (isSettled(standing, span, questions, matter)) continue;
    const [question, ...others] = questions;
    ranges.push({
      pointer: at + pointer,
      ...endsIn(span, standing),
      estimate: shownEstimate(estimateOf(pointer, standing)),
      decidedBy: { questions, figures: span.figures },
      ...(question && others.length === 0 && casesOf(question, pointer, completions)),
    });
  }
  return ranges;
}

/** Known whatever the rules of the matter still ask, or of no completion. */
function isSettled(standing: Standing, span: Span, questions: readonly string[], { restsOn }: Matter): boolean {
  if (standing.is === 'amount' && span.least === undefined) return true;
  if (!isKnown(standing)) return false;
  return isClosed(span) || questions.every((question) => restsOn.includes(question));
}

function endsIn(
  { least = null, most = null, possible }: Span,
  { is }: Standing,
): Pick<Range, 'least' | 'most' | 'possible'> {
  if (is === 'decision') return { least: null, most: null, possible };
  return { least: shown(least), most: shown(most) };
}

const shown = (value: Value | null): string | number | null => (value instanceof Decimal ? yuan(value) : value);

const shownEstimate = (estimate: Estimate | null): Range['estimate'] =>
  estimate && { ...estimate, value: shown(estimate.value) as string | number };

/** So many cases stand side by side. */
const MOST_CASES = 4;

/** Every case of a question of few answers that decides alone. */
function casesOf(question: string, pointer: string, completions: Completions): Pick<Range, 'cases'> {
  const domain = domainOf(question);
  if (!domain || !('choices' in domain) || domain.choices.length > MOST_CASES) return {};
  const cases = [...(afterEach(question, completions)?.values() ?? [])].map(({ answer, spans }) => ({
    question,
    answer: answer as string | boolean,
    value: only(spans.get(pointer) ?? NONE),
  }));
  return { cases };
}

/** The one value that a span leaves; `null` where it leaves more, or none. */
function only({ least = null, most = null, possible }: Span): string | number | null {
  if (possible.length > 0) return possible.length === 1 ? (possible[0] ?? null) : null;
  return least !== null && most !== null && compare(least, most) === 0 ? shown(least) : null;
}

/** A question saved counts half as much as a matter closed. */
const WORTH_OF_A_QUESTION = 1 / 2;

/**
 * Each open question by what its answers, weighed evenly, are expected to do to every matter: the share of what is open
 * that they close, from 0 for nothing to 1 for all of it, and half of the questions that they save. All pointers of a matter count
 * alike, an amount by the width of its range and a decision by what may come of it (`shareLeft`). The questions that
 * would change no amount by a yuan and turn no decision are last.
 */
function usefulnessOf(explored: readonly Explored[], asked: readonly string[]): Pick<Outlook, 'next' | 'questions'> {
  if (asked.length === 0) return { next: null, questions: asked };
  const gains = new Map(asked.map((question) => [question, { gain: 0, narrows: [] as string[] }]));
  for (const { at, completions, deciding } of explored) {
    const open = [...completions.spans].filter(([, span]) => !isClosed(span));
    const turns = new Map<string, string[]>();
    for (const [pointer] of open)
      for (const question of deciding.get(pointer) ?? [])
        turns.set(question, [...(turns.get(question) ?? []), at + pointer]);
    for (const [question, pointers] of turns) {
      const known = gains.get(question);
      if (!known) continue;
      known.narrows.push(...pointers);
      known.gain += gainOf(question, completions, open);
    }
  }
  const gain = (question: string) => gains.get(question)?.gain ?? 0;
  const isUseful = (question: string) => gains.get(question)?.narrows.length !== 0;
  const useful = asked.filter(isUseful).sort((one, other) => gain(other) - gain(one));
  const [next] = useful;
  return {
    next: next === undefined ? null : { id: next, narrows: gains.get(next)?.narrows ?? [] },
    questions: [...useful, ...asked.filter((question) => !isUseful(question))],
  };
}

/** What an answer does to one matter. Of questions whose effect is not known each is taken to close its part. */
function gainOf(question: string, completions: Completions, open: readonly (readonly [string, Span])[]): number {
  const shareOf = (spans: Spans) =>
    open.reduce((sum, [pointer, before]) => sum + shareLeft(spans.get(pointer) ?? NONE, before), 0) / open.length;
  const after = [...(afterEach(question, completions)?.values() ?? [])];
  if (after.length === 0) return 1 / completions.further + WORTH_OF_A_QUESTION;
  const mean = (of: (left: After) => number) => after.reduce((sum, left) => sum + of(left), 0) / after.length;
  const closed = shareOf(completions.spans) - mean(({ spans }) => shareOf(spans));
  return closed + WORTH_OF_A_QUESTION * (completions.further - mean(({ further }) => further));
}
