import { Decimal, percentOf, sum, toFen, yuan, ZERO } from '../../money.ts';
import { type Day, MONTHS_IN_YEAR } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { accountDivisor, type Divisor } from './divisor.ts';
import type { Age, Amount, Pension } from './types.ts';

/** The agency's sheets print years to four decimals. */
const PARTS_OF_YEAR = 10_000;
const ONE = new Decimal(1);
/** Six decimals are what an index may be written with. */
const DECIMALS_OF_INDEX = 6;

/** An average index as the fraction that it is, so that no part of a fen is lost, and as people read it. */
export interface AverageIndex {
  sum: Decimal;
  of: Decimal;
  text: string;
}

/** An index as it was told. */
export const givenIndex = (index: string): AverageIndex => ({ sum: new Decimal(index), of: ONE, text: index });

/** `sum` ÷ `of`, written to six decimals, half up. */
export function meanIndex(sum: Decimal, of: Decimal): AverageIndex {
  return { sum, of, text: sum.div(of).toDecimalPlaces(DECIMALS_OF_INDEX, Decimal.ROUND_HALF_UP).toString() };
}

/** All that a pension is made of; `null` is not known. */
export interface PensionRecord {
  base: Amount;
  index: AverageIndex | null;
  months: number | null;
  preAccountMonths: number | null;
  account: Amount;
  age: Age | null;
}

/** The three parts and their sum, each rounded half up to the fen (国发〔2005〕38号, 鲁政发〔2006〕92号). */
export function pensionOf(record: PensionRecord, on: Day, trail: Trail): Pension {
  const { base, index, months, age } = record;
  const divisor = age && accountDivisor(age, on, trail);
  const basic = basicPart(record, on, trail);
  const account = accountPart(record.account, divisor, trail);
  const transitional = transitionalPart(record, on, trail);
  const total = sum([basic, account, transitional]);
  if (trail.explains && basic && account && transitional && total) {
    const operands = { basic: yuan(basic), account: yuan(account), transitional: yuan(transitional) };
    trail.step('benefit.total', operands, yuan(total), []);
  }
  const years = months === null ? null : yearsOf(months);
  return {
    base,
    index: index?.text ?? null,
    years,
    basic,
    account,
    transitional,
    total,
    divisor: divisor?.text ?? null,
  };
}

function yearsOf(months: number): string {
  return String(Math.round((months * PARTS_OF_YEAR) / MONTHS_IN_YEAR) / PARTS_OF_YEAR);
}

/** Mean of the benefit base and the indexed wage × credited years × rate, unrounded; years before accounts count here too. */
export const basicShare = (base: Decimal, index: AverageIndex, months: number, rate: Decimal): Decimal =>
  shareOf(base.times(index.of.plus(index.sum)), index.of.times(2), months, rate);

/** Indexed wage × years before personal accounts × rate, unrounded. */
export const transitionalShare = (base: Decimal, index: AverageIndex, months: number, rate: Decimal): Decimal =>
  shareOf(base.times(index.sum), index.of, months, rate);

function basicPart({ base, index, months }: PensionRecord, on: Day, trail: Trail): Amount {
  const rate = trail.figure('pension.basic-rate', on);
  if (!base || !index || months === null || !rate?.value) return null;
  const part = toFen(basicShare(base, index, months, rate.value));
  if (!trail.explains) return part;
  const operands = { base: yuan(base), index: index.text, years: yearsOf(months), rate: rate.value.toString() };
  trail.step('benefit.basic', operands, yuan(part), [rate]);
  return part;
}

/**
 * `rate` percent of the wage `numerator` ÷ `denominator` for each year of `months`; divided once and last, so that nothing is
 * rounded before.
 */
function shareOf(numerator: Decimal, denominator: Decimal, months: number, rate: Decimal): Decimal {
  return percentOf(rate, numerator.times(months)).div(denominator.times(MONTHS_IN_YEAR));
}

function accountPart(account: Amount, divisor: Divisor | null, trail: Trail): Amount {
  if (!account || !divisor) return null;
  const part = toFen(account.div(divisor.months));
  if (trail.explains) trail.step('benefit.account', { account: yuan(account), divisor: divisor.text }, yuan(part), []);
  return part;
}

function transitionalPart({ base, index, preAccountMonths: months }: PensionRecord, on: Day, trail: Trail): Amount {
  if (months === 0) return ZERO;
  const rate = trail.figure('pension.transitional-rate', on);
  if (!base || !index || months === null || !rate?.value) return null;
  const part = toFen(transitionalShare(base, index, months, rate.value));
  if (!trail.explains) return part;
  const operands = { base: yuan(base), index: index.text, years: yearsOf(months), rate: rate.value.toString() };
  trail.step('benefit.transitional', operands, yuan(part), [rate]);
  return part;
}
