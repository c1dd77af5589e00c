import type { RetirementFacts } from '../../facts/retirement.ts';
import type { Month } from '../../month.ts';
import type { Age, Pension } from '../pension/index.ts';
import type { Way } from './way.ts';

export type { RetirementFacts };
export type Sex = NonNullable<RetirementFacts['sex']>;
export type WomenClass = NonNullable<RetirementFacts['womenClass']>;

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
}
