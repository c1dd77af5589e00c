import type { Assessment } from '../../../shared/answer/assessment.ts';
import { assess } from '../../../shared/answer/assessment.ts';
import { answer } from '../../../shared/answer/calculation.ts';
import { lawFor } from '../../../shared/answer/envelope.ts';
import { retirementCalculation } from '../../../shared/answer/retirement.ts';
import { type Contact, wordsOf } from '../../../shared/answer/words.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import type { OfficeKind } from '../../../shared/law/regions.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { pageAnswerMessages } from '../../../shared/messages/page-answer.generated.ts';
import { lowestIndex } from '../../../shared/rules/plan/person.ts';
import { PAGE_TEXT, type PageText } from '../../ui/language.ts';

export type AnswerText = (typeof pageAnswerMessages)[Language];

/** What an answer is told from. */
export interface Ground {
  assessment: Assessment;
  /** Those that the assessment is of. */
  facts: Facts;
  language: Language;
  text: PageText;
  words: AnswerText;
}

export function groundOf(assessment: Assessment, facts: Facts, language: Language): Ground {
  return { assessment, facts, language, text: PAGE_TEXT[language], words: pageAnswerMessages[language] };
}

/** The same with one more answer: a case of what the person is not sure of. */
export function caseOf({ assessment, facts, language }: Ground, more: Facts): Ground {
  const told = { ...facts, ...more };
  return groundOf(assess(release, told, assessment.asOf, language), told, language);
}

export interface Office {
  name: string;
  phone: string | null;
  address: string | null;
}

/** The office of a kind for the place of the answer, with the telephone of whoever answers for it. */
export function officeOf({ assessment, language }: Ground, kind: OfficeKind): Office {
  const { region, asOf } = assessment;
  const { office } = wordsOf(lawFor(release, { region, asOf }, asOf), retirementCalculation.text, [], language);
  const { askedOf, contact } = office(kind);
  return reachedAt(askedOf, contact ?? office('social-insurance-agency').contact);
}

export const reachedAt = (name: string, contact: Contact | null): Office => ({
  name,
  phone: contact?.phone ?? null,
  address: contact?.address ?? null,
});

/** A month's pension in today's money. */
export interface PensionToCome {
  amount: string;
  /** Whether something was not told that could only make it more. */
  atLeast: boolean;
}

/** The facts with what a pension needs beside the months paid so far at its lowest; `null` where it needs nothing or has no months. */
export function withLowest({ assessment, facts }: Ground): Facts | null {
  if (assessment.retirement.pension?.total || facts.pension?.monthsSoFar === undefined) return null;
  const law = lawFor(release, facts, assessment.asOf);
  const lowest = { indexSoFar: lowestIndex(law), accountNow: '0', preAccountMonths: 0 };
  return { ...facts, pension: { ...lowest, ...facts.pension } };
}

/** The pension of whoever told the months paid so far; what else was not told is taken at its lowest, and said to be. */
export function pensionOf(ground: Ground): PensionToCome | null {
  const { assessment, language } = ground;
  const { pension } = assessment.retirement;
  if (pension?.total) return { amount: pension.total, atLeast: false };
  const told = withLowest(ground);
  if (told === null) return null;
  const total = answer(retirementCalculation, release, told, assessment.asOf, language).pension?.total;
  return total ? { amount: total, atLeast: true } : null;
}
