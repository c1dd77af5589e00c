import type { Law } from '../../law/law.ts';
import { Decimal, inFen, ofFen } from '../../money.ts';
import { addMonths, firstDay, MONTHS_IN_YEAR, type Month, monthsBetween, yearsAndMonths } from '../../month.ts';
import { type Candidate, runnerUpOf } from './aims.ts';
import { besideOf } from './beside.ts';
import { monthlyPayments, pensionPayments } from './combination.ts';
import { aheadFrom, drawnBack } from './drawing.ts';
import { medicalMonthsOf } from './medical.ts';
import { pensionFigures } from './pension.ts';
import { reasonsFor } from './reasons.ts';
import { warningsFor } from './said-first.ts';
import type { Aim, Choices, LedgerMonth, Plan, PlanPension, RunnerUp } from './types.ts';
import { flowOf, type Options, roundedPension, type Weighed, type Winner } from './weigh.ts';

/** What the best of one aim comes to. */
export function planOf(aim: Aim, { best, ranked }: Winner, weighed: Weighed, options: Options, law: Law): Plan {
  const { person } = options;
  const { start, birthMonth } = person;
  const { combination, base } = best;
  const { way, medical } = combination;
  const payments = monthlyPayments(combination, start, base);
  const pension = roundedPension(best, options);
  const paidForPension = pensionPayments(combination, base);
  const second = runnerUpOf(ranked, best);
  const drawn = way.retireIn && pension ? drawnBack(paidForPension, inFen(pension.total), way.retireIn) : null;
  const plan = {
    aim,
    choices: choicesOf(best, options),
    paid: { months: way.months, years: way.years },
    reckonedTo: way.span === 0 ? null : addMonths(start, way.span - 1),
    age: way.retireIn === null ? null : yearsAndMonths(monthsBetween(birthMonth, way.retireIn)),
    estimated: isEstimated(best, law),
    ledger: ledgerOf(payments, best, options),
    pays: ofFen(best.pays),
    paysForPension: ofFen(paidForPension),
    largestMonth: largestOf(payments, start),
    beside: besideOf(best, person, law),
    pension,
    coveredFrom: options.contest.cover[medical],
    medicalMonths: medical === 'employee' ? medicalMonthsOf(way, person, law) : null,
    drawnBackAfter: drawn?.after ?? null,
    drawnBackIn: drawn?.in ?? null,
    aheadFrom: aheadOfCheapest(best, weighed, options),
    runnerUp: second && runnerUp(second, best, pension, options),
  };
  const told = { plan, found: { best, ranked }, weighed, options, law };
  return { ...plan, warnings: warningsFor(told), reasons: reasonsFor(told) };
}

function choicesOf({ combination, base }: Candidate, { person, contest }: Options): Choices {
  const { way, medical } = combination;
  const { start } = person;
  const inEmployee = medical === 'employee';
  const paysUntil =
    way.scheme === 'employee'
      ? way.months > 0 && addMonths(start, way.months - 1)
      : way.years > 0 && `${Number(start.slice(0, 4)) + way.years - 1}-${MONTHS_IN_YEAR}`;
  return {
    pensionScheme: way.scheme,
    base: way.months > 0 ? new Decimal(base) : null,
    tier: way.tier?.own ?? null,
    paysUntil: paysUntil || null,
    medicalScheme: medical,
    medicalBase: inEmployee ? contest.prices.medicalBase : null,
    medicalOption: inEmployee ? 'pooled-only' : null,
    from: start,
    retireIn: way.retireIn,
  };
}

function ledgerOf(
  payments: readonly number[],
  { combination: { way } }: Candidate,
  { person }: Options,
): LedgerMonth[] {
  const amounts = new Map<number, Decimal>();
  const amountOf = (fen: number): Decimal => {
    let amount = amounts.get(fen);
    if (!amount) amounts.set(fen, (amount = ofFen(fen)));
    return amount;
  };
  let month = person.start;
  let years = 0;
  return payments.map((fen, at) => {
    if (month.endsWith(`-${MONTHS_IN_YEAR}`) && years < way.years) years += 1;
    const credited = way.employeeMonths - way.months + Math.min(at + 1, way.months) + years * MONTHS_IN_YEAR;
    const row = { month, pays: amountOf(fen), credited: way.scheme === 'none' ? null : credited };
    month = addMonths(month, 1);
    return row;
  });
}

function largestOf(payments: readonly number[], start: Month): Plan['largestMonth'] {
  const most = Math.max(0, ...payments);
  return most === 0 ? null : { month: addMonths(start, payments.indexOf(most)), amount: ofFen(most) };
}

function aheadOfCheapest(best: Candidate, { found, contest }: Weighed, { person }: Options): Month | null {
  const cheapest = found.get('least-cost')?.best;
  if (!cheapest || best.combination.way.scheme === 'none') return null;
  return aheadFrom(flowOf(best, contest, person), flowOf(cheapest, contest, person), person.start, person.birthMonth);
}

function runnerUp(second: Candidate, best: Candidate, pension: PlanPension | null, options: Options): RunnerUp {
  const own = roundedPension(second, options);
  return {
    choices: choicesOf(second, options),
    pays: ofFen(second.pays),
    paysMore: ofFen(second.pays - best.pays),
    pension: own,
    pensionMore: own && pension && own.total.minus(pension.total),
  };
}

/** Whether anything rests on a figure that is only last seen. */
function isEstimated({ combination: { way, years } }: Candidate, law: Law): boolean {
  if (way.scheme === 'resident') return true;
  if (way.retireIn !== null) {
    const inForce = pensionFigures(way.retireIn, law).every((figure) => figure && isInForce(figure.to, way.retireIn));
    if (!inForce) return true;
  }
  return years.some(
    ({ price: { inForce }, pensionMonths, medical, nextPremium, premium }) =>
      (pensionMonths > 0 && !inForce.band) ||
      (medical > 0 && !(inForce.medical && inForce.fees)) ||
      (premium > 0 && !inForce.premium) ||
      nextPremium > 0,
  );
}

const isInForce = (to: string | null, month: Month | null): boolean =>
  to === null || (month !== null && firstDay(month) <= to);
