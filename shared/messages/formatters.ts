import type { Language } from '../language.ts';

/** What a sentence is given for a name in braces. */
export type Value = string | number | boolean;

/** What a sentence may name without being given it: the places and offices of the law, and its figures by their ids. */
export interface LawNames {
  readonly county: string;
  readonly city: string;
  readonly province: string;
  readonly socialInsuranceAgency: string;
  readonly medicalInsuranceBureau: string;
  readonly employmentService: string;
  readonly housingFundCentre: string;
  /** The telephone numbers that the whole country dials. */
  readonly socialInsuranceHotline: string;
  readonly medicalInsuranceHotline: string;
  title(figure: string): string;
}

/** Names of codes in one language. */
export type Names = Readonly<Record<string, string>>;

/** Writes codes by their names; `between` is a word of `names.json` for what stands between several. */
export type Naming = (codes: Value, language?: string, between?: string) => string;

/**
 * Names of codes, which are set apart by spaces; a code without a name is a word of the law itself, such as a level.
 *
 * @public the compiled tables use it
 */
export function namesOf(names: Names, codes: Value, between: string): string {
  const list = String(codes);
  // Most are a single code.
  if (!list.includes(' ')) return names[list] ?? list;
  return list
    .split(' ')
    .map((code) => names[code] ?? code)
    .join(between);
}

const withoutZero = (number: string): string => (number.startsWith('0') ? number.slice(1) : number);

/** How a month (YYYY-MM) or day (YYYY-MM-DD) is written; a language that is not here writes it as it is. */
const WRITTEN: Partial<Record<Language, (date: string) => string>> = {
  'zh-CN': (date) => {
    const month = `${date.slice(0, 4)}年${withoutZero(date.slice(5, 7))}月`;
    return date.length > 7 ? `${month}${withoutZero(date.slice(8))}日` : month;
  },
};

/** A month or day as people write it. */
export function when(date: Value, language: Language): string {
  return WRITTEN[language]?.(String(date)) ?? String(date);
}
