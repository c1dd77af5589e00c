/** The best of all plans for each aim (docs/plan-model.md, points 7 and 11 to 14), found by looking at every one. */

import { type Asking, fen, monthAt, yuan } from './plain.ts';
import { type Band, type Limit, type Pension, type PlanFacts, person, type Way } from './plan.ts';

export const AIMS = ['least-cost', 'least-cost-employee', 'least-cost-both', 'most-pension', 'soonest-cover'] as const;
export type Aim = (typeof AIMS)[number];

type Order = (a: Way, b: Way) => number;

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const cheaper: Order = (a, b) =>
  a.pays - b.pays ||
  a.until - b.until ||
  a.lastPayment - b.lastPayment ||
  Number(a.withAccount) - Number(b.withAccount);
const richer: Order = (a, b) => {
  const [one, other] = [a.pension as Pension, b.pension as Pension].map(({ exact }) => exact) as [
    Pension['exact'],
    Pension['exact'],
  ];
  const difference = other.sum * one.of - one.sum * other.of;
  return difference === 0n ? cheaper(a, b) : difference < 0n ? -1 : 1;
};
const sooner: Order = (a, b) => text(a.covered.latest, b.covered.latest) || cheaper(a, b);

const ORDERS: Record<Aim, Order> = {
  'least-cost': cheaper,
  'least-cost-employee': cheaper,
  'least-cost-both': cheaper,
  'most-pension': richer,
  'soonest-cover': sooner,
};

function serves(aim: Aim, { pensionScheme, medicalScheme }: Way): boolean {
  if (aim === 'least-cost-employee') return pensionScheme === 'employee';
  if (aim === 'least-cost-both') return pensionScheme === 'employee' && medicalScheme === 'employee';
  return pensionScheme !== 'none';
}

const schemesOf = ({ pensionScheme, medicalScheme }: Way) => `${pensionScheme} ${medicalScheme}`;

/** The first of equal ones. */
function best(ways: Iterable<Way>, order: Order): Way | undefined {
  let found: Way | undefined;
  for (const way of ways) if (!found || order(way, found) < 0) found = way;
  return found;
}

/** Of each pair of schemes and month of retirement the best by an order: what no aim and no runner-up asks for is dropped. */
class Podium {
  readonly order: Order;
  readonly first = new Map<string, Way>();
  constructor(order: Order) {
    this.order = order;
  }
  enter(way: Way) {
    const group = `${schemesOf(way)} ${way.until}`;
    const holder = this.first.get(group);
    if (!holder || this.order(way, holder) < 0) this.first.set(group, way);
  }
}

export function plans(facts: PlanFacts, limit: Limit | null, asking: Asking, band?: Band) {
  const who = person(facts, asking, band);
  const most = limit === null ? Number.POSITIVE_INFINITY : Number(fen(limit.amount));
  const needs = ({ needs }: Way) => (limit?.per === 'year' ? needs.year : needs.month);
  const least: Order = (a, b) => needs(a) - needs(b) || cheaper(a, b);

  const podiums = new Map([cheaper, richer, sooner].map((order) => [order, new Podium(order)]));
  const without = new Podium(sooner);
  const above = new Map<Aim, Way>();
  let considered = 0;
  for (const way of who.ways()) {
    considered += 1;
    for (const aim of AIMS) {
      const smallest = above.get(aim);
      const meets = serves(aim, way) || aim === 'soonest-cover';
      if (meets && (!smallest || least(way, smallest) < 0)) above.set(aim, way);
    }
    if (needs(way) > most) continue;
    without.enter(way);
    if (way.pensionScheme !== 'none') for (const podium of podiums.values()) podium.enter(way);
  }

  const pensionTotal = ({ pension }: Way) => (pension === null ? 0 : Number(pension.basic + pension.account));

  /** The first month from which what is drawn less what is paid stays above that of another plan, up to the age of 100. */
  function aheadFrom(one: Way, other: Way): number | null {
    const end = who.born + 12 * 100;
    let [balance, since]: [number, number | null] = [0, null];
    const [mine, theirs] = [who.payments(one).inMonth, who.payments(other).inMonth];
    for (let month = who.start; month <= end; month += 1) {
      const at = month - who.start;
      balance += (month >= one.until ? pensionTotal(one) : 0) - (mine[at] ?? 0);
      balance -= (month >= other.until ? pensionTotal(other) : 0) - (theirs[at] ?? 0);
      if (balance <= 0) since = null;
      else since ??= month;
    }
    return since;
  }

  /** Those that an aim is chosen from. */
  let setAside = false;
  function candidates(aim: Aim): Way[] {
    const all = [...(podiums.get(ORDERS[aim]) as Podium).first.values()];
    const some = all.filter((way) => serves(aim, way) && !(setAside && way.pensionScheme === 'resident'));
    return aim === 'soonest-cover' && some.length === 0 ? [...without.first.values()] : some;
  }
  const [cheapest, employee] = [
    best(candidates('least-cost'), cheaper),
    best(candidates('least-cost-employee'), cheaper),
  ];
  if (cheapest?.pensionScheme === 'resident' && employee) {
    const ahead = aheadFrom(employee, cheapest);
    setAside = ahead !== null && ahead <= cheapest.until;
  }
  const reference = best(candidates('least-cost'), cheaper);

  function choicesOf(way: Way) {
    const { pensionScheme, medicalScheme, paid } = way;
    const end = pensionScheme === 'resident' ? 12 * (Math.floor(who.start / 12) + paid) - 1 : who.start + paid - 1;
    return {
      pensionScheme,
      base: pensionScheme === 'employee' && paid > 0 ? way.base : null,
      tier: pensionScheme === 'resident' ? way.tier : null,
      paysUntil: pensionScheme === 'none' || paid === 0 ? null : monthAt(end),
      medicalScheme,
      from: monthAt(who.start),
      retireIn: pensionScheme === 'none' ? null : monthAt(way.until),
    };
  }
  const money = (amount: number) => yuan(BigInt(amount));
  const pensionOf = ({ pension }: Way) =>
    pension && {
      total: yuan(pension.basic + pension.account),
      basic: yuan(pension.basic),
      account: yuan(pension.account),
      atLeast: pension.atLeast,
    };

  function told(aim: Aim, way: Way, rivals: readonly Way[]) {
    const order = ORDERS[aim];
    const runnerUp =
      best(
        rivals.filter((rival) => schemesOf(rival) !== schemesOf(way)),
        order,
      ) ??
      best(
        rivals.filter((rival) => rival.until !== way.until),
        order,
      );
    const total = pensionTotal(way);
    const after = total === 0 ? null : Math.ceil(way.paysForPension / total);
    const ahead = reference && way.pension && reference !== way ? aheadFrom(way, reference) : null;
    return {
      aim,
      choices: choicesOf(way),
      paid: way.paid,
      reckonedTo: way.until > who.start ? monthAt(way.until - 1) : null,
      ledger: who.payments(way).inMonth.map((amount, at) => ({ month: monthAt(who.start + at), pays: money(amount) })),
      pays: money(way.pays),
      paysForPension: money(way.paysForPension),
      largestMonth: way.largest && { month: monthAt(way.largest.month), amount: money(way.largest.amount) },
      pension: pensionOf(way),
      coveredFrom: way.covered,
      medicalMonths: who.medicalMonths(way),
      drawnBackAfter: after,
      drawnBackIn: after ? monthAt(way.until + after - 1) : null,
      aheadFrom: ahead === null ? null : monthAt(ahead),
      runnerUp: runnerUp
        ? { choices: choicesOf(runnerUp), pays: money(runnerUp.pays), pension: pensionOf(runnerUp) }
        : null,
    };
  }

  const chosen = AIMS.flatMap((aim) => {
    if (aim === 'most-pension' && limit === null) return [];
    const rivals = candidates(aim);
    const way = best(rivals, ORDERS[aim]);
    return way ? [told(aim, way, rivals)] : [];
  });
  const smallest = reference || limit === null ? undefined : above.get('least-cost');
  return {
    considered,
    setAside,
    plans: chosen,
    needed: smallest ? { limit: money(needs(smallest)), plan: told('least-cost', smallest, []) } : null,
    unmet:
      limit === null
        ? null
        : AIMS.filter((aim) => !chosen.some((plan) => plan.aim === aim)).map((aim) => {
            const way = above.get(aim);
            return { aim, limit: way ? money(needs(way)) : null };
          }),
  };
}
