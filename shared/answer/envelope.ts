import type { Clocks } from '../facts/index.ts';
import type { Grade } from '../law/documents.ts';
import { createLaw, type Law, type Release } from '../law/law.ts';
import { askable, type Region } from '../law/regions.ts';
import { NotAcceptable } from '../messages/errors.ts';
import type { Day } from '../month.ts';
import type { Account, Citation, MissingFigure, Notice, Operands, Outcome, Step } from '../rules/trail.ts';
import type { Outlook } from './completions/index.ts';
import type { NextQuestion, Range } from './ranges.ts';
import type { FigureHeadline, ShownFigure, Words } from './words.ts';

/** A step of a sum or decision, with its sentence. */
export interface ShownStep {
  code: string;
  text: string;
  operands: Operands;
  result: string;
  documents: readonly string[];
}

export interface ShownNotice {
  code: string;
  text: string;
  operands: Operands;
  documents: readonly string[];
}

export interface CitedDocument {
  number: string;
  title: string;
  issuer: string;
  issuedOn: Day | null;
  seen: string;
  grade: Grade;
}

export interface OpenQuestion {
  id: string;
  text: string;
}

/** The members that every answer has in either view. */
export interface Headlines {
  outcome: Outcome;
  region: Region;
  asOf: Day;
  policyVersion: string;
  rulesVersion: string;
  grade: Grade | null;
  figures?: readonly FigureHeadline[];
  /** By id alone: the catalogue of questions has their words. */
  questions?: readonly Pick<OpenQuestion, 'id'>[];
}

/** The members that every answer has in full view. */
export interface Envelope extends Headlines {
  steps: readonly ShownStep[];
  documents: readonly CitedDocument[];
  notices: readonly ShownNotice[];
  figures?: readonly ShownFigure[];
  questions?: readonly OpenQuestion[];
}

/** What every answer of a calculation has beside: what may still come of it. */
export interface ToCome {
  ranges: readonly Range[];
  nextQuestion: NextQuestion | null;
}

/**
 * Laws remember what was looked up in them, and the plans of their years. Buys two thirds of the contribution answers a second and
 * four tenths of the full assessments. Days come from requests, so what is kept is bounded.
 */
const MOST_LAWS_KEPT = 100;
const laws = new WeakMap<Release, Map<string, Law>>();

/**
 * The law a request asks for; `today` is the caller's day in Asia/Shanghai. Laws are pure and kept for the next request.
 *
 * @throws NotAcceptable for a region that the release does not know
 */
export function lawFor(release: Release, request: Clocks, today: Day): Law {
  const { region = release.defaultRegion, asOf = today } = request;
  const key = `${region} ${asOf}`;
  let kept = laws.get(release);
  if (!kept) laws.set(release, (kept = new Map()));
  const known = kept.get(key);
  if (known) return known;
  const regions = askable(release.places);
  if (!regions.includes(region)) {
    const operands = { region, known: regions.join(' ') };
    throw new NotAcceptable('invalid-request', [{ pointer: '/region', code: 'unknown-region', operands }]);
  }
  if (kept.size === MOST_LAWS_KEPT) kept.clear();
  const law = createLaw(release, region, asOf);
  kept.set(key, law);
  return law;
}

/**
 * What an answer came to, as far as its headline goes. Unknown answers come before figures not seen: the person can
 * mend the first.
 */
export function outcomeOf({ headline: { questions, figures, refused, open } }: Pick<Account, 'headline'>): Outcome {
  if (refused) return 'not-eligible';
  if (questions.length > 0) return 'needs-answers';
  return open || figures.length > 0 ? 'not-published' : 'assessed';
}

/** What several answers came to together: assessed when each of them is. */
export function outcomeOfAll(outcomes: readonly Outcome[]): Exclude<Outcome, 'not-eligible'> {
  return (['needs-answers', 'not-published'] as const).find((open) => outcomes.includes(open)) ?? 'assessed';
}

/** Said with every answer that rests on a figure not read from the notice itself. */
const NOT_OFFICIAL: Notice = { code: 'grade-not-official', operands: {}, documents: [] };

/** Whether an answer of this grade has to say so: `sayNotOfficial`. */
export const isNotOfficial = (grade: Grade | null): boolean => grade !== null && grade !== 'official';

export const sayNotOfficial = (words: Words): ShownNotice => sayNotice(NOT_OFFICIAL, words);

/** Said where questions are open that would change no amount by a yuan and turn no decision. */
const ASKED_ENOUGH: Notice = { code: 'asked-enough', operands: {}, documents: [] };

/** Where nothing more need be asked, the notice that says so. */
export const saidOf = ({ isEnough }: Outlook): readonly Notice[] => (isEnough ? [ASKED_ENOUGH] : []);

export const toCome = ({ ranges, next }: Outlook, words: Words): ToCome => ({
  ranges,
  nextQuestion: next && { ...sayQuestion(next.id, words), narrows: next.narrows },
});

export const sayStep = (step: Step, words: Words): ShownStep => ({
  code: step.code,
  text: words.step(step),
  operands: step.operands,
  result: step.result,
  documents: step.documents,
});

export const sayNotice = (notice: Notice, words: Words): ShownNotice => ({
  code: notice.code,
  text: words.notice(notice),
  operands: notice.operands,
  documents: notice.documents,
});

export const sayFigure = (figure: MissingFigure, words: Words): ShownFigure => words.figure(figure);

/** The same with missing figures and open questions as the headline view has them. */
export const briefly = <Asked extends Pick<Envelope, 'figures' | 'questions'>>({
  figures,
  questions,
  ...asked
}: Asked) => ({
  ...asked,
  ...(figures && { figures: figures.map(inBrief) }),
  ...(questions && { questions: questions.map(({ id }) => ({ id })) }),
});

function inBrief({ id, on, title, status, lastSeen, askedOf, contact }: ShownFigure): FigureHeadline {
  return {
    id,
    on,
    title,
    status,
    lastSeen: lastSeen && without(lastSeen, 'title'),
    askedOf,
    contact: contact && without(contact, 'source'),
  };
}

function without<Whole extends object, Name extends keyof Whole>(whole: Whole, name: Name): Omit<Whole, Name> {
  const { [name]: _, ...rest } = whole;
  return rest;
}

export const sayQuestion = (id: string, words: Words): OpenQuestion => ({ id, text: words.question(id) });

export const sayDocument = ({ number, grade }: Citation, words: Words): CitedDocument => ({
  ...words.document(number),
  grade,
});

/** What an answer says first: of whom, of when and under which version of the law. */
export const heading = (law: Law, outcome: Outcome, grade: Grade | null) => ({
  outcome,
  region: law.region,
  asOf: law.asOf,
  policyVersion: law.release.policyVersion,
  rulesVersion: law.release.rulesVersion,
  grade,
});

/** The members that every answer has, in the reader's language, from what a rule recorded on its trail. */
export function envelope(law: Law, account: Account, outcome: Outcome, words: Words): Envelope {
  const notices = account.notices.map((notice) => sayNotice(notice, words));
  if (isNotOfficial(account.grade)) notices.push(sayNotOfficial(words));
  return {
    ...heading(law, outcome, account.grade),
    steps: account.steps.map((step) => sayStep(step, words)),
    documents: account.citations.map((cited) => sayDocument(cited, words)),
    notices,
    ...open(account, words),
  };
}

/** Those of them that the headline view has. */
export const headlines = (law: Law, account: Account, outcome: Outcome, words: Words): Headlines => ({
  ...heading(law, outcome, account.grade),
  ...briefly(open(account, words)),
});

const open = ({ figures, questions }: Account, words: Words): Pick<Envelope, 'figures' | 'questions'> => ({
  ...(figures.length > 0 && { figures: figures.map((figure) => sayFigure(figure, words)) }),
  ...(questions.length > 0 && { questions: questions.map((id) => sayQuestion(id, words)) }),
});
