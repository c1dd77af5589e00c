import type { Law } from '../../law/law.ts';
import type { Month } from '../../month.ts';
import { Trail } from '../trail.ts';
import { flexibleWindow } from './flexible.ts';
import { type Counting, minimumIn } from './minimum.ts';
import type { Statutory } from './statutory.ts';
import type { Range, Retirement, RetirementFacts } from './types.ts';

type Members = Pick<Retirement, 'statutoryMonth' | 'minimumMonths' | 'earliestMonth' | 'latestMonth'>;

const NAMES = ['statutoryMonth', 'minimumMonths', 'earliestMonth', 'latestMonth'] as const;

/**
 * What the classes that a person may belong to make of each member which they leave open.
 *
 * @param candidates statutory retirement in each class, with the months whose minimum may count
 * @param credited months credited before a month; `null` where they are not told
 */
export function rangesOf(
  facts: RetirementFacts,
  members: Members,
  candidates: readonly { statutory: Statutory; counting: Counting }[],
  credited: ((month: Month) => number) | null,
  law: Law,
): Range[] {
  if (candidates.length < 2) return [];
  const questions = [
    ...(facts.sex === undefined ? ['sex'] : []),
    ...(facts.sex !== 'male' && facts.womenClass === undefined ? ['womenClass'] : []),
  ];
  const [question, ...others] = questions;
  if (!question) return [];
  const scratch = new Trail(law);
  const worked = candidates.map(({ statutory, counting }) => {
    const { earliest, latest } = flexibleWindow(statutory, credited, scratch);
    const minima = counting.months.map((month) => minimumIn(month, scratch));
    const minimum = minima.every((each) => each === minima[0]) ? (minima[0] ?? null) : null;
    const { row } = statutory;
    return {
      answer: String(question === 'sex' ? row.sex : row.womenClass),
      statutoryMonth: statutory.month,
      minimumMonths: minimum,
      earliestMonth: earliest,
      latestMonth: latest,
    };
  });
  return NAMES.flatMap((name) => {
    const values = worked.map((each) => each[name]).filter((value) => value !== null);
    if (members[name] !== null || values.length < worked.length) return [];
    const possible = [...new Set<Month | number>(values)].sort((a, b) => (a < b ? -1 : 1));
    const cases = worked
      .map((each) => ({ question, answer: each.answer, value: each[name] as Month | number }))
      .sort((a, b) => (a.answer < b.answer ? -1 : 1));
    return {
      pointer: `/${name}`,
      least: possible[0] as Month | number,
      most: possible.at(-1) as Month | number,
      possible,
      estimate: null,
      decidedBy: { questions, figures: [] },
      ...(others.length === 0 && { cases }),
    };
  });
}
