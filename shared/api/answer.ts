import { Decimal, yuan } from '../money.ts';
import type { Day } from '../month.ts';
import type { Grade } from '../parameters/documents.ts';
import { createLaw, type Law, type Release } from '../parameters/law.ts';
import { DEFAULT_REGION } from '../parameters/regions.ts';
import type { Account } from '../rules/trail.ts';
import type { Catalogue, Language } from '../text/catalogue.ts';
import { wordsOf } from '../text/words.ts';
import type { OUTCOMES } from './wire.ts';

export type Outcome = (typeof OUTCOMES)[number];

/** A result with every Decimal replaced by yuan on the wire. */
export type Presented<T> = T extends Decimal
  ? string
  : T extends readonly (infer Item)[]
    ? Presented<Item>[]
    : T extends object
      ? { [Key in keyof T]: Presented<T[Key]> }
      : T;

/** Puts money on the wire: every Decimal of a result becomes a string with two decimals. */
export function present<T>(result: T): Presented<T> {
  if (result instanceof Decimal) return yuan(result) as Presented<T>;
  if (Array.isArray(result)) return result.map(present) as Presented<T>;
  if (result === null || typeof result !== 'object') return result as Presented<T>;
  const shown: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(result)) if (value !== undefined) shown[key] = present(value);
  return shown as Presented<T>;
}

export interface Envelope {
  outcome: Outcome;
  region: string;
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
  figures?: { id: string; title: string; on: Day; askedOf: string }[];
  questions?: { id: string; text: string }[];
}

/** The law a request asks for; `today` is the caller's day in Asia/Shanghai. */
export function lawFor(
  release: Release,
  request: { region?: string | undefined; asOf?: Day | undefined },
  today: Day,
): Law {
  return createLaw(release, request.region ?? DEFAULT_REGION, request.asOf ?? today);
}

/** Unknown answers come before unpublished figures: the person can mend the first. */
export function outcomeOf(account: Account): Outcome {
  if (account.questions.length > 0) return 'needs-answers';
  return account.figures.length > 0 ? 'not-published' : 'assessed';
}

/** The members that every answer has, in the reader's language, from what a rule recorded on its trail. */
export function envelope(
  law: Law,
  account: Account,
  outcome: Outcome,
  catalogue: Catalogue,
  language: Language,
): Envelope {
  const words = wordsOf(law, catalogue, language);
  const { figures, questions } = account;
  return {
    outcome,
    region: law.region,
    asOf: law.asOf,
    policyVersion: law.release.policyVersion,
    rulesVersion: law.release.rulesVersion,
    grade: account.grade,
    steps: account.steps.map((step) => ({ ...step, text: words.step(step) })),
    documents: account.citations.map(({ number, grade }) => ({ ...words.document(number), grade })),
    notices: account.notices.map((notice) => ({ ...notice, text: words.notice(notice) })),
    ...(figures.length > 0 && { figures: figures.map((figure) => ({ ...figure, ...words.figure(figure) })) }),
    ...(questions.length > 0 && { questions: questions.map((id) => ({ id, text: words.question(id) })) }),
  };
}
