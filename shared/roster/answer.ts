import { lawFor, outcomeOfAll } from '../answer/envelope.ts';
import { byInfluence } from '../answer/merge.ts';
import { runSections, SECTIONS, type SectionName, type WorkedSections } from '../answer/sections.ts';
import { type Grade, weaker } from '../law/documents.ts';
import type { Law, Release } from '../law/law.ts';
import type { Region } from '../law/regions.ts';
import type { Language } from '../messages/catalogue.ts';
import { NotAcceptable } from '../messages/errors.ts';
import type { Day } from '../month.ts';
import type { MissingFigure } from '../rules/trail.ts';
import type { Header } from './header.ts';
import { RESULT_COLUMNS, type Value } from './headlines.ts';
import { faultsOf, type Row, type RowFault } from './row.ts';

export const ROW_OUTCOMES = [
  'assessed',
  'needs-answers',
  'not-published',
  'empty-row',
  'not-a-person',
  'error',
] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** What a whole batch is processed under: one law for every row of a file. */
export interface BatchContext {
  release: Release;
  /** The day the law is known as of. */
  asOf: Day;
  language: Language;
}

/** The answer to one row. */
export interface RowAnswer {
  row: number;
  reference: string;
  /** Whose law and offices; the default where the row names none. */
  region?: Region;
  outcome: RowOutcome;
  faults: readonly RowFault[];
  /** In the order of `RESULT_COLUMNS`; empty for a row without an answer. */
  values: readonly Value[];
  /** Ids of open questions, the most influential first. */
  questions: readonly string[];
  /** Figures of which no notice was seen, each once. */
  figures: readonly MissingFigure[];
  grade: Grade | null;
  /** What in it was read though it is written otherwise than the template asks. */
  notes: readonly string[];
}

export const lawOf = ({ release, asOf }: BatchContext, region: Region | undefined): Law =>
  lawFor(release, { region }, asOf);

const NOTHING = { values: [], questions: [], figures: [], grade: null, notes: [] } as const;

/** Answers one row. No explanation is generated: a result has headline figures only. */
export function answerRow(
  row: number,
  { reference, facts, faults, notes, nobody }: Row,
  header: Header,
  context: BatchContext,
): RowAnswer {
  if (nobody) return { row, reference, outcome: nobody, faults, ...NOTHING };
  if (!facts) return { row, reference, outcome: 'error', faults, ...NOTHING };
  try {
    const sections = runSections(facts, lawOf(context, facts.region), false);
    return { row, reference, faults, notes, ...(facts.region && { region: facts.region }), ...told(sections) };
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    return { row, reference, outcome: 'error', faults: faultsOf(error, header, context.language), ...NOTHING };
  }
}

const NAMES = Object.keys(SECTIONS) as SectionName[];

function told(sections: WorkedSections): Omit<RowAnswer, 'row' | 'reference' | 'faults' | 'notes'> {
  const figures = new Map<string, MissingFigure>();
  let grade: Grade | null = null;
  for (const name of NAMES) {
    const { account } = sections[name];
    for (const figure of account.figures) if (!figures.has(figure.id)) figures.set(figure.id, figure);
    if (account.grade) grade = grade ? weaker(grade, account.grade) : account.grade;
  }
  const questions = byInfluence(NAMES.map((name) => sections[name].account.questions));
  return {
    outcome: outcomeOfAll(NAMES.map((name) => sections[name].outcome)),
    values: RESULT_COLUMNS.map((column) => column.read(sections)),
    questions,
    figures: [...figures.values()],
    grade,
  };
}
