import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one Decimal of the project: 40 significant digits, so that no intermediate of a sum of the law
 * is ever rounded by the library. The global `Decimal` of decimal.js is left untouched.
 */
export const Decimal = DecimalJs.clone({ precision: 40, defaults: true });
export type Decimal = DecimalJs;

export const ZERO = new Decimal(0);

/** An amount of yuan rounded half up to the fen (分), the rounding of every contribution. */
export function toFen(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2, DecimalJs.ROUND_HALF_UP);
}

/** Yuan as they go over the wire and to people: two decimals, no grouping, `-13.80` for a refund, never `-0.00`. */
export function yuan(amount: Decimal): string {
  // Most amounts are under ten million yuan with two decimals or fewer: then decimal.js has the yuan in its first group
  // of seven digits and their fraction in the second, and writing these takes a quarter of the time of toFixed. Buys half
  // of the contribution answers a second.
  const { s: sign, e: exponent, d: groups } = amount;
  if (sign > 0 && exponent >= 0 && exponent < 7 && groups.length <= 2) {
    const fen = (groups[1] ?? 0) / 100_000;
    if (Number.isInteger(fen)) return `${groups[0]}.${fen < 10 ? '0' : ''}${fen}`;
  }
  const text = amount.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** A factor and not a division by 100: exact, and several times as fast. */
const ONE_PERCENT = new Decimal('0.01');

/** `percent` (20 for 20 %) of `amount`, unrounded. */
export function percentOf(percent: Decimal, amount: Decimal): Decimal {
  return amount.times(percent).times(ONE_PERCENT);
}

/** The sum, or `null` as soon as one part is unknown: a total never hides what is not known. */
export function sum(amounts: readonly (Decimal | null)[]): Decimal | null {
  let total: Decimal | undefined;
  for (const amount of amounts) {
    if (amount === null) return null;
    total = total ? total.plus(amount) : amount;
  }
  return total ?? ZERO;
}
