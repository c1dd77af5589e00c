import {
  type Asking,
  add,
  beginnings,
  type Found,
  fen,
  figure,
  half,
  monthAt,
  monthIndex,
  number,
  percent,
  type Row,
  whole,
  yuan,
} from './plain.ts';

/** Of a base that follows from something else only what it comes to counts here. */
interface Base {
  amount?: string;
  percent?: string;
  income?: string;
  monthlyBudget?: string;
  yearlyBudget?: string;
  pension?: string;
}

export interface Told {
  monthsSoFar?: number | undefined;
  accountNow?: string | undefined;
  indexSoFar?: string | undefined;
  firstMonth?: string | undefined;
  index?: string | undefined;
  months?: number | undefined;
  preAccountMonths?: number | undefined;
  account?: string | undefined;
  benefitBase?: string | undefined;
  retireAt?: { years?: number | undefined; months?: number | undefined } | undefined;
}

interface Facts {
  birthMonth?: string | undefined;
  sex?: string | undefined;
  womenClass?: string | undefined;
  base?: Base | undefined;
  from?: string | undefined;
  pension?: Told | undefined;
}

const INDEX = 1_000_000n; // six decimals

/** sum ÷ of */
interface Index {
  sum: bigint;
  of: bigint;
  text: string;
}

interface PensionRecord {
  base: bigint | null;
  index: Index | null;
  months: number | null;
  before: number | null;
  account: bigint | null;
  /** In months. */
  age: number | null;
  on: string;
}

type Worked = Record<
  'base' | 'index' | 'years' | 'basic' | 'account' | 'transitional' | 'total' | 'divisor',
  string | null
> & {
  projection?: { account: string | null; [member: string]: unknown };
};

/** What a rule makes of a class that the person may belong to. */
interface Candidate {
  row: Row;
  age: number;
  month: number;
}

interface Headline {
  statutoryMonth: string | null;
  minimumMonths: number | null;
  earliestMonth: string | null;
  latestMonth: string | null;
  pension?: Pick<Worked, 'basic' | 'account' | 'transitional' | 'total'>;
}

/** Statutory age, window, ways and pension parts (办法 of 2024-09-13; 人社部发〔2024〕94号; 人社部发〔2014〕17号; 国发〔2005〕38号). */
/** @param possible whether impossible facts were looked for before */
export function retirement(facts: Facts, asking: Asking, possible = false): object {
  const { birthMonth, sex, womenClass, pension: told } = facts;
  const { asOf } = asking;
  const missing: string[] = [];
  const questions: string[] = [];
  let quiet = false;
  const gap = (id: string) => {
    if (!quiet && !missing.includes(id)) missing.push(id);
  };
  const ask = (question: string) => {
    if (!quiet && !questions.includes(question)) questions.push(question);
  };
  const get = (id: string, on: string) => {
    const found = figure(id, on, asking);
    if (!found) gap(id);
    return found;
  };

  if (birthMonth === undefined) ask('birthMonth');
  if (sex === undefined) ask('sex');
  if (sex !== 'male' && womenClass === undefined) ask('womenClass');

  // the classes the person may belong to, each with its statutory month
  const schedule = get('retirement.gradual-delay', '9999-12-31');
  const rows = (schedule?.rows ?? []).filter((row) => {
    if (sex !== undefined && row.sex !== sex) return false;
    return row.sex === 'male' || womenClass === undefined || row.womenClass === womenClass;
  });
  const birth = birthMonth === undefined ? null : monthIndex(birthMonth);
  // min(cap, floor(k / step) + 1), k months after the first affected birth month; none before it
  const ageInMonths = (row: Row): number => {
    // as known before 2024-09-13: the ages of 1978, without delay
    if (row.firstBirthMonth === undefined) return Number(row.oldAge) * 12;
    const k = (birth ?? 0) - monthIndex(String(row.firstBirthMonth));
    const delay = k < 0 ? 0 : Math.min(Number(row.capMonths), Math.floor(k / Number(row.stepMonths)) + 1);
    return Number(row.oldAge) * 12 + delay;
  };
  const candidates: Candidate[] =
    birth === null ? [] : rows.map((row) => ({ row, age: ageInMonths(row), month: birth + ageInMonths(row) }));
  const one = candidates.length === 1 ? candidates[0] : undefined;

  if (!possible && impossible(candidates.map(({ age }) => age))) return { faults: ['invalid-request'] };

  const minimumOf = (month: number) => number('pension.minimum-months', `${monthAt(month)}-01`, asking);
  // a window that the law rules out (none before 2025) is one of no months
  const allowance = (month: number, id: string): number | null => {
    const found = figure(`retirement.flexible.months-${id}`, `${monthAt(month)}-01`, asking);
    return found && Number(found.value ?? 0);
  };
  const oldMonthOf = (row: Row) => (birth as number) + Number(row.oldAge) * 12;

  // 人社部发〔2024〕94号: early retirement asks for the minimum of the year chosen, never of one before the window; on time
  // and late it is that of the statutory year. Half an age of choice leaves both open.
  const { years: atYears, months: atMonths } = told?.retireAt ?? {};
  const minimaOf = ({ row, month }: Candidate): (number | null)[] => {
    const earlier = allowance(month, 'earlier');
    const first = earlier === null ? month : Math.max(oldMonthOf(row), month - earlier);
    if (!told?.retireAt) return [minimumOf(month)];
    if (atYears === undefined || atMonths === undefined) return [minimumOf(first), minimumOf(month)];
    return [minimumOf(Math.min(month, Math.max(first, (birth as number) + atYears * 12 + atMonths)))];
  };
  const minima = candidates.flatMap(minimaOf);
  const minimum = minima.every((each) => each === minima[0]) ? (minima[0] ?? null) : null;
  if (one && minima.every((each) => each === null)) gap('pension.minimum-months');

  // months so far are those before this month, or before a later one of choice; every further one is paid
  const today = monthIndex(asOf.slice(0, 7));
  // nobody pays under 16 (劳动法 art. 15)
  const sixteen = birth === null ? today : birth + 12 * (number('flexible-worker.least-age', asOf, asking) ?? 0);
  const start = Math.max(today, sixteen, facts.from === undefined ? today : monthIndex(facts.from));
  const soFar = told?.monthsSoFar;
  const isToday =
    told !== undefined &&
    ([told.monthsSoFar, told.accountNow, told.indexSoFar].some((each) => each !== undefined) ||
      [told.months, told.account, told.index].every((each) => each === undefined));
  // months told for retirement are paid on from then, and never from a month that is over
  const monthsBy = (month: number, at: number): number | null => {
    if (told?.months !== undefined) return told.months + Math.max(0, month - Math.max(at, start));
    return soFar === undefined ? null : soFar + Math.max(0, month - start);
  };
  const windowOf = ({ row, month }: Candidate): [number | null, number | null] => {
    const earlier = allowance(month, 'earlier');
    const later = allowance(month, 'later');
    // an age half told is any of its twelve months, or any age at all up to the statutory one
    let chosen = [month];
    if (told?.retireAt && atYears === undefined) chosen = [birth as number, month];
    else if (told?.retireAt && atYears !== undefined)
      chosen = (atMonths === undefined ? [0, 11] : [atMonths]).map((each) => (birth as number) + atYears * 12 + each);
    const earliest = chosen.map((at) => {
      if (earlier === null) return null;
      let first = Math.max(oldMonthOf(row), month - earlier);
      for (; first < month; first += 1) {
        const [have, need] = [monthsBy(first, at), minimumOf(first)];
        if (have === null || need === null || have >= need) break;
      }
      return first;
    });
    const agreed = earliest.every((each) => each === earliest[0]) ? (earliest[0] ?? null) : null;
    return [agreed, later === null ? null : month + later];
  };
  const [earliest, latest] = one ? windowOf(one) : [null, null];
  if (one && allowance(one.month, 'earlier') === null) gap('retirement.flexible.months-earlier');
  if (one && latest === null) gap('retirement.flexible.months-later');

  const members = {
    statutoryAge: one ? { years: Math.floor(one.age / 12), months: one.age % 12 } : null,
    statutoryMonth: one ? monthAt(one.month) : null,
    minimumMonths: minimum,
    earliestMonth: earliest === null ? null : monthAt(earliest),
    latestMonth: latest === null ? null : monthAt(latest),
  };
  const answer = members;
  if (!told) return finish(answer);

  // the age at retirement: the chosen one, else the statutory one
  let age: number | null = one?.age ?? null;
  if (told.retireAt) {
    const { years, months } = told.retireAt;
    if (years === undefined) ask('pension.retireAt.years');
    if (months === undefined) ask('pension.retireAt.months');
    age = years === undefined || months === undefined ? null : years * 12 + months;
  }
  let retiring = age === null || birth === null ? null : birth + age;
  if (isToday && !told.retireAt && retiring !== null && birth !== null) {
    retiring = Math.max(retiring, start);
    age = retiring - birth;
  }
  const have = retiring === null ? (told.months ?? null) : monthsBy(retiring, retiring);
  if (retiring === null || have === null || minimum === null || !one || birth === null) {
    const short = have !== null && minima.some((each) => each !== null && each > have);
    if (!short) return finish({ ...answer, pension: worked(retiring, age) });
    const { atRetirement: _, ...pension } = unpaid(retiring, age);
    return finish({ ...answer, pension });
  }
  if (have >= minimum) return finish({ ...answer, pension: worked(retiring, age) });
  const trial = unpaid(retiring, age);
  const ways = waysOf(one, retiring, birth, trial.atRetirement);
  const paysOn = ways[0]?.at ?? null;
  const goesOn = isToday && !told.retireAt && paysOn !== null;
  const { atRetirement: _, ...bare } = trial;
  const pension = goesOn ? worked(paysOn, paysOn - birth) : bare;
  return finish({ ...answer, pension, ways: ways.map(({ at: _, ...way }) => way) }, goesOn);

  /** Without a word on what is missing for it: nobody is paid on too few months. */
  function unpaid(month: number | null, months: number | null) {
    quiet = true;
    const made = worked(month, months);
    quiet = false;
    const none = { index: null, basic: null, account: null, transitional: null, total: null };
    const { projection } = made;
    const bare = projection && { projection: { ...projection, base: null, account: null } };
    const atRetirement = isToday
      ? (projection?.account ?? null)
      : told?.account === undefined
        ? null
        : yuan(fen(told.account));
    return { ...made, ...none, ...bare, atRetirement };
  }

  function worked(month: number | null, months: number | null): Worked {
    return isToday ? fromToday(month, months) : asTold(month, months);
  }

  /** What will stand at retirement, as it was told. */
  function asTold(month: number | null, months: number | null): Worked {
    const on = month === null ? asOf : `${monthAt(month)}-01`;
    const { index, account } = told as Told;
    if (told?.months === undefined) ask('pension.months');
    if (index === undefined) ask('pension.index');
    if (account === undefined) ask('pension.account');
    const before = beforeAccounts(told?.months, on);
    let base: bigint | null = null;
    if (told?.benefitBase !== undefined) base = fen(told.benefitBase);
    else if (month !== null) {
      // that of the year of retirement; ahead of time the one in use today
      const used =
        figure('pension.benefit-base', on, asking) ?? (on > asOf ? figure('pension.benefit-base', asOf, asking) : null);
      if (used?.value) base = fen(used.value);
      else gap('pension.benefit-base');
    }
    return parts({
      base,
      index: index === undefined ? null : { sum: whole(index, 6), of: INDEX, text: index },
      months: told?.months ?? null,
      before,
      account: account === undefined ? null : fen(account),
      age: months,
      on,
    });
  }

  /** What stands today, with every month up to retirement, on what is in force or was last seen. */
  function fromToday(month: number | null, months: number | null): Worked {
    const on = month === null ? asOf : `${monthAt(month)}-01`;
    const { accountNow, indexSoFar } = told as Told;
    let before: number | null = 0;
    let now = accountNow;
    if (soFar === 0) now ??= '0';
    else {
      if (soFar === undefined) ask('pension.monthsSoFar');
      if (now === undefined) ask('pension.accountNow');
      before = beforeAccounts(soFar, on);
      if (indexSoFar === undefined && !(soFar !== undefined && before === soFar)) ask('pension.indexSoFar');
    }
    const ahead = month === null ? null : Math.max(0, month - start);
    if (ahead !== 0 && facts.base === undefined) ask('base');
    if (month === null || months === null || ahead === null) return parts(null);
    const paidOn = ahead === 0 ? null : chosenBase();
    const index = indexAt(ahead, before, paidOn);
    let account = now === undefined ? null : fen(now);
    if (account !== null && ahead > 0) {
      const rate = get('pension.account-rate', asOf)?.value;
      account = paidOn !== null && rate ? account + BigInt(ahead) * percent(rate, paidOn) : null;
    }
    let base: bigint | null = null;
    if (told?.benefitBase !== undefined) base = fen(told.benefitBase);
    else {
      const used = figure('pension.benefit-base', on, asking) ?? seenLast('pension.benefit-base');
      if (used?.value) base = fen(used.value);
      else gap('pension.benefit-base');
    }
    const all = soFar === undefined ? null : soFar + ahead;
    return {
      ...parts({ base, index, months: all, before, account, age: months, on }),
      projection: {
        from: ahead === 0 ? null : monthAt(start),
        to: ahead === 0 ? null : monthAt(month - 1),
        months: ahead,
        base: yuan(paidOn),
        creditedMonths: all,
        account: yuan(account),
        retireIn: monthAt(month),
      },
    };
  }

  /** The mean over the months paid and those to come, each of which has twelve bases ÷ a year's average wage. */
  function indexAt(ahead: number, before: number | null, paidOn: bigint | null): Index | null {
    const text = soFar === 0 ? undefined : told?.indexSoFar;
    if (ahead === 0) return text === undefined ? null : { sum: whole(text, 6), of: INDEX, text };
    if (soFar === undefined || before === null || paidOn === null) return null;
    const paid = BigInt(soFar - before);
    if (paid > 0n && text === undefined) return null;
    const wage = seenLast('pension.average-wage')?.value;
    if (!wage) {
      gap('pension.average-wage');
      return null;
    }
    const sum = fen(wage) * whole(text ?? '0', 6) * paid + 12n * paidOn * BigInt(ahead) * INDEX;
    const of = fen(wage) * INDEX * (paid + BigInt(ahead));
    return { sum, of, text: String(Number(half(sum * INDEX, of)) / 1e6) };
  }

  /** Within the band last seen. */
  function chosenBase(): bigint | null {
    const { amount, income, percent: share } = facts.base ?? {};
    let wanted = amount ?? income;
    if (share !== undefined) {
      const wage = seenLast('pension.average-wage')?.value;
      if (wage) wanted = yuan(half(fen(wage) * whole(share, 2), 12n * 10_000n)) ?? undefined;
      else gap('pension.average-wage');
    }
    if (wanted === undefined) return null;
    const [floor, ceiling] = ['floor', 'ceiling'].map((end) => {
      const id = `pension.contribution-base.${end}`;
      const value = seenLast(id)?.value;
      if (!value) gap(id);
      return value ? fen(value) : null;
    });
    if (floor == null || ceiling == null) return null;
    const at = fen(wanted);
    if (at > ceiling) return ceiling;
    if (at < floor) return floor;
    return at;
  }

  /** Months before accounts (1996-01): none for who was under 16 then or has no months at all. */
  function beforeAccounts(months: number | undefined, on: string): number | null {
    if (told?.preAccountMonths !== undefined) return told.preAccountMonths;
    if (months === 0) return 0;
    const opened = figure('pension.account-start', on, asking)?.rows[0]?.month;
    if (typeof opened === 'string' && birth !== null && birth + 16 * 12 >= monthIndex(opened)) return 0;
    ask('pension.preAccountMonths');
    return null;
  }

  function seenLast(id: string): Found | null {
    const now = figure(id, asOf, asking);
    if (now) return now;
    const days = beginnings(id).filter((day) => day <= asOf);
    for (const day of days.sort().reverse()) {
      const found = figure(id, day, asking);
      if (found) return found;
    }
    return null;
  }

  function parts(record: PensionRecord | null): Worked {
    const nothing = { base: null, index: null, years: null, basic: null, account: null, transitional: null };
    if (!record) return { ...nothing, total: null, divisor: null };
    const { base, index, months, before, account: saved, age: at, on } = record;
    // divisor: the table, between two ages the straight line by month, to one decimal
    let tenths: bigint | null = null;
    let divisor: string | null = null;
    if (at !== null) {
      const table = get('pension.account-divisor', on);
      const monthsAt = (full: number) => table?.rows.find((row) => row.age === String(full))?.months;
      const [full, rest] = [Math.floor(at / 12), at % 12];
      const [low, high] = [monthsAt(full), rest === 0 ? monthsAt(full) : monthsAt(full + 1)];
      if (table && low !== undefined && high !== undefined) {
        if (rest === 0) {
          tenths = BigInt(String(low)) * 10n;
          divisor = String(low);
        } else if (get('pension.account-divisor.decimals', on)?.value === '1') {
          // tenths: 10 × (low × (12 − rest) + high × rest) ÷ 12
          tenths = half(10n * (BigInt(String(low)) * BigInt(12 - rest) + BigInt(String(high)) * BigInt(rest)), 12n);
          divisor = `${tenths / 10n}.${tenths % 10n}`;
        }
      } else if (table) gap('pension.account-divisor');
    }
    const basicRate = get('pension.basic-rate', on)?.value;
    // base × (1 + index) ÷ 2 × months ÷ 12 × rate %
    const basic =
      base !== null && index !== null && months !== null && basicRate
        ? half(base * (index.of + index.sum) * BigInt(months) * whole(basicRate, 2), index.of * 2n * 12n * 10_000n)
        : null;
    const account = saved !== null && tenths !== null ? half(saved * 10n, tenths) : null;
    let transitional: bigint | null = before === 0 ? 0n : null;
    if (before !== 0) {
      const rate = get('pension.transitional-rate', on)?.value;
      if (base !== null && index !== null && before !== null && rate)
        transitional = half(base * index.sum * BigInt(before) * whole(rate, 2), index.of * 12n * 10_000n);
    }
    const years = months === null ? null : half(BigInt(months) * 10_000n, 12n);
    return {
      base: yuan(base),
      index: index?.text ?? null,
      years: years === null ? null : String(Number(years) / 10_000),
      basic: yuan(basic),
      account: yuan(account),
      transitional: yuan(transitional),
      total: yuan(add([basic, account, transitional])),
      divisor,
    };
  }

  /** 实施社会保险法若干规定 art. 2, 人社部发〔2014〕17号: paying on, one sum, the resident pension, ending the relation. */
  function waysOf({ row, month: statutory }: Candidate, from: number, born: number, atRetirement: string | null) {
    const own = minimumOf(statutory);
    if (own === null) return [];
    const [count, at] = soFar === undefined ? [told?.months ?? 0, Math.max(from, start)] : [soFar, start];
    const by = (month: number) => count + Math.max(0, month - at);
    const begin = Math.max(from, at);
    // never before the month that the law leaves
    const left = Math.max(oldMonthOf(row), statutory - (allowance(statutory, 'earlier') ?? 0));
    let reached = Math.max(begin, Math.min(left, statutory));
    for (; ; reached += 1) {
      const need = reached < statutory ? minimumOf(reached) : own;
      if (need !== null && by(reached) >= need) break;
    }
    const rate = seenLast('pension.contribution-rate')?.value;
    const cost = (base: bigint | null | undefined) =>
      base != null && rate ? yuan(percent(rate, base) * BigInt(reached - begin)) : null;
    quiet = true;
    const exact = cost(chosenBase());
    quiet = false;
    const [least, most] = ['floor', 'ceiling'].map((end) => {
      const value = seenLast(`pension.contribution-base.${end}`)?.value;
      return cost(value ? fen(value) : null);
    });
    const ways: { id: string; at: number | null; [member: string]: unknown }[] = [
      {
        id: 'pay-on',
        at: reached,
        from: monthAt(reached),
        months: reached - begin,
        cost: exact,
        ...(exact === null && least && most && { least, most }),
      },
    ];
    if (by(statutory) >= own) return ways;
    const rule = figure('pension.shortfall.years-before-one-off', asOf, asking);
    if (rule?.value) {
      const law = monthIndex(rule.from.slice(0, 7));
      const first = told?.firstMonth === undefined ? null : monthIndex(told.firstMonth);
      const may = (first ?? born + 16 * 12) < law;
      const then = Math.max(statutory + Number(rule.value) * 12, today);
      if (may && by(then) < own)
        ways.push({
          id: 'one-off',
          at: null,
          from: monthAt(then),
          months: own - by(then),
          cost: null,
          ...(first === null && { decidedBy: { questions: ['pension.firstMonth'], figures: [] } }),
        });
      const age = number('pension.shortfall.resident-pension-age', asOf, asking);
      const lawful = minimumOf(law);
      if (age !== null && lawful !== null)
        ways.push(residentPension(statutory, born + age * 12, lawful - by(statutory)));
    }
    if (figure('pension.shortfall.ending-payout', asOf, asking)?.value)
      ways.push({ id: 'end-relation', at: null, from: null, months: 0, cost: '0.00' });
    return ways;

    function residentPension(then: number, sixty: number, missing: number) {
      const way = { id: 'resident-pension', at: null, cost: null };
      if (missing <= 0) return { ...way, from: null, months: null };
      const some = { ...way, from: monthAt(Math.max(then, sixty, today)), months: missing };
      const needed = Math.ceil(missing / 12);
      // a payment for each calendar year that ends before the year of the 60th birthday
      const left = Math.floor(sixty / 12) - Math.floor(Math.max(then, today) / 12);
      const tiers = (seenLast('resident-pension.tiers')?.rows ?? []).filter(({ openTo }) => openTo === 'all');
      const basic = seenLast('resident-pension.basic-pension')?.value;
      const divisor = seenLast('resident-pension.account-divisor')?.value;
      const known = basic && divisor && seenLast('resident-pension.minimum-years')?.value && tiers.length > 0;
      if (!known || left < needed) return some;
      const [low, high] = [tiers[0] as Row, tiers[tiers.length - 1] as Row];
      const paid = (tier: Row) => yuan(fen(String(tier.tier)) * BigInt(needed));
      const gives = (tier: Row) => {
        const inAll =
          fen(atRetirement as string) + (fen(String(tier.tier)) + fen(String(tier.subsidy))) * BigInt(needed);
        return yuan(fen(basic) + half(inAll, BigInt(divisor)));
      };
      return {
        ...some,
        least: paid(low),
        most: paid(high),
        ...(atRetirement !== null && { pension: { least: gives(low), most: gives(high) } }),
      };
    }
  }

  /** Facts that no life can have, and those that contradict each other. */
  function impossible(ages: number[]): boolean {
    const today = monthIndex(asOf.slice(0, 7));
    if (birth !== null && birth > today) return true;
    if (!told) return false;
    const { preAccountMonths, retireAt } = told;
    const now = [told.monthsSoFar, told.accountNow, told.indexSoFar].some((each) => each !== undefined);
    if (now && [told.months, told.account, told.index].some((each) => each !== undefined)) return true;
    if (told.indexSoFar !== undefined && asOf >= '2019-05-01' && whole(told.indexSoFar, 6) > 3_000_000n) return true;
    if (birth !== null && told.monthsSoFar && told.monthsSoFar > today - birth - 14 * 12) return true;
    if (birth !== null && told.firstMonth !== undefined && monthIndex(told.firstMonth) < birth + 14 * 12) return true;
    const months = told.months ?? told.monthsSoFar;
    // an index is at most 3, the ceiling of 300 % (2019-05)
    if (told.index !== undefined && asOf >= '2019-05-01' && whole(told.index, 6) > 3_000_000n) return true;
    if (preAccountMonths !== undefined && months !== undefined && preAccountMonths > months) return true;
    if (preAccountMonths && birth !== null && birth + 14 * 12 + preAccountMonths > monthIndex('1996-01')) return true;
    if (!told.months) return false;
    let oldest: number | null = null;
    if (retireAt) oldest = retireAt.years === undefined ? null : retireAt.years * 12 + (retireAt.months ?? 11);
    else if (birth !== null && ages.length > 0) oldest = Math.max(today - birth, ...ages);
    return oldest !== null && told.months > oldest - 14 * 12;
  }

  /** The headline is the month, the minimum and the pension where it is asked for and will be paid; the window is beside it. */
  function finish<T extends Headline>(result: T, payable = true) {
    const { statutoryMonth, minimumMonths, pension: amounts } = result;
    const known = ![statutoryMonth, minimumMonths, ...(payable ? [amounts?.total] : [])].includes(null);
    const outcome = known ? 'assessed' : questions.length > 0 ? 'needs-answers' : 'not-published';
    return { outcome, questions, missing: missing.sort(), ...result };
  }
}
