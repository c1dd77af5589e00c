import { writeXlsx } from 'hucre/xlsx';
import type { Language } from '../messages/catalogue.ts';
import { rosterWorkbook } from '../messages/roster.generated.ts';
import { COLUMNS, type Column } from './columns.ts';
import { guideRows } from './template.ts';
import { lettersOf } from './workbook-out.ts';

const LAST_ROW = 1_048_576;

/**
 * The template as a workbook (.xlsx): a sheet to fill in, with a list to choose from in every column that has one, the
 * guide, and the lists. All of it follows from the declarations of the facts.
 */
export async function templateWorkbook(language: Language): Promise<Uint8Array> {
  const t = rosterWorkbook[language];
  const { names, lists, validations } = listsOf(language);
  const guide = guideRows(language);
  return writeXlsx({
    sheets: [
      {
        name: t.roster,
        columns: COLUMNS.map(() => ({ width: 18 })),
        rows: [COLUMNS.map(({ name }) => name[language])],
        freezePane: { rows: 1 },
        dataValidations: validations,
      },
      {
        name: t.guide,
        columns: [18, 30, 50, 60, 60].map((width) => ({ width })),
        rows: guide,
        freezePane: { rows: 1 },
      },
      {
        name: t.lists,
        columns: names.map(() => ({ width: 24 })),
        rows: [names, ...acrossFrom(lists)],
        freezePane: { rows: 1 },
      },
    ],
  });
}

const acrossFrom = (lists: readonly (readonly string[])[]): (string | null)[][] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) =>
    lists.map((list) => list[row] ?? null),
  );

function listsOf(language: Language) {
  const t = rosterWorkbook[language];
  const listed = COLUMNS.flatMap((column, at) => {
    const words = wordsOf(column, language);
    return words.length > 0 ? [{ column, at, words }] : [];
  });
  const validations = listed.map(({ column, at, words }, list) => {
    const from = lettersOf(list);
    return {
      type: 'list' as const,
      formula1: `'${t.lists}'!$${from}$2:$${from}$${words.length + 1}`,
      range: `${lettersOf(at)}2:${lettersOf(at)}${LAST_ROW}`,
      allowBlank: true,
      // Of some there may be several in a cell, set apart by semicolons.
      showErrorMessage: column.format !== 'choices',
      errorTitle: column.name[language],
      errorMessage: t.choose,
    };
  });
  return {
    names: listed.map(({ column }) => column.name[language]),
    lists: listed.map(({ words }) => words),
    validations,
  };
}

/** What may be chosen in a column; none where a number, a day or free text is written. */
function wordsOf({ format, options }: Column, language: Language): string[] {
  const t = rosterWorkbook[language];
  if (format === 'yes-no') return [t.yes, t.no];
  if (format === 'details') return [t.has, t.hasNot];
  return format === 'choice' || format === 'choices' ? options.map(({ text }) => text[language]) : [];
}
