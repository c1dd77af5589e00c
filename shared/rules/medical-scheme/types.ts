import type { MedicalSchemeFacts } from '../../facts/medical-scheme.ts';
import type { Decimal } from '../../money.ts';
import type { Day } from '../../month.ts';
import type { Outcome } from '../trail.ts';

export type MedicalScheme = 'employee' | 'resident';
export type { MedicalSchemeFacts };
export type Group = NonNullable<MedicalSchemeFacts['group']>;
export type MedicalPriority = NonNullable<MedicalSchemeFacts['medicalPriority']>;

/** A step of the same answer that says why. */
export interface Reason {
  code: string;
  operands: Readonly<Record<string, string>>;
  result: string;
}

export interface SchemeAnswer {
  scheme: MedicalScheme;
  outcome: Outcome;
  /**
   * Yuan for `year`. Employee: the months from joining to December and the year's fees. Resident: the premium, that
   * of an adult while `group` is unknown, and repaired years at the same premium.
   */
  yearlyCost: Decimal | null;
  /** While `group` or `repairedYears` is unknown: without exemption and repair, the longest it can be. */
  waitingMonths: number | null;
  coveredFrom: Day | null;
  /**
   * Employee-scheme months that the payment for `year` counts as: all months paid, or a resident year converted, that
   * of an adult while `group` is unknown.
   */
  credited: number | null;
  reasons: readonly Reason[];
}

export interface Recommendation {
  /** `null` while open questions decide, or where grounds differ and the person has not said which weighs most. */
  scheme: MedicalScheme | null;
  reasons: readonly Reason[];
}

export interface MedicalSchemes {
  /** Employee scheme first. */
  schemes: readonly [SchemeAnswer, SchemeAnswer];
  recommendation: Recommendation;
}
