import type { Law } from '../../law/law.ts';
import { type Decimal, ZERO } from '../../money.ts';
import { addMonths, type Day, firstDay, MONTHS_IN_YEAR, type Month, monthOfDay, monthsBetween } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { conversionOf, RATIOS, sayNotConfirmed } from './conversion.ts';
import { ONE_OFF_RATE, oneOffPayment } from './one-off.ts';
import { REQUIRED_YEARS, requiredMonthsOf } from './required.ts';
import type { ContributionYears, ContributionYearsFacts, ConvertedMonths } from './types.ts';

export { creditedMonthsOf, RATIOS, sayNotConfirmed } from './conversion.ts';
export type * from './types.ts';

/**
 * How far a person is on the way to retiree treatment in the employee medical scheme: resident months converted,
 * employee and deemed months added, held against the years required (高人社发〔2022〕5号, item 8).
 *
 * Figures are those of the day of retirement, or of today where that is over or unknown. Months are whole.
 */
export function contributionYears(facts: ContributionYearsFacts, trail: Trail): ContributionYears {
  const { asOf } = trail.law;
  const { sex, employeeMonths, resident, retirementMonth } = facts;
  const on = dayThatCounts(retirementMonth, asOf);
  const conversion = resident ? conversionOf(resident, on, trail) : null;
  const converted = conversion?.converted ?? null;
  const required = requiredMonthsOf(sex, on, trail);
  sayNotConfirmed(conversion?.ratios ?? null, on, trail);

  const { certain, creditedMonths } = credit(facts, converted, on, trail);
  const missingMonths = missing(required.months, certain, creditedMonths, trail);
  // What is certain may be enough already; a ratio that was not seen is missed only where it is not.
  const ofMonths = missingMonths === 0 ? trail.beside : trail;
  if (conversion && !conversion.ratios && resident?.length) ofMonths.missing(RATIOS, on);
  if (employeeMonths === undefined) ofMonths.ask('employeeMonths');
  if (resident === undefined) ofMonths.ask('resident');
  if (facts.deemedMonths === undefined && missingMonths !== 0) trail.ask('deemedMonths');
  if (required.months !== null && (employeeMonths === undefined || employeeMonths < required.months))
    sayMinimumActual(employeeMonths ?? 0, on, trail);
  return {
    converted,
    creditedMonths,
    requiredMonths: required.months,
    missingMonths,
    reachedIn: reached(missingMonths, facts.from, trail),
    oneOff: oneOff(missingMonths, facts, on, trail),
  };
}

/**
 * Years that have to be paid and not converted or deemed, beside the total: it decides nothing here, for it was only seen
 * in what other cities say.
 */
function sayMinimumActual(employeeMonths: number, on: Day, trail: Trail): void {
  const figure = trail.beside.figure('medical.retirement.minimum-actual-years', on);
  if (!figure?.value) trail.notice('minimum-actual-years-not-published');
  else if (figure.value.times(MONTHS_IN_YEAR).gt(employeeMonths)) {
    const operands = { years: figure.value.toString(), seen: figure.grade === 'weak' ? 'elsewhere' : 'here' };
    trail.notice('minimum-actual-years', operands, [figure]);
  }
}

/** No one retires in the past of the day we ask: who has retired already pays under today's figures. */
function dayThatCounts(retirementMonth: Month | undefined, asOf: Day): Day {
  const retirement = retirementMonth && firstDay(retirementMonth);
  return retirement && retirement > asOf ? retirement : asOf;
}

interface Credit {
  /** What is certain, whatever the open answers are. */
  certain: number;
  /** All of it; `null` while the employee or resident months are unknown. */
  creditedMonths: number | null;
}

function credit(
  { employeeMonths, deemedMonths }: ContributionYearsFacts,
  converted: readonly ConvertedMonths[] | null,
  on: Day,
  trail: Trail,
): Credit {
  const fromResident = total(converted?.map((row) => row.creditedMonths));
  const certain = (employeeMonths ?? 0) + (deemedMonths ?? 0) + (fromResident ?? 0);
  if (deemedMonths) {
    const limit = trail.beside.figure('medical.retirement.deemed-until', on);
    if (limit) trail.notice('deemed-months-only-until', { until: String(limit.rows[0]?.until) }, [limit]);
  }
  if (employeeMonths === undefined || fromResident === null) return { certain, creditedMonths: null };
  if (deemedMonths === undefined) trail.notice('deemed-months-not-counted');
  const operands = {
    employee: String(employeeMonths),
    ...(deemedMonths !== undefined && { deemed: String(deemedMonths) }),
    converted: String(fromResident),
  };
  trail.step('contribution-years.credited', operands, String(certain), []);
  return { certain, creditedMonths: certain };
}

function total(months: readonly (number | null)[] | undefined): number | null {
  if (!months) return null;
  return months.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

/** Nothing is missing as soon as what is certain is enough; how much is missing takes all of it. */
function missing(required: number | null, certain: number, credited: number | null, trail: Trail): number | null {
  if (required === null || (credited === null && certain < required)) return null;
  const months = Math.max(0, required - certain);
  const operands = { required: String(required), credited: String(certain) };
  trail.step('contribution-years.missing', operands, String(months), []);
  return months;
}

/** The next month to be paid: the one to start in, or that of today, which can be paid to its last day. */
function startOf(from: Month | undefined, asOf: Day): Month {
  const today = monthOfDay(asOf);
  return from !== undefined && from > today ? from : today;
}

function reached(missingMonths: number | null, from: Month | undefined, trail: Trail): Month | null {
  if (!missingMonths) return null;
  const start = startOf(from, trail.law.asOf);
  if (from === undefined) trail.notice('start-month-taken', { month: start });
  const month = addMonths(start, missingMonths - 1);
  trail.step('contribution-years.reached', { from: start, months: String(missingMonths) }, month, []);
  return month;
}

function oneOff(
  missingMonths: number | null,
  { retirementMonth, from }: ContributionYearsFacts,
  on: Day,
  trail: Trail,
): Decimal | null {
  if (missingMonths === null) return null;
  if (missingMonths === 0) return ZERO;
  const { law } = trail;
  if (retirementMonth === undefined) {
    if (mayChange(law, REQUIRED_YEARS)) trail.ask('retirementMonth');
    else if (mayHold(law, ONE_OFF_RATE)) trail.beside.ask('retirementMonth');
    else trail.beside.figure(ONE_OFF_RATE, on);
    trail.notice('retirement-month-tells');
    return null;
  }
  const paidUntilThen = Math.max(0, monthsBetween(startOf(from, law.asOf), retirementMonth));
  const shortfall = Math.max(0, missingMonths - paidUntilThen);
  trail.step(
    'contribution-years.at-retirement',
    { retirementMonth, paid: String(paidUntilThen) },
    String(shortfall),
    [],
  );
  if (shortfall > 0) {
    const isRateKnown = law.find(ONE_OFF_RATE, on)?.value;
    trail.notice('shortfall-at-retirement', {
      months: String(shortfall),
      oneOff: isRateKnown ? 'known' : 'not-seen',
    });
  }
  return oneOffPayment(shortfall, on, trail.beside);
}

/** Whether a value of the figure is in force today or later: only then does the month of retirement matter. */
function mayHold({ asOf, describe }: Law, id: string): boolean {
  return describe(id).values.some(({ to }) => to === undefined || to >= asOf);
}

const FAR_AHEAD: Day = '2099-12-31';

/** Whether another value than today's is known to begin later. */
function mayChange({ asOf, find }: Law, id: string): boolean {
  return find(id, asOf)?.from !== find(id, FAR_AHEAD)?.from;
}
