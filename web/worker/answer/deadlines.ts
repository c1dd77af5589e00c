import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import type { Day, Month } from '../../../shared/month.ts';
import type { PageText } from '../../ui/language.ts';
import { windowIsFor } from './derived.ts';

/** A day or a month that the person should not miss. */
export interface Deadline {
  on: Day | Month;
  title: string;
}

/** The days ahead that an assessment names, earliest first. */
export function deadlinesOf(assessment: Assessment, facts: Facts, text: PageText): Deadline[] {
  const d = text.keep.deadline;
  const { asOf, medicalSchemes, subsidies, retirement, contributionYears } = assessment;
  const all: Deadline[] = [];
  const add = (on: string | null | undefined, title: string) => on && all.push({ on, title });

  const otherYear = windowIsFor(assessment, facts);
  const coveredTitle = (scheme: 'employee' | 'resident') => {
    const name = text.keep.scheme[scheme];
    return scheme === 'resident' && otherYear !== null
      ? d.coveredOtherYear({ scheme: name, next: otherYear })
      : d.covered({ scheme: name });
  };
  for (const { scheme, coveredFrom, outcome } of medicalSchemes.schemes)
    if (outcome !== 'not-eligible') add(coveredFrom, coveredTitle(scheme));
  for (const { outcome, title, claim, nearest, amountIs } of subsidies.programmes) {
    if (outcome === 'ended') continue;
    // The days of a claim for cover run from an accident: without one there is nothing to miss.
    if (outcome !== 'not-eligible' && (amountIs !== 'cover' || facts.on !== undefined)) {
      add(claim?.by, d.claim({ programme: title }));
      for (const { operands, text: how } of claim?.how ?? [])
        if (operands.by !== claim?.by) add(operands.by, d.claimPart({ programme: title, text: how }));
    }
    add(nearest?.from, d.possible({ programme: title }));
  }
  add(retirement.statutoryMonth, d.retirement);
  if (retirement.earliestMonth !== retirement.statutoryMonth) add(retirement.earliestMonth, d.earliest);
  if (contributionYears.missingMonths !== 0) add(contributionYears.reachedIn, d.reached);
  // A month is over with its last day.
  const ahead = all.filter(({ on }) => on >= asOf.slice(0, on.length));
  return ahead.sort((a, b) => (a.on < b.on ? -1 : 1));
}
