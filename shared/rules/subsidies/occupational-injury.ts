import { NO_PLATFORM } from '../../facts/declare.ts';
import { platformKey } from '../../facts/subsidies.ts';
import type { Figure } from '../../law/law.ts';
import { provinceOf, reachable } from '../../law/regions.ts';
import { Decimal, yuan } from '../../money.ts';
import { addDays } from '../../month.ts';
import { platformRow, platformsLike } from '../platforms.ts';
import {
  type Applicant,
  byWaiting,
  firstDayWhen,
  lists,
  met,
  named,
  oneOf,
  open,
  restsOn,
  unmet,
} from './condition.ts';
import { injuryBenefits } from './injury-benefits.ts';
import type { Payment, ProgrammeRules } from './programme.ts';
import type { Claim, Programme, SubsidyFacts } from './types.ts';

const TRADES = 'occupational-injury.trades';
const PLATFORMS = 'occupational-injury.platforms';
/** Trades of which all platforms are taken in: said, and never enough to say that one of them is. */
const WHOLE_TRADES = 'occupational-injury.whole-trades';
const EMPLOYING = 'occupational-injury.employing-platforms';
const CONDITIONS = 'occupational-injury.conditions';
const PRICES = 'occupational-injury.price-per-order';
const OWN_PAYMENT = 'occupational-injury.own-payment';
const PAID_BY = 'occupational-injury.paid-by';
const DEADLINES = 'occupational-injury.deadlines';

const trade = oneOf('trade-covered', TRADES, 'trade', 'trades', (it, list, word, told) => {
  const from = firstDayWhen(it, TRADES, (later) => lists(later, 'trade', word));
  return unmet([list], told, from ? byWaiting('wait-for-trade', from) : null);
});

/** The platform of a list that goes by a name, by the name of the list. */
const listedAs = (name: string, list: Figure): string | undefined => platformRow(name, list)?.platform?.toString();

const together = (names: readonly string[]): string => [...new Set(names)].join('、');

/**
 * 人社部发〔2025〕24号 takes the platforms of the three trades in as a whole, and the lists seen are compiled: they tell
 * who is covered, and from which day, but never that a platform is not. Whatever other name is given stays open.
 *
 * Of several platforms each is covered for its own orders: one on the list is enough.
 */
const platform = restsOn('platform-covered', PLATFORMS, (it, list) => {
  const told = it.platforms;
  if (told === null) return open([list], ['platform']);
  if (told.length === 0) return unmet([list], { platform: NO_PLATFORM });
  const covered = told.filter((name) => listedAs(name, list));
  const others = told.filter((name) => !covered.includes(name));
  if (covered.length > 0) {
    const names = covered.map((name) => listedAs(name, list) ?? name);
    const as = covered.map((name, at) => (platformKey(name) === platformKey(names[at] ?? '') ? names[at] : name));
    const [platform, listed] = [together(as.map(String)), together(names)];
    return met([list], {
      platform,
      ...(listed !== platform && { listed }),
      ...(others.length > 0 && { others: together(others) }),
    });
  }
  const whole = it.law.find(WHOLE_TRADES, it.on);
  const inWhole = whole && lists(whole, 'trade', it.facts.trade) ? { whole: whole.from } : null;
  const phone = reachable(it.law.line, it.law.describe(PLATFORMS).askedOf)?.phone;
  const toAsk = { platform: together(others), ...inWhole, ...(phone && { phone }) };
  const begins = others.map((name) => firstDayWhen(it, PLATFORMS, (later) => listedAs(name, later) !== undefined));
  const [from] = begins.flatMap((day) => day ?? []).sort();
  if (from && !begins.includes(null))
    return unmet([list], inWhole ? toAsk : { platform: toAsk.platform }, byWaiting('wait-for-platform', from));
  const like = together(others.flatMap((name) => platformsLike(name, list))) || 'none';
  return open([list], ['platform'], { ...toAsk, like });
});

/**
 * Who is employed has work-injury insurance instead (办法（试行） art. 2). It is asked only of riders of platforms that are
 * known to employ some of theirs; of several, they may be employed by one and covered on the orders of another.
 */
const noLabourRelation = named(CONDITIONS, 'no-labour-relation', (it, source) => {
  const { employedByPlatform } = it.facts;
  if (employedByPlatform !== undefined) return employedByPlatform ? unmet([source]) : met([source]);
  const employing = it.law.find(EMPLOYING, it.on);
  const told = it.platforms ?? [];
  const all = employing && told.length > 0 && told.every((name) => listedAs(name, employing));
  return all ? open([source, employing], ['employedByPlatform'], { platform: together(told) }) : null;
});

/** What an order of the person's trade costs. */
const perOrder = (trade: SubsidyFacts['trade'], prices: Figure | null) =>
  prices?.rows
    .filter((row) => row.trade === trade)
    .map((row) => ({ case: row.case?.toString() ?? null, amount: new Decimal(String(row.price)) })) ?? null;

/** No money but cover, which the platform pays for. */
function pays({ facts: { trade }, law, on }: Applicant): Payment {
  const [prices = null, own = null, payer = null] = [PRICES, OWN_PAYMENT, PAID_BY].map((id) => law.find(id, on));
  return {
    amount: null,
    amountIs: 'cover',
    upTo: null,
    figures: [prices, own, payer],
    questions: [],
    missing: prices ? [] : [{ id: PRICES, on }],
    steps: () =>
      (perOrder(trade, prices) ?? []).map((each) => ({
        code: 'occupational-injury.price',
        operands: { trade: trade ?? '', case: each.case ?? '', own: own?.value ? yuan(own.value) : '' },
        result: yuan(each.amount),
      })),
  };
}

/** What an order costs, that the platform pays it, and what is paid after an accident. */
function tells(it: Applicant): Pick<Programme, 'price' | 'benefits'> {
  const { facts, law, on } = it;
  const { trade } = facts;
  if (trade === undefined) return { benefits: injuryBenefits(it) };
  const price = {
    perOrder: perOrder(trade, law.find(PRICES, on)),
    paidBy: String(law.find(PAID_BY, on)?.rows[0]?.payer ?? ''),
    ownPayment: law.find(OWN_PAYMENT, on)?.value ?? null,
  };
  return { price, benefits: injuryBenefits(it) };
}

/** Deadlines run from the accident, which is on the day asked about. */
function claim(it: Applicant): Pick<Claim, 'by' | 'how'> {
  const rows = it.law.find(DEADLINES, it.on)?.rows ?? [];
  const own = rows.find(({ who }) => who === 'person');
  return {
    by: own ? addDays(it.on, Number(own.days)) : null,
    how: rows.map((row) => ({
      code: `occupational-injury.${String(row.who)}`,
      operands: { days: String(row.days), ...(row.unit === 'days' && { by: addDays(it.on, Number(row.days)) }) },
    })),
  };
}

/** 职业伤害保障, which asks for no labour relation. */
export const occupationalInjury: ProgrammeRules = {
  id: 'occupational-injury',
  coverage: { id: 'province-covered', column: 'province', word: ({ law }) => provinceOf(law.region) },
  conditions: [trade, platform, noLabourRelation],
  pays,
  tells,
  claim,
};
