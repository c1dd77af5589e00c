import type { Month } from '../../month.ts';
import { type Combination, pensionPayments } from './combination.ts';
import { highestBase, isWithin, type Means } from './limit.ts';
import type { Cover } from './medical.ts';
import type { ExactPension, Pensions } from './pension.ts';
import type { Prices } from './prices.ts';
import type { Aim } from './types.ts';

/** A combination on one base: all that is chosen. */
export interface Candidate {
  combination: Combination;
  /** Whole yuan; 0 where no employee month is paid. */
  base: number;
  /** Fen, all payments. */
  pays: number;
}

/** What the best of an aim is looked for in. */
export interface Contest {
  /** Each combination on its cheapest base, the floor, within the means. */
  candidates: readonly Candidate[];
  /** Nothing bounds what can be paid where it is left out. */
  means?: Means | undefined;
  prices: Prices;
  pensions: Pensions;
  cover: Record<'employee' | 'resident', Cover>;
}

type Order = (one: Candidate, other: Candidate) => number;

/** Of one aim: what is compared, in its order. */
export interface Ranked {
  candidates: readonly Candidate[];
  order: Order;
}

/** On the floor, as in every aim but that of the most pension. */
export const cheapestOn = (combination: Combination, { band }: Prices): Candidate =>
  candidate(combination, combination.way.months > 0 ? (band?.floor ?? 0) : 0);

const candidate = (combination: Combination, base: number): Candidate => ({
  combination,
  base,
  pays: combination.besidesBase - combination.tiers + pensionPayments(combination, base),
});

const compare = <T extends string | number>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0);

const ALWAYS: Month = '9999-12';

/** Lower net sum, earlier retirement, earlier last payment (docs/plan-model.md, 11). */
export const bySum: Order = (one, other) =>
  one.pays - other.pays ||
  compare(one.combination.way.retireIn ?? ALWAYS, other.combination.way.retireIn ?? ALWAYS) ||
  compare(one.combination.lastPaid, other.combination.lastPaid);

/** The plans of an aim within the means. */
export function rankedBy(aim: Aim, contest: Contest): Ranked {
  if (aim === 'most-pension') return byPension(contest);
  const { candidates } = contest;
  const ending = candidates.filter(({ combination }) => combination.way.scheme !== 'none');
  switch (aim) {
    case 'least-cost':
      return { candidates: ending, order: bySum };
    case 'least-cost-employee':
      return { candidates: ending.filter(isEmployee), order: bySum };
    case 'least-cost-both':
      return {
        candidates: ending.filter((each) => isEmployee(each) && each.combination.medical === 'employee'),
        order: bySum,
      };
    case 'soonest-cover':
      return { candidates: ending.length > 0 ? ending : candidates, order: byCover(contest) };
  }
}

const isEmployee = ({ combination }: Candidate): boolean => combination.way.scheme === 'employee';

/** What of the candidates stays within the means. */
export const within = (contest: Contest, means: Means): Contest => ({
  ...contest,
  means,
  candidates: contest.candidates.filter(({ combination, base }) => isWithin(combination, base, means)),
});

/** The earliest day on which cover is certain. */
function byCover({ cover }: Contest): Order {
  const day = ({ combination }: Candidate) => cover[combination.medical].latest ?? ALWAYS;
  return (one, other) => compare(day(one), day(other)) || bySum(one, other);
}

/** On the highest base within the means, compared before anything is rounded; without means there is no such aim. */
function byPension({ candidates, means, prices: { band }, pensions }: Contest): Ranked {
  const known = new Map<Candidate, ExactPension>();
  for (const cheapest of means ? candidates : []) {
    const { combination } = cheapest;
    const base = means && band && combination.way.months > 0 ? highestBase(combination, means, band) : cheapest.base;
    const pension = base === null ? null : pensions.of(combination, base);
    if (base !== null && pension) known.set(base === cheapest.base ? cheapest : candidate(combination, base), pension);
  }
  const total = (each: Candidate) => known.get(each)?.total;
  return {
    candidates: [...known.keys()],
    order: (one, other) => total(other)?.cmp(total(one) ?? 0) || bySum(one, other),
  };
}

export function bestOf({ candidates, order }: Ranked): Candidate | null {
  let best: Candidate | null = null;
  for (const each of candidates) if (!best || order(each, best) < 0) best = each;
  return best;
}

/** Whether two have the same pension and the same medical scheme. */
export const sameSchemes = (one: Candidate, other: Candidate): boolean =>
  one.combination.way.scheme === other.combination.way.scheme && one.combination.medical === other.combination.medical;

/** The best with another pension or medical scheme; where there is none, with another month of retirement (docs/plan-model.md, 13). */
export function runnerUpOf({ candidates, order }: Ranked, best: Candidate): Candidate | null {
  const others = candidates.filter((each) => !sameSchemes(each, best));
  const later = candidates.filter(({ combination }) => combination.way.retireIn !== best.combination.way.retireIn);
  return bestOf({ candidates: others.length > 0 ? others : later, order });
}
