import type { Facts } from '../facts/index.ts';
import type { Grade } from '../law/documents.ts';
import type { Law, Release } from '../law/law.ts';
import { joined, type Language } from '../messages/catalogue.ts';
import type { Day } from '../month.ts';
import type { Outcome } from '../rules/trail.ts';
import type { Calculation, Shown, Worked } from './calculation.ts';
import { outlookOf } from './completions/index.ts';
import {
  type Envelope,
  heading,
  isNotOfficial,
  lawFor,
  type OpenQuestion,
  outcomeOfAll,
  present,
  saidOf,
  type ShownNotice,
  type ShownStep,
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
import { mattersOf, runSections, SECTION_NAMES, SECTIONS, type SectionName, type WorkedSections } from './sections.ts';
import { type ShownFigure, type Words, wordsOf } from './words.ts';

const text = joined(...SECTION_NAMES.map((name) => SECTIONS[name].text));
const questions = SECTION_NAMES.flatMap((name) => SECTIONS[name].questions);

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

/**
 * An assessment in the reader's language.
 *
 * @param facts those that were worked on
 */
export function told(law: Law, facts: Facts, worked: WorkedSections, language: Language): Assessment {
  const whole = merged(worked);
  const asked = new Map(whole.questions.map((question) => [question.item, question]));
  const outlook = outlookOf(mattersOf(facts), facts, law, [...asked.keys()]);
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
    ...(whole.figures.length > 0 && {
      figures: whole.figures.map(({ item, sections }) => ({ ...sayFigure(item, words), sections })),
    }),
    ...(asked.size > 0 && {
      questions: outlook.questions.map((id) => ({ ...sayQuestion(id, words), ...sectionsOf(asked.get(id)) })),
    }),
    ...toCome(outlook, words),
    contributions: shown(SECTIONS.contributions, worked.contributions, words),
    medicalSchemes: shown(SECTIONS.medicalSchemes, worked.medicalSchemes, words),
    contributionYears: shown(SECTIONS.contributionYears, worked.contributionYears, words),
    subsidies: shown(SECTIONS.subsidies, worked.subsidies, words),
    retirement: shown(SECTIONS.retirement, worked.retirement, words),
    workerStatus: shown(SECTIONS.workerStatus, worked.workerStatus, words),
  };
}

const sectionsOf = (said: { sections: readonly SectionName[] } | undefined): OfSections =>
  said ? { sections: said.sections } : {};

function shown<Result extends object, Members>(
  { localise }: Pick<Calculation<never, Result, Members>, 'localise'>,
  { outcome, result, account }: Worked<Result>,
  words: Words,
): Section<Members> {
  return { outcome, grade: account.grade, ...localise(present(result), words) };
}
