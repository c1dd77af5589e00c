import { stringify } from 'csv-stringify/sync';
import { gapText } from '../answer/words.ts';
import { placed, valueText } from '../messages/batch.ts';
import type { Language } from '../messages/catalogue.ts';
import { rosterHeaders, rosterSaid } from '../messages/roster.generated.ts';
import { type BatchContext, lawOf, type RowAnswer } from './answer.ts';
import { COLUMNS } from './columns.ts';
import { RESULT_COLUMNS, type Value } from './headlines.ts';

/** Without it, spreadsheets assume GBK. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_BREAK = '\r\n';

/**
 * Spreadsheets execute a cell that starts like this, whatever stands before it that nobody sees. In many countries a
 * semicolon parts cells, inside quotation marks too.
 */
const FORMULA = /(^|;)(?=[\s\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]|[\t\r])/gu;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Escapes text that a spreadsheet would execute as a formula; a number, such as the refund -13.80, stays a number. */
export const escaped = (text: string): string => (NUMBER.test(text) ? text : text.replace(FORMULA, "$1'"));

const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: LINE_BREAK });

/** The first row of a result. */
export function resultHeader(language: Language): string {
  const { row, reference, outcome, error, questions, figures, grade, asOf, policyVersion, rulesVersion } =
    rosterHeaders[language];
  const headlines = RESULT_COLUMNS.map(({ name }) => name[language]);
  const before = [row, reference, outcome, error];
  const after = [questions, figures, grade, asOf, policyVersion, rulesVersion];
  return BYTE_ORDER_MARK + csv([[...before, ...headlines, ...after]]);
}

const names = new Map<string, Record<Language, string>>(COLUMNS.map(({ id, name }) => [id, name]));

function cellOf(value: Value | undefined, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = valueText(String(value), language);
  return escaped(text);
}

/** Rows of a result as CSV. Empty cells are what is not known or was not seen: the last columns say which. */
export function csvRows(answers: readonly RowAnswer[], under: BatchContext): string {
  const { language, asOf, release } = under;
  const separator = rosterSaid[language].betweenTitles;
  const NOTHING: string[] = RESULT_COLUMNS.map(() => '');
  return csv(
    answers.map(({ row, reference, region, outcome, faults, values, questions, figures, grade }) => [
      String(row),
      escaped(reference),
      valueText(outcome, language),
      escaped(faults.map(({ column, detail }) => placed(row, column, detail, language)).join(' ')),
      ...(values.length === 0 ? NOTHING : values.map((value) => cellOf(value, language))),
      questions.map((id) => names.get(id)?.[language] ?? id).join(separator),
      figures.map((figure) => gapText(figure, lawOf(under, region), language)).join(' '),
      grade === null ? '' : valueText(grade, language),
      asOf,
      release.policyVersion,
      release.rulesVersion,
    ]),
  );
}

/** The same as JSON lines, with codes. */
export function jsonRows(answers: readonly RowAnswer[], { asOf, release }: BatchContext): string {
  const { policyVersion, rulesVersion } = release;
  return answers
    .map(({ faults, values, figures, notes: _, ...rest }) => {
      const headlines = Object.fromEntries(RESULT_COLUMNS.map(({ id }, at) => [id, values[at] ?? null]));
      const errors = faults.length > 0 && { errors: faults };
      const line = {
        ...rest,
        figures: figures.map(({ id }) => id),
        ...errors,
        ...(values.length > 0 && { headlines }),
        asOf,
        policyVersion,
        rulesVersion,
      };
      return `${JSON.stringify(line)}\n`;
    })
    .join('');
}
