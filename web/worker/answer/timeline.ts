import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { addMonths, type Month, monthOfDay, monthsBetween } from '../../../shared/month.ts';
import type { PageText } from '../../ui/language.ts';
import { windowIsFor } from './derived.ts';

/** Something that lasts from one month to another; `null` where it goes on. */
export interface Stretch {
  what: string;
  from: Month;
  to: Month | null;
}

/** Cover of the two schemes with the waiting before it, and when a programme can be claimed, earliest first. */
export function stretchesOf(assessment: Assessment, facts: Facts, text: PageText): Stretch[] {
  const c = text.keep.charts;
  const now = monthOfDay(assessment.asOf);
  const stretches: Stretch[] = [];
  for (const { scheme, coveredFrom, waitingMonths, outcome } of assessment.medicalSchemes.schemes) {
    if (outcome === 'not-eligible' || coveredFrom === null) continue;
    // A day that does not fit is said to be so where it stands in words; a picture cannot.
    if (scheme === 'resident' && windowIsFor(assessment, facts) !== null) continue;
    const name = text.result.medical.scheme[scheme];
    const from = monthOfDay(coveredFrom);
    const joined = facts.enrolOn ? monthOfDay(facts.enrolOn) : addMonths(from, -(waitingMonths ?? 0));
    if (joined < from) stretches.push({ what: c.waiting({ scheme: name }), from: joined, to: from });
    stretches.push({ what: c.cover({ scheme: name }), from, to: null });
  }
  for (const { title, outcome, claim, nearest, amountIs } of assessment.subsidies.programmes) {
    const to = claim?.by ? monthOfDay(claim.by) : null;
    // Cover goes on as long as one works; the days of its claim run from an accident.
    if (outcome === 'eligible' && amountIs === 'cover')
      stretches.push({ what: c.cover({ scheme: title }), from: now, to: null });
    else if (outcome === 'eligible' && amountIs !== 'cost')
      stretches.push({ what: c.claimable({ programme: title }), from: now, to });
    else if (nearest?.from)
      stretches.push({ what: c.claimable({ programme: title }), from: monthOfDay(nearest.from), to: null });
  }
  return stretches;
}

/** How far a picture of them reaches: past the last date named, and a year at least. */
export function reachOf(stretches: readonly Stretch[], now: Month): { first: Month; months: number } {
  const dates = stretches.flatMap(({ from, to }) => (to ? [from, to] : [from]));
  const sorted = [...dates, now].sort();
  const [first = now, last = now] = [sorted[0], sorted.at(-1)];
  return { first, months: Math.max(12, monthsBetween(first, last) + 6) };
}
