import { firstDay, monthOf } from '../../month.ts';
import type { Trail } from '../trail.ts';

const DECEMBER = 12;

/**
 * Says where the medical scheme cannot be paid in all four ways. It stands beside the amounts, which do not rest on
 * it: its grade is not theirs.
 */
export function sayMedicalModes(year: number, trail: Trail): void {
  const modes = trail.law.find('medical.flexible.payment-modes', firstDay(monthOf(year, DECEMBER)));
  if (!modes) return;
  const frequencies = modes.rows.map((row) => String(row.frequency)).join(' ');
  trail.notice('medical-payment-modes', { frequencies, since: modes.from });
}
