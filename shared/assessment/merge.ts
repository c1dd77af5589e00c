import { type Grade, weaker } from '../parameters/documents.ts';
import type { Account, Citation, MissingFigure, Notice, Step } from '../rules/trail.ts';
import type { SectionName } from './sections.ts';

/** Where in the assessment something comes from. */
interface From {
  sections: SectionName[];
}

/** The accounts of all sections as one, each part with the sections it comes from. */
export interface MergedAccount extends Account {
  steps: readonly (Step & { section: SectionName })[];
  notices: readonly (Notice & From)[];
  figures: readonly (MissingFigure & From)[];
  /** For each question the sections that ask it. */
  askedBy: ReadonlyMap<string, readonly SectionName[]>;
}

/** Each document once with its weakest grade; each notice, figure and question once. */
export function merged(accounts: Readonly<Record<SectionName, Account>>): MergedAccount {
  const citations = new Map<string, Citation>();
  const notices = new Map<string, Notice & From>();
  const figures = new Map<string, MissingFigure & From>();
  const askedBy = new Map<string, SectionName[]>();
  const steps: (Step & { section: SectionName })[] = [];
  let grade: Grade | null = null;
  for (const [name, account] of Object.entries(accounts)) {
    const section = name as SectionName;
    if (account.grade) grade = grade ? weaker(grade, account.grade) : account.grade;
    for (const cited of account.citations) {
      const before = citations.get(cited.number);
      citations.set(cited.number, before ? { ...cited, grade: weaker(before.grade, cited.grade) } : cited);
    }
    for (const step of account.steps) steps.push({ ...step, section });
    for (const notice of account.notices) collect(notices, noticeKey(notice), notice, section);
    for (const figure of account.figures) collect(figures, `${figure.id} ${figure.on}`, figure, section);
    for (const question of account.questions) askedBy.set(question, [...(askedBy.get(question) ?? []), section]);
  }
  return {
    grade,
    steps,
    notices: [...notices.values()],
    figures: [...figures.values()],
    questions: byInfluence(Object.values(accounts).map(({ questions }) => questions)),
    citations: [...citations.values()],
    askedBy,
  };
}

const noticeKey = ({ code, operands }: Notice): string => `${code} ${Object.values(operands).join(' ')}`;

function collect<T extends object>(found: Map<string, T & From>, key: string, item: T, section: SectionName): void {
  const before = found.get(key);
  if (before) before.sections.push(section);
  else found.set(key, { ...item, sections: [section] });
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
