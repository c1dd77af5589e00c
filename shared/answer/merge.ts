import { type Grade, weaker } from '../law/documents.ts';
import { yearOf } from '../month.ts';
import { type Citation, type MissingFigure, type Notice, sayTheSame } from '../rules/trail.ts';
import { SECTION_NAMES, type SectionName, type WorkedSections } from './sections.ts';

/** Something that several sections may say, with those that say it. */
interface Said<T> {
  item: T;
  sections: readonly SectionName[];
}

/** The accounts of all sections as one, but for their steps, which stay with their sections. */
export interface MergedAccount {
  grade: Grade | null;
  citations: readonly Citation[];
  notices: readonly Said<Notice>[];
  figures: readonly Said<MissingFigure>[];
  /** The most influential first. */
  questions: readonly Said<string>[];
}

/** Each document once with its weakest grade; each notice, figure and question once. */
export function merged(worked: WorkedSections): MergedAccount {
  const citations = new Map<string, Citation>();
  const notices = new Once<Notice>(sayTheSame);
  // Sections that begin in other months of a year miss the same figure, and say the same of it.
  const figures = new Once<MissingFigure>(({ id, on }, other) => id === other.id && yearOf(on) === yearOf(other.on));
  const questions = new Once<string>((question, other) => question === other);
  let grade: Grade | null = null;
  for (const section of SECTION_NAMES) {
    const { account } = worked[section];
    if (account.grade) grade = grade ? weaker(grade, account.grade) : account.grade;
    for (const cited of account.citations) {
      const before = citations.get(cited.number);
      if (!before || weaker(before.grade, cited.grade) !== before.grade) citations.set(cited.number, cited);
    }
    for (const notice of account.notices) notices.add(notice, section);
    for (const figure of account.figures) figures.add(figure, section);
    for (const question of account.questions) questions.add(question, section);
  }
  const asked = byInfluence(SECTION_NAMES.map((section) => worked[section].account.questions));
  return {
    grade,
    citations: [...citations.values()],
    notices: notices.said,
    figures: figures.said,
    questions: asked.flatMap((question) => questions.find(question) ?? []),
  };
}

/** Things said in several sections, kept once with all their sections. They are few: looking through them is quickest. */
class Once<T> {
  readonly said: { item: T; sections: SectionName[] }[] = [];
  readonly #same: (one: T, other: T) => boolean;

  constructor(same: (one: T, other: T) => boolean) {
    this.#same = same;
  }

  add(item: T, section: SectionName): void {
    const before = this.find(item);
    if (before) before.sections.push(section);
    else this.said.push({ item, sections: [section] });
  }

  find(item: T): { item: T; sections: SectionName[] } | undefined {
    for (const each of this.said) if (this.#same(each.item, item)) return each;
    return undefined;
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
