import type { Figure } from '../../law/law.ts';
import { provinceOf } from '../../law/regions.ts';
import type { Trail } from '../trail.ts';

const PROVINCES = 'occupational-injury.provinces';

/**
 * The list that brought occupational-injury cover by order to the province; `null` while it has not begun there, and
 * then it is said. The notices on worker status name the cover from 2021 on, the provinces came later, one after another.
 */
export function injuryCover(trail: Trail): Figure | null {
  const { asOf, region, find, describe } = trail.law;
  const province = provinceOf(region);
  const covers = (list: Figure | null) => list?.rows.some((row) => row.province === province) ?? false;
  const current = find(PROVINCES, asOf);
  if (!current) {
    trail.missing(PROVINCES, asOf);
    return null;
  }
  if (!covers(current)) {
    trail.cite(current);
    trail.notice('occupational-injury-not-begun', {}, [current]);
    return null;
  }
  // Later lists add others: the first one says it.
  const first = describe(PROVINCES).values.find(({ from }) => from <= asOf && covers(find(PROVINCES, from)));
  const list = (first && find(PROVINCES, first.from)) ?? current;
  trail.cite(list);
  return list;
}
