import type { Decimal } from '../../money.ts';
import type { Day, Month } from '../../month.ts';

/** Yuan, or `null` where no notice publishes what the amount needs. */
export type Amount = Decimal | null;

export type Scheme = 'pension' | 'medical';
export type MedicalOption = 'pooled-only' | 'with-account';

/** How a person names the base: yuan a month, percent of the average wage, or what they earn a month; decimals. */
export type BaseChoice = { amount: string } | { percent: string } | { income: string };

/** What a person tells, as it comes over the wire. What is left out is unknown, save for what says otherwise. */
export interface ContributionFacts {
  year?: number | undefined;
  /** First month paid for, in `year`; January when left out. */
  from?: Month | undefined;
  base?: BaseChoice | undefined;
  /** Both when left out. */
  schemes?: readonly Scheme[] | undefined;
  /** The cheaper one, without an account, when left out. */
  medicalOption?: MedicalOption | undefined;
  /** Months of `year` already paid, with the base each was paid on. */
  paid?: readonly { month: Month; base: string }[] | undefined;
}

export interface Band {
  floor: Amount;
  ceiling: Amount;
  /** Last year's band, until this year's is published. */
  provisional: boolean;
}

export interface ContributionBase extends Band {
  chosen: Amount;
  /** The end of the band that an income or a percentage was held at. */
  bound: 'floor' | 'ceiling' | 'none';
}

/** Contributions of one month, each rounded to the fen. */
export interface MonthlyContribution {
  pension: Amount;
  pensionToAccount: Amount;
  medical: Amount;
  medicalToAccount: Amount;
  total: Amount;
}

export type Frequency = 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

export interface Instalment {
  from: Month;
  to: Month;
  pension: Amount;
  medical: Amount;
  fees: Amount;
  total: Amount;
  /** Last day to pay all of it; `null` while no notice gives it for each scheme. */
  payBy: Day | null;
}

export interface Schedule {
  frequency: Frequency;
  instalments: readonly Instalment[];
  total: Amount;
}

export interface Tier {
  /** Percent of the average wage, as a decimal string. */
  percent: string;
  base: Amount;
  bound: ContributionBase['bound'];
  pension: Amount;
  medical: Amount;
  total: Amount;
}

export interface Settlement {
  months: readonly { month: Month; paidOn: Decimal; settledOn: Amount; difference: Amount }[];
  /** Positive to pay, negative to get back; `null` until the year's band is published. */
  due: Amount;
}

export interface Contributions {
  base: ContributionBase;
  monthly: MonthlyContribution;
  yearlyFees: Amount;
  schedules: readonly Schedule[];
  tiers: readonly Tier[];
  settlement?: Settlement;
}
