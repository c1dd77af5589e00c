import type { Decimal } from '../../money.ts';
import type { Day, Month } from '../../month.ts';
import type { BaseChoice, MedicalOption } from '../contributions/index.ts';

export type MedicalScheme = 'employee' | 'resident';
/** What a person is for the resident scheme; `none` of these is an adult without special rules. */
export type Group = 'none' | 'student' | 'child' | 'newborn' | 'special';
/** Cover until now: last insured in the employee scheme, insured in the resident scheme without a gap, or neither. */
export type PreviousScheme = 'employee' | 'resident' | 'none';
export type MedicalPriority = 'retirement-years' | 'low-cost' | 'early-cover';

/** What a person tells, as it comes over the wire. What is left out is unknown, save for what says otherwise. */
export interface MedicalSchemeFacts {
  /** Year of cover. */
  year?: number | undefined;
  /** No rule found so far turns on these two. */
  birthMonth?: Month | undefined;
  sex?: 'male' | 'female' | undefined;
  /** Six-digit code of the place of registration, anywhere in the country. */
  householdRegistration?: string | undefined;
  /** Holds a residence permit of the city. */
  residencePermit?: boolean | undefined;
  /** Day of joining and of the first payment. */
  enrolOn?: Day | undefined;
  base?: BaseChoice | undefined;
  /** The cheaper one, without an account, when left out. */
  medicalOption?: MedicalOption | undefined;
  /** Years running up to the year before `year` without any cover. */
  missedYears?: number | undefined;
  /** How many of the missed years are paid for as well. */
  repairedYears?: number | undefined;
  /** Joining in the enrolment window of the resident scheme; worked out where the window is published. */
  insideWindow?: boolean | undefined;
  group?: Group | undefined;
  previousScheme?: PreviousScheme | undefined;
  /** Whole months without payment since the last one to the employee scheme. */
  employeeGapMonths?: number | undefined;
  medicalPriority?: MedicalPriority | undefined;
}

/** A step of the same answer that says why. */
export interface Reason {
  code: string;
  operands: Readonly<Record<string, string>>;
  result: string;
}

export interface SchemeAnswer {
  scheme: MedicalScheme;
  outcome: 'assessed' | 'not-eligible' | 'needs-answers' | 'not-published';
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
