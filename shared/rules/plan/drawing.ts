import { addMonths, MONTHS_IN_YEAR, type Month, monthsBetween } from '../../month.ts';

/** What goes out and comes in from one month on, whole fen. */
export interface Flow {
  payments: readonly number[];
  /** A month's pension, drawn from the month after the last of `payments`; 0 without one. */
  pension: number;
}

const OLDEST = 100;

/**
 * The first month from which pension drawn less payments made stays above that of the other plan, looked at to the age of 100; `null` where it does
 * not (docs/plan-model.md, 13).
 */
export function aheadFrom(own: Flow, other: Flow, start: Month, birthMonth: Month): Month | null {
  const end = monthsBetween(start, addMonths(birthMonth, OLDEST * MONTHS_IN_YEAR));
  let lead = 0;
  let behind = -1;
  for (let at = 0; at <= end; at += 1) {
    lead += comesIn(own, at) - comesIn(other, at);
    if (lead <= 0) behind = at;
  }
  return behind >= end ? null : addMonths(start, behind + 1);
}

const comesIn = ({ payments, pension }: Flow, at: number): number =>
  at < payments.length ? -(payments[at] ?? 0) : pension;

/** Months of pension that make up what was paid for it, up to whole months, and the last of them: none where nothing was paid. */
export function drawnBack(paid: number, pension: number, retireIn: Month): { after: number; in: Month | null } | null {
  if (pension <= 0) return null;
  const after = Math.ceil(paid / pension);
  return { after, in: after === 0 ? null : addMonths(retireIn, after - 1) };
}
