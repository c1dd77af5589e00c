import type { Assessment, Facts } from '../../../shared/api/assessments.ts';
import { NotAcceptable } from '../../../shared/errors.ts';
import type { MedicalOption } from '../../../shared/rules/contributions/index.ts';
import type { Ask } from '../state/engine.ts';

type Contributions = Assessment['contributions'];

/** The ends of the year's band and its named tiers. */
export interface Band {
  floor: string;
  ceiling: string;
  provisional: boolean;
  tiers: Contributions['tiers'];
}

/** The band that an assessment names, or `null` where an end of it is not published or no year is known. */
export function bandOf({ base: { floor, ceiling, provisional }, tiers }: Contributions): Band | null {
  return floor && ceiling ? { floor, ceiling, provisional, tiers } : null;
}

const OPTIONS: readonly MedicalOption[] = ['pooled-only', 'with-account'];

/** An income of nothing is held at the floor, so it is a base that every year accepts. */
const NO_INCOME = { income: '0' };

/** The medical options on offer in the months chosen, at a published rate. */
export function medicalOptions(
  ask: Ask,
  { year, from, schemes }: Pick<Facts, 'year' | 'from' | 'schemes'>,
): MedicalOption[] {
  if (year === undefined || (schemes && !schemes.includes('medical'))) return [];
  return OPTIONS.filter((medicalOption) => {
    try {
      return ask({ year, from, schemes, medicalOption, base: NO_INCOME }).monthly.medical !== null;
    } catch (error) {
      if (error instanceof NotAcceptable) return false;
      throw error;
    }
  });
}
