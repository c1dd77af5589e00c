import { allFacts } from '../../facts/all.ts';
import { type Domain, factsIn } from '../../facts/declare.ts';
import type { Law } from '../../law/law.ts';
import { yuan } from '../../money.ts';
import { addMonths, firstDay, MONTHS_IN_YEAR, type Month, monthOf, monthOfDay } from '../../month.ts';
import { CEILING, FLOOR } from '../../rules/contribution-base.ts';

const DOMAINS: ReadonlyMap<string, Domain> = new Map([...factsIn(allFacts)].map(([id, { domain }]) => [id, domain]));

export const domainOf = (id: string): Domain | undefined => DOMAINS.get(id);

/** Whether a question is answered by one of a few choices, yes and no among them. */
export function isChoice(id: string): boolean {
  const domain = domainOf(id);
  return domain !== undefined && 'choices' in domain;
}

/** How many answers there are to a question, the number of what is counted or listed taken for infinite. */
export function sizeOf(id: string): number {
  const domain = domainOf(id);
  if (!domain) return Number.POSITIVE_INFINITY;
  return 'choices' in domain ? domain.choices.length : 'details' in domain ? 2 : Number.POSITIVE_INFINITY;
}

/** The least and the most that may be answered to what is counted or dated. */
export function endsOf<Value extends string | number>(id: string): readonly [least: Value, most: Value] {
  const domain = domainOf(id);
  if (!domain || !('least' in domain)) throw new Error(`${id} has no least and most`);
  return [domain.least as Value, domain.most as Value];
}

/** For what an amount moves one way with: the least and the most that may be answered. */
export const bothEnds = (id: string) => () => endsOf(id);

/** Every whole number that may be answered. */
export const every = (id: string) => (): readonly number[] => {
  const [least, most] = endsOf<number>(id);
  return Array.from({ length: most - least + 1 }, (_, at) => least + at);
};

/** The lowest and the highest base of a year; where no notice of an end was seen, whatever may be answered. */
export function baseEnds(year: number, { find }: Law): readonly unknown[] {
  const on = firstDay(monthOf(year, 1));
  const [floor, ceiling] = [find(FLOOR, on)?.value, find(CEILING, on)?.value];
  const [least, most] = anyMoney();
  return [{ amount: floor ? yuan(floor) : least }, { amount: ceiling ? yuan(ceiling) : most }];
}

function anyMoney(): readonly [string, string] {
  const domain = domainOf('base');
  const amount = domain && 'oneOf' in domain ? domain.oneOf.amount?.domain : undefined;
  if (!amount || !('least' in amount)) throw new Error('a base has no amount');
  return [String(amount.least), String(amount.most)];
}

/** Born so many months before a month, and at both ends of what is possible on the day asked. */
export function bornBefore(month: Month, ages: readonly number[], { asOf }: Law): readonly Month[] {
  const [oldest] = endsOf<Month>('birthMonth');
  const youngest = monthOfDay(asOf);
  const born = ages.map((age) => addMonths(month, -age)).filter((each) => each > oldest && each < youngest);
  return inOrder([oldest, ...born, youngest]);
}

/** Months of an age of so many years that the law names; none where it names no such age. */
export const ageInMonths = (id: string, { find, asOf }: Law): readonly number[] => {
  const years = find(id, asOf)?.value;
  return years ? [years.toNumber() * MONTHS_IN_YEAR] : [];
};

/** Each once, from the least to the most. */
export const inOrder = <T extends string | number>(values: readonly T[]): T[] =>
  [...new Set(values)].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
