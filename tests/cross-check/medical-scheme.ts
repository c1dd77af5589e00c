import { contributions } from './contributions.ts';
import { type Asking, daysIn, fen, figure, monthAt, monthIndex, number, yuan } from './plain.ts';

interface Facts {
  year?: number | undefined;
  householdRegistration?: string | undefined;
  residencePermit?: boolean | undefined;
  enrolOn?: string | undefined;
  base?: { amount: string } | { percent: string } | { income: string } | undefined;
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

interface Scheme {
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

function employee(facts: Facts, asking: Asking): Scheme | { faults: string[] } {
  const open = grounds('employee', facts, asking)?.includes('any-registration') ? true : null;
  const { year, enrolOn } = facts;
  if (year === undefined || enrolOn === undefined) return { ...none, open, asks: true, cost: 'open', cover: 'open' };
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
  } = paid as { schedules?: { total: string | null }[]; yearlyFees?: string | null; questions: string[] };
  const total = schedules[3]?.total ?? null;
  const base = questions.includes('base');
  const cost = total !== null ? fen(total) : base && yearlyFees !== null ? 'open' : 'gap';
  const scheme: Scheme = { ...none, open, cost, asks: base, credited: 13 - Number(first.slice(5)) };
  const paidFrom = `${first}-01`;
  // counted from the payment, but cover of this year is not before it
  const wait = (months: number | null, way: string): Scheme => {
    const counted =
      months === null ? null : start(`medical.employee.cover-start.${way}`, enrolOn, enrolOn, year, asking);
    const over = counted === null || months === null ? null : later(counted, months);
    const from = over !== null && over < paidFrom ? paidFrom : over;
    return { ...scheme, wait: months, from, cover: from ?? 'gap' };
  };
  const asking_ = (): Scheme => ({ ...scheme, asks: true, cover: 'open' });
  if (facts.previousScheme === undefined) return asking_();
  if (facts.previousScheme === 'none')
    return wait(number('medical.employee.waiting-at-first-enrolment', enrolOn, asking), 'after-waiting');
  if (facts.previousScheme === 'resident')
    return wait(number('medical.employee.transition-from-resident', enrolOn, asking), 'after-waiting');
  const gap = facts.employeeGapMonths;
  if (gap === undefined) return asking_();
  const [row] = figure('medical.employee.waiting-after-gap', enrolOn, asking)?.rows ?? [];
  if (!row) return scheme;
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
  const scheme: Scheme = { ...none, open, asks, credited };
  // an adult's year is not a student's
  if (group === undefined && credited !== converted('student-or-child')) scheme.asks = true;
  if (year === undefined || enrolOn === undefined) return { ...scheme, asks: true, cost: 'open', cover: 'open' };
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
      else wait = inside ? 0 : fixed;
      // somebody of an exempt group would not wait at all
      if (group === undefined && wait !== 0) mayShorten = true;
    }
  }
  scheme.wait = wait;
  if (mayShorten) scheme.asks = true;

  // premium, repaired years at the same premium, and what is added outside the window
  const premium = figure(`medical.resident.premium.${child ? 'student-or-child' : 'adult'}`, january, asking)?.value;
  if (premium) {
    if (group === undefined) scheme.asks = true;
    const repairable = !repaired || figure('medical.resident.waiting.repair', january, asking) !== null;
    if (inside === null) {
      scheme.asks = true;
      scheme.cost = 'open';
    } else if (inside && repairable) scheme.cost = fen(premium) * BigInt(1 + (repaired ?? 0));
  }

  if (wait !== null) {
    const way = enrolOn < january ? 'before' : 'within';
    const counted = start(`medical.resident.cover-start.paid-${way}-year`, january, enrolOn, year, asking);
    scheme.from = counted === null ? null : later(counted, wait);
  }
  scheme.cover = mayShorten ? 'open' : (scheme.from ?? 'gap');
  return scheme;
}

/** Which of the two the known grounds speak for. */
function recommended(one: Scheme, other: Scheme, facts: Facts): string | null {
  if (one.open && other.open === false) return 'employee';
  if (!one.open || !other.open) return null;
  const cost = (): string => {
    if (one.cost === 'gap' || other.cost === 'gap') return 'gap';
    if (one.cost === 'open' || other.cost === 'open') return 'open';
    if (other.cost < one.cost) return other.mayRepair ? 'open' : 'resident';
    if (facts.group === undefined) return 'open';
    return one.cost < other.cost ? 'employee' : 'equal';
  };
  const cover = (): string => {
    if (one.cover === 'gap' || other.cover === 'gap') return 'gap';
    if (one.cover === 'open') return 'open';
    // the resident fund pays for who moves; who stays may have to wait
    if (facts.previousScheme === 'resident' && other.cover === 'open') return 'open';
    if (facts.previousScheme === 'resident') return other.wait === 0 ? 'equal' : 'employee';
    if (other.from !== null && other.from < one.cover) return 'resident';
    if (other.cover === 'open') return 'open';
    return one.cover < other.cover ? 'employee' : 'equal';
  };
  const found: Record<string, string> = {
    'retirement-years': other.credited === null ? 'gap' : 'employee',
    'low-cost': cost(),
    'early-cover': cover(),
  };
  const scheme = (ground: string | undefined) => (ground === 'employee' || ground === 'resident' ? ground : null);
  const first = facts.medicalPriority === undefined ? 'equal' : found[facts.medicalPriority];
  if (first !== 'equal') return scheme(first);
  const all = Object.values(found);
  const speaking = new Set(all.filter((ground) => scheme(ground) !== null));
  return speaking.size === 1 && !all.includes('open') ? ([...speaking][0] as string) : null;
}

function shown(name: string, { open, asks, cost, wait, from, credited }: Scheme) {
  const parts = {
    yearlyCost: typeof cost === 'bigint' ? yuan(cost) : null,
    waitingMonths: wait,
    coveredFrom: from,
    credited,
  };
  const gap = open === null || Object.values(parts).includes(null);
  const outcome = open === false ? 'not-eligible' : asks ? 'needs-answers' : gap ? 'not-published' : 'assessed';
  return { scheme: name, outcome, ...parts };
}

/** Both medical schemes side by side (design.md section 4, Medical scheme; policy-facts 2 and 3). */
export function medicalSchemes(facts: Facts, asking: Asking) {
  const { year, enrolOn, missedYears: missed, repairedYears: repaired } = facts;
  const faults: string[] = [];
  if (year !== undefined && enrolOn !== undefined && Number(enrolOn.slice(0, 4)) > year) faults.push('invalid-request');
  if ((missed ?? 0) > 0 && facts.previousScheme === 'resident') faults.push('invalid-request');
  if (missed !== undefined && repaired !== undefined && repaired > missed) faults.push('invalid-request');
  if (faults.length > 0) return { faults };
  const one = employee(facts, asking);
  if ('faults' in one) return one;
  const other = resident(facts, asking);
  return { schemes: [shown('employee', one), shown('resident', other)], recommended: recommended(one, other, facts) };
}
