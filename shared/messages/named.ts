import { OFFICE_KINDS } from '../law/regions.ts';
import type { Language, Names, Sentence } from './catalogue.ts';

export type Named = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The name of a code, or the code itself where it is a word of the law already, such as a level. */
export const name = (names: Named, code: string | undefined, language: Language): string =>
  names[code ?? '']?.[language] ?? code ?? '';

/** The names of a list of the law, its codes set apart by spaces. */
export const list = (names: Named, codes: string | undefined, language: Language): string =>
  listed(names, codes, language, language === 'en' ? ', ' : '、');

/** As `list`, with other words between the names. */
export function listed(names: Named, codes: string | undefined, language: Language, between: string): string {
  return (codes ?? '')
    .split(' ')
    .map((code) => name(names, code, language))
    .join(between);
}

/** What the person themselves has, where that is known. */
export const own = (names: Named, code: string | undefined, language: Language): string => {
  if (code === undefined) return '';
  return language === 'en' ? ` (you: ${name(names, code, language)})` : `（您：${name(names, code, language)}）`;
};

export const fixed = (zh: string, en: string): Sentence => ({ 'zh-CN': () => zh, en: () => en });

/** The same words whatever the operands, with a place or an office of the region in them. */
export const local = (zh: (names: Names) => string, en: (names: Names) => string): Sentence => ({
  'zh-CN': (_operands, names) => zh(names),
  en: (_operands, names) => en(names),
});

/** Each kind of office as a phrase: the one of the region. */
export const officesAsPhrases: Readonly<Record<string, Sentence>> = Object.fromEntries(
  OFFICE_KINDS.map((kind) => [
    kind,
    local(
      (names) => names.office(kind),
      (names) => names.office(kind),
    ),
  ]),
);

/** Each name as a phrase of its own. */
export const namesAsPhrases = (names: Named): Record<string, Sentence> =>
  Object.fromEntries(Object.entries(names).map(([code, words]) => [code, fixed(words['zh-CN'], words.en)]));
