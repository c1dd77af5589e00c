import type { Figure } from '../../law/law.ts';
import { Decimal, yuan } from '../../money.ts';
import { type Day, firstDay, monthOf } from '../../month.ts';
import type { Trail } from '../trail.ts';

/**
 * What staying insured and not claiming bring in the resident scheme, and what a gap costs
 * (国办发〔2024〕38号 and its rules for Shandong). Said beside the answer: no amount of it rests on them.
 */
export function sayIncentives(year: number, missedYears: number | undefined, trail: Trail): void {
  const on = firstDay(monthOf(year, 1));
  const continuous = inForce('medical.resident.bonus.continuous', on, trail);
  const [row] = continuous?.rows ?? [];
  if (row)
    trail.notice('bonus-continuous', { years: String(row.afterYears), raise: yuan(new Decimal(String(row.raise))) }, [
      continuous,
    ]);
  const zeroClaim = inForce('medical.resident.bonus.zero-claim', on, trail);
  if (zeroClaim?.value) trail.notice('bonus-zero-claim', { raise: yuan(zeroClaim.value) }, [zeroClaim]);
  const loss = inForce('medical.resident.bonus.loss', on, trail);
  if (zeroClaim && loss?.rows.some(({ bonus, anew }) => bonus === 'zero-claim' && anew === 'once-used'))
    trail.notice('zero-claim-anew-once-used', {}, [loss]);
  const share = inForce('medical.resident.bonus.highest-share', on, trail);
  if (share?.value) trail.notice('bonus-highest-share', { percent: share.value.toString() }, [share]);
  if (!missedYears) return;
  const lowered = inForce('medical.resident.bonus.lowered-after-gap', on, trail);
  if (lowered?.value) trail.notice('ceiling-lowered-after-gap', { cut: yuan(lowered.value) }, [lowered, loss]);
}

/** Read without naming a gap: before 2025 there simply were none. */
function inForce(id: string, on: Day, trail: Trail): Figure | null {
  const figure = trail.law.find(id, on);
  if (figure) trail.cite(figure);
  return figure;
}
