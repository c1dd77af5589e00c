import type { Figure, Law } from '../../law/law.ts';
import { Decimal } from '../../money.ts';
import { type Day, MONTHS_IN_YEAR } from '../../month.ts';
import { Trail } from '../trail.ts';
import type { Age } from './types.ts';

const DIVISOR = 'pension.account-divisor';
const DECIMALS = 'pension.account-divisor.decimals';

/** 计发月数 of an age, and as people write it. */
export interface Divisor {
  months: Decimal;
  text: string;
}

/**
 * 计发月数: the table of 国发〔2005〕38号 for a full age. For months beyond it the straight line to the next age, rounded
 * half up to the decimals of Shandong's benefit sheets, which no official text confirms.
 *
 * @returns `null` for an age that the table does not reach
 */
export function accountDivisor(age: Age, on: Day, trail: Trail): Divisor | null {
  const table = trail.figure(DIVISOR, on);
  if (!table) return null;
  const lower = monthsAt(table, age.years);
  const upper = age.months === 0 ? lower : monthsAt(table, age.years + 1);
  if (!lower || !upper) {
    trail.missing(DIVISOR, on);
    return null;
  }
  const operands = { years: String(age.years), months: String(age.months), lower: lower.text };
  if (age.months === 0) {
    trail.step('benefit.divisor', operands, lower.text, [table]);
    return lower;
  }
  const decimals = trail.figure(DECIMALS, on);
  if (!decimals?.value) return null;
  const divisor = between(lower.months, upper.months, age.months, decimals.value.toNumber());
  trail.step('benefit.divisor-by-month', { ...operands, upper: upper.text }, divisor.text, [table, decimals]);
  return divisor;
}

/** As `accountDivisor`, for a sum that is not explained. */
export const divisorAt = (age: Age, on: Day, law: Law): Decimal | null =>
  accountDivisor(age, on, new Trail(law, false))?.months ?? null;

function between(lower: Decimal, upper: Decimal, months: number, places: number): Divisor {
  const exact = lower.minus(lower.minus(upper).times(months).div(MONTHS_IN_YEAR));
  const rounded = exact.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  return { months: rounded, text: rounded.toFixed(places) };
}

function monthsAt({ rows }: Figure, years: number): Divisor | undefined {
  const row = rows.find(({ age }) => Number(age) === years);
  return row && { months: new Decimal(String(row.months)), text: String(row.months) };
}
