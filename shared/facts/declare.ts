import type { Day, Month } from '../month.ts';

/**
 * How a value is written: the key of what its faults (faults.json) and its cell in a roster (roster.json)
 * say would be right.
 */
export type Form =
  | 'month'
  | 'day'
  | 'year'
  | 'money'
  | 'pension-index'
  | 'month-count'
  | 'year-count'
  | 'count'
  | 'certificate-level'
  | 'age-years'
  | 'age-months'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'platform'
  | 'region-code'
  | 'base'
  | 'resident'
  | 'paid'
  | 'details';

/** As `Form`, with those of what is only ever part of a fact. */
export type PartForm = Form | 'percent' | 'positive-money';

export type Unit = 'CNY' | 'CNY/month' | 'CNY/year' | 'months' | 'years' | 'percent';

/** Whatever may be answered, both ends included. What the law makes of it is for the rules. */
export type Domain =
  | { readonly choices: readonly (string | boolean)[] }
  /** Whole numbers, or decimals, months and days as they are written. */
  | { readonly least: number; readonly most: number }
  | { readonly least: string; readonly most: string }
  /** Several of a list, at least so many. */
  | { readonly anyOf: readonly string[]; readonly fewest: number }
  /** A list of so many at most, each with all of these members. */
  | { readonly items: Readonly<Record<string, PartOfFact>>; readonly mostItems: number }
  /** Exactly one of these members. */
  | { readonly oneOf: Readonly<Record<string, PartOfFact>> }
  /** Any of these facts, each of which may be unknown, or `null`: there is none. */
  | { readonly details: Declared }
  /** Any text of up to so many characters; where there may be several, one by itself or a list of so many at most. */
  | { readonly longest: number; readonly several?: number };

/** The name that a fact, or its options, had before. */
export interface OlderName {
  /** The first version of the facts (`FACTS_VERSION`) that no longer knows it. */
  readonly since: number;
  /** Its path; left out where only options have another name. */
  readonly id?: string;
  /** Options that have another name, old to new. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Carries the type of a value through declarations; nothing has it. */
declare const VALUE: unique symbol;

/** One thing that a person may tell. Its path is its place in what is declared, its sentences are in questions-<subject>.json. */
export interface Fact<Value = unknown, F extends PartForm = Form, Option extends string = string> {
  readonly form: F;
  readonly domain: Domain;
  readonly unit?: Unit;
  /** Values that have words of their own. */
  readonly options?: readonly Option[];
  readonly older?: readonly OlderName[];
  readonly [VALUE]?: Value;
}

/** A fact, or a part of one. */
export type PartOfFact = Fact<unknown, PartForm>;

interface WithOptions<Value, F extends Form, Option extends string> extends Fact<Value, F, Option> {
  readonly options: readonly Option[];
}

/** Something that a person has or has not, before its details are asked. */
export interface Details<Members extends Declared = Declared> extends Fact<FactsOf<Members> | null, 'details', never> {
  readonly domain: { readonly details: Members };
}

/** Facts that stand together in a request; nobody is asked for the group itself. */
export interface FactGroup<Members = Declared> {
  readonly group: Members;
  readonly older?: readonly OlderName[];
}

/** Facts by their names, in the order in which people read them. */
export interface Declared {
  readonly [name: string]: Fact | FactGroup;
}

/** The value of a fact as it comes over the wire. */
export type ValueOf<F> =
  F extends FactGroup<infer Members> ? FactsOf<Members> : F extends Fact<infer Value> ? Value : never;

/** What a person tells of these facts. What is left out is unknown. */
export type FactsOf<D> = { -readonly [Name in keyof D]?: ValueOf<D[Name]> | undefined };

export const month = (): Fact<Month, 'month', never> => ({
  form: 'month',
  domain: { least: '1900-01', most: '2099-12' },
});

export const day = (): Fact<Day, 'day', never> => ({
  form: 'day',
  domain: { least: '1900-01-01', most: '2099-12-31' },
});

export const year = (): Fact<number, 'year', never> => ({ form: 'year', domain: { least: 1990, most: 2099 } });

/** Yuan without sign, with at most two decimals. */
export const money = (unit: 'CNY' | 'CNY/month' | 'CNY/year'): Fact<string, 'money', never> => ({
  form: 'money',
  domain: { least: '0', most: '999999999.99' },
  unit,
});

/** As `money`, and more than nothing. */
const positiveMoney = (unit: 'CNY/month' | 'CNY/year'): Fact<string, 'positive-money', never> => ({
  form: 'positive-money',
  domain: { least: '0.01', most: '999999999.99' },
  unit,
});

const percent = (): Fact<string, 'percent', never> => ({
  form: 'percent',
  domain: { least: '0', most: '9999.99' },
  unit: 'percent',
});

/** A decimal as the agency prints it, such as 0.6820. */
export const pensionIndex = (): Fact<string, 'pension-index', never> => ({
  form: 'pension-index',
  domain: { least: '0', most: '99.999999' },
});

type CountForm = 'month-count' | 'year-count' | 'count' | 'certificate-level' | 'age-years' | 'age-months';
type Count = Fact<number, CountForm, never>;

export const monthCount = (): Count => ({ form: 'month-count', domain: { least: 0, most: 1200 }, unit: 'months' });
export const yearCount = (): Count => ({ form: 'year-count', domain: { least: 0, most: 100 }, unit: 'years' });
/** How many times. */
export const count = (): Count => ({ form: 'count', domain: { least: 0, most: 99 } });
/** The level on a vocational-skill certificate: 5 (lowest) to 1. */
export const certificateLevel = (): Count => ({ form: 'certificate-level', domain: { least: 1, most: 5 } });
/** Completed years of an age. */
export const ageYears = (): Count => ({ form: 'age-years', domain: { least: 16, most: 100 }, unit: 'years' });
/** Months beyond the completed years of an age. */
export const ageMonths = (): Count => ({ form: 'age-months', domain: { least: 0, most: 11 }, unit: 'months' });

export const yesNo = (): Fact<boolean, 'yes-no', never> => ({ form: 'yes-no', domain: { choices: [true, false] } });

export const choice = <const Option extends string>(
  options: readonly Option[],
): WithOptions<Option, 'choice', Option> => ({ form: 'choice', domain: { choices: options }, options });

/** Any number of several; an empty list says none of them, unless at least one has to be chosen. */
export const choices = <const Option extends string>(
  options: readonly Option[],
  fewest = 0,
): WithOptions<readonly Option[], 'choices', Option> => ({
  form: 'choices',
  domain: { anyOf: options, fewest },
  options,
});

/** Said for a platform by who works through none; the help of the question says so too. */
export const NO_PLATFORM = '无';

/** The name of a platform, as the notices write it or as people call it, or the names of several. */
export const platform = (): Fact<string | readonly string[], 'platform', never> => ({
  form: 'platform',
  domain: { longest: 40, several: 10 },
});

/** GB/T 2260 code of any county or district of the country. */
export const regionCode = (): Fact<string, 'region-code', never> => ({ form: 'region-code', domain: { longest: 6 } });

/** A contribution base that a person names: its amount, in percent of the average wage, or what they earn a month. */
export type NamedBase = { amount: string } | { percent: string } | { income: string };

/** What a person can pay a month or a year, or the monthly pension that they want: the base is worked out from it. */
export type TargetOfBase = { monthlyBudget: string } | { yearlyBudget: string } | { pension: string };

export type BaseChoice = NamedBase | TargetOfBase;

export const base = (): Fact<BaseChoice, 'base', never> => ({
  form: 'base',
  domain: {
    oneOf: {
      amount: money('CNY/month'),
      percent: percent(),
      income: money('CNY/month'),
      monthlyBudget: positiveMoney('CNY/month'),
      yearlyBudget: positiveMoney('CNY/year'),
      pension: positiveMoney('CNY/month'),
    },
  },
  unit: 'CNY/month',
});

/** Months of several kinds; an empty list says that there are none. */
export const monthsByKind = <const Kind extends string>(
  kinds: readonly Kind[],
): WithOptions<readonly { kind: Kind; months: number }[], 'resident', Kind> => ({
  form: 'resident',
  domain: { items: { kind: choice(kinds), months: monthCount() }, mostItems: 20 },
  options: kinds,
  unit: 'months',
});

/** Months of a year that are paid, with the base each was paid on. */
export const paidMonths = (): Fact<readonly { month: Month; base: string }[], 'paid', never> => ({
  form: 'paid',
  domain: { items: { month: month(), base: money('CNY/month') }, mostItems: 12 },
});

export const details = <Members extends Declared>(members: Members): Details<Members> => ({
  form: 'details',
  domain: { details: members },
});

export const group = <Members extends Declared>(members: Members): FactGroup<Members> => ({ group: members });

/** The same fact, which was called something else before. History is added to, never rewritten. */
export const formerly = <F extends Fact | FactGroup>(older: readonly OlderName[], fact: F): F => ({ ...fact, older });

/** Every fact that is asked by itself, with its path, such as `accidentPolicy.premium`: what holds others comes before them. */
export function* factsIn(declared: Declared, path = ''): Generator<readonly [id: string, fact: Fact]> {
  for (const [name, fact] of Object.entries(declared)) {
    const id = path + name;
    if (!('group' in fact)) yield [id, fact];
    const members = membersOf(fact);
    if (members) yield* factsIn(members, `${id}.`);
  }
}

/** The facts that stand within another one; `null` where it is one value. */
export function membersOf(fact: Fact | FactGroup): Declared | null {
  if ('group' in fact) return fact.group;
  return 'details' in fact.domain ? fact.domain.details : null;
}
