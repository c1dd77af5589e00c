import { Decimal, percentOf, toFen, yuan } from '../../money.ts';
import { type Day, monthOfDay } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { PensionRecord } from './parts.ts';

const HALF = new Decimal('0.5');

/**
 * Says what one more year on the same index would add to a month's pension, at today's average wage and the same age.
 * It stands beside the answer: where a figure for it is not published, the months are not known, or the person has
 * retired, nothing is said.
 *
 * @param record with an index as it was told
 */
export function explainExtraYear(record: PensionRecord, divisor: string | null, on: Day, trail: Trail): void {
  const { law } = trail;
  const { base, index, months } = record;
  if (!base || !index || months === null || divisor === null || monthOfDay(on) < monthOfDay(law.asOf)) return;
  const wage = law.find('pension.average-wage', law.asOf);
  const accountRate = law.find('pension.account-rate', law.asOf);
  const basicRate = law.find('pension.basic-rate', on);
  if (!wage?.value || !accountRate?.value || !basicRate?.value) return;
  const figures = [basicRate, wage, accountRate];
  for (const figure of figures) trail.cite(figure);
  if (!trail.explains) return;
  const basic = toFen(percentOf(basicRate.value, base.times(index.sum.plus(1)).times(HALF)));
  const paidIn = toFen(percentOf(accountRate.value, wage.value.times(index.sum)));
  const account = toFen(paidIn.div(divisor));
  const operands = {
    index: index.text,
    wage: yuan(wage.value),
    basic: yuan(basic),
    paidIn: yuan(paidIn),
    account: yuan(account),
  };
  trail.step('benefit.extra-year', operands, yuan(basic.plus(account)), figures);
}
