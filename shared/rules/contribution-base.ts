import type { BaseChoice } from '../facts/declare.ts';
import { Decimal, percentOf, toFen } from '../money.ts';
import { MONTHS_IN_YEAR } from '../month.ts';

export const FLOOR = 'pension.contribution-base.floor';
export const CEILING = 'pension.contribution-base.ceiling';
export const AVERAGE_WAGE = 'pension.average-wage';

/** The least and the most base of a year, yuan a month; `null` where no notice of it was seen. */
export interface BandEnds {
  floor: Decimal | null;
  ceiling: Decimal | null;
}

/** `percent` of the monthly average wage, yuan, to the fen. */
export const shareOfWage = (percent: Decimal, yearlyWage: Decimal): Decimal =>
  toFen(percentOf(percent, yearlyWage).div(MONTHS_IN_YEAR));

/**
 * The base that a choice comes to before a band holds it, yuan a month.
 *
 * @param averageWage yuan a year, asked for only where the choice is a percentage of it; `null` where it is not known
 */
export function wantedBase(choice: BaseChoice, averageWage: () => Decimal | null): Decimal | null {
  if ('amount' in choice) return new Decimal(choice.amount);
  if ('income' in choice) return new Decimal(choice.income);
  const wage = averageWage();
  return wage && shareOfWage(new Decimal(choice.percent), wage);
}

/** `wanted` held within the band, or `null` where an end of the band is not known. */
export function heldWithin(
  { floor, ceiling }: BandEnds,
  wanted: Decimal,
): { base: Decimal | null; bound: 'none' | 'floor' | 'ceiling' } {
  if (!floor || !ceiling) return { base: null, bound: 'none' };
  if (wanted.lt(floor)) return { base: floor, bound: 'floor' };
  if (wanted.gt(ceiling)) return { base: ceiling, bound: 'ceiling' };
  return { base: wanted, bound: 'none' };
}
