import { contributionYears } from './contribution-years.ts';
import { type Base, contributions } from './contributions.ts';
import { type Asking, beginnings, daysIn, fen, figure, monthAt, monthIndex, number, percent, yuan } from './plain.ts';
import { retirement } from './retirement.ts';

interface Facts {
  birthMonth?: string | undefined;
  sex?: string | undefined;
  womenClass?: string | undefined;
  employeeMonths?: number | undefined;
  deemedMonths?: number | undefined;
  resident?: readonly { kind: string; months: number }[] | undefined;
  insuredMonths?: number | undefined;
  residentGapMonths?: number | undefined;
  year?: number | undefined;
  householdRegistration?: string | undefined;
  residencePermit?: boolean | undefined;
  enrolOn?: string | undefined;
  base?: Base | undefined;
  medicalOption?: string | undefined;
  missedYears?: number | undefined;
  repairedYears?: number | undefined;
  insideWindow?: boolean | undefined;
  group?: string | undefined;
  previousScheme?: string | undefined;
  employeeGapMonths?: number | undefined;
  medicalPriority?: string | undefined;
}

/** Known, waiting for an answer, or not published. */
type Known<T> = T | 'open' | 'gap';

/** What is known of something that is not. */
type Bounds = [least: string | number | null, most: string | number | null, estimate: bigint | null];

interface Scheme {
  /** Whether the person has been refused for their age. */
  young: boolean;
  bounds: { yearlyCost?: Bounds; waitingMonths?: Bounds; coveredFrom?: Bounds };
  estimate: bigint | null;
  account: { monthly: string | null; relatives: unknown[] } | null;
  open: boolean | null;
  asks: boolean;
  cost: Known<bigint>;
  wait: number | null;
  from: string | null;
  /** What the start of cover is compared by. */
  cover: Known<string>;
  credited: number | null;
  /** Repair may still be chosen, and be paid for. */
  mayRepair: boolean;
}

const none = {
  young: false,
  bounds: {},
  estimate: null,
  account: null,
  asks: false,
  cost: 'gap',
  wait: null,
  from: null,
  cover: 'gap',
  credited: null,
  mayRepair: false,
} as const;

/** The same day some months on; the first of the month after where there is no such day. */
function later(day: string, months: number): string {
  const month = monthAt(monthIndex(day) + months);
  return Number(day.slice(8)) <= daysIn(month) ? `${month}${day.slice(7)}` : `${monthAt(monthIndex(month) + 1)}-01`;
}

/** Where cover is counted from: the law's word for it. */
function start(id: string, on: string, paidOn: string, year: number, asking: Asking): string | null {
  const way = figure(id, on, asking)?.rows[0]?.from;
  if (way === 'first-day-of-year') return `${year}-01-01`;
  if (way === 'day-of-payment') return paidOn;
  return way === 'month-after-payment' ? `${monthAt(monthIndex(paidOn) + 1)}-01` : null;
}

function grounds(scheme: string, facts: Facts, asking: Asking): string[] | null {
  const rows = figure('medical.schemes.open-to', facts.enrolOn ?? asking.asOf, asking)?.rows ?? [];
  const found = rows.find((row) => row.scheme === scheme)?.grounds;
  return Array.isArray(found) ? found : null;
}

/** The sum of figures in force on a day, or of the last ones seen before; `null` where one was never seen. */
function lastSeen(ids: string[], on: string, asking: Asking): bigint | null {
  let sum = 0n;
  for (const id of ids) {
    let seen = figure(id, on, asking);
    for (const day of beginnings(id).sort().reverse()) if (day <= on) seen ??= figure(id, day, asking);
    if (!seen?.value) return null;
    sum += fen(seen.value);
  }
  return sum;
}

const FEES = ['medical.flexible.major-illness-fee', 'medical.flexible.long-term-care-fee'];

/** What goes to a personal account a month, to whoever has not done without one. */
function accountOf(facts: Facts, on: string, chosen: string | null, asking: Asking): Scheme['account'] {
  const rate = figure('medical.flexible.account-rate', on, asking);
  const relatives = figure('medical.account.relatives', on, asking);
  if (facts.medicalOption === 'pooled-only' || !rate?.value || !relatives) return null;
  const fixed = figure('medical.flexible.fixed-base', on, asking);
  const base = fixed && (fixed.value ?? chosen);
  return {
    monthly: base ? yuan(percent(rate.value, fen(base))) : null,
    relatives: relatives.rows.map((row) => row.relative),
  };
}

function employee(facts: Facts, asking: Asking): Scheme | { faults: string[] } {
  const { year, enrolOn, birthMonth } = facts;
  const least = number('flexible-worker.least-age', asking.asOf, asking);
  const joins = enrolOn ?? (year === undefined ? undefined : `${year}-12-31`);
  if (birthMonth !== undefined && joins !== undefined && least !== null)
    if (monthIndex(joins) < monthIndex(birthMonth) + 12 * least) return { ...none, young: true, open: false };
  const open = grounds('employee', facts, asking)?.includes('any-registration') ? true : null;
  if (year === undefined || enrolOn === undefined) {
    const nothing: Bounds = [null, null, null];
    const bounds = { yearlyCost: nothing, waitingMonths: nothing, coveredFrom: nothing };
    const account = accountOf(facts, asking.asOf, null, asking);
    return { ...none, open, asks: true, cost: 'open', cover: 'open', bounds, account };
  }
  const first = Number(enrolOn.slice(0, 4)) < year ? `${year}-01` : enrolOn.slice(0, 7);
  const paid = contributions(
    { year, from: first, schemes: ['medical'], base: facts.base, medicalOption: facts.medicalOption },
    asking,
  );
  if ('faults' in paid) return { faults: paid.faults as string[] };
  const {
    schedules = [],
    yearlyFees,
    questions,
    base: { chosen },
  } = paid as {
    schedules?: { total: string | null; instalments: { medical: string | null }[] }[];
    yearlyFees?: string | null;
    questions: string[];
    base: { chosen: string | null };
  };
  const total = schedules[3]?.total ?? null;
  const base = questions.includes('base');
  const paidFrom = `${first}-01`;
  // with a base there will be something to compare, if only by the fees last seen
  const comparable = yearlyFees !== null || lastSeen(FEES, paidFrom, asking) !== null;
  const cost = total !== null ? fen(total) : base && comparable ? 'open' : 'gap';
  const account = accountOf(facts, paidFrom, chosen, asking);
  const scheme: Scheme = {
    ...none,
    open,
    cost,
    asks: base,
    credited: 13 - Number(first.slice(5)),
    account,
    bounds: {},
  };
  if (total === null) {
    // what is known of it: the months, and the fees as last seen
    const months = schedules[3]?.instalments[0]?.medical ?? null;
    const fees = lastSeen(FEES, paidFrom, asking);
    const guess = months === null || fees === null ? null : fen(months) + fees;
    scheme.bounds.yearlyCost = [months, null, guess];
    if (cost === 'gap') scheme.estimate = guess;
  }
  // counted from the payment, but cover of this year is not before it
  const wait = (months: number | null, way: string): Scheme => {
    const counted =
      months === null ? null : start(`medical.employee.cover-start.${way}`, enrolOn, enrolOn, year, asking);
    const over = counted === null || months === null ? null : later(counted, months);
    const from = over !== null && over < paidFrom ? paidFrom : over;
    if (from === null) scheme.bounds.coveredFrom = [paidFrom, null, null];
    if (months === null) scheme.bounds.waitingMonths = [0, null, null];
    return { ...scheme, wait: months, from, cover: from ?? 'gap' };
  };
  /** At most so many months, counted as waits are. */
  const unknown = (cover: 'open' | 'gap', most: number | null = null): Scheme => {
    const counted =
      most === null ? null : start('medical.employee.cover-start.after-waiting', enrolOn, enrolOn, year, asking);
    const latest = counted === null || most === null ? null : later(counted, most);
    scheme.bounds.waitingMonths = [0, most, null];
    scheme.bounds.coveredFrom = [paidFrom, latest !== null && latest < paidFrom ? paidFrom : latest, null];
    return { ...scheme, asks: scheme.asks || cover === 'open', cover };
  };
  const asking_ = (): Scheme => unknown('open');
  if (facts.previousScheme === undefined) return asking_();
  if (facts.previousScheme === 'none')
    return wait(number('medical.employee.waiting-at-first-enrolment', enrolOn, asking), 'after-waiting');
  if (facts.previousScheme === 'resident') {
    // 医保办发〔2021〕43号: 2 years and a gap of 3 months at most, or what the city says, which is no more than 6 months
    const [rule] = figure('medical.employee.moving', enrolOn, asking)?.rows ?? [];
    if (!rule) return unknown('gap');
    const { insuredMonths: insured, residentGapMonths: idle } = facts;
    const most = Number(rule.longestWaiting);
    const fails = (insured ?? 9999) < 12 * Number(rule.yearsWithoutBreak) || (idle ?? 0) > Number(rule.gapUpTo);
    const local = number('medical.employee.waiting-when-moving', enrolOn, asking);
    if (fails) return local === null ? unknown('gap', most) : wait(local, 'after-waiting');
    if (insured === undefined || idle === undefined) return unknown('open', most);
    // from the first day of the month of payment, but not before the year asked about
    const from = `${enrolOn.slice(0, 7)}-01` < paidFrom ? paidFrom : `${enrolOn.slice(0, 7)}-01`;
    return { ...scheme, wait: 0, from, cover: from };
  }
  const gap = facts.employeeGapMonths;
  if (gap === undefined) return asking_();
  const [row] = figure('medical.employee.waiting-after-gap', enrolOn, asking)?.rows ?? [];
  if (!row) return unknown('gap');
  if (gap > Number(row.gapOver)) return wait(Number(row.months), 'after-waiting');
  return gap > 0 ? wait(0, 'after-arrears') : { ...scheme, wait: 0, from: paidFrom, cover: paidFrom };
}

function mayJoinResident(facts: Facts, asking: Asking): { open: boolean | null; asks: boolean } {
  if (!grounds('resident', facts, asking)) return { open: null, asks: false };
  const { householdRegistration: place, residencePermit: permit } = facts;
  const digits = asking.region === '370000' ? 2 : 4;
  if (place?.slice(0, digits) === asking.region.slice(0, digits) || permit) return { open: true, asks: false };
  return place !== undefined && permit === false ? { open: false, asks: false } : { open: null, asks: true };
}

/** Whether a person may be one of those who come from the employee scheme without waiting (医保办发〔2021〕43号). */
function leavesInTime(
  { previousScheme, insuredMonths, employeeGapMonths }: Facts,
  on: string,
  asking: Asking,
): boolean {
  const [rule] = figure('medical.employee.moving', on, asking)?.rows ?? [];
  if (!rule || (previousScheme !== undefined && previousScheme !== 'employee')) return false;
  const needed = 12 * Number(rule.yearsWithoutBreak);
  return (insuredMonths ?? needed) >= needed && (employeeGapMonths ?? 0) <= Number(rule.gapUpTo);
}

function resident(facts: Facts, asking: Asking): Scheme {
  const { open, asks } = mayJoinResident(facts, asking);
  if (open === false) return { ...none, open };
  const child = ['student', 'child', 'newborn'].includes(facts.group ?? '');
  const ratios = figure('medical.conversion.ratios', asking.asOf, asking)?.rows ?? [];
  const converted = (kind: string): number | null => {
    const ratio = ratios.find((row) => row.kind === kind);
    return ratio ? Math.floor((12 * Number(ratio.employeeMonths)) / Number(ratio.residentMonths)) : null;
  };
  const credited = converted(child ? 'student-or-child' : 'adult');
  const { year, enrolOn, group, repairedYears: repaired } = facts;
  const scheme: Scheme = { ...none, open, asks, credited, bounds: {} };
  const nothing: Bounds = [null, null, null];
  // an adult's year is not a student's
  if (group === undefined && credited !== converted('student-or-child')) scheme.asks = true;
  if (year === undefined || enrolOn === undefined) {
    const bounds = { yearlyCost: nothing, waitingMonths: nothing, coveredFrom: nothing };
    return { ...scheme, asks: true, cost: 'open', cover: 'open', bounds };
  }
  const january = `${year}-01-01`;

  const [window] = figure('medical.resident.enrolment-window', january, asking)?.rows ?? [];
  const seen = window ? enrolOn >= String(window.first) && enrolOn <= String(window.last) : null;
  const inside = facts.insideWindow ?? seen;

  // waiting months
  const missed = facts.missedYears ?? (facts.previousScheme === 'resident' ? 0 : undefined);
  const fixed = number('medical.resident.waiting.fixed', january, asking);
  const exempt = figure('medical.resident.waiting.exempt-groups', january, asking)?.rows.some(
    (row) => row.group === group,
  );
  let wait: number | null = null;
  let mayShorten = false;
  if (fixed !== null) {
    if (exempt) wait = 0;
    else {
      const [counting] = figure('medical.resident.waiting.first-year-counted', january, asking)?.rows ?? [];
      const counted = missed ? counting && Math.min(missed, Math.max(0, year - Number(counting.year))) : missed;
      if (missed === undefined) {
        mayShorten = true;
        scheme.mayRepair = repaired === undefined;
      } else if (counted === undefined) {
        // which years count is not published
      } else if (missed > 0) {
        const free = number('medical.resident.waiting.years-within-fixed', january, asking) as number;
        const perYear = number('medical.resident.waiting.per-further-year', january, asking) as number;
        const perRepair = number('medical.resident.waiting.repair', january, asking) as number;
        wait = fixed + Math.max(0, counted - free) * perYear;
        let floor = fixed;
        for (const row of figure('medical.resident.waiting.floor-after-repair', january, asking)?.rows ?? [])
          if (counted >= Number(row.missedYears)) floor = Math.max(floor, Number(row.months));
        const shortest = Math.min(wait, floor);
        if (repaired === undefined) scheme.mayRepair = mayShorten = wait > shortest;
        else wait = Math.max(shortest, wait - repaired * perRepair);
      } else if (inside === null) mayShorten = true;
      else if (inside || !leavesInTime(facts, enrolOn, asking)) wait = inside ? 0 : fixed;
      else {
        // 医保办发〔2021〕43号 says nobody waits, 国办发〔2024〕38号 that who joins outside the window does
        const untold = [facts.previousScheme, facts.insuredMonths, facts.employeeGapMonths].includes(undefined);
        if (untold) mayShorten = true;
        else wait = number('medical.resident.waiting-when-moving', enrolOn, asking);
      }
      // somebody of an exempt group would not wait at all
      if (group === undefined && wait !== 0) mayShorten = true;
    }
  }
  scheme.wait = wait;
  if (wait === null) {
    // in the window or not, or which rule on moving, is all that is open of who missed no year
    const windowAlone = fixed !== null && missed === 0;
    scheme.bounds.waitingMonths = [0, windowAlone ? fixed : null, null];
    scheme.bounds.coveredFrom = nothing;
  }
  if (mayShorten) scheme.asks = true;

  // premium, repaired years at the same premium, and what is added outside the window
  const premium = figure(`medical.resident.premium.${child ? 'student-or-child' : 'adult'}`, january, asking)?.value;
  if (premium) {
    if (group === undefined) scheme.asks = true;
    const repairable = !repaired || figure('medical.resident.waiting.repair', january, asking) !== null;
    const paid = repairable ? fen(premium) * BigInt(1 + (repaired ?? 0)) : null;
    if (inside === null) {
      scheme.asks = true;
      scheme.cost = 'open';
    } else if (inside && paid !== null) scheme.cost = paid;
    if (typeof scheme.cost !== 'bigint') scheme.bounds.yearlyCost = [yuan(paid), null, null];
  } else {
    // the premium last seen, where nothing is added to it
    const seen = lastSeen([`medical.resident.premium.${child ? 'student-or-child' : 'adult'}`], january, asking);
    const repairable = !repaired || figure('medical.resident.waiting.repair', january, asking) !== null;
    if (inside && repairable && seen !== null) scheme.estimate = seen * BigInt(1 + (repaired ?? 0));
    // inside it there would be an estimate
    if (inside === null && repairable && seen !== null) {
      scheme.asks = true;
      scheme.cost = 'open';
    }
    scheme.bounds.yearlyCost = [null, null, scheme.estimate];
  }

  if (wait !== null) {
    const way = enrolOn < january ? 'before' : 'within';
    const counted = start(`medical.resident.cover-start.paid-${way}-year`, january, enrolOn, year, asking);
    scheme.from = counted === null ? null : later(counted, wait);
    if (scheme.from === null) scheme.bounds.coveredFrom = nothing;
  }
  scheme.cover = mayShorten ? 'open' : (scheme.from ?? 'gap');
  return scheme;
}

/** Whether the years for retirement are reached before it: by each month that may be that of retirement. */
function reached(facts: Facts, asking: Asking): string {
  const { birthMonth, sex, womenClass, employeeMonths, deemedMonths, resident } = facts;
  if (birthMonth === undefined || sex === undefined) return 'open';
  const { year, enrolOn } = facts;
  const isKnown = year !== undefined && enrolOn !== undefined;
  const from = isKnown ? Math.max(monthIndex(enrolOn), monthIndex(`${year}-01`)) : monthIndex(asking.asOf);
  const classes = sex === 'male' || womenClass !== undefined ? [womenClass] : ['50', '55'];
  const found = new Set<string>();
  for (const each of classes) {
    const answer = retirement({ birthMonth, sex, womenClass: each }, asking) as { statutoryMonth?: string | null };
    if (!answer.statutoryMonth) return 'gap';
    const paid = contributionYears(
      { sex, employeeMonths, deemedMonths, resident, retirementMonth: answer.statutoryMonth },
      asking,
    );
    if (paid.requiredMonths === null) return 'gap';
    const ahead = Math.max(0, monthIndex(answer.statutoryMonth) - from);
    if (ahead >= paid.requiredMonths || (paid.missingMonths !== null && paid.missingMonths <= ahead))
      found.add('employee');
    else found.add(paid.missingMonths === null || deemedMonths === undefined ? 'open' : 'out-of-reach');
  }
  return isKnown && found.size === 1 ? ([...found][0] as string) : 'open';
}

/** Which of the two the known grounds speak for. */
function recommended(one: Scheme, other: Scheme, facts: Facts, asking: Asking): string | null {
  if (one.open && other.open === false) return 'employee';
  if (one.open === false && other.open) return 'resident';
  if (!one.open || !other.open) return null;
  const cost = (): string => {
    // what was last seen stands in for what was not
    const mine = one.cost === 'gap' ? (one.estimate ?? 'gap') : one.cost;
    const theirs = other.cost === 'gap' ? (other.estimate ?? 'gap') : other.cost;
    if (mine === 'gap' || theirs === 'gap') return 'gap';
    if (mine === 'open' || theirs === 'open') return 'open';
    if (theirs < mine) return other.mayRepair ? 'open' : 'resident';
    if (facts.group === undefined) return 'open';
    return mine < theirs ? 'employee' : 'equal';
  };
  const cover = (): string => {
    if (one.cover === 'gap' || other.cover === 'gap') return 'gap';
    if (one.cover === 'open') return 'open';
    if (other.from !== null && other.from < one.cover) return 'resident';
    if (other.cover === 'open') return 'open';
    return one.cover < other.cover ? 'employee' : 'equal';
  };
  const found: Record<string, string> = {
    'retirement-years': other.credited === null ? 'gap' : reached(facts, asking),
    'low-cost': cost(),
    'early-cover': cover(),
  };
  const scheme = (ground: string | undefined) => (ground === 'employee' || ground === 'resident' ? ground : null);
  const first = facts.medicalPriority === undefined ? 'equal' : found[facts.medicalPriority];
  if (first !== 'equal' && first !== 'out-of-reach') return scheme(first);
  const all = Object.values(found);
  const speaking = new Set(all.filter((ground) => scheme(ground) !== null));
  return speaking.size === 1 && !all.includes('open') ? ([...speaking][0] as string) : null;
}

function shown(name: string, scheme: Scheme, facts: Facts, asking: Asking) {
  const { open, asks, cost, wait, from, credited, account } = scheme;
  const parts = {
    yearlyCost: typeof cost === 'bigint' ? yuan(cost) : null,
    waitingMonths: wait,
    coveredFrom: from,
    credited,
  };
  const gap = open === null || Object.values(parts).includes(null);
  const outcome = open === false ? 'not-eligible' : asks ? 'needs-answers' : gap ? 'not-published' : 'assessed';
  const day = facts.year === undefined ? asking.asOf : `${facts.year}-01-01`;
  const [birth] = figure(`medical.${name}.maternity`, day, asking)?.rows ?? [];
  const maternity = {
    costs: birth ? birth.costs === 'paid' : null,
    allowance: birth ? birth.allowance === 'paid' : null,
  };
  return { scheme: name, outcome, ...parts, maternity: open === false ? null : maternity, account };
}

const PARTS = ['yearlyCost', 'waitingMonths', 'coveredFrom'] as const;

function known(name: string, { open, bounds }: Scheme) {
  if (open === false) return [];
  return PARTS.flatMap((part) => {
    const [least, most, estimate] = bounds[part] ?? [];
    return least === undefined ? [] : [{ scheme: name, part, least, most, estimate: yuan(estimate ?? null) }];
  });
}

/** Both medical schemes side by side (鲁政字〔2023〕184号; 国办发〔2024〕38号; 医保办发〔2021〕43号). */
export function medicalSchemes(facts: Facts, asking: Asking) {
  const { year, enrolOn, missedYears: missed, repairedYears: repaired } = facts;
  const faults: string[] = [];
  if (facts.birthMonth !== undefined && facts.birthMonth > asking.asOf.slice(0, 7)) faults.push('invalid-request');
  if (year !== undefined && enrolOn !== undefined && Number(enrolOn.slice(0, 4)) > year) faults.push('invalid-request');
  if ((missed ?? 0) > 0 && facts.previousScheme === 'resident') faults.push('invalid-request');
  if (missed !== undefined && repaired !== undefined && repaired > missed) faults.push('invalid-request');
  if (faults.length > 0) return { faults };
  const one = employee(facts, asking);
  if ('faults' in one) return one;
  const other = resident(facts, asking);
  return {
    schemes: [shown('employee', one, facts, asking), shown('resident', other, facts, asking)],
    recommended: recommended(one, other, facts, asking),
    open: [...known('employee', one), ...known('resident', other)],
  };
}
