import type { Decimal } from '../../money.ts';
import type { Month } from '../../month.ts';

/** How resident-scheme months were paid; the kinds that the conversion ratios tell apart. */
export type ResidentKind = 'adult' | 'second-class' | 'rural' | 'student-or-child';

/** What a person tells, as it comes over the wire. What is left out is unknown; an empty `resident` means none. */
export interface ContributionYearsFacts {
  sex?: 'male' | 'female' | undefined;
  /** Months paid to the employee medical scheme. */
  employeeMonths?: number | undefined;
  /** Months deemed contributed (视同缴费). */
  deemedMonths?: number | undefined;
  /** Months paid to the resident scheme and those before it. */
  resident?: readonly { kind: ResidentKind; months: number }[] | undefined;
  retirementMonth?: Month | undefined;
}

export interface ConvertedMonths {
  kind: ResidentKind;
  months: number;
  /** Resident months to employee months, such as `2:1`; `null` where no ratio is in force. */
  ratio: string | null;
  creditedMonths: number | null;
}

export interface ContributionYears {
  /** One row a kind; `null` while the resident months are unknown. */
  converted: readonly ConvertedMonths[] | null;
  /** While the deemed months are unknown: those that are certain without them, as a notice says. */
  creditedMonths: number | null;
  requiredMonths: number | null;
  missingMonths: number | null;
  /** Month reached by going on paying from the month after `asOf`; `null` when unknown, or when nothing is missing. */
  reachedIn: Month | null;
  /** Yuan for the months missing at retirement; `null` where no rule for it is published. */
  oneOff: Decimal | null;
}
