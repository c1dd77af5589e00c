import type { Month } from '../../month.ts';
import type { Age, Pension, PensionFacts } from '../pension/index.ts';

export type Sex = 'male' | 'female';
/** A woman's statutory age before the gradual delay. */
export type WomenClass = '50' | '55';

/** What a person tells, as it comes over the wire. What is left out is unknown. */
export interface RetirementFacts {
  birthMonth?: Month | undefined;
  sex?: Sex | undefined;
  /** Means nothing for men. */
  womenClass?: WomenClass | undefined;
  pension?: PensionFacts | undefined;
}

/** `null` where a fact or a published figure is missing. */
export interface Retirement {
  statutoryAge: Age | null;
  statutoryMonth: Month | null;
  /** Credited months needed for a monthly pension, by the year of the statutory month. */
  minimumMonths: number | null;
  earliestMonth: Month | null;
  /** By agreement with the employer. */
  latestMonth: Month | null;
  /** When the person tells something of their pension. */
  pension?: Pension;
}
