import type { Facts } from '../../facts/index.ts';
import type { Law } from '../../law/law.ts';
import { NotAcceptable } from '../../messages/errors.ts';
import { isChoice, sizeOf } from './answers.ts';
import { answersTo, isTold, type Matter, telling, type Worth } from './matter.ts';
import { areSame, NONE, overAll, type Span, type Spans, spanOf, unknownOf } from './span.ts';

/** The lawful completions of some facts: at each branch a question that the rules ask, until they ask no more. */
export interface Completions {
  /** Over all of them, by pointer. */
  spans: Spans;
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
 */
export function completionsOf(
  matter: Matter,
  facts: Facts,
  worth: Worth,
  law: Law,
  asked: ReadonlySet<string>,
): Completions | null {
  let worked = 0;
  const explore = (told: Facts, worth: Worth): Completions | null => {
    const isOpen = (id: string) => !isTold(told, id) && (asked.has(id) || !matter.restsOn.includes(id));
    const question = easiest(worth.asks.filter(isOpen));
    if (question === undefined) return { spans: spansOf(worth) };
    const answers = worked > (matter.most ?? MOST_WORKED) ? null : answersTo(question, matter, told, law);
    if (!answers) return { spans: unknown(worth), dark: worth.asks.filter(isOpen) };
    const cases = answers.flatMap((answer, at): Case[] => {
      worked += 1;
      const further = telling(told, question, answer);
      const worth = lawful(() => matter.work(further, law));
      const completions = worth && explore(further, worth);
      return completions ? [{ key: keyOf(question, answer, at), answer, completions }] : [];
    });
    if (cases.length === 0) return null;
    return { spans: overAll(cases.map(({ completions }) => completions.spans)), branch: { question, cases } };
  };
  return explore(facts, worth);
}

/** That of the fewest answers first: many a yes or no ends a matter, and the long lists are gone through only once. */
function easiest([first, ...others]: readonly string[]): string | undefined {
  let found = first;
  for (const each of others) if (found !== undefined && sizeOf(each) < sizeOf(found)) found = each;
  return found;
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

const unknown = ({ standings }: Worth): Spans => new Map([...standings].map(([pointer, standing]) => [pointer, unknownOf(standing)]));

/** What is left after each answer to a question, wherever among the completions it is asked; `null` where it is nowhere. */
export function afterEach(question: string, { branch, spans }: Completions): Map<string, { answer: unknown; spans: Spans }> | null {
  if (!branch) return null;
  if (branch.question === question)
    return new Map(
      branch.cases.map(({ key, answer, completions }) => [key, { answer, spans: completions.spans }]),
    );
  const each = branch.cases.map(({ completions }) => afterEach(question, completions));
  const answers = new Map(each.flatMap((after) => [...(after ?? [])].map(([key, { answer }]) => [key, answer] as const)));
  if (answers.size === 0) return null;
  return new Map(
    [...answers].map(([key, answer]) => {
      const left = each.flatMap((after, at) =>
        after ? (after.get(key)?.spans ?? []) : (branch.cases[at]?.completions.spans ?? spans),
      );
      return [key, { answer, spans: overAll(left) }] as const;
    }),
  );
}

/** The questions that each pointer turns on, in the order in which they are asked. */
export function decidingOf(completions: Completions): Map<string, string[]> {
  const deciding = new Map<string, string[]>();
  const visit = ({ branch, spans, dark = [] }: Completions): void => {
    for (const pointer of dark.length > 0 ? spans.keys() : []) deciding.set(pointer, [...new Set([...(deciding.get(pointer) ?? []), ...dark])]);
    if (!branch) return;
    const { question, cases } = branch;
    for (const [pointer] of spans) {
      const [first, ...others] = cases.map((each) => each.completions.spans.get(pointer));
      const list = deciding.get(pointer) ?? [];
      if (list.includes(question) || others.every((other) => isSame(first, other))) continue;
      deciding.set(pointer, [...list, question]);
    }
    for (const each of cases) visit(each.completions);
  };
  visit(completions);
  return deciding;
}

const isSame = (one: Span = NONE, other: Span = NONE): boolean => areSame(one, other);

