import { type Question, questions } from '../facts/index.ts';
import type { Bilingual } from '../language.ts';
import type { Language } from '../messages/catalogue.ts';
import { EXPECTED, type Format } from './formats.ts';

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

/** Passed through unchanged, so that the caller can find the row again. */
export const REFERENCE: Column = {
  id: 'reference',
  path: [],
  name: { 'zh-CN': '编号', en: 'reference' },
  format: 'reference',
  options: [],
  text: { 'zh-CN': '您自己的编号，原样带到结果里。', en: 'Your own reference, passed through to the result.' },
  help: {
    'zh-CN': '不要写姓名、身份证号、手机号。可以不填。',
    en: 'No name, identity number or phone number. May be left out.',
  },
};

const REGION: Column = {
  id: 'region',
  path: ['region'],
  name: { 'zh-CN': '地区', en: 'region' },
  format: 'region',
  options: [],
  text: { 'zh-CN': '按哪里的规定算？', en: 'The rules of which place?' },
  help: { 'zh-CN': '六位行政区划代码，不填就按本地。', en: 'A six-digit code; this place if left out.' },
};

/** Every fact as a column, in catalogue order: the columns of the template, and all that a roster may have. */
export const COLUMNS: readonly Column[] = [REFERENCE, ...questions.map(columnOf), REGION];

function columnOf({ id, column, form, options = [], text, help }: Question): Column {
  return { id, path: id.split('.'), name: column, format: form, options, text, help };
}

/** How to fill in a cell of the column, as a sentence without a full stop. */
export function expected({ format, options }: Column, language: Language): string {
  const between = language === 'en' ? ', ' : '、';
  return `${EXPECTED[format][language]}${options.map(({ text }) => text[language]).join(between)}`;
}

/** Headers and words are compared ignoring case, spaces, full-width forms and punctuation. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s._-]/g, '');

const byHeader = new Map<string, Column>(
  COLUMNS.flatMap((column) =>
    [column.id, column.name['zh-CN'], column.name.en].map((header) => [keyOf(header), column] as const),
  ),
);
for (const other of ['ref', '序号', '参考号']) byHeader.set(keyOf(other), REFERENCE);

/** The column with this header, in either language or by the id of its fact. */
export const columnNamed = (header: string): Column | undefined => byHeader.get(keyOf(header));
