import * as z from 'zod/mini';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import { assess } from '../../../shared/answer/assessment.ts';
import { answer } from '../../../shared/answer/calculation.ts';
import type { ContributionsAnswer } from '../../../shared/answer/contributions.ts';
import { contributionsCalculation } from '../../../shared/answer/contributions.ts';
import { lawFor } from '../../../shared/answer/envelope.ts';
import type { ContributionsRequest } from '../../../shared/api/contributions.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import type { Region } from '../../../shared/law/regions.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { faultText } from '../../../shared/messages/faults.ts';
import { type Day, dayInShanghai } from '../../../shared/month.ts';

export { factsIn, linkWith, read, written } from './answers-link.ts';
export { type Projected, projected } from './projected.ts';
export { checked, isWellFormed } from './valid.ts';

// The page's content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

/** Today in Shanghai, whatever the phone's own zone. */
export const today = (): Day => dayInShanghai(new Date());

/** What is worked out here, it is worked out under. */
export const versions = { policyVersion: release.policyVersion, rulesVersion: release.rulesVersion };

/** Why the law or the facts themselves do not allow what was answered. */
export interface Refusal {
  /** Id of the question it concerns. */
  question: string;
  text: string;
}

export type Tried = { assessment: Assessment } | { refusals: readonly Refusal[] };

/** An answer is tried before it is taken, and then shown: the same twice in a row. */
let before: { facts: Facts; language: Language; day: Day; result: Tried } | null = null;

/** All that can be said to the person, worked out on this device: what the API would say. */
export function tried(facts: Facts, language: Language): Tried {
  const day = today();
  if (before?.facts === facts && before.language === language && before.day === day) return before.result;
  const result = refusable(language, () => ({ assessment: assess(release, facts, day, language) }));
  before = { facts, language, day, result };
  return result;
}

function refusable(language: Language, work: () => Tried): Tried {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    const refusals = error.faults.map((fault) => ({
      question: questionAt(fault.pointer),
      text: faultText(fault, language),
    }));
    return { refusals };
  }
}

/** A pointer into the facts goes on behind the answer where only part of it is at fault: `/base/amount`, `/paid/2/month`. */
function questionAt(pointer: string): string {
  const [first = '', ...rest] = pointer.slice(1).split('/');
  return first === 'base' || first === 'paid' || first === 'resident' ? first : [first, ...rest].join('.');
}

/** A calculation of contributions alone, for the choices that are offered before one is made. @throws NotAcceptable */
export type Ask = (request: ContributionsRequest) => ContributionsAnswer;

export const askIn =
  (language: Language, region: Region | undefined): Ask =>
  (request) =>
    answer(contributionsCalculation, release, { region, ...request }, today(), language) as ContributionsAnswer;

/** Names of the platforms on the notices' lists of a region, to pick from. */
export function platforms(region: Region | undefined): string[] {
  const listed = lawFor(release, { region }, today()).find('occupational-injury.platforms', today());
  return (listed?.rows ?? []).flatMap((row) => (typeof row.platform === 'string' ? [row.platform] : []));
}
