import type { Row } from '../../law/schema.ts';
import { Decimal } from '../../money.ts';
import type { Month } from '../../month.ts';
import type { Range, Retirement, RetirementFacts } from './types.ts';

const MEMBERS = ['statutoryMonth', 'minimumMonths', 'earliestMonth', 'latestMonth'] as const;
const PARTS = ['basic', 'account', 'transitional', 'total'] as const;

type Members = Pick<Retirement, (typeof MEMBERS)[number] | 'pension'>;
type Value = Month | number | Decimal;

/** What the answer would be for one of the classes that a person may belong to. */
export type OfClass = Members & { row: Row };

/**
 * What the classes that a person may belong to make of each member and amount which they leave open.
 *
 * @param workOut the answer for each class
 */
export function rangesOf(facts: RetirementFacts, members: Members, workOut: () => readonly OfClass[]): Range[] {
  const questions = [
    ...(facts.sex === undefined ? ['sex'] : []),
    ...(facts.sex !== 'male' && facts.womenClass === undefined ? ['womenClass'] : []),
  ];
  const [question, ...others] = questions;
  if (!question) return [];
  const classes = workOut();
  if (classes.length < 2) return [];
  const between = (pointer: string, of: (one: Members) => Value | null): Range[] => {
    const cases = classes.flatMap((each) => {
      const value = of(each);
      return value === null
        ? []
        : { question, answer: String(question === 'sex' ? each.row.sex : each.row.womenClass), value };
    });
    const [first, ...further] = inOrder(cases.map(({ value }) => value));
    if (of(members) !== null || cases.length < classes.length || first === undefined) return [];
    return [
      {
        pointer,
        least: first,
        most: further.at(-1) ?? first,
        possible: [first, ...further],
        estimate: null,
        decidedBy: { questions, figures: [] },
        ...(others.length === 0 && { cases: cases.sort((a, b) => (a.answer < b.answer ? -1 : 1)) }),
      },
    ];
  };
  return [
    ...MEMBERS.flatMap((name) => between(`/${name}`, (one) => one[name])),
    ...PARTS.flatMap((part) => between(`/pension/${part}`, (one) => one.pension?.[part] ?? null)),
  ];
}

/** Each value once, from the least to the most. */
function inOrder(values: readonly Value[]): Value[] {
  const once = new Map(values.map((value) => [String(value), value]));
  return [...once.values()].sort((a, b) => (isLess(a, b) ? -1 : 1));
}

const isLess = (one: Value, other: Value): boolean =>
  one instanceof Decimal && other instanceof Decimal ? one.lt(other) : one < other;
