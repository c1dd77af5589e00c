import { Decimal } from '../../money.ts';
import { firstDay, type Month, yearOf } from '../../month.ts';
import type { Law } from '../../parameters/law.ts';
import { Trail } from '../trail.ts';
import { heldWithin, shareOfAverageWage, type YearsBand } from './base.ts';
import { monthlyContribution, type Rates } from './monthly.ts';
import type { Tier } from './types.ts';

/** Tiers of each law by year and rates: they are the same for everybody, and half of the sums of an answer. */
const known = new WeakMap<Law, Map<string, readonly Tier[]>>();

/**
 * Bases people commonly choose, in percent of the average wage, each held within the band, with what a month costs.
 * They help to choose and no amount rests on them, so they have a trail of their own that the answer does not show.
 *
 * @param key names the year, first month, schemes and medical option, on which `rates` depend
 */
export function tiersOf(first: Month, band: YearsBand, rates: Rates, key: string, { law }: Trail): readonly Tier[] {
  let tiers = known.get(law);
  if (!tiers) known.set(law, (tiers = new Map()));
  let wanted = tiers.get(key);
  if (!wanted) {
    if (tiers.size === MOST_KEPT) tiers.clear();
    tiers.set(key, (wanted = Object.freeze(workOut(first, band, rates, new Trail(law)))));
  }
  return wanted;
}

/** Keys come from requests. */
const MOST_KEPT = 500;

function workOut(first: Month, band: YearsBand, rates: Rates, aside: Trail): Tier[] {
  const list = aside.figure('pension.contribution-base.tiers', firstDay(first));
  return (list?.rows ?? []).map((row): Tier => {
    const percent = String(row.percent);
    const { wanted } = shareOfAverageWage(new Decimal(percent), yearOf(first), aside);
    const { base, bound } = wanted ? heldWithin(band, wanted) : { base: null, bound: 'none' as const };
    const { pension, medical, total } = monthlyContribution(rates, base);
    return { percent, base, bound, pension, medical, total };
  });
}
