import type { RetirementFacts } from '../../facts/retirement.ts';
import type { Decimal } from '../../money.ts';
import type { Month } from '../../month.ts';

/** Yuan, or `null` where a fact or a published figure is missing. */
export type Amount = Decimal | null;

/** Completed years and the months beyond them, 0 to 11. */
export interface Age {
  years: number;
  months: number;
}

/** What a person tells of their pension. */
export type PensionFacts = NonNullable<RetirementFacts['pension']>;

/** When the pension begins, as far as it is known. */
export interface Retiring {
  age: Age | null;
  month: Month | null;
  birthMonth: Month | undefined;
}

/** A month's pension in yuan; each part is rounded half up to the fen, and the total is their sum. */
export interface Pension {
  /** Benefit base, yuan a month. */
  base: Amount;
  index: string | null;
  /** Credited years, to four decimals as the agency's sheets print them. */
  years: string | null;
  basic: Amount;
  account: Amount;
  transitional: Amount;
  total: Amount;
  /** Months the account is divided by. */
  divisor: string | null;
  /** Where it was carried on from what stands today. */
  projection?: {
    /** First and last month still to be paid; `null` where there is none. */
    from: Month | null;
    to: Month | null;
    /** How many they are, and what each is paid on, yuan a month. */
    months: number;
    base: Amount;
    /** What stands at retirement: all months, and the account in yuan. */
    creditedMonths: number | null;
    account: Amount;
    /** The month that the pension is drawn from. */
    retireIn: Month;
  };
}
