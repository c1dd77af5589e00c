import type { Assessment } from '../../../shared/answer/assessment.ts';
import { Decimal, yuan } from '../../../shared/money.ts';

type Contributions = Assessment['contributions'];

/** The ends of the year's band and its named tiers. */
export interface Band {
  floor: string;
  ceiling: string;
  provisional: boolean;
  tiers: Contributions['tiers'];
}

/** The band that an assessment names, or `null` where an end of it is not published or no year is known. */
export function bandOf({ base: { floor, ceiling, provisional }, tiers }: Contributions): Band | null {
  return floor && ceiling ? { floor, ceiling, provisional, tiers } : null;
}

/** A finger cannot place single yuan on a phone's width; round tens read better and the box takes the rest. */
const STEP = 10;

/** The slider's own scale: round tens that reach over both ends of the band. */
export function scaleOf(floor: string, ceiling: string): { min: number; max: number; step: number } {
  const tens = (amount: string) => new Decimal(amount).div(STEP);
  const [min, max] = [tens(floor).floor(), tens(ceiling).ceil()];
  return { min: min.times(STEP).toNumber(), max: max.times(STEP).toNumber(), step: STEP };
}

/** The base at a place of the slider, in yuan: its ends are exactly those of the band. */
export function baseAt(place: string, floor: string, ceiling: string): string {
  return yuan(Decimal.min(Decimal.max(place, floor), ceiling));
}

/** The place of a base, the other way round. */
export function placeOf(base: string, floor: string, ceiling: string): number {
  const { min, max } = scaleOf(floor, ceiling);
  const amount = new Decimal(base);
  if (amount.eq(floor)) return min;
  return amount.eq(ceiling) ? max : amount.toNumber();
}
