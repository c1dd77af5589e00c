import fc from 'fast-check';
import { type Declared, type FactsOf, membersOf, type PartOfFact } from '../../shared/facts/declare.ts';
import type { Paths } from '../../shared/facts/question.ts';
import type { RetirementFacts } from '../../shared/facts/retirement.ts';
import { daysIn, monthAt, monthIndex } from './plain.ts';

/** How many random people each subject is compared on: `npm run test:cross-check` raises it. */
export const PEOPLE = Number(process.env.PEOPLE ?? 5000);

/** The same people in every run. */
export const SEED = 20_261_125;

const maybe = <T>(facts: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(facts, { nil: undefined, freq: 5 });

export const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const two = (number: number): string => String(number).padStart(2, '0');

export const month = (first: number, last: number): fc.Arbitrary<string> =>
  fc.tuple(whole(first, last), whole(1, 12)).map(([year, number]) => `${year}-${two(number)}`);

/** The last days of months as often as they come. */
const ANY_DAY = (first: number, last: number): fc.Arbitrary<string> =>
  fc.tuple(month(first, last), whole(1, 31)).map(([at, day]) => `${at}-${two(Math.min(day, daysIn(at)))}`);

/** Days on which something begins or ends, and the days around them, beside any others. */
const CHANGES = [
  ...['2018-01-26', '2018-01-28', '2020-09-30', '2020-10-22', '2021-12-31', '2022-04-06', '2022-04-07', '2022-07-01'],
  ...['2023-07-03', '2023-07-04', '2023-07-20', '2023-07-21', '2023-08-01', '2023-12-30', '2023-12-31', '2024-02-29'],
  ...['2024-09-12', '2024-09-13', '2024-12-29', '2024-12-30', '2024-12-31', '2025-01-01', '2025-03-17', '2025-03-18'],
  ...['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01', '2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'],
  ...['2026-08-13', '2026-08-14', '2026-10-08', '2026-11-25', '2026-12-31', '2027-01-01', '2028-06-01'],
];

export const day = (first: number, last: number): fc.Arbitrary<string> =>
  fc.oneof(ANY_DAY(first, last), fc.constantFrom(...CHANGES));

/** Around the end of a time of months that ends on a day: a day before, that day, a day after. */
export const endingOn = (day: string, months: number): fc.Arbitrary<string> => {
  const at = monthAt(monthIndex(day) - months);
  return whole(-1, 1).map((shift) => `${at}-${two(Math.min(Math.max(1, Number(day.slice(8)) + shift), daysIn(at)))}`);
};

/**
 * Of the pension what will stand at retirement, for an even number, or what stands today; both, which is refused, for 0.
 */
export function toldOnce<Facts extends Pick<RetirementFacts, 'pension'>>(facts: Facts, luck: number): Facts {
  if (!facts.pension || luck === 0) return facts;
  const { months, index, account, monthsSoFar, indexSoFar, accountNow, ...others } = facts.pension;
  const either = luck % 2 === 0 ? { months, index, account } : { monthsSoFar, indexSoFar, accountNow };
  return { ...facts, pension: { ...others, ...either } };
}

/** Mostly late enough for everything to be known. */
export const asOf: fc.Arbitrary<string> = fc.oneof(fc.constant('2026-11-25'), day(2017, 2028));

export const region = fc.constantFrom('370322', '370322', '370303', '370323', '370300', '370000');

/** Yuan with up to two decimals, as people type it. */
export const money = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(whole(0, most), fc.constantFrom('', '.5', '.01', '.99', '.33', '.00'))
    .map(([yuan, rest]) => `${yuan}${rest}`);

/** Any value of the domain of a fact, those at its ends as often as they come. */
function anyAnswer({ form, domain }: PartOfFact): fc.Arbitrary<unknown> {
  if ('choices' in domain) return fc.constantFrom(...domain.choices);
  if ('anyOf' in domain) return fc.shuffledSubarray([...domain.anyOf], { minLength: domain.fewest });
  if ('details' in domain) return fc.option(someone(domain.details, {}, ''));
  if ('items' in domain) return fc.array(fc.record(anyOfEach(domain.items)), { maxLength: domain.mostItems });
  if ('oneOf' in domain)
    return fc.oneof(...Object.entries(anyOfEach(domain.oneOf)).map(([name, any]) => fc.record({ [name]: any })));
  if (form === 'region-code') return whole(100_000, 999_999).map(String);
  if ('longest' in domain) {
    const text = fc.string({ minLength: 1, maxLength: domain.longest });
    if (!domain.several) return text;
    return fc.oneof(text, fc.array(text, { minLength: 1, maxLength: domain.several }));
  }
  const years = [Number.parseInt(String(domain.least), 10), Number.parseInt(String(domain.most), 10)] as const;
  if (form === 'month') return month(...years);
  if (form === 'day') return ANY_DAY(...years);
  if (typeof domain.least === 'number') return whole(domain.least, Number(domain.most));
  const places = String(domain.most).split('.')[1]?.length ?? 0;
  const [least, most] = [Number(domain.least), Number(domain.most)].map((end) => Math.round(end * 10 ** places));
  return whole(least ?? 0, most ?? 0).map((units) => (units / 10 ** places).toFixed(places));
}

const anyOfEach = (all: Readonly<Record<string, PartOfFact>>) =>
  Object.fromEntries(Object.entries(all).map(([name, fact]) => [name, anyAnswer(fact)]));

type Usual = Readonly<Record<string, fc.Arbitrary<unknown> | undefined>>;

function someone(declared: Declared, usual: Usual, path: string): fc.Arbitrary<object> {
  const answers = Object.entries(declared).map(([name, fact]) => {
    const id = path + name;
    const within = membersOf(fact);
    const below = within && someone(within, usual, `${id}.`);
    const answer = 'group' in fact ? below : below ? fc.option(below) : anyAnswer(fact);
    return [name, maybe(usual[id] ?? answer ?? fc.constant(undefined))];
  });
  return fc.record(Object.fromEntries(answers), { requiredKeys: [] });
}

/**
 * Somebody who answers more or fewer of what is declared, each by the domain of its fact: a new one takes part of
 * itself. `usual` has what says more, such as answers near an edge of the law, by the id of their question.
 */
export const person = <D extends Declared>(
  declared: D,
  usual: { readonly [Id in Paths<D>[0]]?: fc.Arbitrary<unknown> } = {},
): fc.Arbitrary<FactsOf<D>> => someone(declared, usual as Usual, '') as fc.Arbitrary<FactsOf<D>>;
