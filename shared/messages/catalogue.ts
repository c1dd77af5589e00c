import type { Level, OfficeKind } from '../law/regions.ts';
import type { Operands } from '../rules/trail.ts';

export { LANGUAGES, type Language } from '../language.ts';

/** What a sentence may look up beside its own operands. */
export interface Names {
  /** Title of a parameter. */
  figure(id: string): string;
  /** A month or day as people write it. */
  date(date: string): string;
  /** The region asked about, or the one of that level above it. */
  place(level: Level): string;
  /** Whom the people of the region ask; in English with its article. */
  office(kind: OfficeKind): string;
}

/** One sentence in both languages, made from the operands and the result of a step, or from those of a notice. */
export interface Sentence {
  'zh-CN': (operands: Operands, names: Names, result: string) => string;
  en: (operands: Operands, names: Names, result: string) => string;
}

/** The sentences of one subject, by code. */
export interface Catalogue {
  steps: Readonly<Record<string, Sentence>>;
  notices: Readonly<Record<string, Sentence>>;
  /** What stands beside codes within a result, by kind and code, such as a condition or a paper to bring. */
  phrases?: Readonly<Record<string, Readonly<Record<string, Sentence>>>>;
}

/** Catalogues of several subjects as one. */
export function joined(...catalogues: readonly Catalogue[]): Catalogue {
  return {
    steps: Object.assign({}, ...catalogues.map(({ steps }) => steps)),
    notices: Object.assign({}, ...catalogues.map(({ notices }) => notices)),
    phrases: Object.assign({}, ...catalogues.map(({ phrases }) => phrases)),
  };
}
