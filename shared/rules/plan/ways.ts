import type { Law } from '../../law/law.ts';
import { addMonths, MONTHS_IN_YEAR, type Month, monthsBetween, yearOf } from '../../month.ts';
import { firstAllowed, later, minimumIn, type ResidentTerms, type ResidentTier } from '../retirement/index.ts';
import { Trail } from '../trail.ts';
import type { Person } from './person.ts';
import type { Refusal } from './types.ts';

/** One way to a pension, or to none: what is paid for it from the start on, and when it begins. */
export interface PensionWay {
  scheme: 'employee' | 'resident' | 'none';
  /** First month of pension; `null` without one. */
  retireIn: Month | null;
  /** Months from the start to the one before the pension; without one to the one before the statutory month. */
  span: number;
  /** Employee months paid, without a break from the start on. */
  months: number;
  /** Years of the resident pension paid, each in its December, from the year of the start on. */
  years: number;
  tier: ResidentTier | null;
  /** Employee months that count in the pension, those so far included; in the resident one only by the link. */
  employeeMonths: number;
  /** What the employee pension asks for. */
  minimum: number;
}

/** How many combinations of choices fell out, by the reason. */
export type Refusals = Map<Refusal, number>;

export function refuse(refused: Refusals, reason: Refusal, count = 1): void {
  if (count > 0) refused.set(reason, (refused.get(reason) ?? 0) + count);
}

/** Every way that the law leaves (docs/plan-model.md, 2 to 5). */
export function pensionWays(person: Person, terms: ResidentTerms | null, law: Law, refused: Refusals): PensionWay[] {
  return [...employeeWays(person, law, refused), ...residentWays(person, terms, refused), ...withoutPension(person)];
}

const NO_PENSION = { months: 0, years: 0, tier: null, employeeMonths: 0, minimum: 0 } as const;

/**
 * The employee pension (社会保险法 art. 16, 人社部发〔2024〕94号): on time, or in an early month whose own minimum is complete by then and
 * which can still be announced; else paid on after the statutory month until its minimum is complete. Paid until the minimum, or every
 * month before.
 */
function employeeWays({ start, statutory, minimum, soFar }: Person, law: Law, refused: Refusals): PensionWay[] {
  if (minimum === null) {
    refuse(refused, 'figure-not-seen');
    return [];
  }
  const { months: credited } = soFar;
  const way = (retireIn: Month, asked: number, months: number): PensionWay => ({
    scheme: 'employee',
    retireIn,
    span: monthsBetween(start, retireIn),
    months,
    years: 0,
    tier: null,
    employeeMonths: credited + months,
    minimum: asked,
  });
  const onTime = later(start, statutory.month);
  const missing = minimum - credited;
  if (missing > monthsBetween(start, onTime)) return [way(addMonths(start, missing), minimum, missing)];
  const trail = new Trail(law, false);
  const allowed = later(start, firstAllowed(statutory, trail) ?? statutory.month);
  const announced = addMonths(start, law.find(NOTICE, law.asOf)?.value?.toNumber() ?? 0);
  const ways: PensionWay[] = [];
  for (let month = allowed; month <= onTime; month = addMonths(month, 1)) {
    const early = month < statutory.month;
    if (early && month < announced) {
      refuse(refused, 'early-notice');
      continue;
    }
    const asked = early ? minimumIn(month, trail) : minimum;
    const all = monthsBetween(start, month);
    if (asked === null || credited + all < asked) {
      refuse(refused, 'minimum-not-reached');
      continue;
    }
    const least = Math.max(0, asked - credited);
    ways.push(way(month, asked, least));
    if (least < all) ways.push(way(month, asked, all));
  }
  return ways;
}

const NOTICE = 'retirement.flexible.notice-months';

/** Calendar years from that of the start to the one before that of the birthday of the resident pension. */
export const possibleYears = ({ birthMonth, start }: Person, age: number): number =>
  Math.max(0, yearOf(addMonths(birthMonth, age * MONTHS_IN_YEAR)) - yearOf(start));

/**
 * The resident pension (山东省城乡居民养老保险办法, 人社部发〔2014〕17号): its years paid by the year, or where these are too few but employee months make them
 * up, what is missing (人社部发〔2014〕17号 arts. 3 and 6). Whether years may be paid at its age was not seen: then it is not offered.
 */
function residentWays(person: Person, terms: ResidentTerms | null, refused: Refusals): PensionWay[] {
  const { birthMonth, start, statutory, soFar, open, hardship } = person;
  if (!terms) {
    refuse(refused, 'figure-not-seen');
    return [];
  }
  if (!open.residentPension) {
    refuse(refused, 'resident-pension-not-registered');
    return [];
  }
  const possible = possibleYears(person, terms.age);
  if (possible === 0) {
    refuse(refused, 'resident-pension-past-age');
    return [];
  }
  const ofAge = addMonths(birthMonth, terms.age * MONTHS_IN_YEAR);
  const needed = terms.years * MONTHS_IN_YEAR;
  const enough = possible >= terms.years;
  const linked = !enough && soFar.months < needed && soFar.months + possible * MONTHS_IN_YEAR >= needed;
  if (!enough && !linked) {
    refuse(refused, 'resident-pension-short');
    return [];
  }
  const least = enough ? terms.years : Math.ceil((needed - soFar.months) / MONTHS_IN_YEAR);
  const retireIn = linked ? later(ofAge, statutory.month) : ofAge;
  const span = monthsBetween(start, retireIn);
  return terms.tiers
    .filter((tier) => hardship || !tier.hardship)
    .flatMap((tier) =>
      [...new Set([least, possible])].map((years) => ({
        ...NO_PENSION,
        scheme: 'resident' as const,
        retireIn,
        span,
        years,
        tier,
        employeeMonths: linked ? soFar.months : 0,
      })),
    );
}

/** For its medical cover alone, while a month is left before the statutory one. */
function withoutPension({ start, statutory }: Person): PensionWay[] {
  const span = monthsBetween(start, statutory.month);
  return span > 0 ? [{ ...NO_PENSION, scheme: 'none', retireIn: null, span }] : [];
}
