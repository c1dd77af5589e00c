import type { Ground } from '../answer/ground.ts';
import { type Headline, headlineOf } from '../answer/headline.ts';
import { planHeadline } from '../answer/planned.ts';
import { type Goal, TOLD, type ToldGoal } from '../state/goals.ts';

/** What a plan decides itself: beside it, on the lowest base, it would be said otherwise. */
const IN_PLAN: readonly ToldGoal[] = ['pay', 'retire', 'medical'];

/** What stands first in whatever is kept of an answer. */
export const keptHeadline = (goal: Goal, ground: Ground): Headline =>
  goal === 'plan' ? planHeadline(ground) : headlineOf(TOLD.find((each) => each === goal) ?? TOLD[0], ground);

/** All that is handed over with an answer: every goal, or the plan in place of those that it decides. */
export function keptGoals(goal: Goal): readonly Goal[] {
  return goal === 'plan' ? [goal, ...TOLD.filter((each) => !IN_PLAN.includes(each))] : TOLD;
}
