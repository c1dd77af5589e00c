import type { Law } from '../../law/law.ts';
import { type Decimal, sum, yuan } from '../../money.ts';
import { firstDay, type Month } from '../../month.ts';
import { type Estimate, estimateOf } from '../estimate.ts';
import type { Trail } from '../trail.ts';
import type { Amount } from './types.ts';

/** The fixed yearly fees of the employee medical scheme. */
export const FEES = ['medical.flexible.major-illness-fee', 'medical.flexible.long-term-care-fee'] as const;

/** The fixed yearly fees of the employee medical scheme in force in the first month paid for, as a sum. */
export function yearlyFeesOf(first: Month, trail: Trail): Amount {
  const fees = FEES.map((id) => {
    const figure = trail.figure(id, firstDay(first));
    if (figure?.value) trail.step('medical.yearly-fee', { fee: id }, yuan(figure.value), [figure]);
    return figure?.value ?? null;
  });
  return sum(fees);
}

/**
 * What the fees of a year come to on those last seen: an estimate, which may stand in no exact amount. `null` where one of
 * them was never seen.
 */
export const feesLastSeen = (first: Month, law: Law): Estimate<Decimal> | null =>
  estimateOf(FEES, firstDay(first), law);
