import type { ContributionYearsFacts } from '../../facts/contribution-years.ts';
import type { Decimal } from '../../money.ts';
import type { Month } from '../../month.ts';

export type { ContributionYearsFacts };
/** How resident-scheme months were paid; the kinds that the conversion ratios tell apart. */
export type ResidentKind = NonNullable<ContributionYearsFacts['resident']>[number]['kind'];

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
  /** Month reached by going on paying from `from`, or from the month of `asOf`; `null` when unknown, or when nothing is missing. */
  reachedIn: Month | null;
  /** Yuan for the months missing at retirement; `null` where no rule for it is published. */
  oneOff: Decimal | null;
}
