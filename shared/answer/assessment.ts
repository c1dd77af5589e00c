import type { Assessment, Facts } from '../api/assessments.ts';
import type { Law, Release } from '../law/law.ts';
import { joined, type Language } from '../messages/catalogue.ts';
import { type Words, wordsOf } from '../messages/words.ts';
import type { Day } from '../month.ts';
import type { Account } from '../rules/trail.ts';
import { envelope, lawFor, outcomeOf, present } from './envelope.ts';
import { merged } from './merge.ts';
import { type Assessed, type AssessedSections, runSections } from './run.ts';
import { SECTIONS, type SectionName } from './sections.ts';

const text = joined(...Object.values(SECTIONS).map((section) => section.text));
const questions = Object.values(SECTIONS).flatMap((section) => section.questions);

/**
 * What can be said to one person from whatever they told us, with the questions still open.
 *
 * Each section has its own outcome and grade; steps, documents, notices, missing figures and questions stand once
 * for the whole.
 *
 * @param today the day in Asia/Shanghai, used where the facts have no `asOf`
 * @throws NotAcceptable when the law or the facts themselves do not allow what was asked for; pointers are into `facts`
 */
export function assess(release: Release, facts: Facts, today: Day, language: Language): Assessment {
  const law = lawFor(release, facts, today);
  return told(law, runSections(facts, law), language);
}

/** An assessment in the reader's language. */
export function told(law: Law, sections: AssessedSections, language: Language): Assessment {
  const entries = Object.entries(sections) as [SectionName, Assessed][];
  const accounts = entries.map(([name, section]) => [name, section.account] as const);
  const { account, ...from } = merged(accounts);
  const members = envelope(law, account, outcomeOf(account), { text, questions }, language);
  markSteps(members.steps, accounts);
  mark(members.notices, from.noticesFrom);
  mark(members.figures, from.figuresFrom);
  mark(members.questions, from.questionsFrom);
  const words = wordsOf(law, text, questions, language);
  const section = (name: SectionName): object => {
    const { outcome, result, account: own } = sections[name];
    return { outcome, grade: own.grade, ...inWords(name, result, words) };
  };
  return {
    ...members,
    contributions: section('contributions'),
    medicalSchemes: section('medicalSchemes'),
    contributionYears: section('contributionYears'),
    subsidies: section('subsidies'),
    retirement: section('retirement'),
    workerStatus: section('workerStatus'),
  } as unknown as Assessment;
}

/** Says of each step, which the envelope has just made, which section it comes from. */
function markSteps(steps: readonly object[], accounts: readonly (readonly [SectionName, Account])[]): void {
  let at = 0;
  for (const [section, account] of accounts)
    for (let left = account.steps.length; left > 0; left -= 1, at += 1)
      (steps[at] as { section?: SectionName }).section = section;
}

/** As `markSteps`, for what several sections may say; a notice behind the last of theirs is of the whole. */
function mark(items: readonly object[] | undefined, from: readonly (readonly SectionName[])[]): void {
  if (items) for (let at = 0; at < from.length; at += 1) (items[at] as { sections?: unknown }).sections = from[at];
}

function inWords(name: SectionName, result: object, words: Words): object {
  const { localise } = SECTIONS[name];
  const presented = present(result);
  return localise ? localise(presented, words) : presented;
}
