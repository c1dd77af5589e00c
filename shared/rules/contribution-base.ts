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
 * The highest base of the band, to the fen, whose value `holds`: that of the floor does, and where that of a base does
 * not, none above it does. Values rise nearly in a straight line: sought from where they would reach `wanted` on it.
 */
export function highestBase(
  floor: Decimal,
  ceiling: Decimal,
  wanted: Decimal,
  worthOf: (base: Decimal) => Decimal,
  holds: (value: Decimal) => boolean,
): Decimal {
  const atCeiling = worthOf(ceiling);
  if (holds(atCeiling)) return ceiling;
  const inFen = (base: Decimal) => base.times(FEN_IN_YUAN).toNumber();
  const inYuan = (fen: number) => new Decimal(fen).div(FEN_IN_YUAN);
  let [last, over] = [inFen(floor), inFen(ceiling)];
  const atFloor = worthOf(floor);
  const part = wanted.minus(atFloor).div(atCeiling.minus(atFloor)).toNumber();
  let next = last + Math.floor((over - last) * part);
  for (let step = 1; over - last > 1; step *= 2) {
    const tried = Math.min(Math.max(next, last + 1), over - 1);
    const isLast = holds(worthOf(inYuan(tried)));
    if (isLast) last = tried;
    else over = tried;
    // Steps that double lead past the base that is sought, wherever the line began; once there, halves lead to it.
    const beyond = isLast ? last + step : over - step;
    next = beyond > last && beyond < over ? beyond : Math.floor((last + over) / 2);
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
