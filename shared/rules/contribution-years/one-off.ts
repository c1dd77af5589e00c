import { type Decimal, percentOf, toFen, yuan, ZERO } from '../../money.ts';
import type { Day } from '../../month.ts';
import type { Trail } from '../trail.ts';

export const ONE_OFF_RATE = 'medical.retirement.one-off-rate';
const ONE_OFF_BASE = 'medical.retirement.one-off-base';

/**
 * What the months missing at retirement cost in one payment: rate × base for each, a month rounded to the fen.
 *
 * @param on the day of the payment: at retirement, or today where that is over
 */
export function oneOffPayment(shortfall: number, on: Day, trail: Trail): Decimal | null {
  if (shortfall === 0) return ZERO;
  const rate = trail.figure(ONE_OFF_RATE, on);
  if (!rate?.value) return null;
  const base = trail.figure(ONE_OFF_BASE, on);
  if (!base?.value) return null;
  const monthly = toFen(percentOf(rate.value, base.value));
  const payment = monthly.times(shortfall);
  trail.step(
    'contribution-years.one-off',
    { months: String(shortfall), base: yuan(base.value), rate: rate.value.toString(), monthly: yuan(monthly) },
    yuan(payment),
    [rate, base],
  );
  return payment;
}
