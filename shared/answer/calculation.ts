import type { Clocks } from '../facts/index.ts';
import type { Law, Release } from '../law/law.ts';
import type { Catalogue, Language, QuestionTexts } from '../messages/catalogue.ts';
import type { Day } from '../month.ts';
import { type Account, type Outcome, Trail } from '../rules/trail.ts';
import { type Answered, isAnything, isHeadline, type Matter, type Outlook, outlookOf } from './completions/index.ts';
import {
  type Envelope,
  envelope,
  type Headlines,
  headlines,
  lawFor,
  outcomeOf,
  saidOf,
  type ToCome,
  toCome,
} from './envelope.ts';
import { type Presented, present } from './present.ts';
import { type Words, wordsOf } from './words.ts';

/** A calculation of the API: a rule, what it may ask, and the sentences that explain it. */
export interface Calculation<Facts, Result extends object, Shown = Presented<Result>, Headline = unknown> {
  /** @throws NotAcceptable when the facts contradict each other or the law. */
  rule: (facts: Facts, trail: Trail) => Result;
  text: Catalogue;
  questions: readonly QuestionTexts[];
  /**
   * What of the result hangs on few facts each, and how: for what may still come of it. Left out by a rule that tells
   * itself what to ask next.
   */
  matters?: (answered: Answered<Result>) => readonly Matter[];
  /** Puts the reader's words beside the codes in a copy of the result, by the catalogue's `phrases`. */
  localise: (result: Presented<Result>, words: Words) => Shown;
  /**
   * What the headline view keeps of a result, or of one with words: amounts, months, decisions and codes, without
   * sentences, schedules, tiers, conditions, claims, papers and ledgers.
   */
  headline: (result: Presented<Result>, words: Words) => Headline;
}

/** What a calculation adds to the members that every answer has. */
export type Shown<C extends { localise: (...args: never) => unknown }> = ReturnType<C['localise']>;

/** The answer of a calculation, as it goes on the wire. */
export type Answer<C extends { localise: (...args: never) => unknown }> = Envelope & ToCome & Shown<C>;

/** Whether an answer also explains itself. */
export const VIEWS = ['full', 'headline'] as const;

/** The answer of a calculation in headline view (`?view=headline`). */
export type HeadlineAnswer<C extends { headline: (...args: never) => unknown }> = Headlines &
  ToCome &
  ReturnType<C['headline']>;

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
  const { text, questions, localise } = calculation;
  const law = lawFor(release, request, today);
  const worked = work(calculation, request, law);
  const { outcome, result, account } = worked;
  const ahead = outlook(calculation, request, law, worked, isAnything);
  const words = wordsOf(law, text, questions, language);
  const said = { ...account, questions: ahead.questions, notices: [...account.notices, ...saidOf(ahead)] };
  return Object.assign(envelope(law, said, outcome, words), toCome(ahead, words), localise(present(result), words));
}

/** What may still come of the answer of one calculation. */
function outlook<Facts, Result extends object>(
  calculation: Pick<Calculation<Facts, Result, unknown>, 'rule' | 'matters'>,
  request: Facts & Clocks,
  law: Law,
  found: Worked<Result>,
  wants: Answered<Result>['wants'],
): Outlook {
  const { questions } = found.account;
  if (!calculation.matters) return { ranges: [], next: null, questions, isEnough: false };
  const run: Answered<Result>['run'] = (facts, law) => work(calculation, facts as Facts, law, false);
  const placed = calculation.matters({ found, run, seeksPension: false, wants }).map((matter) => ({ at: '', matter }));
  return outlookOf(placed, request, law, questions);
}

/** As `answer`, without what only explains: nothing of it is worked out. */
export function headlineAnswer<Facts, Result extends object, Headline>(
  calculation: Calculation<Facts, Result, unknown, Headline>,
  release: Release,
  request: Facts & Clocks,
  today: Day,
  language: Language,
): Headlines & ToCome & Headline {
  const { text, questions, headline } = calculation;
  const law = lawFor(release, request, today);
  const worked = work(calculation, request, law, false);
  const { outcome, result, account } = worked;
  const words = wordsOf(law, text, questions, language);
  const ahead = outlook(calculation, request, law, worked, isHeadline);
  return Object.assign(
    headlines(law, { ...account, questions: ahead.questions }, outcome, words),
    toCome(ahead, words),
    headline(present(result), words),
  );
}
