import type { Law } from '../../law/law.ts';
import { percentOf, toFen, yuan, ZERO } from '../../money.ts';
import { addMonths, type Day, firstDay, MONTHS_IN_YEAR, type Month, monthOfDay, monthsBetween } from '../../month.ts';
import { lastSeen } from '../last-seen.ts';
import { type Amount, bandToday, baseToday } from '../pension/index.ts';
import { Trail } from '../trail.ts';
import { creditedBy, later } from './credits.ts';
import { firstReached } from './flexible.ts';
import { minimumIn } from './minimum.ts';
import { residentWay } from './resident.ts';
import { restingOn, type Short, type Way } from './way.ts';

const MINIMUM = 'pension.minimum-months';
const RATE = 'pension.contribution-rate';
const ONE_OFF = 'pension.shortfall.years-before-one-off';
const ENDING = 'pension.shortfall.ending-payout';
const YOUNGEST = 'employment.youngest-age';

/**
 * Every lawful way of somebody short of the minimum months (社会保险法 art. 16, 若干规定 arts. 2 and 3, 人社部发〔2014〕17号):
 * paying on, the rest at once, the resident pension, ending the relation. The last three are for those still short at the statutory
 * age, and speak of the fifteen years of the Social Insurance Law: what they mean under a higher minimum is said to be open.
 */
export function waysOf(short: Short, trail: Trail): Way[] {
  const { law } = trail;
  const { statutory, credits } = short;
  const minimum = minimumIn(statutory, trail);
  if (minimum === null) return [];
  const start = later(short.retiring, credits.at);
  const reached = reachedIn(start, short, minimum, trail);
  const ways: Way[] = [payOn(start, reached, short, trail)];
  if (creditedBy(credits, statutory) < minimum) {
    const atOnce = oneOff(short, minimum, trail);
    if (atOnce) ways.push(atOnce);
    const oneOffRule = law.find(ONE_OFF, law.asOf);
    const lawful = oneOffRule && minimumIn(monthOfDay(oneOffRule.from), trail);
    if (lawful) {
      const resident = residentWay(short, lawful, trail);
      if (resident) ways.push(resident);
    }
    const ending = endRelation(short, trail);
    if (ending) ways.push(ending);
    if (lawful && minimum > lawful)
      trail.notice('shortfall-open', { year: statutory.slice(0, 4), minimumYears: String(lawful / MONTHS_IN_YEAR) });
  }
  return ways;
}

/** The first month left by law, paying on without a break, that has the minimum which counts for it. */
function reachedIn(start: Month, { statutory, first, credits }: Short, minimum: number, trail: Trail): Month {
  const early = firstReached(later(start, first), statutory, credits, trail);
  if (early < statutory) return early;
  return later(later(start, statutory), addMonths(credits.at, minimum - credits.months));
}

function payOn(start: Month, reached: Month, { base: choice, statutory }: Short, trail: Trail): Way {
  const { law } = trail;
  const months = monthsBetween(start, reached);
  const counted = reached < statutory ? reached : statutory;
  const rate = lastSeen(RATE, law.asOf, law);
  const { floor, ceiling } = bandToday(trail);
  const costOn = (base: Amount | undefined) =>
    base && rate?.value ? toFen(percentOf(rate.value, base)).times(months) : null;
  const base = baseToday(choice, new Trail(law, false));
  const [cost, least, most] = [costOn(base), costOn(floor?.value), costOn(ceiling?.value)];
  const bounds = !cost && least && most ? { least, most } : {};
  const figures = [law.find(MINIMUM, firstDay(counted)), rate, floor, ceiling];
  return {
    id: 'pay-on',
    saying: 'pay-on',
    from: reached,
    months,
    cost,
    ...bounds,
    operands: {
      start,
      from: reached,
      months: String(months),
      known: cost ? 'exact' : least && most ? 'bounds' : 'none',
      base: base ? yuan(base) : '',
      cost: cost ? yuan(cost) : '',
      least: least ? yuan(least) : '',
      most: most ? yuan(most) : '',
    },
    ...restingOn(figures, trail),
  };
}

/** From when a person short of the minimum may pay the rest at once, and the day before which they were insured; `null` who may not. */
export function oneSumFrom(short: Short, minimum: number, law: Law): { from: Month; before: Day } | null {
  const way = oneOff(short, minimum, new Trail(law, false));
  const before = law.find(ONE_OFF, law.asOf)?.from;
  return way?.from && before !== undefined ? { from: way.from, before } : null;
}

/**
 * The rest at once, after so many years of paying on (若干规定 art. 2): for those insured before the rules began alone. On
 * which base it is paid was not seen.
 */
function oneOff({ birthMonth, statutory, credits, firstMonth }: Short, minimum: number, trail: Trail): Way | null {
  const { law } = trail;
  const rule = law.find(ONE_OFF, law.asOf);
  if (!rule?.value) return null;
  const before = rule.from;
  const youngest = law.find(YOUNGEST, law.asOf);
  const insurable = youngest?.value && addMonths(birthMonth, youngest.value.toNumber() * MONTHS_IN_YEAR);
  if (firstMonth !== undefined && firstMonth >= monthOfDay(before)) {
    trail.mention(rule);
    trail.notice('shortfall-no-one-off', { before, first: firstMonth, age: '' }, [rule]);
    return null;
  }
  if (firstMonth === undefined && youngest?.value && insurable && insurable >= monthOfDay(before)) {
    trail.mention(rule);
    trail.notice('shortfall-no-one-off', { before, first: 'none', age: youngest.value.toString() }, [rule, youngest]);
    trail.mention(youngest);
    return null;
  }
  const years = rule.value.toNumber();
  const from = later(addMonths(statutory, years * MONTHS_IN_YEAR), monthOfDay(law.asOf));
  const months = minimum - creditedBy(credits, from);
  if (months <= 0) return null;
  return {
    id: 'one-off',
    saying: 'one-off',
    from,
    months,
    cost: null,
    ...(firstMonth === undefined && { decidedBy: { questions: ['pension.firstMonth'], figures: [] } }),
    operands: {
      before,
      years: String(years),
      from,
      months: String(months),
      told: firstMonth === undefined ? 'no' : 'yes',
    },
    ...restingOn([rule], trail),
  };
}

/** Ending the relation: the account is paid out, and there is no monthly pension. */
function endRelation({ statutory, account }: Short, trail: Trail): Way | null {
  const { law } = trail;
  const ending = law.find(ENDING, law.asOf);
  if (!ending?.value) return null;
  const month = later(statutory, monthOfDay(law.asOf));
  return {
    id: 'end-relation',
    saying: 'end-relation',
    from: null,
    months: 0,
    cost: ZERO,
    operands: { month, share: ending.value.toString(), account: account ? yuan(account) : 'none' },
    ...restingOn([ending], trail),
  };
}
