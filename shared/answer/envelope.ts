import type { OUTCOMES } from '../api/wire.ts';
import { NotAcceptable } from '../errors.ts';
import type { Grade } from '../law/documents.ts';
import { createLaw, type Law, type Release } from '../law/law.ts';
import { askable, type Region } from '../law/regions.ts';
import type { Catalogue, Language, QuestionTexts } from '../messages/catalogue.ts';
import { type Contact, wordsOf } from '../messages/words.ts';
import { Decimal, yuan } from '../money.ts';
import type { Day } from '../month.ts';
import type { Account, Notice } from '../rules/trail.ts';

export type Outcome = (typeof OUTCOMES)[number];

/** A result with every Decimal replaced by yuan on the wire. */
export type Presented<T> = T extends Decimal
  ? string
  : T extends readonly (infer Item)[]
    ? Presented<Item>[]
    : T extends object
      ? { [Key in keyof T]: Presented<T[Key]> }
      : T;

/**
 * Puts money on the wire: every Decimal of a result becomes a string with two decimals. Only what holds one is copied:
 * the rest is shared with the result, and with what rules keep for the next answer, so nobody may write into it.
 */
export function present<T>(result: T): Presented<T> {
  return (isObject(result) ? show(result) : result) as Presented<T>;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function show(value: object): unknown {
  if (value instanceof Decimal) return yuan(value);
  return Array.isArray(value) ? showItems(value) : showMembers(value as Record<string, unknown>);
}

/**
 * What is frozen is the same for everybody, such as the tiers of a year, and is written once for all answers. Buys a tenth of the
 * contribution answers a second.
 */
const shownOnce = new WeakMap<readonly unknown[], readonly unknown[]>();

function showItems(items: readonly unknown[]): readonly unknown[] {
  const known = shownOnce.get(items);
  if (known) return known;
  let shown: unknown[] | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!isObject(item)) continue;
    const itemShown = show(item);
    if (itemShown !== item) (shown ??= items.slice())[at] = itemShown;
  }
  if (!shown) return items;
  // Not frozen in turn: JSON.stringify takes twice as long for an answer with a frozen array in it (V8 13.6).
  if (Object.isFrozen(items)) shownOnce.set(items, shown);
  return shown;
}

function showMembers(members: Readonly<Record<string, unknown>>): object {
  let shown: Record<string, unknown> | undefined;
  for (const key in members) {
    const member = members[key];
    if (!isObject(member)) continue;
    const memberShown = show(member);
    if (memberShown !== member) (shown ??= { ...members })[key] = memberShown;
  }
  return shown ?? members;
}

export interface Envelope {
  outcome: Outcome;
  region: Region;
  asOf: Day;
  policyVersion: string;
  rulesVersion: string;
  grade: Grade | null;
  steps: {
    code: string;
    text: string;
    operands: Readonly<Record<string, string>>;
    result: string;
    documents: readonly string[];
  }[];
  documents: { number: string; title: string; issuer: string; issuedOn: Day | null; seen: string; grade: Grade }[];
  notices: { code: string; text: string; operands: Readonly<Record<string, string>>; documents: readonly string[] }[];
  figures?: { id: string; title: string; on: Day; askedOf: string; contact: Contact | null }[];
  questions?: { id: string; text: string }[];
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
export function lawFor(
  release: Release,
  request: { region?: Region | undefined; asOf?: Day | undefined },
  today: Day,
): Law {
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

/** Unknown answers come before unpublished figures: the person can mend the first. */
export function outcomeOf(account: Account): Outcome {
  if (account.questions.length > 0) return 'needs-answers';
  return account.figures.length > 0 ? 'not-published' : 'assessed';
}

/** Said with every answer that rests on a figure not read from the notice itself. */
const NOT_OFFICIAL: Notice = { code: 'grade-not-official', operands: {}, documents: [] };

/** The members that every answer has, in the reader's language, from what a rule recorded on its trail. */
export function envelope(
  law: Law,
  account: Account,
  outcome: Outcome,
  { text, questions: askable }: { text: Catalogue; questions: readonly QuestionTexts[] },
  language: Language,
): Envelope {
  const words = wordsOf(law, text, askable, language);
  const { figures, questions } = account;
  const notices = account.grade && account.grade !== 'official' ? [...account.notices, NOT_OFFICIAL] : account.notices;
  return {
    outcome,
    region: law.region,
    asOf: law.asOf,
    policyVersion: law.release.policyVersion,
    rulesVersion: law.release.rulesVersion,
    grade: account.grade,
    steps: account.steps.map((step) => ({
      code: step.code,
      text: words.step(step),
      operands: step.operands,
      result: step.result,
      documents: step.documents,
    })),
    documents: account.citations.map(({ number, grade }) => ({ ...words.document(number), grade })),
    notices: notices.map((notice) => ({
      code: notice.code,
      text: words.notice(notice),
      operands: notice.operands,
      documents: notice.documents,
    })),
    ...(figures.length > 0 && { figures: figures.map((figure) => ({ ...figure, ...words.figure(figure) })) }),
    ...(questions.length > 0 && { questions: questions.map((id) => ({ id, text: words.question(id) })) }),
  };
}
