/** The calculations of the API, by the last part of their path. */
export type CalculationId =
  | 'contributions'
  | 'medical-schemes'
  | 'contribution-years'
  | 'subsidies'
  | 'retirement'
  | 'worker-status';

export type Bilingual = Readonly<Record<'zh-CN' | 'en', string>>;

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

/**
 * One thing a person may be asked. `id` is the path of the fact in the request, such as `birthMonth` or
 * `accidentPolicy.premium`, so that an answer can be put where it belongs.
 */
export interface Question {
  id: string;
  text: Bilingual;
  /** Where to find the answer, or what counts. */
  help: Bilingual;
  type: QuestionType;
  options?: readonly { value: string; text: Bilingual }[];
  unit?: 'CNY' | 'CNY/month' | 'CNY/year' | 'months' | 'years' | 'percent';
  usedBy: readonly CalculationId[];
}
