import { type Bilingual, LANGUAGES, type Language } from '../language.ts';
import {
  type Declared,
  type Details,
  type Domain,
  type Fact,
  type FactGroup,
  type Form,
  factsIn,
  type Unit,
} from './declare.ts';

/** The calculations of the API, by the last part of their path. */
export type CalculationId =
  | 'contributions'
  | 'medical-schemes'
  | 'contribution-years'
  | 'subsidies'
  | 'retirement'
  | 'worker-status';

export const QUESTION_TYPES = [
  'month',
  'day',
  'year',
  'money',
  'decimal',
  'count',
  'yes-no',
  'choice',
  'choices',
  'text',
  'base',
  'list',
  'details',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** What kind of answer the API tells others to expect (a contract); how it is written is finer. */
const TYPES: Readonly<Record<Form, QuestionType>> = {
  month: 'month',
  day: 'day',
  year: 'year',
  money: 'money',
  'pension-index': 'decimal',
  'month-count': 'count',
  'year-count': 'count',
  count: 'count',
  'certificate-level': 'count',
  'age-years': 'count',
  'age-months': 'count',
  'yes-no': 'yes-no',
  choice: 'choice',
  choices: 'choices',
  platform: 'text',
  'region-code': 'text',
  base: 'base',
  resident: 'list',
  paid: 'list',
  details: 'details',
};

/**
 * One thing a person may be asked: a fact with its sentences. `id` is the path of the fact in the request, such as
 * `birthMonth` or `accidentPolicy.premium`, so that an answer can be put where it belongs.
 */
export interface Question {
  id: string;
  type: QuestionType;
  form: Form;
  domain: Domain;
  unit?: Unit;
  text: Bilingual;
  /** Where to find the answer, or what counts; also where it is written by hand, as in a roster. */
  help: Bilingual;
  /** The same on the page, where a button stands for what would else be written. */
  onPage?: Bilingual;
  /** Header of its column in a roster. */
  column: Bilingual;
  options?: readonly { value: string; text: Bilingual }[];
}

/** Forms for which the page has a button of its own. */
type WithButton = 'platform' | 'region-code' | 'resident' | 'details';

/** The sentences of one fact in one language. */
type Sentences<F> = { readonly text: string; readonly help: string; readonly column: string } & (F extends Fact<
  unknown,
  infer F,
  infer Option
>
  ? ([Option] extends [never] ? unknown : { readonly options: Readonly<Record<Option, string>> }) &
      (F extends WithButton ? { readonly onPage: string } : unknown)
  : never);

/** Each fact with its path. */
type Paths<D, Path extends string = ''> = {
  [Name in keyof D & string]: D[Name] extends FactGroup<infer Members>
    ? Paths<Members, `${Path}${Name}.`>
    : D[Name] extends Details<infer Members>
      ? [`${Path}${Name}`, D[Name]] | Paths<Members, `${Path}${Name}.`>
      : [`${Path}${Name}`, D[Name]];
}[keyof D & string];

/** The sentences of these facts in one language: one that is missing does not compile. */
export type TextsOf<D> = { readonly [Pair in Paths<D> as Pair[0]]: Sentences<Pair[1]> };

/** As `TextsOf`, for the program that puts them together. */
type AnyTexts = Readonly<
  Record<
    string,
    { text: string; help: string; column: string; onPage?: string; options?: Readonly<Record<string, string>> }
  >
>;

/** The questions that these facts are asked by, in the order in which they are declared. */
export function questionsOf<D extends Declared>(
  declared: D,
  texts: Readonly<Record<Language, TextsOf<D>>>,
): readonly Question[] {
  const sentences = texts as Readonly<Record<Language, AnyTexts>>;
  return [...factsIn(declared)].map(([id, { form, domain, unit, options }]) => {
    const said = (read: (of: AnyTexts[string]) => string | undefined): Bilingual =>
      Object.fromEntries(
        LANGUAGES.map((language) => [language, read(sentences[language][id] as AnyTexts[string]) ?? '']),
      ) as Record<Language, string>;
    const onPage = said((of) => of.onPage);
    return {
      id,
      type: TYPES[form],
      form,
      domain,
      ...(unit && { unit }),
      text: said((of) => of.text),
      help: said((of) => of.help),
      ...(onPage['zh-CN'] && { onPage }),
      column: said((of) => of.column),
      ...(options && { options: options.map((value) => ({ value, text: said((of) => of.options?.[value]) })) }),
    };
  });
}
