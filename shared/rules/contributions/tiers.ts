import { Decimal } from '../../money.ts';
import { firstDay, type Month, yearOf } from '../../month.ts';
import { heldWithin } from '../contribution-base.ts';
import type { Trail } from '../trail.ts';
import { shareOfAverageWage, type YearsBand } from './base.ts';
import { monthlyContribution, type Rates } from './monthly.ts';
import type { Tier } from './types.ts';

/**
 * Bases people commonly choose, in percent of the average wage, each held within the band, with what a month costs.
 *
 * @param aside a trail that the answer does not show: tiers help to choose, and no amount rests on them
 */
export function tiersOf(first: Month, band: YearsBand, rates: Rates, aside: Trail): Tier[] {
  const list = aside.figure('pension.contribution-base.tiers', firstDay(first));
  return (list?.rows ?? []).map((row): Tier => {
    const percent = String(row.percent);
    const { wanted } = shareOfAverageWage(new Decimal(percent), yearOf(first), aside);
    const { base, bound } = wanted ? heldWithin(band, wanted) : { base: null, bound: 'none' as const };
    const { pension, medical, total } = monthlyContribution(rates, base);
    return { percent, base, bound, pension, medical, total };
  });
}
