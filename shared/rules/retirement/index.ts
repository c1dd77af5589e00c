import type { Figure } from '../../law/law.ts';
import { addMonths, type Month } from '../../month.ts';
import { type Age, type PensionFacts, pension } from '../pension/index.ts';
import type { Trail } from '../trail.ts';
import { type FlexibleWindow, firstAllowed, flexibleWindow } from './flexible.ts';
import { type Counting, holdAgainstMinimum, minimumMonths } from './minimum.ts';
import { requirePossible } from './possible.ts';
import { sayOtherWays } from './shortfall.ts';
import {
  delaySchedule,
  explainClasses,
  explainStatutory,
  monthsOf,
  rowsFor,
  type Statutory,
  statutoryOf,
} from './statutory.ts';
import type { Retirement, RetirementFacts } from './types.ts';

export type * from './types.ts';

/**
 * When a person may retire, what they need for it, and the pension of what they tell of it: statutory age with the
 * gradual delay and minimum months (渐进式延迟退休办法, in force 2025-01-01), earliest and latest month (实施弹性退休制度
 * 暂行办法), pension parts (国发〔2005〕38号). Months are `YYYY-MM`.
 *
 * What is not known is `null`, and the trail asks for it or names the figure. Nothing is taken for granted: a woman
 * whose class is unknown gets no age.
 *
 * @throws NotAcceptable when no life can have the facts, or when they contradict each other.
 */
export function retirement(facts: RetirementFacts, trail: Trail): Retirement {
  ask(facts, trail);
  const { birthMonth } = facts;
  const schedule = delaySchedule(trail);
  const candidates =
    schedule && birthMonth !== undefined ? rowsFor(facts, schedule).map((row) => statutoryOf(birthMonth, row)) : [];
  requirePossible(facts, candidates, trail);
  const statutory = candidates.length === 1 ? (candidates[0] as Statutory) : null;
  if (schedule && statutory && birthMonth !== undefined) explainStatutory(birthMonth, statutory, schedule, trail);
  else if (facts.sex === 'female' && candidates.length > 0) explainClasses(candidates, trail);
  const counting = candidates.map((each) => countingOf(each, facts, trail));
  const minimum = minimumMonths(counting, trail);
  const window = statutory && flexibleWindow(statutory, facts.pension?.months, trail.beside);
  return {
    statutoryAge: statutory?.age ?? null,
    statutoryMonth: statutory?.month ?? null,
    minimumMonths: minimum,
    earliestMonth: window?.earliest ?? null,
    latestMonth: window?.latest ?? null,
    ...(facts.pension && { pension: pensionOf(facts, facts.pension, { statutory, counting, minimum, window }, trail) }),
  };
}

/** Which year's minimum counts: that of an early month of choice, at the earliest of the first one allowed. */
function countingOf(statutory: Statutory, { birthMonth, pension: told }: RetirementFacts, trail: Trail): Counting {
  const { month } = statutory;
  const onTime = { statutory: month, months: [month] };
  const first = told?.retireAt && firstAllowed(statutory, trail);
  if (!told?.retireAt || !first || birthMonth === undefined) return onTime;
  const { years, months } = told.retireAt;
  if (years === undefined || months === undefined) return { statutory: month, months: [first, month] };
  const chosen = addMonths(birthMonth, monthsOf({ years, months }));
  if (chosen >= month) return onTime;
  const isTrial = chosen < first;
  return { statutory: month, months: [isTrial ? first : chosen] };
}

/** The statutory retirement of one class alone and the schedule it rests on, for rules that need no more. */
export interface StatutoryMonths {
  month: Month;
  /** Under the ages in force until the schedule began. */
  oldMonth: Month;
  schedule: Figure;
}

/** `null` where no schedule is known. */
export function statutoryMonthsOf(
  { birthMonth, ...person }: RetirementFacts & { birthMonth: Month },
  trail: Trail,
): StatutoryMonths | null {
  const schedule = delaySchedule(trail);
  const [row, ...others] = schedule ? rowsFor(person, schedule) : [];
  if (!schedule || !row || others.length > 0) return null;
  const { month, oldMonth } = statutoryOf(birthMonth, row);
  return { month, oldMonth, schedule };
}

function ask({ birthMonth, sex, womenClass }: RetirementFacts, trail: Trail): void {
  if (birthMonth === undefined) trail.ask('birthMonth');
  if (sex === undefined) trail.ask('sex');
  if (sex !== 'male' && womenClass === undefined) trail.ask('womenClass');
}

/** What a pension of the same person is held against. */
interface Found {
  statutory: Statutory | null;
  counting: readonly Counting[];
  minimum: number | null;
  window: FlexibleWindow | null;
}

function pensionOf(
  { birthMonth }: RetirementFacts,
  told: PensionFacts,
  { statutory, counting, minimum, window }: Found,
  trail: Trail,
) {
  const age = retiringAge(told, statutory, trail);
  const month = age && birthMonth !== undefined ? addMonths(birthMonth, monthsOf(age)) : null;
  const [counts] = counting;
  if (month && birthMonth && told.months !== undefined && minimum !== null && statutory && counts) {
    const year = (counts.months.at(-1) ?? month).slice(0, 4);
    const enough = holdAgainstMinimum(told.months, minimum, counts, month, trail);
    if (!enough) sayOtherWays({ birthMonth, statutory: statutory.month, minimum, year }, trail);
  }
  if (month && window) sayOutside(month, window, trail);
  return pension(told, { age, month, birthMonth }, trail);
}

/** The age of the person's choice, or else the statutory one. */
function retiringAge({ retireAt }: PensionFacts, statutory: Statutory | null, trail: Trail): Age | null {
  if (!retireAt) return statutory?.age ?? null;
  const { years, months } = retireAt;
  if (years === undefined) trail.ask('pension.retireAt.years');
  if (months === undefined) trail.ask('pension.retireAt.months');
  return years === undefined || months === undefined ? null : { years, months };
}

/** A month of choice outside the window is worked out all the same, and said to be outside. */
function sayOutside(month: Month, { earliest, latest }: FlexibleWindow, trail: Trail): void {
  if (earliest && month < earliest) trail.notice('retire-before-window', { month, earliest });
  if (latest && month > latest) trail.notice('retire-after-window', { month, latest });
}
