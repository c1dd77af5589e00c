import { inEach, type Language } from '../language.ts';
import type { ProblemKind } from './errors.ts';
import { problemsFurther, problemsOfRequests } from './problems.generated.ts';

export interface ProblemWords {
  title: string;
  detail: string;
}

/** Title and detail of every kind of problem. Functions that only calculate need no more than those of requests. */
export const problemText: Readonly<Record<Language, Readonly<Record<ProblemKind, ProblemWords>>>> = inEach(
  (language) => ({
    ...problemsOfRequests[language],
    ...problemsFurther[language],
  }),
);
