import { NotAcceptable } from '../../messages/errors.ts';
import { sum, yuan, ZERO } from '../../money.ts';
import { firstDay, type Month, monthOf, monthOfDay, yearOf } from '../../month.ts';
import { type Held, heldWithin, isTarget } from '../contribution-base.ts';
import type { Trail } from '../trail.ts';
import { firstPayable } from './age.ts';
import { bandOf, namedBase, sayBand, type YearsBand } from './base.ts';
import { withinBudget } from './budget.ts';
import type { Calendar } from './calendar.ts';
import { sayEarlierYear } from './earlier-year.ts';
import { yearlyFeesOf } from './fees.ts';
import { sayOfMedical } from './medical-notices.ts';
import { dependsOnBase, explainMonth, figuresOf, monthlyContribution, type Rates } from './monthly.ts';
import { netOf } from './net.ts';
import { type PayBy, payByOf } from './pay-by.ts';
import { type Plan, planFrom } from './plan.ts';
import { type Span, schedulesOf, spans } from './schedules.ts';
import { settlementOf } from './settlement.ts';
import type {
  Amount,
  ContributionBase,
  ContributionFacts,
  Contributions,
  Fits,
  MonthlyContribution,
  Reached,
  Remaining,
  Schedule,
  Scheme,
  TargetOfBase,
} from './types.ts';
import type { ForPension } from './wanted-pension.ts';

export { FEES, feesLastSeen } from './fees.ts';
export { monthlyContribution, ratesSeen } from './monthly.ts';
export { moneyBack, PLATFORMS, type PlatformTerms, termsOf } from './platform-money.ts';
export type * from './types.ts';

/** Those paid for where a person names none. */
export const BOTH_SCHEMES: readonly Scheme[] = ['pension', 'medical'];

/**
 * What a flexible worker pays in one calendar year: the base, a month's contribution to each scheme, the year's
 * fees, and the four schedules (高人社发〔2022〕5号, item 8).
 *
 * Amounts are yuan, each month's contribution to each scheme rounded half up to the fen. What no notice publishes is
 * `null`, and the trail names it. `monthly` is the first month paid for; where the rate changes within the year, the
 * schedules follow it. Who is under the least age all year pays nothing: every amount is `null`, and a notice says why.
 *
 * @param forPension finds the base of a pension that is wanted; where nothing of a pension is told, there is none
 * @throws NotAcceptable for an amount outside the band, months outside the year, or a medical option not offered.
 */
export function contributions(facts: ContributionFacts, trail: Trail, forPension?: ForPension): Contributions {
  const { year, schemes = BOTH_SCHEMES, medicalOption = 'pooled-only' } = facts;
  if (year === undefined) {
    trail.ask('year', ...(facts.base ? [] : ['base']));
    return NOTHING;
  }
  const asked = facts.from ?? monthOf(year, 1);
  requireYear(facts, year, asked);
  const first = firstPayable(asked, facts.birthMonth, trail);
  if (first === null) return NOTHING;
  const plan = planFrom(first, schemes, medicalOption, trail.law);
  const { calendar, rates, tiers } = plan;
  trail.include(plan.account);
  // A month on the fixed base of the city is known without any of one's own.
  const ofBase = dependsOnBase(rates[0] as Rates) ? trail : trail.beside;
  const band = bandOf(year, ofBase);
  sayBand(year, band, ofBase);
  const { base: held, bound, fits } = heldBase(facts, { year, schemes, plan, band }, ofBase, forPension);
  const { floor, ceiling, provisional } = band;
  const base: ContributionBase = { chosen: held, floor, ceiling, bound, provisional };

  const months: MonthlyContribution[] = [];
  let current: MonthlyContribution | undefined;
  let before: Rates | undefined;
  for (const month of calendar.months) {
    const inForce = rates[months.length] as Rates;
    if (!current || inForce !== before) {
      current = monthlyContribution(inForce, base.chosen);
      explainMonth(month, inForce, base.chosen, current, trail);
    }
    before = inForce;
    months.push(current);
  }

  if (!facts.base && rates.some(dependsOnBase)) ofBase.ask('base');
  const yearlyFees = schemes.includes('medical') ? yearlyFeesOf(first, trail.beside) : ZERO;
  const payBy = payByOf(schemes, trail);
  if (year >= yearOf(trail.law.asOf)) sayPayBy(calendar, payBy, schemes, first, trail);
  if (trail.explains) {
    if (schemes.includes('medical')) sayOfMedical(year, band, plan, yearlyFees, trail);
    sayEarlierYear(year, schemes, trail);
  }

  const spanOf = spans(months);
  // The year in one sum is what other rules go on with.
  const frequencies = trail.explains ? calendar.frequencies : calendar.frequencies.slice(-1);
  const schedules = schedulesOf(frequencies, spanOf, months.length, yearlyFees, payBy);
  explainTotals(schedules.at(-1), months.length, rates[0] as Rates, trail);
  const monthly = months[0] as MonthlyContribution;
  const net = schemes.includes('pension') ? netOf(facts, first, monthly.pension, trail) : [];
  const settled = schemes.includes('pension');
  if (facts.paid && schemes.includes('medical'))
    trail.notice(settled ? 'settlement-without-medical' : 'settlement-of-pension-only');
  return {
    base,
    monthly,
    ...(fits && { fits }),
    ...(net.length > 0 && { net }),
    remaining: remainingOf(calendar, spanOf, yearlyFees, trail),
    yearlyFees,
    schedules,
    tiers,
    ...(facts.paid && settled && { settlement: settlementOf(facts.paid, band, trail.beside) }),
  };
}

interface Asked {
  year: number;
  schemes: readonly Scheme[];
  plan: Plan;
  band: YearsBand;
}

function heldBase(
  facts: ContributionFacts,
  asked: Asked,
  trail: Trail,
  forPension?: ForPension,
): Held & { fits?: Fits } {
  const { base: choice } = facts;
  if (!choice || !isTarget(choice)) return namedBase(choice, asked.year, asked.band, trail);
  if ('pension' in choice) return forPension ? heldForPension(choice, facts, asked, trail, forPension) : OPEN;
  return withinBudget(choice, asked, trail);
}

const OPEN: Held = { base: null, bound: 'none' };

/**
 * A year that is over adds nothing to a pension to come: the base is that of the months from today on, and the year's band
 * holds it for what the year cost.
 */
function heldForPension(
  choice: Extract<TargetOfBase, { pension: string }>,
  facts: ContributionFacts,
  asked: Asked,
  trail: Trail,
  forPension: ForPension,
): Reached {
  const thisYear = yearOf(trail.law.asOf);
  if (asked.year >= thisYear) return forPension(choice, facts, asked, trail);
  const reached = forPension(choice, facts, { ...asked, band: bandOf(thisYear, trail) }, trail);
  if (!reached.base) return reached;
  const { base, bound } = heldWithin(asked.band, reached.base);
  trail.notice('pension-wanted-in-a-year-over', {
    year: String(asked.year),
    base: yuan(reached.base),
    ...(base && bound !== 'none' && { held: yuan(base) }),
  });
  return { base, bound, fits: reached.fits };
}

/** Says that the last days to pay are not known, or where they are from. */
function sayPayBy(
  { frequencies }: Calendar,
  payBy: PayBy,
  schemes: readonly Scheme[],
  first: Month,
  trail: Trail,
): void {
  const unknown = frequencies.some(({ frequency, periods }) =>
    periods.some(({ from, to }) => payBy(frequency, from, to) === null),
  );
  if (unknown) trail.notice('pay-by-not-published');
  else for (const scheme of schemes) trail.beside.figure(`${scheme}.pay-by`, firstDay(first));
}

/** Nothing can be said without the year, and nothing is paid under the least age. */
const NOTHING: Contributions = {
  base: { chosen: null, floor: null, ceiling: null, bound: 'none', provisional: false },
  monthly: { pension: null, pensionToAccount: null, medical: null, medicalToAccount: null, total: null },
  remaining: null,
  yearlyFees: null,
  schedules: [],
  tiers: [],
};

/**
 * What is left of the months asked for from the month of `asOf` on, which can be paid to its last day: all of them in a
 * year to come, and `null` in one that is over.
 */
function remainingOf(
  { months }: Calendar,
  spanOf: (start: number, end: number) => Span,
  yearlyFees: Amount,
  { law }: Trail,
): Remaining | null {
  const start = months.findIndex((month) => month >= monthOfDay(law.asOf));
  const from = months[start];
  if (from === undefined) return null;
  const { total } = spanOf(start, months.length);
  return { from, months: months.length - start, total: sum([total, yearlyFees]) };
}

function requireYear(facts: ContributionFacts, wanted: number, first: string): void {
  const year = String(wanted);
  const outside = (pointer: string, month: string) =>
    new NotAcceptable('invalid-request', [{ pointer, code: 'month-outside-year', operands: { month, year } }]);
  if (yearOf(first) !== wanted) throw outside('/from', first);
  const seen = new Set<string>();
  for (const [index, { month }] of (facts.paid ?? []).entries()) {
    if (yearOf(month) !== wanted) throw outside(`/paid/${index}/month`, month);
    if (seen.has(month))
      throw new NotAcceptable('invalid-request', [
        { pointer: `/paid/${index}/month`, code: 'month-twice', operands: { month } },
      ]);
    seen.add(month);
  }
}

/** The year in one sum per scheme: the one instalment of the yearly schedule has them. */
function explainTotals(yearly: Schedule | undefined, months: number, rates: Rates, trail: Trail): void {
  const year = yearly?.instalments[0];
  if (!year || !trail.explains) return;
  const { pension, medical, fees, total } = year;
  const operands = { months: String(months) };
  if (pension?.gt(ZERO)) trail.step('pension.total', operands, yuan(pension), figuresOf(rates.pension));
  if (medical?.gt(ZERO)) trail.step('medical.total', operands, yuan(medical), figuresOf(rates.medical));
  if (pension && medical && fees && total)
    trail.step(
      'contributions.total',
      { pension: yuan(pension), medical: yuan(medical), fees: yuan(fees) },
      yuan(total),
      [...figuresOf(rates.pension), ...figuresOf(rates.medical)],
    );
}
