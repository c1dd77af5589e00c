import { Decimal, ofFen, yuan } from '../../money.ts';
import { firstDay, MONTHS_IN_YEAR, type Month, monthsBetween } from '../../month.ts';
import { lastSeen } from '../last-seen.ts';
import { highestBase, leastLimit } from './limit.ts';
import type { ReasonCode, Said } from './types.ts';
import { type Draft, roundedPension } from './weigh.ts';

const MINIMUM = 'pension.minimum-months';
const LINK = 'pension.shortfall.resident-pension-age';
const YEARS = 'resident-pension.minimum-years';
const TIERS = 'resident-pension.tiers';
const REQUIRED = 'medical.retirement.required-years';
const CEILING = 'pension.contribution-base.ceiling';

type Say = (code: ReasonCode, operands: Said['operands'], ...figures: readonly string[]) => void;

/** Why it is this plan, what decides most first. */
export function reasonsFor(told: Draft): Said<ReasonCode>[] {
  const { plan, law } = told;
  const said: Said<ReasonCode>[] = [];
  const on = plan.choices.retireIn ? firstDay(plan.choices.retireIn) : law.asOf;
  const say: Say = (code, operands, ...figures) => {
    const documents = figures.flatMap((id) => (lastSeen(id, on, law) ?? lastSeen(id, law.asOf, law))?.document ?? []);
    said.push({ code, operands, documents: [...new Set(documents)] });
  };
  if (plan.aim.startsWith('least-cost') && plan.runnerUp)
    say('least-cost', { pays: yuan(plan.pays), more: yuan(plan.runnerUp.paysMore) });
  if (plan.aim === 'soonest-cover' && plan.coveredFrom.latest)
    say('soonest-cover', { latest: plan.coveredFrom.latest });
  saySetAside(told, say);
  if (plan.choices.pensionScheme === 'employee') sayEmployee(told, say);
  if (plan.choices.pensionScheme === 'resident') sayResident(told, say);
  if (plan.aim === 'most-pension') sayLimit(told, say);
  const { medicalMonths: medical } = plan;
  const { employeeMonths } = told.options.person.facts;
  if (medical)
    say(
      'medical-years',
      {
        before: employeeMonths === undefined ? 'untold' : String(medical.before),
        converted: String(medical.converted),
        paid: String(medical.paid),
        reached: String(medical.reached),
        needed: String(medical.needed),
        missing: String(Math.max(0, medical.needed - medical.reached)),
      },
      REQUIRED,
    );
  return said;
}

function saySetAside({ weighed: { setAside }, options }: Draft, say: Say): void {
  const resident = setAside?.resident;
  const pension = resident && roundedPension(resident, options);
  const { tier, retireIn } = resident?.combination.way ?? {};
  if (!setAside || !resident || !pension || !tier || !retireIn) return;
  say('resident-set-aside', {
    tier: yuan(tier.own),
    pays: yuan(ofFen(resident.pays)),
    pension: yuan(pension.total),
    begins: retireIn,
    aheadFrom: setAside.aheadFrom,
  });
}

/** The month whose year has the minimum that counts. */
const countingMonth = (retireIn: Month, statutory: Month): Month => (retireIn < statutory ? retireIn : statutory);

function sayEmployee({ plan, found, options }: Draft, say: Say): void {
  const { statutory, soFar, start } = options.person;
  const { retireIn, months, minimum, span, employeeMonths } = found.best.combination.way;
  if (retireIn === null) return;
  const year = countingMonth(retireIn, statutory.month).slice(0, 4);
  if (months === span && employeeMonths > minimum)
    say('every-month-paid', { paid: String(months), minimum: String(minimum) }, MINIMUM);
  else
    say(
      'minimum-completed',
      { soFar: String(soFar.months), paid: String(months), minimum: String(minimum), year },
      MINIMUM,
    );
  if (retireIn > statutory.month && months > 0) {
    const before = Math.max(0, monthsBetween(start, statutory.month));
    say('paid-on', { statutory: statutory.month, missing: String(months - before) }, MINIMUM);
  }
  const after = monthsOfOneYuan(found.best.base, plan.paid.months, found, options);
  if (plan.aim === 'most-pension' && after !== null) say('base-drawn-back', { months: String(after) });
}

/** After how many months of pension a yuan more of base is drawn back, up to whole months: the same for every base. */
function monthsOfOneYuan(
  base: number,
  months: number,
  { best }: Draft['found'],
  { contest }: Draft['options'],
): number | null {
  const [own, more] = [base, base + 1].map((each) => contest.pensions.of(best.combination, each)?.total);
  const rate = best.combination.years[0]?.price.pension?.rate;
  if (!own || !more || months === 0 || rate === undefined || more.lte(own)) return null;
  return new Decimal(rate * months).div(100).div(more.minus(own)).ceil().toNumber();
}

function sayResident({ found }: Draft, say: Say): void {
  const { years, tier, employeeMonths } = found.best.combination.way;
  if (!tier) return;
  say('resident-years', { years: String(years), tier: yuan(tier.own) }, YEARS, TIERS);
  if (employeeMonths > 0) {
    const together = employeeMonths + years * MONTHS_IN_YEAR;
    say('link', { years: String(years), employeeMonths: String(employeeMonths), together: String(together) }, LINK);
  }
}

function sayLimit({ found, weighed }: Draft, say: Say): void {
  const { means, prices } = weighed.contest;
  const { combination, base } = found.best;
  if (!means) return;
  const limit = { limit: yuan(ofFen(means.limit)), per: means.per };
  const { tier, months } = combination.way;
  if (tier) {
    say('tier-from-limit', { ...limit, tier: yuan(tier.own) });
    return;
  }
  if (months === 0 || !prices.band) return;
  const beyond = highestBase(combination, means, { ...prices.band, ceiling: prices.band.ceiling + 1 });
  if (base === prices.band.ceiling && beyond !== null && beyond > base)
    say('ceiling-binds', { ceiling: yuan(new Decimal(base)) }, CEILING);
  else {
    const reaches = yuan(ofFen(leastLimit(combination, base, means.per)));
    say('base-from-limit', { ...limit, base: yuan(new Decimal(base)), reaches });
  }
}
