import type { Clocks } from '../facts/index.ts';
import type { Law, Release } from '../law/law.ts';
import type { Catalogue, Language, QuestionTexts } from '../messages/catalogue.ts';
import type { Day } from '../month.ts';
import { type Account, type Outcome, Trail } from '../rules/trail.ts';
import {
  type Envelope,
  envelope,
  lawFor,
  outcomeOf,
  type Presented,
  present,
  saidOf,
  type ToCome,
  toCome,
} from './envelope.ts';
import { type Matter, outlookOf, type Run } from './completions/index.ts';
import { type Words, wordsOf } from './words.ts';

/** A calculation of the API: a rule, what it may ask, and the sentences that explain it. */
export interface Calculation<Facts, Result extends object, Shown = Presented<Result>> {
  /** @throws NotAcceptable when the facts contradict each other or the law. */
  rule: (facts: Facts, trail: Trail) => Result;
  text: Catalogue;
  questions: readonly QuestionTexts[];
  /** What of the result hangs on few facts each, and how: for what may still come of it. */
  matters: (run: Run<Result>, facts: Facts & Clocks) => readonly Matter[];
  /** Puts the reader's words beside the codes in a copy of the result, by the catalogue's `phrases`. */
  localise: (result: Presented<Result>, words: Words) => Shown;
}

/** What a calculation adds to the members that every answer has. */
export type Shown<C extends { localise: (...args: never) => unknown }> = ReturnType<C['localise']>;

/** The answer of a calculation, as it goes on the wire. */
export type Answer<C extends { localise: (...args: never) => unknown }> = Envelope & ToCome & Shown<C>;

/** The `localise` of a result without codes. */
export const unchanged = <Result>(result: Result): Result => result;

/** One calculation for one person: its result in Decimals, and why. */
export interface Worked<Result> {
  outcome: Outcome;
  result: Result;
  account: Account;
}

/**
 * @param explains whether anybody will read why: see `Trail`
 * @throws NotAcceptable as the rule does
 */
export function work<Facts, Result extends object>(
  { rule }: Pick<Calculation<Facts, Result, object>, 'rule'>,
  facts: Facts,
  law: Law,
  explains = true,
): Worked<Result> {
  const trail = new Trail(law, explains);
  const result = rule(facts, trail);
  const account = trail.account();
  return { outcome: outcomeOf(account), result, account };
}

/**
 * Answers a request: the same function in the Lambda, in the browser and on a laptop.
 *
 * @param today the day in Asia/Shanghai on which is asked; it is `asOf` when the request names none
 * @throws NotAcceptable as the rule does
 */
export function answer<Facts, Result extends object, Shown>(
  calculation: Calculation<Facts, Result, Shown>,
  release: Release,
  request: Facts & Clocks,
  today: Day,
  language: Language,
): Envelope & ToCome & Shown {
  const { text, questions, localise, matters } = calculation;
  const law = lawFor(release, request, today);
  const { outcome, result, account } = work(calculation, request, law);
  const run: Run<Result> = (facts, under) => work(calculation, facts as Facts, under, false);
  const placed = matters(run, request).map((matter) => ({ at: '', matter }));
  const outlook = outlookOf(placed, request, law, account.questions);
  const words = wordsOf(law, text, questions, language);
  const said = { ...account, questions: outlook.questions, notices: [...account.notices, ...saidOf(outlook)] };
  return Object.assign(
    envelope(law, said, outcome, words),
    toCome(outlook, words),
    localise(present(result), words),
  );
}
