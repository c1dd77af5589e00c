import { platformsOf } from '../../facts/subsidies.ts';
import { Decimal, yuan, ZERO } from '../../money.ts';
import { firstDay, type Month } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { moneyBack, PLATFORMS, termsOf } from './platform-money.ts';
import type { Amount, ContributionFacts, Net } from './types.ts';

/**
 * What the person's platform pays back of a month's pension contribution, beside the gross amount and never in it: an
 * estimate by the platform's own formula, whose document and grade are not those of the contribution.
 *
 * Only for who says that the platform's condition is met; who has not said reads how much it could be.
 *
 * @param pension gross, yuan a month
 */
export function netOf(facts: ContributionFacts, month: Month, pension: Amount, trail: Trail): Net[] {
  const platforms = platformsOf(facts);
  if (!platforms) return [];
  const on = firstDay(month);
  const table = trail.law.find(PLATFORMS, on);
  const [best] = table ? termsOf(platforms, table, trail.law) : [];
  const money = best && moneyBack(best, on, trail.law);
  if (!money || !pension || pension.lte(ZERO) || facts.platformIncomeMet === false) return [];
  const back = Decimal.min(money.back, pension);
  const { platform, document } = best;
  if (facts.platformIncomeMet === undefined) {
    trail.notice('platform-may-pay-back', { platform, back: yuan(back), document });
    return [];
  }
  const { floor, rate, share, grade } = money;
  const net = pension.minus(back);
  const operands = {
    month,
    platform,
    floor: yuan(floor.value ?? ZERO),
    rate: String(rate.value),
    share,
    pension: yuan(pension),
    net: yuan(net),
    document,
  };
  trail.step('contributions.platform-back', operands, yuan(back), [floor, rate]);
  trail.notice('platform-back-estimated', { platform, back: yuan(back), net: yuan(net) });
  return [{ programme: 'platform-contribution', back, net, estimated: true, document, grade }];
}
