import type { Unit } from '../facts/declare.ts';
import { type Question, questions } from '../facts/index.ts';
import { type Bilingual, inEach } from '../language.ts';
import type { Language } from '../messages/catalogue.ts';
import { rosterColumns } from '../messages/roster.generated.ts';
import { expectedOf, type Format } from './formats.ts';
import { CELLS, denseOf, type FactWords, inBrackets, keyOf, otherHeaders, wordsOf } from './words.ts';

/** One column of a roster. */
export interface Column {
  /** Path of the fact in a request, such as `accidentPolicy.premium`; `reference` for the caller's own. */
  id: string;
  path: readonly string[];
  name: Bilingual;
  format: Format;
  unit?: Unit;
  /** Allowed values, if the question has options, and each by its code and its words as cells are compared. */
  options: NonNullable<Question['options']>;
  byWord: ReadonlyMap<string, string>;
  /** Other words for them, and words that could mean several. */
  words: FactWords;
  /** What it asks and where to find the answer. */
  text: Bilingual;
  help: Bilingual;
}

/** A column that is no question. */
const extra = (id: 'reference' | 'region', path: readonly string[]): Column => ({
  id,
  path,
  format: id,
  options: [],
  byWord: new Map(),
  words: wordsOf(id),
  name: inEach((language) => rosterColumns[language][id].name),
  text: inEach((language) => rosterColumns[language][id].text),
  help: inEach((language) => rosterColumns[language][id].help),
});

/** Passed through as it is, so that the caller finds the row again. */
export const REFERENCE: Column = extra('reference', []);

/** Every fact as a column, in catalogue order: the columns of the template, and all that a roster may have. */
export const COLUMNS: readonly Column[] = [REFERENCE, ...questions.map(columnOf), extra('region', ['region'])];

function columnOf({ id, column, form, unit, options = [], text, help }: Question): Column {
  // The first of two with the same word counts.
  const byWord = new Map(
    options
      .flatMap(({ value, text: said }) =>
        [value, ...Object.values(said)].map((word) => [keyOf(String(word)), value] as const),
      )
      .reverse(),
  );
  const path = id.split('.');
  return {
    id,
    path,
    name: column,
    format: form,
    ...(unit && { unit }),
    options,
    byWord,
    words: wordsOf(id),
    text,
    help,
  };
}

/** How a cell of the column is written, as a sentence without its full stop. */
export const expected = ({ format, options }: Column, language: Language): string =>
  expectedOf(
    format,
    options.map(({ text }) => text[language]),
    language,
  );

const byHeader = new Map<string, Column>(
  COLUMNS.flatMap((column) =>
    [column.id, ...Object.values(column.name), ...otherHeaders(column.id)].map(
      (header) => [keyOf(header), column] as const,
    ),
  ),
);

/** A header without its star and what stands in brackets behind it: 缴费基数（元）. */
function partsOf(header: string): { name: string; inside: string | null } {
  const bare = header.normalize('NFKC').replaceAll(/[*※★☆]/g, '');
  const [, name, inside = ''] = /^([^([【]+)[([【]([^)\]】]*)[)\]】]:?$/.exec(bare.trim()) ?? [];
  return name === undefined ? { name: bare.replace(/:\s*$/, ''), inside: null } : { name, inside };
}

/** The name in a header, as headers are compared. */
export const headerKey = (header: string): string => keyOf(partsOf(header).name);

/** An example or the order of a date: 如1990-05, yyyy-mm. */
const DATE_IN_BRACKETS = /^(?:如|例如?|格式)?:?[\dymd年月日./-]+$/;

function changesNothing(inside: string, { format, unit, options }: Column): boolean {
  const text = denseOf(inside);
  if (text === '' || inBrackets(unit).has(text)) return true;
  if (format === 'month' || format === 'day') return DATE_IN_BRACKETS.test(text);
  const words = text.split(/[/、,;或]/);
  if (format === 'yes-no' || format === 'details')
    return words.every((word) => CELLS.yes.has(word) || CELLS.no.has(word));
  return (
    options.length > 0 && words.every((word) => options.some((option) => Object.values(option.text).includes(word)))
  );
}

/** The column with this header, in whichever language, by another word for it or by the id of its fact. */
export function columnNamed(header: string): Column | undefined {
  const { name, inside } = partsOf(header);
  const column = byHeader.get(keyOf(name));
  return column && (inside === null || changesNothing(inside, column)) ? column : undefined;
}

/** Whether a header has a column's name, but what stands in brackets behind it may change its meaning: 缴费基数（万元）. */
export const hasUnclearBrackets = (header: string): boolean =>
  columnNamed(header) === undefined && byHeader.has(headerKey(header));
