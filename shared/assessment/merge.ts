import { type Grade, weaker } from '../parameters/documents.ts';
import { type Account, type Citation, type MissingFigure, type Notice, noticeKey, type Step } from '../rules/trail.ts';
import type { SectionName } from './sections.ts';

/** The accounts of all sections as one, and which sections each part of it comes from, in the same order. */
export interface MergedAccount {
  account: Account;
  stepsFrom: readonly SectionName[];
  noticesFrom: readonly (readonly SectionName[])[];
  figuresFrom: readonly (readonly SectionName[])[];
  questionsFrom: readonly (readonly SectionName[])[];
}

/** Each document once with its weakest grade; each notice, figure and question once; steps section by section. */
export function merged(accounts: readonly (readonly [SectionName, Account])[]): MergedAccount {
  const citations = new Map<string, Citation>();
  const notices = new Once<Notice>();
  const figures = new Once<MissingFigure>();
  const questions = new Once<string>();
  const steps: Step[] = [];
  const stepsFrom: SectionName[] = [];
  let grade: Grade | null = null;
  for (const [section, account] of accounts) {
    if (account.grade) grade = grade ? weaker(grade, account.grade) : account.grade;
    for (const cited of account.citations) {
      const before = citations.get(cited.number);
      if (!before || weaker(before.grade, cited.grade) !== before.grade) citations.set(cited.number, cited);
    }
    for (const step of account.steps) {
      steps.push(step);
      stepsFrom.push(section);
    }
    for (const notice of account.notices) notices.add(noticeKey(notice), notice, section);
    for (const figure of account.figures) figures.add(`${figure.id} ${figure.on}`, figure, section);
    for (const question of account.questions) questions.add(question, question, section);
  }
  const asked = byInfluence(accounts.map(([, account]) => account.questions));
  return {
    account: {
      grade,
      steps,
      notices: notices.items(),
      figures: figures.items(),
      questions: asked,
      citations: [...citations.values()],
    },
    stepsFrom,
    noticesFrom: notices.sections(),
    figuresFrom: figures.sections(),
    questionsFrom: asked.map((question) => questions.sectionsOf(question)),
  };
}

/** Things said in several sections, kept once with all their sections. */
class Once<T> {
  readonly #found = new Map<string, { item: T; sections: SectionName[] }>();

  add(key: string, item: T, section: SectionName): void {
    const before = this.#found.get(key);
    if (before) before.sections.push(section);
    else this.#found.set(key, { item, sections: [section] });
  }

  items(): T[] {
    return Array.from(this.#found.values(), ({ item }) => item);
  }

  sections(): SectionName[][] {
    return Array.from(this.#found.values(), ({ sections }) => sections);
  }

  sectionsOf(key: string): readonly SectionName[] {
    return this.#found.get(key)?.sections ?? [];
  }
}

/**
 * Open questions, the most influential first: each section names its own in that order, and one that is early in
 * several sections changes more of the answer than one that is late in one.
 */
export function byInfluence(lists: readonly (readonly string[])[]): string[] {
  const influence = new Map<string, number>();
  for (const list of lists)
    for (const [place, question] of list.entries())
      influence.set(question, (influence.get(question) ?? 0) + 1 / (place + 1));
  return [...influence.keys()].sort((a, b) => (influence.get(b) ?? 0) - (influence.get(a) ?? 0));
}
