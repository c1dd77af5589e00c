import { Decimal, percentOf, sum, toFen, yuan, ZERO } from '../../money.ts';
import type { Day } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { accountDivisor, type Divisor } from './divisor.ts';
import type { Age, Amount, Pension } from './types.ts';

const MONTHS_IN_YEAR = 12;
/** The agency's sheets print years to four decimals. */
const PARTS_OF_YEAR = 10_000;
/** A factor and not a division by 2: exact, and several times as fast. */
const HALF = new Decimal('0.5');

/** All that a pension is made of; `null` is not known. */
export interface PensionRecord {
  base: Amount;
  /** A decimal. */
  index: string | null;
  months: number | null;
  preAccountMonths: number | null;
  account: Amount;
  age: Age | null;
}

/** The three parts and their sum, each rounded half up to the fen (国发〔2005〕38号, 鲁政发〔2006〕92号). */
export function pensionOf(record: PensionRecord, wages: Wages | null, on: Day, trail: Trail): Pension {
  const { base, months, age } = record;
  const divisor = age && accountDivisor(age, on, trail);
  const basic = basicPart(wages, months, on, trail);
  const account = accountPart(record.account, divisor, trail);
  const transitional = transitionalPart(wages, record.preAccountMonths, on, trail);
  const total = sum([basic, account, transitional]);
  if (basic && account && transitional && total) {
    const operands = { basic: yuan(basic), account: yuan(account), transitional: yuan(transitional) };
    trail.step('benefit.total', operands, yuan(total), []);
  }
  const years = months === null ? null : yearsOf(months);
  return { base, index: record.index, years, basic, account, transitional, total, divisor: divisor?.text ?? null };
}

/** What base and index come to, with both as people read them. */
export interface Wages {
  base: string;
  index: string;
  /** Benefit base × index: the indexed monthly wage. */
  indexed: Decimal;
  /** Mean of the benefit base and the indexed wage. */
  mean: Decimal;
}

export function wagesOf({ base, index }: Pick<PensionRecord, 'base' | 'index'>): Wages | null {
  if (!base || index === null) return null;
  const indexed = base.times(index);
  return { base: yuan(base), index, indexed, mean: base.plus(indexed).times(HALF) };
}

function yearsOf(months: number): string {
  return String(Math.round((months * PARTS_OF_YEAR) / MONTHS_IN_YEAR) / PARTS_OF_YEAR);
}

/** Mean of the benefit base and the indexed wage × credited years × rate; years before accounts count here too. */
function basicPart(wages: Wages | null, months: number | null, on: Day, trail: Trail): Amount {
  const rate = trail.figure('pension.basic-rate', on);
  if (!wages || months === null || !rate?.value) return null;
  const part = shareOf(wages.mean, months, rate.value);
  const operands = { base: wages.base, index: wages.index, years: yearsOf(months), rate: rate.value.toString() };
  trail.step('benefit.basic', operands, yuan(part), [rate]);
  return part;
}

/** `rate` percent of a wage for each year of `months`, to the fen; divided last, so that no part of a year is lost. */
function shareOf(wage: Decimal, months: number, rate: Decimal): Decimal {
  return toFen(percentOf(rate, wage.times(months)).div(MONTHS_IN_YEAR));
}

function accountPart(account: Amount, divisor: Divisor | null, trail: Trail): Amount {
  if (!account || !divisor) return null;
  const part = toFen(account.div(divisor.months));
  trail.step('benefit.account', { account: yuan(account), divisor: divisor.text }, yuan(part), []);
  return part;
}

/** Indexed wage × years before personal accounts × rate; nothing where there are none. */
function transitionalPart(wages: Wages | null, months: number | null, on: Day, trail: Trail): Amount {
  if (months === 0) return ZERO;
  const rate = trail.figure('pension.transitional-rate', on);
  if (!wages || months === null || !rate?.value) return null;
  const part = shareOf(wages.indexed, months, rate.value);
  const operands = { base: wages.base, index: wages.index, years: yearsOf(months), rate: rate.value.toString() };
  trail.step('benefit.transitional', operands, yuan(part), [rate]);
  return part;
}
