import type { Law } from '../../law/law.ts';
import { type Month, yearOf } from '../../month.ts';
import { type Account, Trail } from '../trail.ts';
import { bandOf } from './base.ts';
import { type Calendar, calendarFrom } from './calendar.ts';
import { type Rates, ratesOf, sameRates } from './monthly.ts';
import { tiersOf } from './tiers.ts';
import type { MedicalOption, Scheme, Tier } from './types.ts';

/** What a year's contributions rest on and what is the same for everybody: half of the work of an answer. */
export interface Plan {
  calendar: Calendar;
  /** Of each month of the calendar; months under the same rates share one object. */
  rates: readonly Rates[];
  /** The documents and gaps of the rates. */
  account: Account;
  tiers: readonly Tier[];
}

/**
 * Plans of each law. Buys two thirds of the contribution answers a second and a quarter of the full assessments. Their keys come
 * from requests, so what is kept is bounded.
 */
const plans = new WeakMap<Law, Map<string, Plan>>();
const MOST_KEPT = 500;

/**
 * The plan from `first` to December.
 *
 * @throws NotAcceptable for a medical option not offered
 */
export function planFrom(first: Month, schemes: readonly Scheme[], option: MedicalOption, law: Law): Plan {
  let known = plans.get(law);
  if (!known) plans.set(law, (known = new Map()));
  const key = `${first} ${schemes.join()} ${option}`;
  let plan = known.get(key);
  if (!plan) {
    if (known.size === MOST_KEPT) known.clear();
    known.set(key, (plan = layOut(first, schemes, option, law)));
  }
  return plan;
}

function layOut(first: Month, schemes: readonly Scheme[], option: MedicalOption, law: Law): Plan {
  const calendar = calendarFrom(first);
  const trail = new Trail(law);
  const rates: Rates[] = [];
  for (const month of calendar.months) {
    // The headline is the first month.
    const inForce = ratesOf(month, schemes, option, month === first ? trail : trail.beside);
    const before = rates.at(-1);
    rates.push(before && sameRates(before, inForce) ? before : inForce);
  }
  const band = bandOf(yearOf(first), new Trail(law));
  const tiers = Object.freeze(tiersOf(first, band, rates[0] as Rates, new Trail(law)));
  return { calendar, rates, account: trail.account(), tiers };
}
