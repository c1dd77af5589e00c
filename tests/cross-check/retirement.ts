import { type Asking, add, fen, figure, half, monthAt, monthIndex, number, type Row, whole, yuan } from './plain.ts';

interface Told {
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
  pension?: Told | undefined;
}

interface Headline {
  statutoryMonth: string | null;
  minimumMonths: number | null;
  pension?: { total: string | null };
}

/** Statutory age, window and pension parts (design.md section 4, Retirement and pension; policy-facts 9). */
export function retirement(facts: Facts, asking: Asking) {
  const { birthMonth, sex, womenClass, pension: told } = facts;
  const { asOf } = asking;
  const missing: string[] = [];
  const questions: string[] = [];
  const gap = (id: string) => {
    if (!missing.includes(id)) missing.push(id);
  };
  const ask = (question: string) => {
    if (!questions.includes(question)) questions.push(question);
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
  const candidates =
    birth === null ? [] : rows.map((row) => ({ row, age: ageInMonths(row), month: birth + ageInMonths(row) }));
  const one = candidates.length === 1 ? candidates[0] : undefined;

  if (impossible(candidates.map(({ age }) => age))) return { faults: ['invalid-request'] };

  const minimumOf = (month: number) => number('pension.minimum-months', `${monthAt(month)}-01`, asking);
  // a window that the law rules out (policy-facts 21: none before 2025) is one of no months
  const allowance = (month: number, id: string): number | null => {
    const found = figure(`retirement.flexible.months-${id}`, `${monthAt(month)}-01`, asking);
    return found && Number(found.value ?? 0);
  };
  const oldMonthOf = (row: Row) => (birth as number) + Number(row.oldAge) * 12;

  // policy-facts 17: early retirement asks for the minimum of the year chosen, never of one before the window; on time
  // and late it is that of the statutory year. Half an age of choice leaves both open.
  const { years: atYears, months: atMonths } = told?.retireAt ?? {};
  const minima: (number | null)[] = [];
  for (const { row, month } of candidates) {
    const earlier = allowance(month, 'earlier');
    const first = earlier === null ? month : Math.max(oldMonthOf(row), month - earlier);
    if (!told?.retireAt) minima.push(minimumOf(month));
    else if (atYears === undefined || atMonths === undefined) minima.push(minimumOf(month), minimumOf(first));
    else minima.push(minimumOf(Math.min(month, Math.max(first, (birth as number) + atYears * 12 + atMonths))));
  }
  const minimum = minima.every((each) => each === minima[0]) ? (minima[0] ?? null) : null;
  if (one && minima.every((each) => each === null)) gap('pension.minimum-months');

  let earliest: number | null = null;
  let latest: number | null = null;
  if (one) {
    const earlier = allowance(one.month, 'earlier');
    const later = allowance(one.month, 'later');
    if (earlier === null) gap('retirement.flexible.months-earlier');
    else {
      earliest = Math.max(oldMonthOf(one.row), one.month - earlier);
      const needed = minimumOf(earliest);
      if (told?.months !== undefined && needed !== null && told.months < needed) earliest = one.month;
    }
    if (later === null) gap('retirement.flexible.months-later');
    else latest = one.month + later;
  }

  const answer = {
    statutoryAge: one ? { years: Math.floor(one.age / 12), months: one.age % 12 } : null,
    statutoryMonth: one ? monthAt(one.month) : null,
    minimumMonths: minimum,
    earliestMonth: earliest === null ? null : monthAt(earliest),
    latestMonth: latest === null ? null : monthAt(latest),
  };
  if (!told) return finish(answer);

  // the age at retirement: the chosen one, else the statutory one
  let age: number | null = one?.age ?? null;
  if (told.retireAt) {
    const { years, months } = told.retireAt;
    if (years === undefined) ask('pension.retireAt.years');
    if (months === undefined) ask('pension.retireAt.months');
    age = years === undefined || months === undefined ? null : years * 12 + months;
  }
  const retiring = age === null || birth === null ? null : birth + age;
  const on = retiring === null ? asOf : `${monthAt(retiring)}-01`;
  if (told.months === undefined) ask('pension.months');
  if (told.index === undefined) ask('pension.index');
  if (told.account === undefined) ask('pension.account');

  // months before accounts (1996-01): none for who was under 16 then or has no months at all
  let before: number | null = told.preAccountMonths ?? null;
  if (before === null && told.months === 0) before = 0;
  if (before === null) {
    const opened = figure('pension.account-start', on, asking)?.rows[0]?.month;
    // 16 years of age when accounts began: nobody of them worked before
    if (typeof opened === 'string' && birth !== null && birth + 16 * 12 >= monthIndex(opened)) before = 0;
    else ask('pension.preAccountMonths');
  }

  // benefit base of the year of retirement; ahead of time the one in use today
  let base: bigint | null = null;
  if (told.benefitBase !== undefined) base = fen(told.benefitBase);
  else if (retiring !== null) {
    const own = figure('pension.benefit-base', on, asking);
    const used = own ?? (on > asOf ? figure('pension.benefit-base', asOf, asking) : null);
    if (used?.value) base = fen(used.value);
    else gap('pension.benefit-base');
  }

  // divisor: the table, between two ages the straight line by month, to one decimal
  let tenths: bigint | null = null;
  let divisor: string | null = null;
  if (age !== null) {
    const table = get('pension.account-divisor', on);
    const monthsAt = (years: number) => table?.rows.find((row) => row.age === String(years))?.months;
    const [years, rest] = [Math.floor(age / 12), age % 12];
    const [low, high] = [monthsAt(years), rest === 0 ? monthsAt(years) : monthsAt(years + 1)];
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

  const INDEX = 1_000_000n; // six decimals
  const index = told.index === undefined ? null : whole(told.index, 6);
  const basicRate = get('pension.basic-rate', on)?.value;
  // base × (1 + index) ÷ 2 × months ÷ 12 × rate %
  const basic =
    base !== null && index !== null && told.months !== undefined && basicRate
      ? half(base * (INDEX + index) * BigInt(told.months) * whole(basicRate, 2), INDEX * 2n * 12n * 10_000n)
      : null;
  const account = told.account !== undefined && tenths !== null ? half(fen(told.account) * 10n, tenths) : null;
  let transitional: bigint | null = before === 0 ? 0n : null;
  if (before !== 0) {
    const rate = get('pension.transitional-rate', on)?.value;
    if (base !== null && index !== null && before !== null && rate)
      transitional = half(base * index * BigInt(before) * whole(rate, 2), INDEX * 12n * 10_000n);
  }
  const years = told.months === undefined ? null : half(BigInt(told.months) * 10_000n, 12n);
  const pension = {
    base: yuan(base),
    index: told.index ?? null,
    years: years === null ? null : String(Number(years) / 10_000),
    basic: yuan(basic),
    account: yuan(account),
    transitional: yuan(transitional),
    total: yuan(add([basic, account, transitional])),
    divisor,
  };
  return finish({ ...answer, pension });

  /** Facts that no life can have (design.md section 4, Impossible facts), and those that contradict each other. */
  function impossible(ages: number[]): boolean {
    const today = monthIndex(asOf.slice(0, 7));
    if (birth !== null && birth > today) return true;
    if (!told) return false;
    const { months, preAccountMonths, retireAt } = told;
    // an index is at most 3, the ceiling of 300 % (2019-05)
    if (told.index !== undefined && asOf >= '2019-05-01' && whole(told.index, 6) > 3_000_000n) return true;
    if (preAccountMonths !== undefined && months !== undefined && preAccountMonths > months) return true;
    if (preAccountMonths && birth !== null && birth + 14 * 12 + preAccountMonths > monthIndex('1996-01')) return true;
    if (!months) return false;
    let oldest: number | null = null;
    if (retireAt) oldest = retireAt.years === undefined ? null : retireAt.years * 12 + (retireAt.months ?? 11);
    else if (birth !== null && ages.length > 0) oldest = Math.max(today - birth, ...ages);
    return oldest !== null && months > oldest - 14 * 12;
  }

  /** The headline is the month, the minimum and the pension where it is asked for; the window is beside it. */
  function finish<T extends Headline>(result: T) {
    const { statutoryMonth, minimumMonths, pension: amounts } = result;
    const known = ![statutoryMonth, minimumMonths, amounts?.total].includes(null);
    const outcome = known ? 'assessed' : questions.length > 0 ? 'needs-answers' : 'not-published';
    return { outcome, questions, missing: missing.sort(), ...result };
  }
}
