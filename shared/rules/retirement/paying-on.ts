import { type Month, monthOfDay } from '../../month.ts';
import { Trail } from '../trail.ts';
import { minimumIn } from './minimum.ts';
import { requirePossible } from './possible.ts';
import { delaySchedule, rowsFor, type Statutory, statutoryOf } from './statutory.ts';
import type { RetirementFacts } from './types.ts';

/**
 * Says, of months that somebody wants to pay pension contributions for, from which one on they are past the statutory
 * age: from then on they may pay only to complete the minimum months (社会保险法 arts. 16 and 27). Amounts stay: whether
 * months are missing may not be known. Nothing is asked here, and nothing said of who does not tell birth and sex.
 *
 * @param months the first and last one to be paid for; `null` where none is
 * @throws NotAcceptable where no life can have the facts
 */
export function sayPayingOn(facts: RetirementFacts, months: { first: Month; last: Month } | null, trail: Trail): void {
  const { birthMonth, sex, pension } = facts;
  // What retirement itself rests on and tells is no part of this answer.
  const aside = new Trail(trail.law);
  const schedule = delaySchedule(aside);
  const candidates =
    schedule && birthMonth !== undefined ? rowsFor(facts, schedule).map((row) => statutoryOf(birthMonth, row)) : [];
  requirePossible(facts, candidates, aside);
  if (months === null || sex === undefined) return;
  const reached = candidates.filter(({ month }) => month <= months.last);
  const [statutory] = reached;
  if (!statutory) return;
  if (candidates.length > 1) sayOfClasses(candidates, trail);
  else sayOf(statutory, months.first, creditedAt(statutory.month, pension, trail), trail);
}

/** Months of whoever tells today's: those at the statutory age, where it is past. */
const creditedAt = (statutory: Month, told: RetirementFacts['pension'], { law }: Trail): number | undefined =>
  told?.months ?? (statutory <= monthOfDay(law.asOf) ? told?.monthsSoFar : undefined);

function sayOf({ month }: Statutory, first: Month, credited: number | undefined, trail: Trail): void {
  const minimum = minimumIn(month, trail);
  const reached = { month, from: month > first ? month : first };
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
