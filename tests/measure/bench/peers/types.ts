import type { Decimal } from '../../../../shared/money.ts';

/**
 * The work that is measured on every engine:
 *
 * - a contribution: year and monthly income → the base, which is the income held within the band of the year, what
 *   January costs for the pension and for the medical scheme, each rounded half up to the fen, and their total. `null`
 *   is what cannot be told: the income is missing, or the year has no published band or rate.
 * - a decision: the skill-upgrading subsidy on one day: eligible with its amount, not eligible as soon as one condition
 *   is not met, else open until more is answered.
 *
 * Peers get it easier than our rules: money in fen and days as numbers, facts laid flat, the days of the claim window
 * worked out beforehand. They give no reasons, steps or documents.
 */
export interface ContributionPerson {
  year: number;
  /** Fen. */
  income: number | null;
}

/** Fen as a number, or yuan as our own `Decimal`, which is exact; what cannot be told may be left out. */
export type Money = number | Decimal | null | undefined;

export interface Contribution {
  base?: Money;
  pension?: Money;
  medical?: Money;
  total?: Money;
}

/** `null` is what the person has not answered. */
export interface SkillPerson {
  employment: string | null;
  certificate: 'none' | 'held' | null;
  level: number | null;
  /** `YYYYMMDD` as a number. */
  issued: number | null;
  insuredMonths: number | null;
  /** Subsidies for skills had this year. */
  had: number | null;
  scarce: boolean | null;
  /** Paid for before in one of the ways that exclude this subsidy. */
  paidBefore: boolean | null;
  /** Found in the national system of certificates. */
  national: boolean | null;
}

export interface Decision {
  outcome: 'eligible' | 'not-eligible' | 'needs-answers';
  amount?: Money;
}

/** Figures of one January. Fen and percent; `null` is what no notice publishes. */
export interface YearFigures {
  year: number;
  floor: number;
  ceiling: number;
  pensionRate: number;
  medicalRate: number | null;
}

export interface SkillFigures {
  employments: readonly string[];
  /** Fen. */
  amounts: readonly { level: number; amount: number }[];
  /** First and last day of issue that can be claimed for, `YYYYMMDD` as a number. */
  issuedFrom: number;
  issuedTo: number;
  insuredMonths: number;
  times: number;
  /** With the further ones for certificates in urgent demand. */
  timesIfScarce: number;
}

export interface Figures {
  years: readonly YearFigures[];
  skill: SkillFigures;
}

/** One answer for each person; engines that answer asynchronously give a promise of them. */
export type Answers<Each> = Each[] | Promise<Each[]>;

/** An engine with its rules read once. */
export interface Engine {
  name: string;
  /** Puts facts into the engine's own form, and hands back what is measured. */
  contributions(people: readonly ContributionPerson[]): () => Answers<Contribution>;
  decisions(people: readonly SkillPerson[]): () => Answers<Decision>;
}
