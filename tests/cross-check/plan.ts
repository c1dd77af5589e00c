/**
 * Every plan of a person, made one by one and month by month (docs/plan-model.md, points 1 to 10, as numbered there): slow,
 * obvious and in whole numbers. Money is in fen, months are counted from the year 0.
 */
import { type Asking, beginnings, type Found, fen, figure, half, monthAt, monthIndex, number, whole } from './plain.ts';

export interface PlanFacts {
  sex: string;
  birthMonth: string;
  womenClass?: string | undefined;
  from?: string | undefined;
  householdRegistration?: string | undefined;
  residencePermit?: boolean | undefined;
  groups?: readonly string[] | undefined;
  pension?:
    | { monthsSoFar?: number | undefined; accountNow?: string | undefined; indexSoFar?: string | undefined }
    | undefined;
  previousScheme?: string | undefined;
  insuredMonths?: number | undefined;
  employeeGapMonths?: number | undefined;
  residentGapMonths?: number | undefined;
  missedYears?: number | undefined;
  employeeMonths?: number | undefined;
  deemedMonths?: number | undefined;
  resident?: readonly { kind: string; months: number }[] | undefined;
}

export interface Limit {
  /** Yuan. */
  amount: string;
  per: 'month' | 'year';
}

/** Bases are looked through from `floor` to `ceiling`, in yuan: those of the law where it is left out. */
export interface Band {
  floor: number;
  ceiling: number;
}

export type PensionScheme = 'employee' | 'resident' | 'none';
export type MedicalScheme = 'employee' | 'resident';

export interface Choice {
  pensionScheme: PensionScheme;
  base: number;
  tier: number;
  subsidy: number;
  /** Months of the employee pension, or years of the resident one. */
  paid: number;
  medicalScheme: MedicalScheme;
  withAccount: boolean;
  /** The month after the last one reckoned with: that of retirement, or without a pension the statutory one. */
  until: number;
}

export interface Way extends Choice {
  pays: number;
  paysForPension: number;
  lastPayment: number;
  largest: { month: number; amount: number } | null;
  /** The smallest limit that it stays within, in fen. */
  needs: { month: number; year: number };
  pension: Pension | null;
  covered: { earliest: string; latest: string };
}

export interface Pension {
  basic: bigint;
  account: bigint;
  /** Before it is rounded: `sum` ÷ `of`. */
  exact: { sum: bigint; of: bigint };
  atLeast: boolean;
}

/** Who pays into the resident pension at its lowest tier: nothing seen says more of 缴费困难群体. */
const HARDSHIP = ['minimum-living-allowance'];

/** In force, or the last one seen. */
function seen(id: string, asking: Asking): Found {
  let found = figure(id, asking.asOf, asking);
  for (const day of beginnings(id).sort().reverse()) if (day <= asking.asOf) found ??= figure(id, day, asking);
  if (!found) throw new Error(`${id} was never seen`);
  return found;
}

export function person(facts: PlanFacts, asking: Asking, band?: Band) {
  const value = (id: string): string => seen(id, asking).value as string;
  const yuan = (id: string): number => Number(fen(value(id)));
  const yearOf = (month: number) => Math.floor(month / 12);
  const isDecember = (month: number) => month % 12 === 11;

  // 1 to 3
  const today = monthIndex(asking.asOf.slice(0, 7));
  const start = Math.max(today, facts.from === undefined ? today : monthIndex(facts.from));
  const born = monthIndex(facts.birthMonth);
  const womenClass = facts.sex === 'male' ? undefined : (facts.womenClass ?? '55');
  const row = seen('retirement.gradual-delay', asking).rows.find(
    (each) => each.sex === facts.sex && each.womenClass === womenClass,
  ) as Record<string, string>;
  const old = born + 12 * Number(row.oldAge);
  const late = born - monthIndex(row.firstBirthMonth as string);
  const delay = late < 0 ? 0 : Math.min(Number(row.capMonths), Math.floor(late / Number(row.stepMonths)) + 1);
  const statutory = old + delay;
  const earlier = Number(value('retirement.flexible.months-earlier'));
  const notice = Number(value('retirement.flexible.notice-months'));
  // before 2011-07 none was seen: then nothing is enough
  const minimumIn = (month: number) =>
    number('pension.minimum-months', `${monthAt(month)}-01`, asking) ?? Number.POSITIVE_INFINITY;
  const soFar = facts.pension?.monthsSoFar ?? 0;
  const floor = band?.floor ?? Math.ceil(Number(value('pension.contribution-base.floor')));
  const ceiling = band?.ceiling ?? Math.floor(Number(value('pension.contribution-base.ceiling')));

  // 6
  const isHere = (facts.householdRegistration ?? asking.region).slice(0, 4) === asking.region.slice(0, 4);
  const rates = {
    pension: Number(whole(value('pension.contribution-rate'), 2)),
    account: Number(whole(value('pension.account-rate'), 2)),
    pooled: Number(whole(value('medical.flexible.rate-pooled-only'), 2)),
    withAccount: Number(whole(value('medical.flexible.rate-with-account'), 2)),
  };
  /** So many hundredths of a percent of whole yuan, to the fen. */
  const of = (rate: number, base: number) => Math.floor((rate * base + 50) / 100);
  const fees = yuan('medical.flexible.major-illness-fee') + yuan('medical.flexible.long-term-care-fee');
  const premium = yuan('medical.resident.premium.adult');

  // 4
  const sixty = born + 12 * Number(value('pension.shortfall.resident-pension-age'));
  const enough = Number(value('resident-pension.minimum-years'));
  const inHardship = facts.groups?.some((group) => HARDSHIP.includes(group)) ?? false;

  function* choicesOfPension(): Generator<Omit<Choice, 'medicalScheme' | 'withAccount'>> {
    const none = { base: 0, tier: 0, subsidy: 0, paid: 0 };
    for (let base = floor; base <= ceiling; base += 1) {
      const employee = { ...none, pensionScheme: 'employee' as const, base };
      const needed = minimumIn(statutory);
      if (soFar + Math.max(0, statutory - start) < needed) {
        if (Number.isFinite(needed)) yield { ...employee, paid: needed - soFar, until: start + needed - soFar };
        continue;
      }
      for (let month = start; month <= Math.max(start, statutory); month += 1) {
        const isEarly = month < statutory;
        if (isEarly && (month < old || month < statutory - earlier || month < start + notice)) continue;
        const missing = Math.max(0, minimumIn(isEarly ? month : statutory) - soFar);
        if (missing > month - start) continue;
        yield { ...employee, paid: missing, until: month };
        if (missing < month - start) yield { ...employee, paid: month - start, until: month };
      }
    }
    const years = Math.max(0, yearOf(sixty) - yearOf(start));
    for (const { tier, subsidy, openTo } of seen('resident-pension.tiers', asking).rows) {
      if (!isHere || (openTo === 'hardship' && !inHardship)) continue;
      const resident = { ...none, pensionScheme: 'resident' as const, tier: Number(tier), subsidy: Number(subsidy) };
      if (years >= enough) {
        yield { ...resident, paid: enough, until: sixty };
        if (years > enough) yield { ...resident, paid: years, until: sixty };
      } else if (soFar < 12 * enough && soFar + 12 * years >= 12 * enough) {
        const least = Math.ceil((12 * enough - soFar) / 12);
        yield { ...resident, paid: least, until: Math.max(sixty, statutory) };
        if (years > least) yield { ...resident, paid: years, until: Math.max(sixty, statutory) };
      }
    }
    // 5
    if (statutory > start) yield { ...none, pensionScheme: 'none', until: statutory };
  }

  function* choices(): Generator<Choice> {
    for (const choice of choicesOfPension()) {
      if (isHere || facts.residencePermit) yield { ...choice, medicalScheme: 'resident', withAccount: false };
      yield { ...choice, medicalScheme: 'employee', withAccount: false };
      yield { ...choice, medicalScheme: 'employee', withAccount: true };
    }
  }

  /** What is paid in each month for the pension and for medical cover, and what is paid once for a calendar year. */
  function payments(choice: Choice) {
    const { pensionScheme, medicalScheme, paid, until } = choice;
    const monthlyPension = pensionScheme === 'employee' ? of(rates.pension, choice.base) : 0;
    const rate = choice.withAccount ? rates.withAccount : rates.pooled;
    const monthlyMedical = medicalScheme === 'employee' ? of(rate, floor) : 0;
    const monthly: number[] = [];
    const inMonth: number[] = [];
    const onceFor: number[] = [];
    let forPension = 0;
    for (let month = start; month < until; month += 1) {
      const year = yearOf(month) - yearOf(start);
      const pension = month < start + paid ? monthlyPension : 0;
      let once = 0;
      if (medicalScheme === 'employee' && (month === start || month % 12 === 0)) {
        once += fees;
        onceFor[year] = (onceFor[year] ?? 0) + fees;
      }
      if (medicalScheme === 'resident' && isDecember(month) && month + 1 < until) {
        once += premium;
        onceFor[year + 1] = (onceFor[year + 1] ?? 0) + premium;
      }
      if (pensionScheme === 'resident' && isDecember(month) && year < paid) {
        once += 100 * choice.tier;
        onceFor[year] = (onceFor[year] ?? 0) + 100 * choice.tier;
        forPension += 100 * choice.tier;
      }
      forPension += pension;
      monthly.push(pension + monthlyMedical);
      inMonth.push(pension + monthlyMedical + once);
    }
    return { monthly, inMonth, onceFor, forPension };
  }

  // 8
  const table = seen('pension.account-divisor', asking).rows;
  const divisorOf = (age: number) => table.find((each) => each.age === String(age))?.months;
  /** In tenths; `null` where the table does not reach the age. */
  function tenthsAt(month: number): bigint | null {
    const [years, rest] = [Math.floor((month - born) / 12), (month - born) % 12];
    const [low, high] = [divisorOf(years), rest === 0 ? divisorOf(years) : divisorOf(years + 1)];
    if (low === undefined || high === undefined) return null;
    return half(10n * (BigInt(String(low)) * BigInt(12 - rest) + BigInt(String(high)) * BigInt(rest)), 12n);
  }
  const benefitBase = BigInt(yuan('pension.benefit-base'));
  const yearlyWage = BigInt(yuan('pension.average-wage'));
  const basicRate = whole(value('pension.basic-rate'), 2);
  const residentBasic = BigInt(yuan('resident-pension.basic-pension'));
  const residentDivisor = BigInt(value('resident-pension.account-divisor'));
  const saved = fen(facts.pension?.accountNow ?? '0');
  const index = whole(facts.pension?.indexSoFar ?? '0.6', 6);
  const untold = (...told: unknown[]) => soFar > 0 && told.includes(undefined);

  function pensionOf({ pensionScheme, base, tier, subsidy, paid, until }: Choice): Pension | null {
    if (pensionScheme === 'none') return null;
    if (pensionScheme === 'resident') {
      const isLink = yearOf(sixty) - yearOf(start) < enough;
      const sum = (isLink ? saved : 0n) + BigInt(100 * (tier + subsidy) * paid);
      return {
        basic: residentBasic,
        account: half(sum, residentDivisor),
        exact: { sum: residentBasic * residentDivisor + sum, of: residentDivisor },
        atLeast: isLink && untold(facts.pension?.accountNow),
      };
    }
    const tenths = tenthsAt(until);
    if (tenths === null) return null;
    // benefit base × (all months + index so far × months so far + months to pay × base × 12 ÷ yearly wage) × rate ÷ 24
    const months = BigInt(soFar + paid) * 1_000_000n + index * BigInt(soFar);
    const top = benefitBase * basicRate * (months * yearlyWage + BigInt(paid * base * 1200) * 1_000_000n);
    const under = 1_000_000n * yearlyWage * 24n * 10_000n;
    const sum = 10n * (saved + BigInt(paid * of(rates.account, base)));
    return {
      basic: half(top, under),
      account: half(sum, tenths),
      exact: { sum: top * tenths + sum * under, of: under * tenths },
      atLeast: untold(facts.pension?.accountNow, facts.pension?.indexSoFar),
    };
  }

  // 9
  const [moving] = seen('medical.employee.moving', asking).rows as Record<string, string>[];
  function covered(scheme: MedicalScheme) {
    const { previousScheme, residentGapMonths, employeeGapMonths, missedYears, insuredMonths } = facts;
    const isCovered = previousScheme === 'resident' && !residentGapMonths;
    // 医保办发〔2021〕43号, 1: a gap of none in the employee scheme, and the next payment this month or the one after
    const paysOn = previousScheme === 'employee' && employeeGapMonths === 0 && start - today <= 1;
    if (scheme === 'resident') {
      if (isCovered && !missedYears) return { earliest: asking.asOf, latest: asking.asOf };
      const [counting] = seen('medical.resident.waiting.first-year-counted', asking).rows as Record<string, string>[];
      const countable = Math.max(0, yearOf(start) - Number(counting?.year) + 1);
      const covered = previousScheme === 'resident' ? 0 : paysOn ? yearOf(start) - yearOf(today) : countable;
      const missed = missedYears ?? covered;
      const further = Math.min(missed, countable) - Number(value('medical.resident.waiting.years-within-fixed'));
      const fixed = 12 * (yearOf(start) + 1) + Number(value('medical.resident.waiting.fixed'));
      const variable = Math.max(0, further) * Number(value('medical.resident.waiting.per-further-year'));
      const from = paysOn && missed === 0 ? 12 * (yearOf(start) + 1) : fixed;
      return { earliest: `${monthAt(from)}-01`, latest: `${monthAt(fixed + variable)}-01` };
    }
    const paidOn = start === today ? asking.asOf : `${monthAt(start)}-01`;
    if (paysOn) return { earliest: paidOn, latest: paidOn };
    const gaps: Record<string, number | undefined> = { employee: employeeGapMonths, resident: residentGapMonths };
    const gap = gaps[previousScheme ?? 'none'];
    // months between today, or the end of the year for who is in the resident scheme, and the start are without cover too
    const since = isCovered ? Math.max(0, start - 12 * (yearOf(today) + 1)) : start - today;
    const isSteady = (insuredMonths ?? 0) >= 12 * Number(moving?.yearsWithoutBreak) && gap !== undefined;
    if (isSteady && gap + since <= Number(moving?.gapUpTo)) return { earliest: paidOn, latest: paidOn };
    return { earliest: paidOn, latest: `${monthAt(start + Number(moving?.longestWaiting))}-01` };
  }
  const cover = { employee: covered('employee'), resident: covered('resident') };

  function wayOf(choice: Choice): Way {
    const { monthly, inMonth, onceFor, forPension } = payments(choice);
    const inYear: number[] = [];
    let [pays, lastPayment, aside] = [0, 0, 0];
    let largest: Way['largest'] = null;
    for (const [at, amount] of inMonth.entries()) {
      const [month, year] = [start + at, yearOf(start + at) - yearOf(start)];
      pays += amount;
      inYear[year] = (inYear[year] ?? 0) + amount;
      if (amount > 0) lastPayment = month;
      if (amount > (largest?.amount ?? 0)) largest = { month, amount };
      // 7: twelve months and what is paid once for their year
      aside = Math.max(aside, 12 * (monthly[at] as number) + (onceFor[year] ?? 0));
    }
    return {
      ...choice,
      pays,
      paysForPension: forPension,
      lastPayment,
      largest,
      needs: { month: Math.ceil(aside / 12), year: Math.max(0, ...inYear) },
      pension: pensionOf(choice),
      covered: cover[choice.medicalScheme],
    };
  }

  /** Every way that there is: whatever it costs, but none to a pension that nothing seen divides by. */
  function* ways(): Generator<Way> {
    for (const choice of choices()) {
      const way = wayOf(choice);
      if (way.pension !== null || choice.pensionScheme === 'none') yield way;
    }
  }

  /** Months for treatment after retirement (11). */
  function medicalMonths({ medicalScheme, until }: Choice) {
    if (medicalScheme === 'resident') return null;
    const needed = seen('medical.retirement.required-years', asking).rows.find(({ sex }) => sex === facts.sex)?.years;
    const ratios = seen('medical.conversion.ratios', asking).rows;
    let converted = 0;
    for (const kind of new Set((facts.resident ?? []).map((each) => each.kind))) {
      const ratio = ratios.find((each) => each.kind === kind);
      let months = 0;
      for (const each of facts.resident ?? []) if (each.kind === kind) months += each.months;
      converted += Math.floor((months * Number(ratio?.employeeMonths)) / Number(ratio?.residentMonths));
    }
    const [before, paid] = [(facts.employeeMonths ?? 0) + (facts.deemedMonths ?? 0), until - start];
    return { reached: before + converted + paid, needed: 12 * Number(needed), before, converted, paid };
  }

  return { start, born, statutory, ways, payments, medicalMonths };
}
