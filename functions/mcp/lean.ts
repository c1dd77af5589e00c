import type { Headlines, ToCome } from '../../shared/answer/envelope.ts';
import type { Range } from '../../shared/answer/ranges.ts';
import type { FigureHeadline } from '../../shared/answer/words.ts';
import type { Day } from '../../shared/month.ts';

/** A figure that is missing, by its id, with the last value seen where there is one. */
export interface LeanFigure {
  id: string;
  status: FigureHeadline['status'];
  lastSeen?: { value: string; from: Day };
}

/** What may still come of an amount, or of a decision, without what decides it. */
export type LeanRange =
  | (Pick<Range, 'pointer' | 'least' | 'most'> & { estimate: { value: string | number; from: Day } | null })
  | { pointer: string; possible: readonly string[] };

/** A headline answer with what is open by its id alone: `/v1/questions` and `/v1/parameters/{id}` have the words. */
export type Lean<T> = Omit<T, 'figures' | 'questions' | 'ranges'> & {
  figures?: readonly LeanFigure[];
  questions?: readonly { id: string }[];
  ranges: readonly LeanRange[];
};

/** More than these nobody asks before the next answer. */
const MOST_QUESTIONS = 5;

/** An answer in headline view for an assistant, which pays for each character, and finds the words of what is open elsewhere. */
export function lean<T extends Headlines & ToCome>(answer: T): Lean<T> {
  const { figures, questions, ranges, ...rest } = answer;
  return {
    ...rest,
    ...(figures && { figures: figures.map(leanFigure) }),
    ...(questions && { questions: questions.slice(0, MOST_QUESTIONS).map(({ id }) => ({ id })) }),
    ranges: ranges.map(leanRange),
  };
}

function leanFigure({ id, status, lastSeen }: FigureHeadline): LeanFigure {
  const value = lastSeen?.value;
  return { id, status, ...(lastSeen && typeof value === 'string' && { lastSeen: { value, from: lastSeen.from } }) };
}

const leanRange = ({ pointer, least, most, possible, estimate }: Range): LeanRange =>
  possible
    ? { pointer, possible }
    : { pointer, least, most, estimate: estimate && { value: estimate.value, from: estimate.from } };
