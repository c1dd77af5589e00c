import type { Facts } from '../facts/index.ts';
import type { Grade } from '../law/documents.ts';
import type { Law, Release } from '../law/law.ts';
import { joined, type Language, type QuestionTexts } from '../messages/catalogue.ts';
import type { Day } from '../month.ts';
import type { Outcome } from '../rules/trail.ts';
import type { Calculation, Shown, Worked } from './calculation.ts';
import { isAnything, isHeadline, type Outlook, outlookOf } from './completions/index.ts';
import {
  briefly,
  type Envelope,
  type Headlines,
  heading,
  isNotOfficial,
  lawFor,
  type OpenQuestion,
  outcomeOfAll,
  type ShownNotice,
  type ShownStep,
  saidOf,
  sayDocument,
  sayFigure,
  sayNotice,
  sayNotOfficial,
  sayQuestion,
  sayStep,
  type ToCome,
  toCome,
} from './envelope.ts';
import { merged } from './merge.ts';
import { type Presented, present } from './present.ts';
import { mattersOf, runSections, SECTION_NAMES, SECTIONS, type SectionName, type WorkedSections } from './sections.ts';
import { type ShownFigure, type Words, wordsOf } from './words.ts';

const text = joined(...SECTION_NAMES.map((name) => SECTIONS[name].text));
const questions = SECTION_NAMES.flatMap((name): readonly QuestionTexts[] => SECTIONS[name].questions);

/** What may be said in several sections: those it is said in, none for what is said of the whole. */
interface OfSections {
  sections?: readonly SectionName[];
}

/** A calculation within an assessment: its own outcome and grade, and its members. */
type Section<Members> = { outcome: Outcome; grade: Grade | null } & Members;

/** Steps, documents, notices, missing figures and open questions of all sections stand once, for the whole. */
export interface Assessment extends Envelope, ToCome {
  steps: readonly (ShownStep & { section: SectionName })[];
  notices: readonly (ShownNotice & OfSections)[];
  figures?: readonly (ShownFigure & OfSections)[];
  questions?: readonly (OpenQuestion & OfSections)[];
  contributions: Section<Shown<typeof SECTIONS.contributions>>;
  medicalSchemes: Section<Shown<typeof SECTIONS.medicalSchemes>>;
  contributionYears: Section<Shown<typeof SECTIONS.contributionYears>>;
  subsidies: Section<Shown<typeof SECTIONS.subsidies>>;
  retirement: Section<Shown<typeof SECTIONS.retirement>>;
  workerStatus: Section<Shown<typeof SECTIONS.workerStatus>>;
}

type HeadlineOf<C extends { headline: (...args: never) => unknown }> = Section<ReturnType<C['headline']>>;

/** An assessment in headline view (`?view=headline`). */
export interface AssessmentHeadline extends Headlines, ToCome {
  contributions: HeadlineOf<typeof SECTIONS.contributions>;
  medicalSchemes: HeadlineOf<typeof SECTIONS.medicalSchemes>;
  contributionYears: HeadlineOf<typeof SECTIONS.contributionYears>;
  subsidies: HeadlineOf<typeof SECTIONS.subsidies>;
  retirement: HeadlineOf<typeof SECTIONS.retirement>;
  workerStatus: HeadlineOf<typeof SECTIONS.workerStatus>;
}

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
  return told(law, facts, runSections(facts, law), language);
}

/** As `assess`, in headline view: without what only explains, none of which is worked out. */
export function assessHeadline(release: Release, facts: Facts, today: Day, language: Language): AssessmentHeadline {
  const law = lawFor(release, facts, today);
  const worked = runSections(facts, law, false);
  const whole = merged(worked);
  const outlook = outlookOf(mattersOf(facts, worked, isHeadline), facts, law, askedIn(whole));
  const words = wordsOf(law, text, questions, language);
  const of = <Result extends object, Members>(
    { headline }: { headline: (result: Presented<Result>) => Members },
    { outcome, result, account }: Worked<Result>,
  ): Section<Members> => ({ outcome, grade: account.grade, ...headline(present(result)) });
  return {
    ...heading(law, outcomeOfAll(SECTION_NAMES.map((section) => worked[section].outcome)), whole.grade),
    ...briefly(open(whole, outlook, words)),
    ...toCome(outlook, words),
    contributions: of(SECTIONS.contributions, worked.contributions),
    medicalSchemes: of(SECTIONS.medicalSchemes, worked.medicalSchemes),
    contributionYears: of(SECTIONS.contributionYears, worked.contributionYears),
    subsidies: of(SECTIONS.subsidies, worked.subsidies),
    retirement: of(SECTIONS.retirement, worked.retirement),
    workerStatus: of(SECTIONS.workerStatus, worked.workerStatus),
  };
}

/** The headline view of an assessment that was given in full, as it was given. */
export function headlineOf(given: Assessment): AssessmentHeadline {
  const { steps: _, documents: __, notices: ___, ranges, ...whole } = given;
  const of = <Given extends { outcome: Outcome; grade: Grade | null }, Members>(
    { headline }: { headline: (result: Given) => Members },
    section: Given,
  ): Section<Members> => ({ outcome: section.outcome, grade: section.grade, ...headline(section) });
  return {
    ...briefly(whole),
    ranges: ranges.filter(({ pointer }) => isHeadline(pointer)),
    contributions: of(SECTIONS.contributions, given.contributions),
    medicalSchemes: of(SECTIONS.medicalSchemes, given.medicalSchemes),
    contributionYears: of(SECTIONS.contributionYears, given.contributionYears),
    subsidies: of(SECTIONS.subsidies, given.subsidies),
    retirement: of(SECTIONS.retirement, given.retirement),
    workerStatus: of(SECTIONS.workerStatus, given.workerStatus),
  };
}

type MergedOpen = Pick<ReturnType<typeof merged>, 'figures' | 'questions'>;

const askedIn = ({ questions }: MergedOpen): string[] => questions.map(({ item }) => item);

/** What is missing, each with the sections that miss it; the most useful question first. */
const open = (
  { figures, questions }: MergedOpen,
  outlook: Pick<Outlook, 'questions'>,
  words: Words,
): Pick<Assessment, 'figures' | 'questions'> => ({
  ...(figures.length > 0 && {
    figures: figures.map(({ item, sections }) => ({ ...sayFigure(item, words), sections })),
  }),
  ...(questions.length > 0 && {
    questions: outlook.questions.map((id) => ({
      ...sayQuestion(id, words),
      sections: questions.find(({ item }) => item === id)?.sections ?? [],
    })),
  }),
});

/**
 * An assessment in the reader's language.
 *
 * @param facts those that were worked on
 */
export function told(law: Law, facts: Facts, worked: WorkedSections, language: Language): Assessment {
  const whole = merged(worked);
  const outlook = outlookOf(mattersOf(facts, worked, isAnything), facts, law, askedIn(whole));
  const words = wordsOf(law, text, questions, language);
  const notices: Assessment['notices'][number][] = whole.notices.map(({ item, sections }) => ({
    ...sayNotice(item, words),
    sections,
  }));
  notices.push(...saidOf(outlook).map((notice) => sayNotice(notice, words)));
  if (isNotOfficial(whole.grade)) notices.push(sayNotOfficial(words));
  return {
    ...heading(law, outcomeOfAll(SECTION_NAMES.map((section) => worked[section].outcome)), whole.grade),
    steps: SECTION_NAMES.flatMap((section) =>
      worked[section].account.steps.map((step) => Object.assign(sayStep(step, words), { section })),
    ),
    documents: whole.citations.map((cited) => sayDocument(cited, words)),
    notices,
    ...open(whole, outlook, words),
    ...toCome(outlook, words),
    contributions: shown(SECTIONS.contributions, worked.contributions, words),
    medicalSchemes: shown(SECTIONS.medicalSchemes, worked.medicalSchemes, words),
    contributionYears: shown(SECTIONS.contributionYears, worked.contributionYears, words),
    subsidies: shown(SECTIONS.subsidies, worked.subsidies, words),
    retirement: shown(SECTIONS.retirement, worked.retirement, words),
    workerStatus: shown(SECTIONS.workerStatus, worked.workerStatus, words),
  };
}

function shown<Result extends object, Members>(
  { localise }: Pick<Calculation<never, Result, Members>, 'localise'>,
  { outcome, result, account }: Worked<Result>,
  words: Words,
): Section<Members> {
  return { outcome, grade: account.grade, ...localise(present(result), words) };
}
