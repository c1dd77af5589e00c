import type { Figure } from '../../law/law.ts';
import { Decimal } from '../../money.ts';
import { addMonths, MONTHS_IN_YEAR, type Month, monthOfDay, monthsBetween, yearsAndMonths } from '../../month.ts';
import { type Age, type Pension, type PensionFacts, pension, pensionFromToday } from '../pension/index.ts';
import { Trail } from '../trail.ts';
import { creditedBy, creditsOf, firstToPay, later, standsToday } from './credits.ts';
import { type FlexibleWindow, firstAllowed, flexibleWindow } from './flexible.ts';
import {
  type Counting,
  holdAgainstMinimum,
  minimumIn,
  minimumMonths,
  sayMissing,
  sayMissingByThen,
} from './minimum.ts';
import { requirePossible } from './possible.ts';
import { mentionResidentPension } from './resident.ts';
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
import { waysOf } from './ways.ts';

export { firstToPay, later } from './credits.ts';
export { firstAllowed } from './flexible.ts';
export { minimumIn } from './minimum.ts';
export { ACCOUNT_START, HIGHEST_INDEX, NO_LIFE_UNDER, requirePossible } from './possible.ts';
export { paidInto, type ResidentTerms, type ResidentTier, residentTerms } from './resident.ts';
export { delaySchedule, rowsFor, type Statutory, statutoryOf } from './statutory.ts';
export type * from './types.ts';
export { WAYS } from './way.ts';
export { oneSumFrom } from './ways.ts';

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
  const { birthMonth, pension: told } = facts;
  const schedule = delaySchedule(trail);
  const candidates =
    schedule && birthMonth !== undefined ? rowsFor(facts, schedule).map((row) => statutoryOf(birthMonth, row)) : [];
  requirePossible(facts, candidates, trail);
  const statutory = candidates.length === 1 ? (candidates[0] as Statutory) : null;
  if (schedule && statutory && birthMonth !== undefined) explainStatutory(birthMonth, statutory, schedule, trail);
  else if (facts.sex === 'female' && candidates.length > 0) explainClasses(candidates, trail);
  const counting = candidates.map((each) => countingOf(each, facts, trail));
  const minimum = minimumMonths(counting, trail);
  const window = statutory && windowOf(statutory, facts, trail.beside);
  const members = {
    statutoryAge: statutory?.age ?? null,
    statutoryMonth: statutory?.month ?? null,
    minimumMonths: minimum,
    earliestMonth: window?.earliest ?? null,
    latestMonth: window?.latest ?? null,
  };
  const worked = told && pensionOf(facts, told, { statutory, counting, minimum, window }, trail);
  if (trail.explains && birthMonth !== undefined) mentionResidentPension(birthMonth, told?.monthsSoFar ?? 0, trail);
  return { ...members, ...worked };
}

/** The month of the person's choice; `null` where none is chosen, or it is not told in full. */
function chosenMonth({ birthMonth, pension: told }: RetirementFacts): Month | null {
  const { years, months } = told?.retireAt ?? {};
  if (birthMonth === undefined || years === undefined || months === undefined) return null;
  return addMonths(birthMonth, monthsOf({ years, months }));
}

/** Months told for the time of retirement grow by paying on from then, as in the ways of who is short. */
function windowOf(statutory: Statutory, facts: RetirementFacts, trail: Trail): FlexibleWindow {
  const { pension: told } = facts;
  if (!told) return flexibleWindow(statutory, [], trail);
  const from = firstToPay(facts, trail);
  const credits = retiringBetween(statutory, facts).flatMap((retiring) => creditsOf(told, retiring, from) ?? []);
  return flexibleWindow(statutory, credits, trail);
}

/** The month of retirement; the least and the greatest it can be where the age of choice is half told. */
function retiringBetween({ month }: Statutory, facts: RetirementFacts): Month[] {
  const { birthMonth, pension: told } = facts;
  const chosen = chosenMonth(facts);
  if (!told?.retireAt || birthMonth === undefined || chosen) return [chosen ?? month];
  const { years } = told.retireAt;
  return years === undefined
    ? [birthMonth, month]
    : [0, MONTHS_IN_YEAR - 1].map((months) => addMonths(birthMonth, monthsOf({ years, months })));
}

/** Which year's minimum counts: that of an early month of choice, at the earliest of the first one allowed. */
function countingOf(statutory: Statutory, facts: RetirementFacts, trail: Trail): Counting {
  const { month } = statutory;
  const onTime = { statutory: month, months: [month] };
  const first = facts.pension?.retireAt && firstAllowed(statutory, trail);
  if (!first || facts.birthMonth === undefined) return onTime;
  const chosen = chosenMonth(facts);
  if (chosen === null) return { statutory: month, months: [first, month] };
  return chosen >= month ? onTime : { statutory: month, months: [later(chosen, first)] };
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

/** The pension at retirement, and the ways of who is short of the minimum months by then. */
function pensionOf(
  facts: RetirementFacts,
  told: PensionFacts,
  { statutory, counting, minimum, window }: Found,
  trail: Trail,
): Pick<Retirement, 'pension' | 'ways'> {
  const { birthMonth, base } = facts;
  const from = firstToPay(facts, trail);
  const today = standsToday(told);
  const age = retiringAge(told, statutory, trail);
  const chosen = age && birthMonth !== undefined ? addMonths(birthMonth, monthsOf(age)) : null;
  // Who does not choose a month and is of age goes on to the first one that is left.
  const month = chosen && today && !told.retireAt ? later(chosen, from) : chosen;
  if (told.retireAt && month && window) sayOutside(month, window, today, trail);
  const work = (retiring: Month | null, on: Trail): Pension => {
    const at = {
      age: retiring === null || birthMonth === undefined ? age : ageAt(birthMonth, retiring),
      month: retiring,
      birthMonth,
    };
    return today ? pensionFromToday(told, at, { base, from }, on) : pension(told, at, on);
  };
  const credits = month && creditsOf(told, month, from);
  const months = month && credits ? creditedBy(credits, month) : (told.months ?? null);
  const [counts] = counting;
  if (!month || !credits || months === null || !statutory || !counts || minimum === null || birthMonth === undefined) {
    const short = months !== null && isShortOfAny(counting, months, trail);
    return { pension: short ? withoutAmounts(work(month, new Trail(trail.law, false))) : work(month, trail) };
  }
  const held = { months, minimum, counting: counts, retiring: month };
  if (holdAgainstMinimum(held, trail)) return { pension: work(month, trail) };
  const trial = work(month, new Trail(trail.law, false));
  const { firstMonth } = told;
  const account = today
    ? (trial.projection?.account ?? null)
    : told.account === undefined
      ? null
      : new Decimal(told.account);
  const first = firstAllowed(statutory, trail) ?? statutory.month;
  const short = { birthMonth, statutory: statutory.month, first, retiring: month, credits, firstMonth, account, base };
  const ways = waysOf(short, trail);
  const reachedIn = ways.find(({ id }) => id === 'pay-on')?.from;
  if (reachedIn) (today ? sayMissingByThen : sayMissing)(held, { from: credits.at, reachedIn }, trail);
  const goesOn = today && !told.retireAt && reachedIn;
  return { pension: goesOn ? work(reachedIn, trail) : withoutAmounts(trial), ways };
}

/** Whether a class that the person may belong to, or an age they may choose, asks for more months. */
const isShortOfAny = (counting: readonly Counting[], months: number, trail: Trail): boolean =>
  counting.some((each) => each.months.some((month) => (minimumIn(month, trail) ?? 0) > months));

const ageAt = (birthMonth: Month, month: Month): Age => yearsAndMonths(monthsBetween(birthMonth, month));

/** No amount of a monthly pension stands where the minimum months are missing: nobody would be paid it. */
function withoutAmounts({ base, years, divisor, projection }: Pension): Pension {
  const none = { index: null, basic: null, account: null, transitional: null, total: null };
  const ahead = projection && { projection: { ...projection, base: null, account: null } };
  return { base, ...none, years, divisor, ...ahead };
}

/** The age of the person's choice, or else the statutory one. */
function retiringAge({ retireAt }: PensionFacts, statutory: Statutory | null, trail: Trail): Age | null {
  if (!retireAt) return statutory?.age ?? null;
  const { years, months } = retireAt;
  if (years === undefined) trail.ask('pension.retireAt.years');
  if (months === undefined) trail.ask('pension.retireAt.months');
  return years === undefined || months === undefined ? null : { years, months };
}

/**
 * A month of choice outside the window is worked out all the same, and said to be outside.
 *
 * @param today whether what stands today is carried on, which is to no month of the past
 */
function sayOutside(month: Month, { earliest, latest }: FlexibleWindow, today: boolean, trail: Trail): void {
  const least = earliest && today ? later(earliest, monthOfDay(trail.law.asOf)) : earliest;
  if (least && month < least) trail.notice('retire-before-window', { month, earliest: least });
  if (latest && month > latest) trail.notice('retire-after-window', { month, latest });
}
