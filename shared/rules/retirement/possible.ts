import { STANDS_AT_RETIREMENT, STANDS_TODAY } from '../../facts/retirement.ts';
import { type Fault, NotAcceptable } from '../../messages/errors.ts';
import { Decimal } from '../../money.ts';
import { addMonths, MONTHS_IN_YEAR, type Month, monthOfDay, monthsBetween } from '../../month.ts';
import type { PensionFacts } from '../pension/index.ts';
import type { Trail } from '../trail.ts';
import { monthsOf, type Statutory } from './statutory.ts';
import type { RetirementFacts } from './types.ts';

const YOUNGEST = 'employment.youngest-age';
export const HIGHEST_INDEX = 'pension.highest-index';
export const ACCOUNT_START = 'pension.account-start';

/** Years of age before which no month can have been credited: two under the working age, for records of old times. */
export const NO_LIFE_UNDER = 14;

/**
 * Refuses facts that no life can have: a birth after the day asked about, more months than lie between the 14th
 * birthday and the day they are counted to, a first one before that birthday, an index over that of the highest base; and what
 * stands today beside what will stand at retirement. Months under the working age are answered with a notice.
 *
 * @param candidates statutory retirement in each class that the person may belong to
 * @throws NotAcceptable with a fault for each of them
 */
export function requirePossible(facts: RetirementFacts, candidates: readonly Statutory[], trail: Trail): void {
  const { birthMonth, pension: told } = facts;
  const { asOf } = trail.law;
  const faults: Fault[] = [];
  if (birthMonth !== undefined && birthMonth > monthOfDay(asOf))
    faults.push({ pointer: '/birthMonth', code: 'born-after-day-asked', operands: { birthMonth, asOf } });
  if (told) {
    const age = trail.law.find(YOUNGEST, asOf)?.value?.toNumber();
    const today = birthMonth === undefined ? null : monthsBetween(birthMonth, monthOfDay(asOf));
    const soFar = ['months-so-far-no-life-has', 'months-so-far-under-working-age'] as const;
    const atRetirement = ['months-no-life-has', 'months-under-working-age'] as const;
    const longest = longestLife(birthMonth, told, candidates, asOf);
    faults.push(
      ...toldTwice(told),
      ...monthsFaults('monthsSoFar', told, today, soFar, age, trail),
      ...monthsFaults('months', told, longest, atRetirement, age, trail),
      ...preAccountFaults(told, birthMonth, age, trail),
      ...firstMonthFaults(told, birthMonth),
      ...indexFaults('indexSoFar', told, trail),
      ...indexFaults('index', told, trail),
    );
  }
  if (faults.length > 0) throw new NotAcceptable('invalid-request', faults);
}

/** The greatest age, in months, to which `months` may be counted: at retirement, or today for who pays on past it. */
function longestLife(
  birthMonth: Month | undefined,
  { retireAt }: PensionFacts,
  candidates: readonly Statutory[],
  asOf: string,
): number | null {
  if (retireAt) {
    const { years, months = MONTHS_IN_YEAR - 1 } = retireAt;
    return years === undefined ? null : monthsOf({ years, months });
  }
  if (birthMonth === undefined || candidates.length === 0) return null;
  return Math.max(monthsBetween(birthMonth, monthOfDay(asOf)), ...candidates.map(({ age }) => monthsOf(age)));
}

/** What stands at retirement, where the person tells what stands today too. */
function toldTwice(told: PensionFacts): readonly Fault[] {
  if (STANDS_TODAY.every((name) => told[name] === undefined)) return [];
  return STANDS_AT_RETIREMENT.flatMap((name) =>
    told[name] === undefined
      ? []
      : [{ pointer: `/pension/${name}`, code: 'pension-told-twice', operands: {} } as const],
  );
}

function monthsFaults(
  name: 'months' | 'monthsSoFar',
  { [name]: months }: PensionFacts,
  life: number | null,
  [fault, notice]:
    | readonly ['months-no-life-has', 'months-under-working-age']
    | readonly ['months-so-far-no-life-has', 'months-so-far-under-working-age'],
  age: number | undefined,
  trail: Trail,
): readonly Fault[] {
  if (months === undefined || life === null) return [];
  const since = (years: number) => Math.max(0, life - years * MONTHS_IN_YEAR);
  const said = (years: number) => ({ months: String(months), age: String(years), most: String(since(years)) });
  if (months > since(NO_LIFE_UNDER))
    return [{ pointer: `/pension/${name}`, code: fault, operands: said(NO_LIFE_UNDER) }];
  if (age !== undefined && months > since(age)) trail.notice(notice, said(age), [workingAge(trail)]);
  return [];
}

function preAccountFaults(
  { preAccountMonths: months, monthsSoFar, months: all = monthsSoFar }: PensionFacts,
  birthMonth: Month | undefined,
  age: number | undefined,
  trail: Trail,
): readonly Fault[] {
  if (months !== undefined && all !== undefined && months > all) {
    const operands = { months: String(all), preAccountMonths: String(months) };
    return [{ pointer: '/pension/preAccountMonths', code: 'pre-account-over-months', operands }];
  }
  const start = trail.law.find(ACCOUNT_START, trail.law.asOf);
  const opened = start?.rows[0]?.month;
  if (months === undefined || birthMonth === undefined || typeof opened !== 'string') return [];
  const since = (years: number) => Math.max(0, monthsBetween(addMonths(birthMonth, years * MONTHS_IN_YEAR), opened));
  const said = (years: number) => ({ months: String(months), age: String(years), most: String(since(years)), opened });
  if (months > since(NO_LIFE_UNDER)) {
    const operands = said(NO_LIFE_UNDER);
    return [{ pointer: '/pension/preAccountMonths', code: 'pre-account-months-no-life-has', operands }];
  }
  if (age !== undefined && months > since(age))
    trail.notice('pre-account-months-under-working-age', said(age), [start, workingAge(trail)]);
  return [];
}

function firstMonthFaults({ firstMonth }: PensionFacts, birthMonth: Month | undefined): readonly Fault[] {
  const least = birthMonth && addMonths(birthMonth, NO_LIFE_UNDER * MONTHS_IN_YEAR);
  if (firstMonth === undefined || !least || firstMonth >= least) return [];
  const operands = { firstMonth, age: String(NO_LIFE_UNDER), least };
  return [{ pointer: '/pension/firstMonth', code: 'first-month-no-life-has', operands }];
}

function indexFaults(name: 'index' | 'indexSoFar', { [name]: index }: PensionFacts, trail: Trail): readonly Fault[] {
  const highest = trail.law.find(HIGHEST_INDEX, trail.law.asOf)?.value;
  if (index === undefined || !highest || !new Decimal(index).gt(highest)) return [];
  return [
    { pointer: `/pension/${name}`, code: 'index-over-highest', operands: { index, highest: highest.toString() } },
  ];
}

function workingAge(trail: Trail) {
  const figure = trail.law.find(YOUNGEST, trail.law.asOf);
  if (figure) trail.cite(figure);
  return figure;
}
