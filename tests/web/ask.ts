import { answer } from '../../shared/answer/calculation.ts';
import type { ContributionsAnswer } from '../../shared/answer/contributions.ts';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Ask } from '../../web/worker/state/engine.ts';

/** What the page asks, as on a day that does not move. */
export const askOn =
  (day: string): Ask =>
  (request) =>
    answer(contributionsCalculation, release, request, day, 'zh-CN') as ContributionsAnswer;
