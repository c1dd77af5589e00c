import type { Figure } from '../../law/law.ts';
import { type Day, MONTHS_IN_YEAR } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { MedicalSchemeFacts } from './types.ts';

export const MOVING = 'medical.employee.moving';

/** How a person who changes from one medical scheme to the other stands to the national rule. */
interface Move {
  figure: Figure;
  /** Insured long enough without a break and back in time; `null` while that is unknown. */
  meets: boolean | null;
  /** What has to be told to know. */
  open: readonly string[];
  /** Months that a city may let others wait at most. */
  longest: number;
  operands: { years: string; gap: string };
}

/**
 * Nobody waits who was insured long enough without a break and changes in time, in either direction (医保办发〔2021〕43号);
 * of others the rule only says how long a city may let them wait. `null` before the rule.
 *
 * @param gapFact months without cover since the scheme that is left
 */
export function moveOf(
  facts: MedicalSchemeFacts,
  gapFact: 'employeeGapMonths' | 'residentGapMonths',
  on: Day,
  trail: Trail,
): Move | null {
  const figure = trail.figure(MOVING, on);
  const [row] = figure?.rows ?? [];
  if (!figure || !row) return null;
  const { insuredMonths: insured, [gapFact]: gap } = facts;
  const isShort = insured !== undefined && insured < Number(row.yearsWithoutBreak) * MONTHS_IN_YEAR;
  const isLate = gap !== undefined && gap > Number(row.gapUpTo);
  const open = (['insuredMonths', gapFact] as const).filter((fact) => facts[fact] === undefined);
  return {
    figure,
    meets: isShort || isLate ? false : open.length > 0 ? null : true,
    open,
    longest: Number(row.longestWaiting),
    operands: { years: String(row.yearsWithoutBreak), gap: String(row.gapUpTo) },
  };
}
