import type { Decimal } from '../../money.ts';
import type { Month } from '../../month.ts';

/** Yuan, or `null` where a fact or a published figure is missing. */
export type Amount = Decimal | null;

/** Completed years and the months beyond them, 0 to 11. */
export interface Age {
  years: number;
  months: number;
}

/** What a person tells of their pension, as it comes over the wire. What is left out is unknown. */
export interface PensionFacts {
  /** Average contribution index of the months actually paid; a decimal. */
  index?: string | undefined;
  /** All months credited up to retirement, those before personal accounts and deemed ones included. */
  months?: number | undefined;
  /** Those of `months` that lie before personal accounts were opened. */
  preAccountMonths?: number | undefined;
  /** Balance of the personal account at retirement, yuan. */
  account?: string | undefined;
  /** Benefit base of the person's own choice, yuan a month; the one of the year of retirement when left out. */
  benefitBase?: string | undefined;
  /** Age at retirement; the statutory one when left out. */
  retireAt?: { years?: number | undefined; months?: number | undefined } | undefined;
}

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
}
