import { LANGUAGES, type Language } from '../language.ts';
import type { LawNames, Value } from './formatters.ts';

export { LANGUAGES, type Language } from '../language.ts';

/** Words and numbers of a step or notice, by name, as a sentence has them in braces. */
export type Operands = Readonly<Record<string, string>>;

/** A sentence as compiled. A method's type: rules are held to give what it asks for by shared/messages/sentences.ts. */
export type Sentence =
  | string
  | { say(operands: Readonly<Record<string, Value>>, names?: LawNames, result?: string): string }['say'];

/** The sentences of one subject in one language, by kind and code. */
export interface Messages {
  readonly [kind: string]: Readonly<Record<string, Sentence>>;
}

/** Questions by the id of their fact. */
export type QuestionTexts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export type Catalogue = Readonly<Record<Language, Messages>>;

/** Catalogues of several subjects as one. */
export function joined(...catalogues: readonly Catalogue[]): Catalogue {
  const all = Object.fromEntries(LANGUAGES.map((language) => [language, {} as Record<string, Messages[string]>]));
  for (const catalogue of catalogues)
    for (const [language, messages] of Object.entries(catalogue)) {
      const kinds = all[language] ?? {};
      for (const [kind, sentences] of Object.entries(messages)) kinds[kind] = { ...kinds[kind], ...sentences };
    }
  return all as Catalogue;
}
