import type { ContributionFacts } from '../../facts/contributions.ts';
import type { NamedBase, TargetOfBase } from '../../facts/declare.ts';
import type { Grade } from '../../law/documents.ts';
import type { Decimal } from '../../money.ts';
import type { Day, Month } from '../../month.ts';
import type { BandEnds, Held } from '../contribution-base.ts';

/** Yuan, or `null` where no notice publishes what the amount needs. */
export type Amount = Decimal | null;

export type { ContributionFacts, NamedBase, TargetOfBase };
export type Scheme = NonNullable<ContributionFacts['schemes']>[number];
export type MedicalOption = NonNullable<ContributionFacts['medicalOption']>;

export interface Band extends BandEnds {
  /** Last year's band, until this year's is published. */
  provisional: boolean;
}

export interface ContributionBase extends Band {
  chosen: Amount;
  /** The end of the band that an income, a percentage or a target was held at. */
  bound: Held['bound'];
}

/** What was wanted of the base, what it reaches, and by how much it misses that, yuan; `null` where a figure is not known. */
export interface Fits {
  /** The most a person can pay, or the least monthly pension that they want. */
  wanted: Decimal;
  reached: Amount;
  missedBy: Amount;
}

/** The base that comes nearest to a target. */
export interface Reached extends Held {
  fits: Fits;
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

/** What a month's pension costs after what a programme gives back, yuan. */
export interface Net {
  programme: 'platform-contribution';
  back: Decimal;
  net: Decimal;
  /** Whether nobody owes it: worked out by a formula, and not promised. */
  estimated: boolean;
  document: string;
  grade: Grade;
}

/** What can still be paid of the year on the day asked. */
export interface Remaining {
  from: Month;
  months: number;
  /** With the year's fees, as in the schedules. */
  total: Amount;
}

export interface Contributions {
  base: ContributionBase;
  monthly: MonthlyContribution;
  /** Where the base follows from what a person can pay, or from the pension that they want. */
  fits?: Fits;
  /** Where a programme gives something back. */
  net?: readonly Net[];
  /** `null` for a year that is over, and where nothing can be paid. */
  remaining: Remaining | null;
  yearlyFees: Amount;
  schedules: readonly Schedule[];
  tiers: readonly Tier[];
  settlement?: Settlement;
}
