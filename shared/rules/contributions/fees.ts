import { sum, yuan } from '../../money.ts';
import { firstDay, type Month } from '../../month.ts';
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
