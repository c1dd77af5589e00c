import * as z from 'zod/mini';
import type { Release } from '../../../shared/law/law.ts';
import type { ProgrammeLaw } from '../../../shared/law/programme-schema.ts';
import type { Parameter, Row } from '../../../shared/law/schema.ts';
import { type FileFault, fileOf, type Path, unknownWord } from './fault.ts';
import { type Kind, type RowShape, shapesOf } from './tables.ts';
import type { Words } from './words.ts';

const RIGHT: Readonly<Record<Kind, Words>> = {
  decimal: { zh: '一个数，不写单位和逗号，如 "0.25"', en: 'a number without unit and commas, such as "0.25"' },
  whole: { zh: '合适的整数，如 "3"', en: 'a fitting whole number, such as "3"' },
  year: { zh: '四位数的年份，如 "2026"', en: 'a year of four digits, such as "2026"' },
  month: { zh: '年份和月份，如 "2026-01"', en: 'year and month, such as "2026-01"' },
  day: { zh: '日历上有的日子，如 "2026-01-01"', en: 'a day of the calendar, such as "2026-01-01"' },
  'day-or-month': {
    zh: '日历上有的日子，如 "2026-01-01"；不知道哪一日的写 "2026-01"',
    en: 'a day of the calendar, such as "2026-01-01", or "2026-01" if only the month is known',
  },
  'month-of-year': { zh: '几月，"1" 到 "12"', en: 'a month of the year, "1" to "12"' },
  'day-of-month': { zh: '几日，"1" 到 "31"', en: 'a day of the month, "1" to "31"' },
  city: { zh: '市级代码，如 "370300"', en: 'the code of a city, such as "370300"' },
  province: { zh: '省级代码，如 "370000"', en: 'the code of a province, such as "370000"' },
  text: { zh: '文字，不能空，前后没有空格', en: 'text, not empty, without spaces around it' },
};

/** Braces in words of the law that nothing fills in. */
const BLANKS = /\{(?!from\})[^}]*\}?/u;

/** Tables that no rule knows, and in the others columns, values and codes that do not belong there. */
export function tableFaults({ parameters, programmes }: Release): FileFault[] {
  return Object.entries(parameters).flatMap(([region, all]) =>
    all.flatMap((parameter) => faultsOf(fileOf(region, parameter.id), parameter, programmes)),
  );
}

function faultsOf(
  file: string,
  { id, unit, values }: Parameter,
  programmes: readonly ProgrammeLaw[],
): readonly FileFault[] {
  const shapes = shapesOf(id, programmes);
  if (!shapes) return unit === 'list' || values.some(({ value }) => Array.isArray(value)) ? [noTable(file, id)] : [];
  return values.flatMap(({ value }, entry) => {
    const path: Path = ['values', entry, 'value'];
    // A number where the unit is list is reported with the values.
    if (typeof value === 'string') return unit === 'list' ? [] : [noRows(file, path, value, shapes)];
    return (value ?? []).flatMap((row, at) => rowFaults(file, [...path, at], row, shapes));
  });
}

/** By the shape that the row comes nearest to. */
function rowFaults(file: string, path: Path, row: Row, shapes: readonly RowShape[]): FileFault[] {
  const [nearest = []] = shapes
    .map((shape) =>
      (z.safeParse(shape, row).error?.issues ?? []).flatMap((issue) => issueFaults(file, path, row, issue, shapes)),
    )
    .sort((a, b) => a.length - b.length);
  const blanks = Object.entries(row).flatMap(([column, cell]) => {
    const blank = column === 'zh' || column === 'en' ? BLANKS.exec(String(cell))?.[0] : undefined;
    return blank ? [unknownWord(file, [...path, column], blank, ['{from}'])] : [];
  });
  return [...nearest, ...blanks];
}

function issueFaults(
  file: string,
  path: Path,
  row: Row,
  issue: z.core.$ZodIssue,
  shapes: readonly RowShape[],
): FileFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownColumn(file, [...path, key], columnsOf(shapes)));
  const within = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const [column = '', item] = within;
  const cell = row[column];
  if (cell === undefined) return [missingColumn(file, path, String(column), columnsOf(shapes))];
  const place = [...path, ...within];
  if (issue.code === 'invalid_value')
    return [unknownWord(file, place, String(typeof item === 'number' ? cell[item] : cell), issue.values.map(String))];
  return [wrong(file, place, JSON.stringify(cell), RIGHT[issue.message as Kind] ?? LIST)];
}

const LIST: Words = { zh: '若干代号 ["…", "…"]', en: 'a list of codes ["…", "…"]' };

const columnsOf = (shapes: readonly RowShape[]): string[] => [
  ...new Set(shapes.flatMap((shape) => Object.keys(shape.shape))),
];

const wrong = (file: string, path: Path, found: string, { zh, en }: Words): FileFault => ({
  file,
  path,
  zh: `写的是 ${found}。应为：${zh}`,
  en: `is ${found}. Expected: ${en}`,
});

const unknownColumn = (file: string, path: Path, columns: readonly string[]): FileFault => ({
  file,
  path,
  zh: `这张表没有 "${path.at(-1)}" 这一列。有的列：${columns.join('、')}`,
  en: `the table has no column "${path.at(-1)}". Its columns: ${columns.join(', ')}`,
});

const missingColumn = (file: string, path: Path, column: string, columns: readonly string[]): FileFault => ({
  file,
  path,
  zh: `这一行缺少 "${column}"。这张表的列：${columns.join('、')}`,
  en: `the row lacks "${column}". Columns of the table: ${columns.join(', ')}`,
});

const noRows = (file: string, path: Path, value: string, shapes: readonly RowShape[]): FileFault => ({
  file,
  path,
  zh: `这是一张表，写的却是一个数 "${value}"。应写成若干行 [{ … }]，列：${columnsOf(shapes).join('、')}`,
  en: `this is a table, but the value is the number "${value}". Write rows [{ … }] with the columns ${columnsOf(shapes).join(', ')}`,
});

const noTable = (file: string, id: string): FileFault => ({
  file,
  path: ['id'],
  zh: `程序不认识表 "${id}"，写了也不起作用。请核对代号；新的表要先由维护的人登记在 tools/law/check/tables.ts`,
  en: `the program does not know a table "${id}", which would have no effect. Correct the id; a new table has to be declared in tools/law/check/tables.ts first`,
});
