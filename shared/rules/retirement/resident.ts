import type { Law } from '../../law/law.ts';
import type { Row } from '../../law/schema.ts';
import { Decimal, toFen, yuan } from '../../money.ts';
import { addMonths, MONTHS_IN_YEAR, type Month, monthOfDay, yearOf } from '../../month.ts';
import { lastSeen } from '../last-seen.ts';
import type { Trail } from '../trail.ts';
import { creditedBy, later } from './credits.ts';
import { restingOn, type Short, type Way } from './way.ts';

const AGE = 'pension.shortfall.resident-pension-age';
const YEARS = 'resident-pension.minimum-years';
const TIERS = 'resident-pension.tiers';
const BASIC = 'resident-pension.basic-pension';
const DIVISOR = 'resident-pension.account-divisor';

/** A tier of a year: own payment, and what the government adds. */
export interface ResidentTier {
  own: Decimal;
  subsidy: Decimal;
  /** Only for who is in hardship. */
  hardship: boolean;
}

/** What the resident pension asks for and pays. */
export type ResidentTerms = NonNullable<ReturnType<typeof residentTerms>>;

/** The resident pension as far as it was seen; `null` where a figure for it never was. */
export function residentTerms(law: Law) {
  const [age, years, tiers, basic, divisor] = [AGE, YEARS, TIERS, BASIC, DIVISOR].map((id) =>
    lastSeen(id, law.asOf, law),
  );
  const all = (tiers?.rows ?? []).map(tierOf);
  const open = all.filter(({ hardship }) => !hardship);
  const [lowest, highest] = [open[0], open.at(-1)];
  if (!age?.value || !years?.value || !basic?.value || !divisor?.value || !tiers || !lowest || !highest) return null;
  return {
    figures: [age, years, tiers, basic, divisor],
    age: age.value.toNumber(),
    years: years.value.toNumber(),
    basic: basic.value,
    basicYear: String(yearOf(basic.from)),
    divisor: divisor.value,
    tiers: all,
    lowest,
    highest,
  };
}

const tierOf = (row: Row): ResidentTier => ({
  own: new Decimal(String(row.tier)),
  subsidy: new Decimal(String(row.subsidy)),
  hardship: row.openTo !== 'all',
});

/** What so many years in a tier bring the account, with what the government adds. */
export const paidInto = ({ own, subsidy }: ResidentTier, years: number): Decimal => own.plus(subsidy).times(years);

/** Basic pension and the account by its divisor, yuan a month, to the fen. */
const monthly = (basic: Decimal, account: Decimal, divisor: Decimal): Decimal =>
  basic.plus(toFen(account.div(divisor)));

/**
 * What a person not yet of its age may have instead of the employee pension, and what becomes of the years of either in
 * the other (人社部发〔2014〕17号 arts. 3, 5 and 6). Employee months that are short of its years count in it
 * once they are moved.
 *
 * @param soFar months credited in the employee scheme today; none where they are not told
 */
export function mentionResidentPension(birthMonth: Month, soFar: number, trail: Trail): void {
  const terms = residentTerms(trail.law);
  if (!terms) return;
  const today = monthOfDay(trail.law.asOf);
  const month = addMonths(birthMonth, terms.age * MONTHS_IN_YEAR);
  if (month <= today) return;
  const { age, years, basic, basicYear, divisor, lowest, highest, figures } = terms;
  const possible = yearOf(month) - yearOf(today);
  for (const figure of figures) if (figure) trail.mention(figure);
  const needed = years * MONTHS_IN_YEAR;
  const account = paidInto(lowest, years);
  const operands = {
    age: String(age),
    years: String(years),
    month,
    possible: String(possible),
    enough: possible >= years ? 'yes' : soFar < needed && soFar + possible * MONTHS_IN_YEAR >= needed ? 'moved' : 'no',
    soFar: String(soFar),
    tierLeast: lowest.own.toString(),
    tierMost: highest.own.toString(),
    subsidyLeast: lowest.subsidy.toString(),
    subsidyMost: highest.subsidy.toString(),
    basic: basic.toString(),
    basicYear,
    divisor: divisor.toString(),
    least: yuan(monthly(basic, account, divisor)),
  };
  trail.notice('resident-pension', operands, figures);
  trail.notice('resident-pension-link', { years: String(years) }, [figures[0] ?? null]);
}

/**
 * Moving to the resident scheme after the statutory age with less than its years in the employee one: the account moves along
 * and the months count as years there (人社部发〔2014〕17号 arts. 3 and 6). What is missing can be paid by the year until the
 * year before that of the age it begins at; whether also after it was not seen.
 *
 * @param lawful months below which one may move: those of the Social Insurance Law
 */
export function residentWay(short: Short, lawful: number, trail: Trail): Way | null {
  const { birthMonth, statutory, credits, account } = short;
  const { law } = trail;
  const terms = residentTerms(law);
  const age = law.find(AGE, law.asOf);
  if (!age?.value) return null;
  const today = monthOfDay(law.asOf);
  const ofAge = addMonths(birthMonth, age.value.toNumber() * MONTHS_IN_YEAR);
  const from = later(later(ofAge, statutory), today);
  const credited = creditedBy(credits, statutory);
  const way = { id: 'resident-pension', cost: null } as const;
  const minimumYears = String(lawful / MONTHS_IN_YEAR);
  if (credited >= lawful) {
    const saying = 'resident-pension-unclear';
    return { ...way, from: null, months: null, saying, operands: { minimumYears }, ...restingOn([age], trail) };
  }
  const missing = lawful - credited;
  const years = Math.ceil(missing / MONTHS_IN_YEAR);
  const possible = Math.max(0, yearOf(ofAge) - yearOf(later(statutory, today)));
  const operands = { from, missing: String(missing), minimumYears };
  if (!terms || possible < years) {
    const saying = 'resident-pension-after-age';
    return {
      ...way,
      from,
      months: missing,
      saying,
      operands,
      ...restingOn([age, lastSeen(YEARS, law.asOf, law)], trail),
    };
  }
  const { basic, divisor, lowest, highest, figures } = terms;
  const [least, most] = [lowest.own.times(years), highest.own.times(years)];
  const gives = (account: Decimal, tier: ResidentTier) => monthly(basic, account.plus(paidInto(tier, years)), divisor);
  const pension = account && { least: gives(account, lowest), most: gives(account, highest) };
  return {
    ...way,
    from,
    months: missing,
    least,
    most,
    ...(pension && { pension }),
    saying: pension ? 'resident-pension-with-account' : 'resident-pension',
    operands: {
      ...operands,
      years: String(years),
      least: yuan(least),
      most: yuan(most),
      ...(pension && { givesLeast: yuan(pension.least), givesMost: yuan(pension.most) }),
      basic: basic.toString(),
      divisor: divisor.toString(),
    },
    ...restingOn(figures, trail),
  };
}
