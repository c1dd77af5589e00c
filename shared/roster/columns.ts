import { type Question, questions } from '../facts/index.ts';
import { type Bilingual, inEach } from '../language.ts';
import type { Language } from '../messages/catalogue.ts';
import { rosterColumns } from '../messages/roster.generated.ts';
import { expectedOf, type Format } from './formats.ts';

/** One column of a roster. */
export interface Column {
  /** Path of the fact in a request, such as `accidentPolicy.premium`; `reference` for the caller's own. */
  id: string;
  path: readonly string[];
  name: Bilingual;
  format: Format;
  /** Allowed values, if the question has options. */
  options: NonNullable<Question['options']>;
  /** What it asks and where to find the answer. */
  text: Bilingual;
  help: Bilingual;
}

/** The sentences of a column that is no question. */
const sentences = (id: 'reference' | 'region') => ({
  name: inEach((language) => rosterColumns[language][id].name),
  text: inEach((language) => rosterColumns[language][id].text),
  help: inEach((language) => rosterColumns[language][id].help),
});

/** Passed through as it is, so that the caller finds the row again. */
export const REFERENCE: Column = {
  id: 'reference',
  path: [],
  format: 'reference',
  options: [],
  ...sentences('reference'),
};

const REGION: Column = { id: 'region', path: ['region'], format: 'region', options: [], ...sentences('region') };

/** Every fact as a column, in catalogue order: the columns of the template, and all that a roster may have. */
export const COLUMNS: readonly Column[] = [REFERENCE, ...questions.map(columnOf), REGION];

function columnOf({ id, column, form, options = [], text, help }: Question): Column {
  return { id, path: id.split('.'), name: column, format: form, options, text, help };
}

/** How a cell of the column is written, as a sentence without its full stop. */
export const expected = ({ format, options }: Column, language: Language): string =>
  expectedOf(
    format,
    options.map(({ text }) => text[language]),
    language,
  );

/** Headers and words are compared ignoring case, spaces, full-width forms and punctuation. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s._-]/g, '');

const byHeader = new Map<string, Column>(
  COLUMNS.flatMap((column) =>
    [column.id, ...Object.values(column.name)].map((header) => [keyOf(header), column] as const),
  ),
);
for (const other of ['ref', '序号', '参考号']) byHeader.set(keyOf(other), REFERENCE);

/** The column with this header, in whichever language or by the id of its fact. */
export const columnNamed = (header: string): Column | undefined => byHeader.get(keyOf(header));
