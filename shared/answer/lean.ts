import type { Day } from '../month.ts';
import type { Headlines, ToCome } from './envelope.ts';
import type { Range } from './ranges.ts';
import type { ShownFigure } from './words.ts';

/** A figure that is missing, by its id, with the last value seen where there is one. */
export interface LeanFigure {
  id: string;
  status: ShownFigure['status'];
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

/** An answer in headline view as it is sent: a program reads it, and finds the words of what is open elsewhere. */
export function lean<T extends Headlines & ToCome>(answer: T): Lean<T> {
  const { figures, questions, ranges, ...rest } = answer;
  return {
    ...rest,
    ...(figures && { figures: figures.map(leanFigure) }),
    ...(questions && { questions: questions.slice(0, MOST_QUESTIONS).map(({ id }) => ({ id })) }),
    ranges: ranges.map(leanRange),
  };
}

function leanFigure({ id, status, lastSeen }: ShownFigure): LeanFigure {
  const value = lastSeen?.value;
  return { id, status, ...(lastSeen && typeof value === 'string' && { lastSeen: { value, from: lastSeen.from } }) };
}

const leanRange = ({ pointer, least, most, possible, estimate }: Range): LeanRange =>
  possible
    ? { pointer, possible }
    : { pointer, least, most, estimate: estimate && { value: estimate.value, from: estimate.from } };
