import { dayInShanghai, yearOf } from '../../../shared/month.ts';

/** What everybody pays at least a month in a year, in yuan as on the wire. */
export interface Least {
  year: number;
  floor: string;
  pension: string;
  medical: string;
  total: string;
}

/**
 * The least of this year as it stood when the page was built, which carries it: there long before the rules are, and
 * worked out by them. `null` in another year, and on a page that carries none.
 */
export function leastNow(): Least | null {
  const carried = document.getElementById('app')?.dataset.least;
  const least = carried ? (JSON.parse(carried) as Least) : null;
  return least?.year === yearOf(dayInShanghai(new Date())) ? least : null;
}
