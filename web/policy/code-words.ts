import { questions } from '../../shared/facts/index.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { frequencies, programmes, relatives } from '../../shared/messages/names.generated.ts';
import { policyMessages } from '../../shared/messages/policy.generated.ts';

type Table = Readonly<Record<string, string>>;

/** Head of a column of a table, or its own name where there are no words for it. */
export function columnName(column: string, language: Language): string {
  const columns: Table = policyMessages[language].columns;
  return columns[column] ?? column;
}

const options = new Map(
  questions.flatMap((question) => (question.options ?? []).map((option) => [option.value, option.text] as const)),
);

/** What a code in a table stands for, in the words of the questions where one has it; numbers and names stay. */
export function cellText(cell: string, language: Language): string {
  const codes: Table = policyMessages[language].codes;
  // Levels, ages and classes are numbers, which are options of some question as well; a sentence is no list of codes.
  if (/^\d/.test(cell) || /\s/.test(cell)) return cell;
  return (
    codes[cell] ??
    options.get(cell)?.[language] ??
    relatives[language](programmes[language](frequencies[language](cell)))
  );
}
