import {
  type Asking,
  add,
  ascending,
  fen,
  figure,
  half,
  monthAt,
  monthIndex,
  percent,
  platformPays,
  platformsSaid,
  whole,
  yuan,
} from './plain.ts';
import { retirement, type Told } from './retirement.ts';

export type Base =
  | { amount: string }
  | { percent: string }
  | { income: string }
  | { monthlyBudget: string }
  | { yearlyBudget: string }
  | { pension: string };

interface Facts {
  year?: number | undefined;
  from?: string | undefined;
  base?: Base | undefined;
  schemes?: readonly string[] | undefined;
  medicalOption?: string | undefined;
  paid?: readonly { month: string; base: string }[] | undefined;
  birthMonth?: string | undefined;
  sex?: string | undefined;
  womenClass?: string | undefined;
  pension?: Told | undefined;
  platform?: string | readonly string[] | undefined;
  platformIncomeMet?: boolean | undefined;
}

type Fen = bigint | null;

/** Where nobody can pay: every amount is open and nothing helps. */
const NOT_ELIGIBLE = {
  outcome: 'not-eligible',
  questions: [],
  missing: [],
  base: { chosen: null, floor: null, ceiling: null, bound: 'none', provisional: false },
  monthly: { pension: null, pensionToAccount: null, medical: null, medicalToAccount: null, total: null },
  remaining: null,
  yearlyFees: null,
  schedules: [],
  tiers: [],
};

/** What a flexible worker pays in a year (鲁人社字 of each year; 鲁政字〔2023〕184号; 劳动法 art. 15). */
export function contributions(facts: Facts, asking: Asking) {
  const { year } = facts;
  const impossible = 'faults' in retirement(facts, asking);
  if (year === undefined && impossible) return { faults: ['invalid-request'] };
  if (year === undefined) return { outcome: 'needs-answers', questions: facts.base ? ['year'] : ['year', 'base'] };
  const january = `${year}-01-01`;
  const asked = facts.from ?? `${year}-01`;
  const schemes = facts.schemes ?? ['pension', 'medical'];
  const [pension, medical] = [schemes.includes('pension'), schemes.includes('medical')];
  const option = facts.medicalOption ?? 'pooled-only';
  const missing = new Set<string>();
  const faults: string[] = [];
  const get = (id: string, on: string) => {
    const found = figure(id, on, asking);
    if (!found) missing.add(id);
    return found;
  };

  if (Number(asked.slice(0, 4)) !== year) faults.push('invalid-request');
  const paidMonths = (facts.paid ?? []).map(({ month }) => month);
  if (paidMonths.some((month) => Number(month.slice(0, 4)) !== year)) faults.push('invalid-request');
  if (new Set(paidMonths).size < paidMonths.length) faults.push('invalid-request');
  if (faults.length > 0) return { faults };

  // nobody pays before the month of their 16th birthday
  const least = figure('flexible-worker.least-age', `${asked}-01`, asking)?.value;
  const old =
    facts.birthMonth !== undefined && least ? monthAt(monthIndex(facts.birthMonth) + 12 * Number(least)) : asked;
  const first = [old, asked].sort().at(-1) as string;
  if (Number(first.slice(0, 4)) > year) return impossible ? { faults: ['invalid-request'] } : NOT_ELIGIBLE;

  // the band and the base chosen in it
  const floorFigure = get('pension.contribution-base.floor', january);
  const ceilingFigure = get('pension.contribution-base.ceiling', january);
  const floor = floorFigure?.value ? fen(floorFigure.value) : null;
  const ceiling = ceilingFigure?.value ? fen(ceilingFigure.value) : null;
  const provisional = Boolean(floorFigure?.provisional || ceilingFigure?.provisional);
  const held = (wanted: bigint): Fen =>
    floor === null || ceiling === null ? null : wanted < floor ? floor : wanted > ceiling ? ceiling : wanted;
  const end = (wanted: bigint): string =>
    held(wanted) === null || held(wanted) === wanted ? 'none' : wanted < (floor as bigint) ? 'floor' : 'ceiling';
  // percent of the monthly average, to the fen: the yearly wage in fen × hundredths of a percent ÷ 10000 ÷ 12
  const share = (of: string): Fen => {
    const wage = figure('pension.average-wage', january, asking);
    return wage?.value ? half(fen(wage.value) * whole(of, 2), 120_000n) : null;
  };
  let wanted: Fen = null;
  if (facts.base && 'amount' in facts.base) {
    wanted = fen(facts.base.amount);
    if ((floor !== null && wanted < floor) || (ceiling !== null && wanted > ceiling)) faults.push('base-out-of-range');
  } else if (facts.base && 'income' in facts.base) wanted = fen(facts.base.income);
  else if (facts.base && 'percent' in facts.base) {
    get('pension.average-wage', january);
    wanted = share(facts.base.percent);
  }

  // month by month
  const ratesAt = (at: string) => {
    const on = `${at}-01`;
    return {
      pension: pension ? get('pension.contribution-rate', on) : null,
      account: pension ? get('pension.account-rate', on) : null,
      medical: medical ? get(`medical.flexible.rate-${option}`, on) : null,
      medicalAccount: medical && option === 'with-account' ? get('medical.flexible.account-rate', on) : null,
      fixed: medical ? get('medical.flexible.fixed-base', on) : null,
    };
  };
  const costOf = (rates: ReturnType<typeof ratesAt>, base: Fen) => {
    const on = rates.fixed === null ? null : rates.fixed.value === null ? base : fen(rates.fixed.value);
    const part = (rate: { value: string | null } | null, of: Fen): Fen =>
      rate?.value && of !== null ? percent(rate.value, of) : null;
    const toPension = pension ? part(rates.pension, base) : 0n;
    const toMedical = medical ? part(rates.medical, on) : 0n;
    return {
      pension: toPension,
      pensionToAccount: pension ? part(rates.account, base) : 0n,
      medical: toMedical,
      medicalToAccount: !medical
        ? 0n
        : option === 'with-account'
          ? part(rates.medicalAccount, on)
          : toMedical === null
            ? null
            : 0n,
      total: add([toPension, toMedical]),
    };
  };
  const months: string[] = [];
  for (let at = monthIndex(first); at <= monthIndex(`${year}-12`); at += 1) months.push(monthAt(at));
  const rates = months.map(ratesAt);
  if (rates.some((each) => each.medical !== null && each.medical.value === null)) faults.push('invalid-request');
  if (impossible) faults.push('invalid-request');
  if (faults.length > 0) return { faults };
  const questions: string[] = [];
  const [ofFirst, turnsOnBase] = [rates.slice(0, 1), rates].map((some) =>
    some.some((each) => pension || (each.fixed !== null && each.fixed.value === null)),
  );
  if (!facts.base && turnsOnBase) questions.push('base');

  const feeIds = ['medical.flexible.major-illness-fee', 'medical.flexible.long-term-care-fee'];
  const fees = medical
    ? add(
        feeIds.map((id) => {
          const fee = get(id, `${first}-01`);
          return fee?.value ? fen(fee.value) : null;
        }),
      )
    : 0n;

  const target = targetOf();
  const chosen = target ? target.base : wanted === null ? null : held(wanted);
  const costs = rates.map((each) => costOf(each, chosen));

  // calendar months, quarters, half-years, the year
  const lengths: [string, number][] = [
    ['monthly', 1],
    ['quarterly', 3],
    ['half-yearly', 6],
    ['yearly', 12],
  ];
  const schedules = lengths.map(([frequency, length]) => {
    const groups = new Map<number, number[]>();
    for (const [at, name] of months.entries()) {
      const period = Math.floor((Number(name.slice(5)) - 1) / length);
      groups.set(period, [...(groups.get(period) ?? []), at]);
    }
    const instalments = [...groups.values()].map((members, at) => {
      const sum = (part: 'pension' | 'medical') => add(members.map((each) => costs[each]?.[part] ?? null));
      const withFees = at === 0 ? fees : 0n;
      return {
        from: months[members[0] as number],
        to: months[members.at(-1) as number],
        pension: yuan(sum('pension')),
        medical: yuan(sum('medical')),
        fees: yuan(withFees),
        total: yuan(add([sum('pension'), sum('medical'), withFees])),
        payBy: null,
      };
    });
    return { frequency, instalments, total: yuan(add([...costs.map(({ total }) => total), fees])) };
  });

  const steps = figure('pension.contribution-base.tiers', `${first}-01`, asking)?.rows ?? [];
  const tiers = steps.map((row) => {
    const name = String(row.percent);
    const of = share(name);
    const cost = costOf(rates[0] as ReturnType<typeof ratesAt>, of === null ? null : held(of));
    return {
      percent: name,
      base: yuan(of === null ? null : held(of)),
      bound: of === null ? 'none' : end(of),
      pension: yuan(cost.pension),
      medical: yuan(cost.medical),
      total: yuan(cost.total),
    };
  });

  // the pension paid so far against the year's own band, once it is out
  let settlement: object | undefined;
  if (facts.paid && pension) {
    if (floorFigure?.provisional) missing.add('pension.contribution-base.floor');
    if (ceilingFigure?.provisional) missing.add('pension.contribution-base.ceiling');
    const settled = facts.paid.map(({ month, base }) => {
      const to = provisional ? null : held(fen(base));
      const rule = get('pension.settlement', `${month}-01`);
      const rate = get('pension.contribution-rate', `${month}-01`);
      const known = to !== null && rule !== null && rate?.value;
      const difference = known ? percent(rate.value as string, to) - percent(rate.value as string, fen(base)) : null;
      return { month, paidOn: yuan(fen(base)), settledOn: yuan(to), difference };
    });
    settlement = {
      months: settled.map((each) => ({ ...each, difference: yuan(each.difference) })),
      due: yuan(add(settled.map(({ difference }) => difference))),
    };
  }

  const monthly = costs[0] as (typeof costs)[number];

  // the months from today's on, which can be paid to its last day
  const left = months.flatMap((name, at) => (name >= asking.asOf.slice(0, 7) ? at : []));
  const remaining =
    left.length === 0
      ? null
      : {
          from: months[left[0] as number],
          months: left.length,
          total: yuan(add([...left.map((at) => costs[at]?.total ?? null), fees])),
        };

  // a platform's share of the contribution on the floor, whatever the own base
  const backShare = facts.platformIncomeMet ? platformPays(platformsSaid(facts.platform), `${first}-01`, asking) : null;
  const firstFloor = figure('pension.contribution-base.floor', `${first}-01`, asking)?.value;
  const rate = figure('pension.contribution-rate', `${first}-01`, asking)?.value;
  let net: object | undefined;
  if (pension && backShare && firstFloor && rate && monthly.pension) {
    // fen × hundredths of a percent × hundredths of a percent
    const back = half(fen(firstFloor) * whole(rate, 2) * whole(backShare, 2), 100_000_000n);
    net = [{ back: yuan(back), net: yuan(monthly.pension - back), estimated: true }];
  }
  return {
    // of what the first month costs; fees and later months are beside it
    outcome:
      monthly.total !== null
        ? 'assessed'
        : ofFirst && (!facts.base || target?.asks)
          ? 'needs-answers'
          : 'not-published',
    questions,
    missing: [...missing].sort(),
    base: {
      chosen: yuan(chosen),
      floor: yuan(floor),
      ceiling: yuan(ceiling),
      bound: target ? target.bound : wanted === null ? 'none' : end(wanted),
      provisional,
    },
    monthly: Object.fromEntries(Object.entries(monthly).map(([part, amount]) => [part, yuan(amount)])),
    ...(target && { fits: target.fits }),
    ...(net && { net }),
    remaining,
    yearlyFees: yuan(fees),
    schedules,
    tiers,
    ...(settlement && { settlement }),
  };

  /** The base for what can be paid, or for a pension: every fen of the band may be one. */
  function targetOf() {
    const { base: told } = facts;
    if (told && 'monthlyBudget' in told) return budget(fen(told.monthlyBudget), 'month');
    if (told && 'yearlyBudget' in told) return budget(fen(told.yearlyBudget), 'year');
    if (!told || !('pension' in told)) return null;
    const today = Number(asking.asOf.slice(0, 4));
    if (Number(first.slice(0, 4)) >= today) return wantedPension(fen(told.pension), floor, ceiling);
    // a year that is over changes no pension to come: the base of today, and of that year what its band makes of it
    const bound = (id: string) => {
      const value = get(`pension.contribution-base.${id}`, `${today}-01-01`)?.value;
      return value ? fen(value) : null;
    };
    const now = wantedPension(fen(told.pension), bound('floor'), bound('ceiling'));
    return now.base === null ? now : { ...now, base: held(now.base), bound: end(now.base) };
  }

  function nearest(limit: bigint, base: Fen, bound: string, reached: Fen, missing: Fen) {
    const missedBy = missing !== null && missing < 0n ? 0n : missing;
    return {
      base,
      bound,
      asks: false,
      fits: { wanted: yuan(limit), reached: yuan(reached), missedBy: yuan(missedBy) },
    };
  }

  /** Of a month the least of what each month allows; of a year what the months come to together, and known fees. */
  function budget(limit: bigint, per: 'month' | 'year') {
    const cost = (base: Fen): Fen => {
      const months = rates.map((each) => costOf(each, base).total);
      if (per === 'year') return add([...months, fees ?? 0n]);
      return months.includes(null) ? null : (ascending(months as bigint[]).at(-1) as bigint);
    };
    const fixed = turnsOnBase ? null : cost(null);
    if (fixed !== null) return nearest(limit, null, 'none', fixed, fixed - limit);
    const [low, high] = [floor === null ? null : cost(floor), ceiling === null ? null : cost(ceiling)];
    if (floor === null || ceiling === null || low === null || high === null)
      return nearest(limit, null, 'none', null, null);
    if (low > limit) return nearest(limit, floor, 'floor', low, low - limit);
    if (high < limit) return nearest(limit, ceiling, 'ceiling', high, 0n);
    const within = (costs: (base: bigint) => Fen) => climb(floor, ceiling, (base) => (costs(base) as bigint) <= limit);
    const most =
      per === 'year'
        ? within(cost)
        : (ascending(rates.map((each) => within((base) => costOf(each, base).total)))[0] as bigint);
    return nearest(limit, most, 'none', cost(most), 0n);
  }

  /** What stands today carried on, to the month in which a pension can be drawn. */
  function wantedPension(pension: bigint, floor: Fen, ceiling: Fen) {
    const open = nearest(pension, null, 'none', null, null);
    if (floor === null || ceiling === null) return open;
    const { months: _, index: __, account: ___, ...today } = facts.pension ?? {};
    const { birthMonth, sex, womenClass, from } = facts;
    const at = (base: bigint, retireAt = today.retireAt) =>
      retirement(
        { birthMonth, sex, womenClass, from, base: { amount: yuan(base) as string }, pension: { ...today, retireAt } },
        asking,
      ) as Projected;
    const now = at(floor);
    questions.push(...now.questions);
    // the window of early and late retirement decides nothing here
    const gaps = now.missing.filter((id) => !id.startsWith('retirement.flexible.'));
    for (const id of gaps) missing.add(id);
    if (now.questions.length + gaps.length > 0) return { ...open, asks: now.questions.length > 0 };
    let { retireAt } = today;
    if (retireAt && now.ways) {
      const age = monthIndex(now.ways[0]?.from as string) - monthIndex(birthMonth as string);
      retireAt = { years: Math.floor(age / 12), months: age % 12 };
    }
    const then = at(floor, retireAt);
    const total = (base: bigint): Fen => {
      const { total } = at(base, retireAt).pension;
      return total === null ? null : fen(total);
    };
    const [low, high] = [total(floor), total(ceiling)];
    if (low === null || high === null) {
      for (const id of then.missing) if (!id.startsWith('retirement.flexible.')) missing.add(id);
      questions.push(...then.questions);
      return { ...open, asks: then.questions.length > 0 };
    }
    if (then.pension.projection?.months === 0) return nearest(pension, floor, 'floor', low, pension - low);
    if (low >= pension) return nearest(pension, floor, low > pension ? 'floor' : 'none', low, 0n);
    if (high < pension) return nearest(pension, ceiling, 'ceiling', high, pension - high);
    const least = climb(floor, ceiling, (base) => (total(base) as bigint) < pension) + 1n;
    return nearest(pension, least, 'none', total(least), 0n);
  }
}

/** What a pension asked for by its base says of it. */
interface Projected {
  questions: string[];
  missing: string[];
  pension: { total: string | null; projection?: { months: number } };
  ways?: { from: string }[];
}

/** The last fen of the band for which something holds, in ever shorter steps. */
function climb(floor: bigint, ceiling: bigint, holds: (base: bigint) => boolean): bigint {
  let at = floor;
  for (let step = 1_000_000n; step > 0n; step /= 10n) while (at + step <= ceiling && holds(at + step)) at += step;
  return at;
}
