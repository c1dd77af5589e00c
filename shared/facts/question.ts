import { type Bilingual, inEach, LANGUAGES, type Language } from '../language.ts';
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
  | 'worker-status'
  | 'plans';

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

/** Each fact with its path. */
export type Paths<D, Path extends string = ''> = {
  [Name in keyof D & string]: D[Name] extends FactGroup<infer Members>
    ? Paths<Members, `${Path}${Name}.`>
    : D[Name] extends Details<infer Members>
      ? [`${Path}${Name}`, D[Name]] | Paths<Members, `${Path}${Name}.`>
      : [`${Path}${Name}`, D[Name]];
}[keyof D & string];

/** The forms of facts that have words for each of their options. */
type WithOptions = { readonly options: readonly string[] };

/** The facts of `D` that are `Wanted`, by their paths, with the sentences that such a fact needs. */
type For<D, Wanted, Sentence> = {
  readonly [Pair in Paths<D> as Pair[1] extends Wanted ? Pair[0] : never]: Sentence;
};

/** The words of the options of each fact that has any. */
type OptionsOf<D> = {
  readonly [Pair in Paths<D> as Pair[1] extends WithOptions ? Pair[0] : never]: Pair[1] extends Fact<
    unknown,
    Form,
    infer Option
  >
    ? Readonly<Record<Option, string>>
    : never;
};

/**
 * The sentences of these facts in one language, by kind: `shared/messages/<language>/questions-<subject>.json`. One that is
 * missing does not compile.
 */
export type TextsOf<D> = {
  readonly text: For<D, unknown, string>;
  readonly help: For<D, unknown, string>;
  readonly column: For<D, unknown, string>;
} & WhereAny<For<D, Fact<unknown, WithButton>, string>, 'onPage'> &
  WhereAny<OptionsOf<D>, 'options'>;

/** A kind of sentences that only some facts have. */
type WhereAny<Sentences, Kind extends string> = keyof Sentences extends never
  ? unknown
  : { readonly [Each in Kind]: Sentences };

type Named = Readonly<Record<string, string>>;

/** As `TextsOf`, for the program that puts them together. */
interface AnyTexts {
  text: Named;
  help: Named;
  column: Named;
  onPage?: Named;
  options?: Readonly<Record<string, Named>>;
}

/** The questions that these facts are asked by, in the order in which they are declared. */
export function questionsOf<D extends Declared>(
  declared: D,
  texts: Readonly<Record<Language, TextsOf<D>>>,
): readonly Question[] {
  const sentences = texts as unknown as Readonly<Record<Language, AnyTexts>>;
  return [...factsIn(declared)].map(([id, { form, domain, unit, options }]) => {
    const said = (read: (of: AnyTexts) => string | undefined): Bilingual =>
      inEach((language) => read(sentences[language]) ?? '');
    return {
      id,
      type: TYPES[form],
      form,
      domain,
      ...(unit && { unit }),
      text: said(({ text }) => text[id]),
      help: said(({ help }) => help[id]),
      ...(sentences[LANGUAGES[0]].onPage?.[id] && { onPage: said(({ onPage }) => onPage?.[id]) }),
      column: said(({ column }) => column[id]),
      ...(options && { options: options.map((value) => ({ value, text: said((of) => of.options?.[id]?.[value]) })) }),
    };
  });
}
