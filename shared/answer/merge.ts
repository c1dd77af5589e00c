import { type Grade, weaker } from '../law/documents.ts';
import { type Account, type Citation, type MissingFigure, type Notice, type Step, sayTheSame } from '../rules/trail.ts';
import type { SectionName } from './sections.ts';

/**
 * The accounts of all sections as one, and which sections each part of it comes from, in the same order. Its steps are
 * those of the accounts, one account after the other.
 */
export interface MergedAccount {
  account: Account;
  noticesFrom: readonly (readonly SectionName[])[];
  figuresFrom: readonly (readonly SectionName[])[];
  questionsFrom: readonly (readonly SectionName[])[];
}

/** Each document once with its weakest grade; each notice, figure and question once; steps section by section. */
export function merged(accounts: readonly (readonly [SectionName, Account])[]): MergedAccount {
  const citations = new Map<string, Citation>();
  const notices = new Once<Notice>(sayTheSame);
  const figures = new Once<MissingFigure>(({ id, on }, other) => id === other.id && on === other.on);
  const questions = new Once<string>((question, other) => question === other);
  let grade: Grade | null = null;
  for (const [section, account] of accounts) {
    if (account.grade) grade = grade ? weaker(grade, account.grade) : account.grade;
    for (const cited of account.citations) {
      const before = citations.get(cited.number);
      if (!before || weaker(before.grade, cited.grade) !== before.grade) citations.set(cited.number, cited);
    }
    for (const notice of account.notices) notices.add(notice, section);
    for (const figure of account.figures) figures.add(figure, section);
    for (const question of account.questions) questions.add(question, section);
  }
  const asked = byInfluence(accounts.map(([, account]) => account.questions));
  return {
    account: {
      grade,
      steps: ([] as Step[]).concat(...accounts.map(([, { steps }]) => steps)),
      notices: notices.items,
      figures: figures.items,
      questions: asked,
      citations: [...citations.values()],
    },
    noticesFrom: notices.sections,
    figuresFrom: figures.sections,
    questionsFrom: asked.map((question) => questions.sectionsOf(question)),
  };
}

/** Things said in several sections, kept once with all their sections. They are few: looking through them is quickest. */
class Once<T> {
  readonly items: T[] = [];
  /** Of each item, in the same order. */
  readonly sections: SectionName[][] = [];
  readonly #same: (one: T, other: T) => boolean;

  constructor(same: (one: T, other: T) => boolean) {
    this.#same = same;
  }

  add(item: T, section: SectionName): void {
    const at = this.#placeOf(item);
    if (at >= 0) {
      this.sections[at]?.push(section);
      return;
    }
    this.items.push(item);
    this.sections.push([section]);
  }

  sectionsOf(item: T): readonly SectionName[] {
    return this.sections[this.#placeOf(item)] ?? [];
  }

  #placeOf(item: T): number {
    for (let at = 0; at < this.items.length; at += 1) if (this.#same(this.items[at] as T, item)) return at;
    return -1;
  }
}

/**
 * Open questions, the most influential first: each section names its own in that order, and one that is early in
 * several sections changes more of the answer than one that is late in one.
 */
export function byInfluence(lists: readonly (readonly string[])[]): string[] {
  const influence = new Map<string, number>();
  for (const list of lists)
    list.forEach((question, place) => {
      influence.set(question, (influence.get(question) ?? 0) + 1 / (place + 1));
    });
  return [...influence.keys()].sort((a, b) => (influence.get(b) ?? 0) - (influence.get(a) ?? 0));
}
