import { valueText } from '../messages/batch.ts';
import type { Language } from '../messages/catalogue.ts';
import { rosterFileNotes, rosterSaid } from '../messages/roster.generated.ts';
import { ROW_OUTCOMES, type RowAnswer, type RowOutcome } from './answer.ts';
import { headerOf, JSON_HEADER, type Roster } from './header.ts';
import { RESULT_COLUMNS } from './headlines.ts';

/** Counts and sums over rows. Sums are fen, as decimal strings: exact, and valid JSON. */
export interface Tally {
  rows: number;
  outcomes: Record<RowOutcome, number>;
  /** Per headline, the count of each word. */
  words: Record<string, Record<string, number>>;
  /** Per headline, the rows that know the amount, and their sum in fen. */
  sums: Record<string, { known: number; fen: string }>;
  /** Per question, the rows that leave it open. */
  questions: Record<string, number>;
  /** Per figure not seen, the rows that lack it. */
  figures: Record<string, number>;
  /** Per roster column, the rows with an error there; '' for errors of the row itself. */
  faults: Record<string, number>;
  /** Per way of reading that the template does not ask for, in words, the cells read so. */
  notes: Record<string, number>;
}

export function emptyTally(): Tally {
  return {
    rows: 0,
    outcomes: Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, 0])) as Tally['outcomes'],
    words: {},
    sums: {},
    questions: {},
    figures: {},
    faults: {},
    notes: {},
  };
}

const more = (counts: Record<string, number>, key: string, by = 1): void => {
  counts[key] = (counts[key] ?? 0) + by;
};

/** Fen from yuan with two decimals as in a result: `-13.80` is -1380. */
const fenOf = (yuan: string): bigint => BigInt(yuan.replace('.', ''));

/** Tallies some rows. */
export function tallyOf(answers: readonly RowAnswer[]): Tally {
  const tally = emptyTally();
  const sums = RESULT_COLUMNS.map(() => ({ known: 0, fen: 0n }));
  for (const { outcome, values, questions, figures, faults, notes } of answers) {
    tally.rows += 1;
    tally.outcomes[outcome] += 1;
    for (const question of questions) more(tally.questions, question);
    for (const { id } of figures) more(tally.figures, id);
    for (const { column } of faults) more(tally.faults, column ?? '');
    for (const note of notes) more(tally.notes, note);
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at];
      const column = RESULT_COLUMNS[at];
      if (value === null || value === undefined || !column) continue;
      if (column.isWord) more((tally.words[column.id] ??= {}), String(value));
      const sum = sums[at];
      if (!column.isAmount || !sum) continue;
      sum.known += 1;
      sum.fen += fenOf(String(value));
    }
  }
  for (const [at, { known, fen }] of sums.entries()) {
    const column = RESULT_COLUMNS[at];
    if (known > 0 && column) tally.sums[column.id] = { known, fen: String(fen) };
  }
  return tally;
}

/** Adds the counts and sums of `from` to `into`. */
export function addTally(into: Tally, from: Tally): void {
  into.rows += from.rows;
  for (const outcome of ROW_OUTCOMES) into.outcomes[outcome] += from.outcomes[outcome];
  for (const [id, counts] of Object.entries(from.words))
    for (const [word, count] of Object.entries(counts)) more((into.words[id] ??= {}), word, count);
  for (const [id, { known, fen }] of Object.entries(from.sums)) {
    const before = into.sums[id] ?? { known: 0, fen: '0' };
    into.sums[id] = { known: before.known + known, fen: String(BigInt(before.fen) + BigInt(fen)) };
  }
  for (const part of ['questions', 'figures', 'faults', 'notes'] as const)
    for (const [key, count] of Object.entries(from[part])) more(into[part], key, count);
}

/** The summary of a batch, for people and programs. */
export interface Summary {
  rows: number;
  outcomes: Record<RowOutcome, number>;
  asOf: string;
  policyVersion: string;
  rulesVersion: string;
  /** Per amount: its header, the rows that know it, and their sum in yuan. */
  sums: { id: string; title: string; rows: number; sum: string }[];
  /** Per decision: its header and the count of each word. */
  decisions: { id: string; title: string; counts: Record<string, number> }[];
  questions: Record<string, number>;
  figures: Record<string, number>;
  faults: Record<string, number>;
  /** What of the file was left, and what was read though it is written otherwise than the template asks; in words. */
  notes: readonly string[];
}

function yuanOf(fen: string): string {
  const digits = fen.replace('-', '').padStart(3, '0');
  return `${fen.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Sorted, so that the same rows give the same summary in whatever order they were processed. */
const sorted = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));

/** What is left of the file itself, then how cells were read, for people. @param read cells by the way of reading */
export function notesOf(
  read: Record<string, number>,
  { above, separatorLine, headers }: Roster,
  language: Language,
): string[] {
  const { left } = headers.length > 0 ? headerOf(headers) : JSON_HEADER;
  const t = rosterFileNotes[language];
  const { counted, betweenTitles } = rosterSaid[language];
  return [
    ...(separatorLine ? [t.separator] : []),
    ...(above > 0 ? [t.above({ rows: above })] : []),
    ...(left.length > 0 ? [t.left({ columns: left.join(betweenTitles) })] : []),
    ...Object.entries(sorted(read)).map(([note, count]) => counted({ note, count })),
  ];
}

/** @param roster the file as it was opened */
export function summaryOf(
  tally: Tally,
  roster: Roster,
  law: { asOf: string; policyVersion: string; rulesVersion: string },
  language: Language,
): Summary {
  return {
    rows: tally.rows,
    outcomes: tally.outcomes,
    ...law,
    sums: RESULT_COLUMNS.flatMap(({ id, name }) => {
      const sum = tally.sums[id];
      return sum ? [{ id, title: name[language], rows: sum.known, sum: yuanOf(sum.fen) }] : [];
    }),
    decisions: RESULT_COLUMNS.flatMap(({ id, name }) => {
      const counts = tally.words[id];
      if (!counts) return [];
      const named = Object.entries(sorted(counts)).map(([word, count]) => [valueText(word, language), count]);
      return [{ id, title: name[language], counts: Object.fromEntries(named) as Record<string, number> }];
    }),
    questions: sorted(tally.questions),
    figures: sorted(tally.figures),
    faults: sorted(tally.faults),
    notes: notesOf(tally.notes, roster, language),
  };
}
