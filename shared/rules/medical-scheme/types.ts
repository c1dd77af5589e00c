import type { MedicalSchemeFacts } from '../../facts/medical-scheme.ts';
import type { Grade, LawWords } from '../../law/documents.ts';
import type { Decimal } from '../../money.ts';
import type { Day } from '../../month.ts';
import type { Estimate } from '../estimate.ts';
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

/** Where the law says it. */
export interface Source {
  document: string;
  grade: Grade;
}

/** What a scheme pays at a birth; `null` where nothing was seen. */
export interface Maternity {
  costs: boolean | null;
  allowance: boolean | null;
  source: Source | null;
}

/** What the option with a personal account brings, which is what it costs more for. */
export interface PersonalAccount {
  /** Yuan a month that go to the account on the base chosen; `null` where the base or the rate is not known. */
  monthly: Decimal | null;
  /** Relatives whom it may serve, by their codes in names.json. */
  relatives: readonly string[];
  /** Where it is bound to them, and how it pays for them, in words of the law. */
  binding: readonly LawWords[];
  source: Source;
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
  /** `null` for who may not join. */
  maternity: Maternity | null;
  /** Only of the employee scheme, and only where the person has not chosen to do without. */
  account: PersonalAccount | null;
  reasons: readonly Reason[];
}

/** A part of a scheme's answer that is `null`, and what is known of it all the same. */
export interface OpenPart {
  scheme: MedicalScheme;
  part: 'yearlyCost' | 'waitingMonths' | 'coveredFrom';
  /** Inclusive, as `most`; `null` where there is no bound. */
  least: Decimal | Day | number | null;
  most: Decimal | Day | number | null;
  estimate: Estimate<Decimal> | null;
  questions: readonly string[];
  figures: readonly string[];
}

export interface Recommendation {
  /** `null` while open questions decide, or where grounds differ and the person has not said which weighs most. */
  scheme: MedicalScheme | null;
  reasons: readonly Reason[];
}

/** For who asks about one scheme by itself, as the ranges do of each. */
export interface OneScheme {
  onlyScheme?: MedicalScheme | undefined;
}

export interface MedicalSchemes {
  /** Employee scheme first. */
  schemes: readonly SchemeAnswer[];
  recommendation: Recommendation;
  open: readonly OpenPart[];
  /** What is asked for each scheme. */
  asked: Readonly<Record<MedicalScheme, readonly string[]>>;
}
