import { questions } from '../../shared/facts/index.ts';
import { valueText } from '../../shared/messages/batch.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rosterReportMessages } from '../../shared/messages/roster-report.generated.ts';
import { type Summary, summaryOf } from '../../shared/roster/index.ts';
import type { BatchDone } from './run-batch.ts';

const MAX_LISTED = 10;

export const summarised = ({ tally, law, roster }: BatchDone): Summary => {
  const { language, ...fixed } = law;
  return summaryOf(tally, roster, fixed, language);
};

const indented = (rows: readonly (readonly [string, string | number])[]): string[] =>
  rows.map(([name, value]) => `  ${name}  ${value}`);

/** The report at the end of a batch, in the user's language. */
export function reportOf(summary: Summary, language: Language): string {
  const t = rosterReportMessages[language].batch;
  const asked = (id: string): string => questions.find((question) => question.id === id)?.text[language] ?? id;
  const counts = Object.entries(summary.outcomes).filter(([, count]) => count > 0);
  const lines = [
    `${summary.rows} ${t.rows} · ${t.law} ${summary.asOf} · ${summary.policyVersion}`,
    t.outcomes,
    ...indented(counts.map(([outcome, count]) => [valueText(outcome, language), count])),
  ];
  if (summary.sums.length > 0)
    lines.push(t.sums, ...indented(summary.sums.map((sum) => [`${sum.title}: ${sum.sum}`, `(${sum.rows} ${t.rows})`])));
  const open = Object.entries(summary.questions).slice(0, MAX_LISTED);
  if (open.length > 0) lines.push(t.questions, ...indented(open.map(([id, count]) => [asked(id), count])));
  const faults = Object.entries(summary.faults).slice(0, MAX_LISTED);
  if (faults.length > 0) lines.push(t.faults, ...indented(faults.map(([name, count]) => [name || t.wholeRow, count])));
  if (summary.notes.length > 0) lines.push(t.notes, ...summary.notes.map((note) => `  ${note}`));
  if (summary.rows === 0) lines.push(t.noRows);
  if (summary.outcomes.error > 0) lines.push(t.someFaults);
  return lines.join('\n');
}
