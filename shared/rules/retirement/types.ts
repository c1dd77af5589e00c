import type { RetirementFacts } from '../../facts/retirement.ts';
import type { Decimal } from '../../money.ts';
import type { Month } from '../../month.ts';
import type { Age, Pension } from '../pension/index.ts';
import type { Way } from './way.ts';

export type { RetirementFacts };
export type Sex = NonNullable<RetirementFacts['sex']>;
export type WomenClass = NonNullable<RetirementFacts['womenClass']>;

/** What a member of an answer may still come to, and what decides it (design.md section 5). */
export interface Range {
  pointer: string;
  /** Both inclusive. */
  least: Month | number | Decimal;
  most: Month | number | Decimal;
  possible: readonly (Month | number | Decimal)[];
  /** No figure carried forward stands in it. */
  estimate: null;
  decidedBy: { questions: readonly string[]; figures: readonly string[] };
  /** Every case side by side, where one question decides. */
  cases?: readonly { question: string; answer: string; value: Month | number | Decimal }[];
}

/** `null` where a fact or a published figure is missing. */
export interface Retirement {
  statutoryAge: Age | null;
  statutoryMonth: Month | null;
  /** Credited months needed for a monthly pension: of the year chosen when it is early, else of the statutory year. */
  minimumMonths: number | null;
  earliestMonth: Month | null;
  /** By agreement with the employer. */
  latestMonth: Month | null;
  /** When the person tells something of their pension; without amounts while the months are short of the minimum. */
  pension?: Pension;
  /** Of who is short of the minimum months in the month of retirement. */
  ways?: readonly Way[];
  /** What is open between the classes that the person may belong to. */
  ranges?: readonly Range[];
}
