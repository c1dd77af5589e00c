import type { BaseChoice, TargetOfBase } from '../facts/declare.ts';
import { Decimal, FEN_IN_YUAN, percentOf, toFen } from '../money.ts';
import { MONTHS_IN_YEAR } from '../month.ts';

export const FLOOR = 'pension.contribution-base.floor';
export const CEILING = 'pension.contribution-base.ceiling';
export const AVERAGE_WAGE = 'pension.average-wage';

/** A base within a band, yuan a month, and the end of the band that it was held at. */
export interface Held {
  base: Decimal | null;
  bound: 'none' | 'floor' | 'ceiling';
}

/** The least and the most base of a year, yuan a month; `null` where no notice of it was seen. */
export interface BandEnds {
  floor: Decimal | null;
  ceiling: Decimal | null;
}

/** `percent` of the monthly average wage, yuan, to the fen. */
export const shareOfWage = (percent: Decimal, yearlyWage: Decimal): Decimal =>
  toFen(percentOf(percent, yearlyWage).div(MONTHS_IN_YEAR));

/** Whether the base is worked out from what a person can pay, or from the pension that they want. */
export const isTarget = (choice: BaseChoice): choice is TargetOfBase =>
  'monthlyBudget' in choice || 'yearlyBudget' in choice || 'pension' in choice;

/**
 * The base that a choice comes to before a band holds it, yuan a month; `null` where it is not known, and for a target:
 * `rules/contributions` works that out.
 *
 * @param averageWage yuan a year, asked for only where the choice is a percentage of it; `null` where it is not known
 */
export function wantedBase(choice: BaseChoice, averageWage: () => Decimal | null): Decimal | null {
  if ('amount' in choice) return new Decimal(choice.amount);
  if ('income' in choice) return new Decimal(choice.income);
  if (!('percent' in choice)) return null;
  const wage = averageWage();
  return wage && shareOfWage(new Decimal(choice.percent), wage);
}

/**
 * The highest base of the band, to the fen, for which `holds`: it holds for the floor, and where it does not hold for a
 * base, for none above it.
 */
export function highestBase(floor: Decimal, ceiling: Decimal, holds: (base: Decimal) => boolean): Decimal {
  if (holds(ceiling)) return ceiling;
  const inFen = (base: Decimal) => base.times(FEN_IN_YUAN).toNumber();
  const inYuan = (fen: number) => new Decimal(fen).div(FEN_IN_YUAN);
  let [last, over] = [inFen(floor), inFen(ceiling)];
  while (over - last > 1) {
    const middle = Math.floor((last + over) / 2);
    if (holds(inYuan(middle))) last = middle;
    else over = middle;
  }
  return inYuan(last);
}

/** `wanted` held within the band, or `null` where an end of the band is not known. */
export function heldWithin({ floor, ceiling }: BandEnds, wanted: Decimal): Held {
  if (!floor || !ceiling) return { base: null, bound: 'none' };
  if (wanted.lt(floor)) return { base: floor, bound: 'floor' };
  if (wanted.gt(ceiling)) return { base: ceiling, bound: 'ceiling' };
  return { base: wanted, bound: 'none' };
}
