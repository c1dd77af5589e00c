import type { Fact } from '../../facts/declare.ts';
import type { Facts } from '../../facts/index.ts';
import type { Paths } from '../../facts/question.ts';
import type { Grade } from '../../law/documents.ts';
import type { Law } from '../../law/law.ts';
import type { Decimal } from '../../money.ts';
import type { Day } from '../../month.ts';
import type { Account, MissingFigure } from '../../rules/trail.ts';
import { domainOf } from './answers.ts';

/** An amount, a month or day, a number of months, or the code of a decision. */
export type Value = Decimal | number | string;

/** The last figure seen, in place of one not seen for the day. */
export interface Estimate {
  value: Value;
  from: Day;
  document: string;
  grade: Grade;
}

/** What stands at a pointer of an answer. */
export interface Standing {
  /** `null` where it is not known, and where there is none. */
  value: Value | null;
  is: 'amount' | 'decision';
  /** All that a decision may be, where it is not known which of them. */
  may?: readonly string[];
  /** Figures not seen without which there is no value; with none of them, a `null` says that there is no such amount. */
  figures?: readonly string[];
  /** What bounds a value that is not known for want of figures, inclusive; `null` where nothing does. */
  least?: Value | null;
  most?: Value | null;
  estimate?: Estimate | null;
}

/**
 * What a matter comes to on some facts: what stands at each pointer, and what is open of what it rests on, in the order
 * in which least has to be worked out.
 */
export interface Worth {
  standings: ReadonlyMap<string, Standing>;
  asks: readonly string[];
  missing: readonly MissingFigure[];
}

/** Answers that stand for all lawful ones to a question, given what else was told; `null` where that is not known. */
export type Answers = (facts: Facts, law: Law) => readonly unknown[] | null;

/**
 * How a matter moves with each fact that is not one of a few choices: the answers at which an amount is least and most
 * or a decision turns. `unasked` is a fact that its rules do not ask for, or without which no bound is known. A fact of the calculation that is not here does not compile.
 */
export type Moves<D> = {
  readonly [Pair in Paths<D> as Pair[1] extends Few ? never : Pair[0]]: Answers | 'unasked';
} & { readonly [id: string]: Answers | 'unasked' };

/** Of a pension that nothing is told of, nothing is asked. */
export const PENSION_UNASKED = {
  'pension.monthsSoFar': 'unasked',
  'pension.accountNow': 'unasked',
  'pension.indexSoFar': 'unasked',
  'pension.months': 'unasked',
  'pension.index': 'unasked',
  'pension.account': 'unasked',
  'pension.preAccountMonths': 'unasked',
  'pension.firstMonth': 'unasked',
  'pension.benefitBase': 'unasked',
} as const;

type Few = { readonly form: 'yes-no' | 'choice' | 'details' } & Pick<Fact, 'domain'>;

/** A part of an answer that hangs on few facts. */
export interface Matter {
  moves: Readonly<Record<string, Answers | 'unasked'>>;
  /** How many ways to answer are gone through at most, rather than to say something late; left out where few are lawful. */
  most?: number;
  /** Facts that its own rules do not ask for: they count only where something else of the answer asks. */
  restsOn: readonly string[];
  /** On the facts as they were told. */
  first: (law: Law) => Worth;
  /** @throws NotAcceptable where the facts contradict each other or the law */
  work: (facts: Facts, law: Law) => Worth;
}

/** What a rule comes to: its result, and what is asked and missing. */
export interface Found<Result> {
  result: Result;
  account: Pick<Account, 'questions' | 'figures'>;
}

/** A rule on some facts, without a word of explanation. */
export type Run<Result> = (facts: Facts, law: Law) => Found<Result>;

/** A calculation as it was answered, and how to answer it on other facts. */
export interface Answered<Result> {
  found: Found<Result>;
  run: Run<Result>;
  /** Whether the base is sought of a pension that is wanted. */
  seeksPension: boolean;
  /** Whether the view tells what may still come at a pointer. */
  wants: (pointer: string) => boolean;
}

/** As told; what a pension that is wanted costs moves with birth both ways, and is not known ahead. */
export const withBase = (
  moves: Matter['moves'],
  { seeksPension }: Pick<Answered<never>, 'seeksPension'>,
): Matter['moves'] => (seeksPension ? { ...moves, birthMonth: 'unasked' } : moves);

/** Whether a base is told by the pension that is wanted. */
export const wantsPension = ({ base }: Facts): boolean => base !== undefined && 'pension' in base;

/** Of what no base changes: none is sought for every completion. */
export const baseless =
  <Result>(run: Run<Result>): Run<Result> =>
  (facts, law) =>
    run({ ...facts, base: undefined }, law);

/** A matter that is read off the answer of its calculation. */
export const readOff = <Result>(
  { found, run }: Answered<Result>,
  how: Omit<Matter, 'first' | 'work'>,
  read: (found: Found<Result>) => Worth,
): Matter => ({ ...how, first: () => read(found), work: (facts, law) => read(run(facts, law)) });

/** Answers that stand for all lawful ones to a question; `null` where it is not declared how the matter moves with it. */
export function answersTo(question: string, { moves }: Matter, facts: Facts, law: Law): readonly unknown[] | null {
  const own = moves[question];
  if (own === 'unasked') return null;
  if (own) return own(facts, law);
  const domain = domainOf(question);
  if (!domain) return null;
  if ('choices' in domain) return domain.choices;
  return 'details' in domain ? [null, {}] : null;
}

/** Whether a fact is told, by its path; of who has no certificate its level is. */
export function isTold(facts: Facts, id: string): boolean {
  let value: unknown = facts;
  for (const name of id.split('.')) {
    value = (value as Record<string, unknown>)[name];
    if (value === undefined || value === null) break;
  }
  return value !== undefined;
}

/** The facts with one more, by its path. */
export function telling(facts: Facts, id: string, answer: unknown): Facts {
  return (id.includes('.') ? put(facts, id.split('.'), answer) : { ...facts, [id]: answer }) as Facts;
}

function put(facts: object, [name = '', ...rest]: readonly string[], answer: unknown): object {
  const inner = (facts as Record<string, unknown>)[name];
  return { ...facts, [name]: rest.length === 0 ? answer : put((inner ?? {}) as object, rest, answer) };
}
