import { Decimal, sum, yuan, ZERO } from '../../money.ts';
import { firstDay, type Month } from '../../month.ts';
import { highestBase } from '../contribution-base.ts';
import { lastSeen } from '../last-seen.ts';
import { Trail } from '../trail.ts';
import type { YearsBand } from './base.ts';
import { FEES, feesLastSeen, yearlyFeesOf } from './fees.ts';
import { dependsOnBase, figuresOf, monthlyContribution, type Rates } from './monthly.ts';
import type { Plan } from './plan.ts';
import type { Amount, Reached, Scheme, TargetOfBase } from './types.ts';

type Budget = Exclude<TargetOfBase, { pension: string }>;

/** What a budget has to pay for. */
interface Payable {
  schemes: readonly Scheme[];
  plan: Plan;
  band: YearsBand;
}

/**
 * The highest base whose schemes together stay within what a person can pay: a month's in the dearest month of those paid
 * for, without the yearly fees; or a year's in all of them, with the fees where they are known. Where the floor costs
 * more, that is the nearest.
 *
 * Fees last seen are an estimate: they decide nothing, and a notice says what they would change. No base is taken where
 * the city fixes it in every month, for then all cost the same.
 */
export function withinBudget(target: Budget, payable: Payable, trail: Trail): Reached {
  const { plan, band } = payable;
  const perMonth = 'monthlyBudget' in target;
  const wanted = new Decimal(perMonth ? target.monthlyBudget : target.yearlyBudget);
  const fees = perMonth ? ZERO : feesOf(payable, trail);
  const costOf = (base: Amount): Amount => {
    const together = perMonth ? dearestMonth(plan, base) : allMonths(plan, base);
    return together === null ? null : together.plus(fees ?? ZERO);
  };
  const fitting = (base: Amount, cost: Decimal, bound: Reached['bound'] = 'none'): Reached => {
    const missedBy = Decimal.max(cost.minus(wanted), ZERO);
    return { base, bound, fits: { wanted, reached: cost, missedBy } };
  };
  const operands = { per: perMonth ? 'month' : 'year', budget: yuan(wanted) } as const;

  const fixed = plan.rates.some(dependsOnBase) ? null : costOf(null);
  const { floor, ceiling } = band;
  if (fixed) {
    const than = fixed.gt(wanted) ? 'more' : 'less';
    trail.notice('budget-on-fixed-base', { ...operands, cost: yuan(fixed), than, by: yuan(fixed.minus(wanted).abs()) });
    if (!fees) sayFees(wanted, payable, () => fixed, trail);
    return fitting(null, fixed);
  }
  const atFloor = floor && costOf(floor);
  const atCeiling = ceiling && costOf(ceiling);
  if (!floor || !ceiling || !atFloor || !atCeiling) {
    if (floor) sayMissingRates(plan, floor, trail);
    return { base: null, bound: 'none', fits: { wanted, reached: null, missedBy: null } };
  }
  const isWithin = (cost: Decimal): boolean => cost.lte(wanted);
  const base = isWithin(atFloor)
    ? highestBase(floor, ceiling, wanted, (each) => costOf(each) ?? atCeiling, isWithin)
    : floor;
  const cost = costOf(base) ?? atFloor;
  const rates = plan.rates[0] as Rates;
  trail.step(
    'contribution-base.from-budget',
    {
      ...operands,
      months: String(plan.calendar.months.length),
      ...(new Set(plan.rates).size > 1 && { varies: 'yes' }),
      cost: yuan(cost),
      ...feesSaid(payable, perMonth, fees),
    },
    yuan(base),
    [...band.figures, ...figuresOf(rates.pension), ...figuresOf(rates.medical)],
  );
  const said = { ...operands, base: yuan(base), cost: yuan(cost) };
  if (cost.gt(wanted)) trail.notice('budget-under-floor', { ...said, missing: yuan(cost.minus(wanted)) });
  else if (atCeiling.lt(wanted)) trail.notice('budget-over-ceiling', { ...said, left: yuan(wanted.minus(cost)) });
  if (!fees) sayFees(wanted, payable, costOf, trail, base);
  return fitting(base, cost, cost.gt(wanted) ? 'floor' : atCeiling.lt(wanted) ? 'ceiling' : 'none');
}

const firstOf = ({ calendar }: Plan): Month => calendar.months[0] as Month;

/** The fees of the year; none without the medical scheme, and `null` where they are not known, which is said elsewhere. */
function feesOf({ schemes, plan }: Payable, { law }: Trail): Amount {
  return schemes.includes('medical') ? yearlyFeesOf(firstOf(plan), new Trail(law, false)) : ZERO;
}

function dearestMonth({ rates }: Plan, base: Amount): Amount {
  const months = [...new Set(rates)].map((each) => monthlyContribution(each, base).total);
  return sum(months) && Decimal.max(...months.filter((month) => month !== null));
}

function allMonths({ rates }: Plan, base: Amount): Amount {
  const months = [...new Set(rates)].map((each) => {
    const { total } = monthlyContribution(each, base);
    return total === null ? null : total.times(rates.filter((other) => other === each).length);
  });
  return sum(months);
}

function feesSaid({ schemes }: Payable, perMonth: boolean, fees: Amount): { fees?: string } {
  if (!schemes.includes('medical')) return {};
  return { fees: perMonth ? 'apart' : fees ? yuan(fees) : 'unseen' };
}

/** Makes the rates of every month part of what the headline waits for: the budget turns on them all. */
function sayMissingRates({ calendar, rates }: Plan, floor: Decimal, trail: Trail): void {
  for (const [at, month] of calendar.months.entries()) {
    const { pension, medical } = rates[at] as Rates;
    if (monthlyContribution({ pension, medical }, floor).total) continue;
    if (pension && !pension.rate) trail.figure('pension.contribution-rate', firstDay(month));
    if (medical && !medical.fixedBase) trail.figure('medical.flexible.fixed-base', firstDay(month));
    if (medical && !medical.rate) trail.figure(`medical.flexible.rate-${medical.option}`, firstDay(month));
  }
}

/** Says what the fees last seen would change of a year's budget that counts none. */
function sayFees(
  wanted: Decimal,
  { plan, band: { floor, ceiling } }: Payable,
  costOf: (base: Amount) => Amount,
  trail: Trail,
  base: Amount = null,
): void {
  const { law } = trail;
  if (!trail.explains) return;
  const seen = feesLastSeen(firstOf(plan), law);
  const cost = costOf(base);
  if (!seen || !cost) {
    trail.notice('budget-fees-never-seen', {});
    return;
  }
  const figures = FEES.map((id) => lastSeen(id, firstDay(firstOf(plan)), law));
  for (const figure of figures) if (figure) trail.mention(figure);
  const withFees = (on: Amount) => costOf(on)?.plus(seen.value) ?? seen.value;
  const total = withFees(base);
  const over = total.minus(wanted);
  const canBeLower = base && floor && ceiling && over.gt(ZERO) && withFees(floor).lte(wanted);
  const lower = canBeLower ? yuan(highestBase(floor, ceiling, wanted, withFees, (total) => total.lte(wanted))) : '';
  trail.notice(
    'budget-without-fees',
    {
      fees: yuan(seen.value),
      from: seen.from.slice(0, 4),
      total: yuan(total),
      outcome: over.lte(ZERO) ? 'fits' : lower ? 'lower' : 'none',
      base: lower,
      least: yuan(withFees(base && floor)),
    },
    figures,
  );
}
