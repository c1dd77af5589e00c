import type { Figure, Law } from '../../law/law.ts';
import type { Day } from '../../month.ts';
import type { MissingFigure, Operands } from '../trail.ts';
import type { SubsidyFacts } from './types.ts';

/** One person on one day under one law. */
export interface Case {
  facts: SubsidyFacts;
  on: Day;
  law: Law;
}

/** A lawful way to meet a condition. */
export interface Way {
  code: string;
  operands: Operands;
  /** Earliest day; `null` where it depends on the person alone. */
  on: Day | null;
  /** The facts once it is done, on the day reached by then. */
  change: (facts: SubsidyFacts, on: Day) => SubsidyFacts;
}

/** What became of one condition. */
export interface Verdict {
  met: boolean | null;
  /** The figures it rests on, its source first. */
  figures: readonly Figure[];
  /** Answers that would decide it. */
  questions: readonly string[];
  /** Figures no notice publishes that would decide it. */
  missing: readonly MissingFigure[];
  operands: Operands;
  /** Out of a refusal. */
  way: Way | null;
}

export interface Judge {
  id: string;
  /** `null` where the condition does not apply. Pure: it leaves no trace. */
  judge: (it: Case) => Verdict | null;
}

export interface Judged {
  id: string;
  verdict: Verdict;
}

/** What became of each condition that applies. */
export function judgedBy(judges: readonly Judge[], it: Case): Judged[] {
  const judged: Judged[] = [];
  for (const { id, judge } of judges) {
    const verdict = judge(it);
    if (verdict) judged.push({ id, verdict });
  }
  return judged;
}

const NOTHING: readonly never[] = Object.freeze([]);
const NO_OPERANDS: Operands = Object.freeze({});

export function met(figures: readonly Figure[], operands: Operands = NO_OPERANDS): Verdict {
  return { met: true, figures, questions: NOTHING, missing: NOTHING, operands, way: null };
}

export function unmet(figures: readonly Figure[], operands: Operands = NO_OPERANDS, way: Way | null = null): Verdict {
  return { met: false, figures, questions: NOTHING, missing: NOTHING, operands, way };
}

export function open(
  figures: readonly Figure[],
  questions: readonly string[],
  operands: Operands = NO_OPERANDS,
): Verdict {
  return { met: null, figures, questions, missing: NOTHING, operands, way: null };
}

export function unpublished(id: string, it: Case): Verdict {
  const missing = [{ id, on: it.on }];
  return { met: null, figures: NOTHING, questions: NOTHING, missing, operands: NO_OPERANDS, way: null };
}

/** Whether a row of a list has this word in that column. */
export function lists(figure: Figure | null, column: string, word: string | undefined): boolean {
  return figure?.rows.some((row) => row[column] === word) ?? false;
}

/** Lists of the law stay the same from one person to the next: read once. */
const columns = new WeakMap<Figure['rows'], Map<string, string>>();

/** The words of one column of a list, for a sentence. */
export function column({ rows }: Figure, name: string): string {
  const read = columns.get(rows) ?? new Map<string, string>();
  columns.set(rows, read);
  const words = read.get(name) ?? rows.flatMap((row) => row[name] ?? []).join(' ');
  read.set(name, words);
  return words;
}

/** The first day after the case's own on which a figure known by now fits; `null` when there is none. */
export function firstDayWhen(it: Case, id: string, fits: (figure: Figure) => boolean): Day | null {
  for (const { from } of it.law.describe(id).values) {
    const figure = from > it.on ? it.law.find(id, from) : null;
    if (figure && fits(figure)) return from;
  }
  return null;
}

/** A way that only the person's own doing opens. */
export const byDoing = (code: string, facts: SubsidyFacts): Way => ({
  code,
  operands: NO_OPERANDS,
  on: null,
  change: (before) => ({ ...before, ...facts }),
});

/** A way that only time opens. */
export const byWaiting = (code: string, until: Day): Way => ({
  code,
  operands: { from: until },
  on: until,
  change: (facts) => facts,
});

/** A condition that applies where a list of the law names it, and that one yes-or-no answer decides. */
export function yesOrNo(
  list: string,
  id: string,
  question: string,
  answer: (facts: SubsidyFacts) => boolean | undefined,
  way: Way | null,
): Judge {
  return {
    id,
    judge(it) {
      const source = it.law.find(list, it.on);
      if (!source) return unpublished(list, it);
      if (!lists(source, 'condition', id)) return null;
      const answered = answer(it.facts);
      if (answered === undefined) return open([source], [question]);
      return answered ? met([source]) : unmet([source], NO_OPERANDS, way);
    },
  };
}
