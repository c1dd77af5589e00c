import { firstDay, type Month, monthOfDay } from '../../month.ts';
import { Trail } from '../trail.ts';
import { later } from './credits.ts';
import { minimumIn } from './minimum.ts';
import { requirePossible } from './possible.ts';
import { delaySchedule, rowsFor, type Statutory, statutoryOf } from './statutory.ts';
import type { RetirementFacts } from './types.ts';

const MEDICAL_PAY_ON = 'medical.retirement.pay-on-after-age';

/**
 * Says, of months that somebody wants to pay contributions for, from which one on they are past the statutory age: from
 * then on they may pay only to complete the minimum months of the pension (社会保险法 art. 16) and the years of the medical
 * scheme (art. 27). Amounts stay: whether months are missing may not be known. Nothing is asked here, and nothing said of who does not tell birth and sex.
 *
 * @param months the first and last one to be paid for; `null` where none is
 * @throws NotAcceptable where no life can have the facts
 */
export function sayPayingOn(
  facts: RetirementFacts,
  schemes: readonly ('pension' | 'medical')[],
  months: { first: Month; last: Month } | null,
  trail: Trail,
): void {
  const { birthMonth, sex, pension } = facts;
  // What retirement itself rests on and tells is no part of this answer.
  const aside = new Trail(trail.law, false);
  const schedule = delaySchedule(aside);
  const candidates =
    schedule && birthMonth !== undefined ? rowsFor(facts, schedule).map((row) => statutoryOf(birthMonth, row)) : [];
  requirePossible(facts, candidates, aside);
  if (months === null || sex === undefined) return;
  const reached = candidates.filter(({ month }) => month <= months.last);
  const [statutory] = reached;
  if (!statutory) return;
  if (schemes.includes('medical') && reached.length === candidates.length) {
    const figure = trail.law.find(MEDICAL_PAY_ON, firstDay(months.last));
    if (figure) trail.notice('past-statutory-age-medical', {}, [figure]);
  }
  if (!schemes.includes('pension')) return;
  if (candidates.length > 1) sayOfClasses(candidates, trail);
  else sayOf(statutory, months.first, pension, trail);
}

function sayOf({ month }: Statutory, first: Month, told: RetirementFacts['pension'], trail: Trail): void {
  const minimum = minimumIn(month, trail);
  const { months, monthsSoFar } = told ?? {};
  const today = monthOfDay(trail.law.asOf);
  // Those so far stand today, and say what is still missing of who is of age by now; before that more of them may come.
  const soFar = month <= today || (monthsSoFar ?? 0) >= (minimum ?? Number.POSITIVE_INFINITY) ? monthsSoFar : undefined;
  const credited = months ?? soFar;
  const from = later(month, first);
  const reached = { month, from: months === undefined && soFar !== undefined ? later(from, today) : from };
  if (minimum === null) trail.notice('past-statutory-age', reached);
  else if (credited === undefined) trail.notice('past-statutory-age', { ...reached, minimum: String(minimum) });
  else if (credited >= minimum)
    trail.notice('past-statutory-age-enough', { ...reached, minimum: String(minimum), credited: String(credited) });
  else {
    const operands = { minimum: String(minimum), credited: String(credited), missing: String(minimum - credited) };
    trail.notice('past-statutory-age-missing', { ...reached, ...operands });
  }
}

function sayOfClasses(candidates: readonly Statutory[], trail: Trail): void {
  const [of50, of55] = ['50', '55'].map((name) => candidates.find(({ row }) => row.womenClass === name)?.month);
  if (of50 && of55) trail.notice('past-statutory-age-of-a-class', { month50: of50, month55: of55 });
}
