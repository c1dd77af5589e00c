import { type Bilingual, inEach, LANGUAGES, type Language } from '../language.ts';
import {
  rosterWordsBrackets,
  rosterWordsCells,
  rosterWordsColumns,
  rosterWordsHeaders,
  rosterWordsOptions,
  rosterWordsRows,
  rosterWordsUnclear,
  rosterWordsUnclearHeaders,
} from '../messages/roster-words.generated.ts';

/**
 * What people write instead of the words of the template: `shared/messages/<language>/roster-words.json`, lists set apart
 * by `|`. A word is there only if it has one meaning; those with several are in `unclear`, with what to write instead.
 */

/** Headers and options are compared ignoring case, spaces, full-width forms and punctuation. */
export const keyOf = (text: string): string => denseOf(text).replaceAll(/[\s._-]/g, '');

/** A cell in one form: no spaces (line breaks stay), no full-width forms, lower case. */
export const denseOf = (text: string): string => denseOfNormal(text.normalize('NFKC'));

/** The same of a text that is in NFKC already. */
export const denseOfNormal = (text: string): string => text.replaceAll(/[^\S\n]+|\uFE0F/g, '').toLowerCase();

const split = (words: string): string[] => words.split('|').filter((word) => word !== '');

/** The words of a list in every language. */
const inAll = (say: (language: Language) => string): string[] => LANGUAGES.flatMap((language) => split(say(language)));

const cells = (kind: keyof (typeof rosterWordsCells)[Language]): ReadonlySet<string> =>
  new Set(inAll((language) => rosterWordsCells[language][kind]).map(denseOf));

/** Words of cells by what they say; `dash`, `tick` and `cross` are marks whose reading is told. */
export const CELLS = {
  unknown: cells('unknown'),
  dash: cells('dash'),
  none: cells('none'),
  yes: cells('yes'),
  tick: cells('tick'),
  no: cells('no'),
  cross: cells('cross'),
  lowest: cells('lowest'),
  highest: cells('highest'),
};

type Lists = Readonly<Record<string, string>>;
type ByFact<Of> = Readonly<Record<string, Readonly<Record<string, Of>>>>;

const headers: Readonly<Record<Language, Lists>> = rosterWordsHeaders;
const options: Readonly<Record<Language, ByFact<string>>> = rosterWordsOptions;
const reasons: Readonly<Record<Language, ByFact<string>>> = rosterWordsUnclear;
const headerReasons: Readonly<Record<Language, Lists>> = rosterWordsUnclearHeaders;
const brackets: Readonly<Record<Language, Lists>> = rosterWordsBrackets;

/** Other headers of the column of a fact. */
export const otherHeaders = (id: string): string[] => inAll((language) => headers[language][id] ?? '');

/** Other words for the options of a fact: word to option. */
function otherWordsOf(id: string): ReadonlyMap<string, string> {
  const values = Object.keys(options[LANGUAGES[0]][id] ?? {});
  return new Map(
    values.flatMap((value) =>
      inAll((language) => options[language][id]?.[value] ?? '').map((word) => [keyOf(word), value]),
    ),
  );
}

/** Words that may mean several things: word to what should be written instead. */
function unclearIn(lists: Readonly<Record<Language, Lists>>): ReadonlyMap<string, Bilingual> {
  return new Map(
    Object.keys(lists[LANGUAGES[0]]).flatMap((words) => {
      const why = inEach((language) => lists[language][words] ?? '');
      return split(words).map((word) => [keyOf(word), why] as const);
    }),
  );
}

export interface FactWords {
  options: ReadonlyMap<string, string>;
  unclear: ReadonlyMap<string, Bilingual>;
}

/** The words of a fact's cells besides those of the template. */
export const wordsOf = (id: string): FactWords => ({
  options: otherWordsOf(id),
  unclear: unclearIn(inEach((language) => reasons[language][id] ?? {})),
});

/** Headers that could stand for several columns, or for none as it is written. */
export const UNCLEAR_HEADERS = unclearIn(headerReasons);

const columns = (kind: keyof (typeof rosterWordsColumns)[Language]): ReadonlySet<string> =>
  new Set(inAll((language) => rosterWordsColumns[language][kind]).map(keyOf));

/** Headers of columns that number the rows, and of remarks, which are left. */
export const COUNTING = columns('counting');
export const REMARKS = columns('left');

/** What may stand in brackets after a header of this unit and changes nothing. */
export const inBrackets = (unit: string | undefined): ReadonlySet<string> =>
  new Set(
    ['any', ...(unit ? [unit] : [])]
      .flatMap((kind) => inAll((language) => brackets[language][kind] ?? ''))
      .map(denseOf),
  );

const anyOf = (words: readonly string[]): string =>
  words.map((word) => denseOf(word).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');

/** How a row of totals or the number of a page begins, and a line below the table: a note, or who filled it in. */
export const TOTAL = new RegExp(
  `^(?:第\\d+页.*|page\\d+.*|${anyOf(inAll((language) => rosterWordsRows[language].total))})[:\\d,.]*[人名元]?$`,
);
export const FOOTER = new RegExp(`^(?:${anyOf(inAll((language) => rosterWordsRows[language].footer))}):`);
