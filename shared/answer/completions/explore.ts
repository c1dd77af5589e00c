import type { Facts } from '../../facts/index.ts';
import type { Law } from '../../law/law.ts';
import { NotAcceptable } from '../../messages/errors.ts';
import { isChoice, sizeOf } from './answers.ts';
import { answersTo, isTold, type Matter, telling, type Worth } from './matter.ts';
import { areSame, isClosed, NONE, overAll, type Span, type Spans, spanOf, unknownOf } from './span.ts';

/** The lawful completions of some facts: at each branch a question that is asked, until nothing more is. */
export interface Completions {
  /** Over all of them, by pointer. */
  spans: Spans;
  /** How many more questions are asked until everything is closed, all answers to each weighed evenly. */
  further: number;
  branch?: { question: string; cases: readonly Case[] };
  /** Open questions of which it is not known what they do. */
  dark?: readonly string[];
}

export interface Case {
  /** The same for the same choice, and for the same end of what is counted. */
  key: string;
  answer: unknown;
  completions: Completions;
}

/** More than any person leaves open. */
const MOST_WORKED = 2000;

/**
 * All lawful completions of what a matter asks, each answer standing for those that come to the same: the rules
 * themselves are worked on every one, and tell by what they refuse and still ask how far to go. `null` where none is
 * lawful.
 *
 * @param worth what the matter comes to on the facts as they are
 * @param asked all open questions of the answer: of those that the matter does not ask it follows what it rests on
 * @param seen takes what is asked on the way
 */
export function completionsOf(
  matter: Matter,
  facts: Facts,
  worth: Worth,
  law: Law,
  asked: ReadonlySet<string>,
  seen: Set<string>,
): Completions | null {
  let worked = 0;
  const explore = (told: Facts, worth: Worth): Completions | null => {
    const open = openOf(matter, told, worth, asked);
    for (const each of open) seen.add(each);
    const question = easiest(open, matter);
    if (question === undefined) return { spans: spansOf(worth), further: 0 };
    const answers = worked > (matter.most ?? MOST_WORKED) ? null : answersTo(question, matter, told, law);
    if (!answers) {
      // Of all that may still be asked another matter may rest on some.
      for (const [id, how] of Object.entries(matter.moves)) if (how !== 'unasked') seen.add(id);
      return { spans: unknown(worth), further: open.length, dark: open };
    }
    const cases = answers.flatMap((answer, at): Case[] => {
      worked += 1;
      const further = telling(told, question, answer);
      const worth = lawful(() => matter.work(further, law));
      const completions = worth && explore(further, worth);
      return completions ? [{ key: keyOf(question, answer, at), answer, completions }] : [];
    });
    if (cases.length === 0) return null;
    const all = cases.map(({ completions }) => completions);
    return { ...together(all), branch: { question, cases } };
  };
  return explore(facts, worth);
}

/** What a matter still asks for; of what it only rests on, what something else of the answer asks as well. */
export const openOf = ({ restsOn }: Matter, told: Facts, { asks }: Worth, asked: ReadonlySet<string>): string[] =>
  asks.filter((id) => !isTold(told, id) && (asked.has(id) || !restsOn.includes(id)));

type Left = Pick<Completions, 'spans' | 'further'>;

/** What the answers to one question leave together. */
function together(all: readonly Left[]): Left {
  const spans = overAll(all.map((each) => each.spans));
  const isOver = [...spans.values()].every(isClosed);
  return { spans, further: isOver ? 0 : 1 + all.reduce((sum, { further }) => sum + further, 0) / all.length };
}

/**
 * That of the fewest answers first: many a yes or no ends a matter, and the long lists are gone through only once; before
 * them what is dark, for then they tell nothing.
 */
function easiest(open: readonly string[], { moves }: Matter): string | undefined {
  const size = (id: string) => (moves[id] === 'unasked' ? Number.MAX_VALUE : sizeOf(id));
  return open.toSorted((one, other) => size(one) - size(other))[0];
}

/** A choice by itself, and what is counted by its place from the least to the most, which other facts may move. */
const keyOf = (question: string, answer: unknown, at: number): string =>
  isChoice(question) ? String(answer) : String(at);

/** `null` where the facts are refused. */
function lawful(work: () => Worth): Worth | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotAcceptable) return null;
    throw error;
  }
}

const spansOf = ({ standings }: Worth): Spans =>
  new Map([...standings].map(([pointer, standing]) => [pointer, spanOf(standing)]));

const unknown = ({ standings }: Worth): Spans =>
  new Map([...standings].map(([pointer, standing]) => [pointer, unknownOf(standing)]));

/** What one answer leaves. */
export interface After extends Left {
  answer: unknown;
}

/** What is left after each answer to a question, wherever among the completions it is asked; `null` where it is nowhere. */
export function afterEach(question: string, { branch }: Completions): ReadonlyMap<string, After> | null {
  if (!branch) return null;
  if (branch.question === question)
    return new Map(branch.cases.map(({ key, answer, completions }) => [key, { ...completions, answer }]));
  const each = branch.cases.map(({ completions }) => ({ completions, after: afterEach(question, completions) }));
  const answers = new Map<string, unknown>();
  for (const { after } of each) for (const [key, { answer }] of after ?? []) answers.set(key, answer);
  if (answers.size === 0) return null;
  const left = new Map<string, After>();
  for (const [key, answer] of answers) {
    const all = each.flatMap(({ completions, after }) => (after ? (after.get(key) ?? []) : completions));
    left.set(key, { ...together(all), answer });
  }
  return left;
}

/** The questions that each pointer turns on, in the order in which they are asked. */
export function decidingOf(completions: Completions): Map<string, string[]> {
  const deciding = new Map<string, string[]>();
  const decides = (pointer: string, question: string) => {
    const list = deciding.get(pointer);
    if (!list) deciding.set(pointer, [question]);
    else if (!list.includes(question)) list.push(question);
  };
  const visit = ({ branch, spans, dark = [] }: Completions): void => {
    for (const question of dark) for (const pointer of spans.keys()) decides(pointer, question);
    if (!branch) return;
    const { question, cases } = branch;
    for (const pointer of spans.keys()) {
      const [first, ...others] = cases.map((each) => each.completions.spans.get(pointer));
      if (!others.every((other) => isSame(first, other))) decides(pointer, question);
    }
    for (const each of cases) visit(each.completions);
  };
  visit(completions);
  return deciding;
}

const isSame = (one: Span = NONE, other: Span = NONE): boolean => areSame(one, other);
