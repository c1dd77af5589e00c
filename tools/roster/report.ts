import { questions } from '../../shared/facts/index.ts';
import { valueText } from '../../shared/messages/batch.ts';
import { REPORT } from '../../shared/messages/batch-report.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { type Summary, summaryOf } from '../../shared/roster/index.ts';
import type { BatchDone } from './run-batch.ts';

const MAX_LISTED = 10;

export const summarised = ({ tally, law }: BatchDone): Summary => {
  const { language, ...fixed } = law;
  return summaryOf(tally, fixed, language);
};

const indented = (rows: readonly (readonly [string, string | number])[]): string[] =>
  rows.map(([name, value]) => `  ${name}  ${value}`);

/** The report at the end of a batch, in the user's language. */
export function reportOf(summary: Summary, language: Language): string {
  const say = (key: keyof typeof REPORT): string => REPORT[key][language];
  const asked = (id: string): string => questions.find((question) => question.id === id)?.text[language] ?? id;
  const counts = Object.entries(summary.outcomes).filter(([, count]) => count > 0);
  const lines = [
    `${summary.rows} ${say('rows')} · ${say('law')} ${summary.asOf} · ${summary.policyVersion}`,
    say('outcomes'),
    ...indented(counts.map(([outcome, count]) => [valueText(outcome, language), count])),
  ];
  if (summary.sums.length > 0)
    lines.push(
      say('sums'),
      ...indented(summary.sums.map((sum) => [`${sum.title}: ${sum.sum}`, `(${sum.rows} ${say('rows')})`])),
    );
  const open = Object.entries(summary.questions).slice(0, MAX_LISTED);
  if (open.length > 0) lines.push(say('questions'), ...indented(open.map(([id, count]) => [asked(id), count])));
  const faults = Object.entries(summary.faults).slice(0, MAX_LISTED);
  if (faults.length > 0)
    lines.push(say('faults'), ...indented(faults.map(([name, count]) => [name || say('wholeRow'), count])));
  if (summary.rows === 0) lines.push(say('noRows'));
  if (summary.outcomes.error > 0) lines.push(say('someFaults'));
  return lines.join('\n');
}
