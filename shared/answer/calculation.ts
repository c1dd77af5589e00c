import type { Law, Release } from '../law/law.ts';
import type { Region } from '../law/regions.ts';
import type { Catalogue, Language, QuestionTexts } from '../messages/catalogue.ts';
import { type Words, wordsOf } from '../messages/words.ts';
import type { Day } from '../month.ts';
import { type Account, Trail } from '../rules/trail.ts';
import { type Envelope, envelope, lawFor, type Outcome, outcomeOf, type Presented, present } from './envelope.ts';

/** The two clocks and the place, which every request may name. */
export interface Clocks {
  region?: Region | undefined;
  asOf?: Day | undefined;
}

/** A calculation of the API: a rule, what it may ask, and the sentences that explain it. */
export interface Calculation<Facts, Result, Shown = Presented<Result>> {
  /** @throws NotAcceptable when the facts contradict each other or the law. */
  rule: (facts: Facts, trail: Trail) => Result;
  text: Catalogue;
  questions: readonly QuestionTexts[];
  /** Where the rule itself decides the outcome; else it follows from open questions and missing figures. */
  outcome?: (result: Result, account: Account) => Outcome;
  /** Puts the reader's words beside the codes in a copy of the result, by the catalogue's `phrases`. */
  localise?: (result: Presented<Result>, words: Words) => Shown;
}

/**
 * Answers a request: the same function in the Lambda, in the browser and on a laptop.
 *
 * @param today the day in Asia/Shanghai on which is asked; it is `asOf` when the request names none
 * @throws NotAcceptable as the rule does
 */
export function answer<Facts extends object, Result extends object, Shown = Presented<Result>>(
  calculation: Calculation<Facts, Result, Shown>,
  release: Release,
  request: Facts & Clocks,
  today: Day,
  language: Language,
): Envelope & Shown {
  const { region, asOf, ...facts } = request;
  return answerUnder(lawFor(release, { region, asOf }, today), calculation, facts as Facts, language);
}

/** As `answer`, under a law at hand. */
export function answerUnder<Facts extends object, Result extends object, Shown = Presented<Result>>(
  law: Law,
  { rule, text, questions, outcome, localise }: Calculation<Facts, Result, Shown>,
  facts: Facts,
  language: Language,
): Envelope & Shown {
  const trail = new Trail(law);
  const result = rule(facts, trail);
  const account = trail.account();
  const decided = outcome ? outcome(result, account) : outcomeOf(account);
  const presented = present(result);
  const shown = localise
    ? localise(presented, wordsOf(law, text, questions, language))
    : (presented as unknown as Shown);
  return Object.assign(envelope(law, account, decided, { text, questions }, language), shown);
}
