import { stringify } from 'csv-stringify/sync';
import type { Language } from '../messages/catalogue.ts';
import { rosterGuide } from '../messages/roster.generated.ts';
import { COLUMNS, expected, REFERENCE } from './columns.ts';

/** An empty roster with every column, to be filled in with a spreadsheet. Unneeded columns may be deleted. */
export function template(language: Language): string {
  return `\uFEFF${stringify([COLUMNS.map(({ name }) => name[language])], { record_delimiter: '\r\n' })}`;
}

/** The meaning of each header in the template and how to fill in its cells. */
export function guideRows(language: Language): string[][] {
  const { header, id, question, expected: written, help } = rosterGuide[language];
  const rows = COLUMNS.map((column) => [
    column.name[language],
    column === REFERENCE ? 'reference' : column.id,
    column.text[language],
    expected(column, language),
    column.help[language],
  ]);
  return [[header, id, question, written, help], ...rows];
}

/** The same as CSV. */
export const templateGuide = (language: Language): string =>
  `\uFEFF${stringify(guideRows(language), { record_delimiter: '\r\n' })}`;
