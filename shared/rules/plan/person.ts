import type { Facts } from '../../facts/index.ts';
import { STANDS_AT_RETIREMENT } from '../../facts/retirement.ts';
import type { Law } from '../../law/law.ts';
import { Decimal, percentOf, ZERO } from '../../money.ts';
import { addMonths, type Day, firstDay, type Month, monthOfDay, yearOf } from '../../month.ts';
import { isLocal, isOpenTo, missedYears, requireMissedPossible, waitingAfterGap } from '../medical-scheme/index.ts';
import {
  delaySchedule,
  firstToPay,
  minimumIn,
  requirePossible,
  rowsFor,
  type Statutory,
  statutoryOf,
} from '../retirement/index.ts';
import { Trail } from '../trail.ts';
import type { Assumed } from './types.ts';

const LOWEST_INDEX = 'pension.lowest-index';
const HARDSHIP = 'resident-pension.hardship-groups';
const ONE = new Decimal(1);

/** Who asks, with what was not told taken at its least favourable (docs/plan-model.md, 15). */
export interface Person {
  facts: Facts;
  birthMonth: Month;
  sex: NonNullable<Facts['sex']>;
  /** First month of every plan: `from`, or the month of `asOf`; not before the least age of a flexible worker. */
  start: Month;
  /** Day of the first payment. */
  payDay: Day;
  statutory: Statutory;
  /** Minimum months of the year of the statutory month; `null` where no notice covers it. */
  minimum: number | null;
  /** Employee months credited before `start`; those before personal accounts have no index. */
  soFar: { months: number; preAccount: number; index: string; account: Decimal };
  /** Whether index or account of months paid was not told: a pension with them is then "at least". */
  atLeast: { employee: boolean; account: boolean };
  /** Whether the resident pension and the resident medical scheme of the region are open. */
  open: { residentPension: boolean; residentMedical: boolean };
  /** In hardship by a group that the law's file names. */
  hardship: boolean;
  /** Insured in the resident scheme without a gap. */
  residentCoverToday: boolean;
  assumed: readonly Assumed[];
}

/**
 * `null` where birth month or sex are not told, for which the trail asks, or where no schedule of ages is known.
 *
 * @throws NotAcceptable when no life can have the facts
 */
export function personOf(facts: Facts, trail: Trail): Person | null {
  const { law } = trail;
  const { birthMonth, sex } = facts;
  const schedule = delaySchedule(trail);
  const womenClass = facts.womenClass ?? '55';
  const rows = schedule ? rowsFor({ ...facts, womenClass }, schedule) : [];
  const candidates = birthMonth === undefined ? [] : rows.map((row) => statutoryOf(birthMonth, row));
  requirePossible(facts, candidates, new Trail(law, false));
  requireMissedPossible(facts);
  if (birthMonth === undefined) trail.ask('birthMonth');
  if (sex === undefined) trail.ask('sex');
  const [statutory] = candidates;
  if (birthMonth === undefined || sex === undefined || !statutory) return null;
  const start = firstToPay(facts, new Trail(law, false));
  const { monthsSoFar = 0, preAccountMonths: preAccount = 0, indexSoFar, accountNow } = facts.pension ?? {};
  const registration = facts.householdRegistration ?? law.region;
  const residentMedical = isOpenTo('resident', { registration, permit: facts.residencePermit ?? false }, law.asOf, law);
  const groups = law.find(HARDSHIP, law.asOf)?.rows ?? [];
  return {
    facts,
    birthMonth,
    sex,
    start,
    payDay: start === monthOfDay(law.asOf) ? law.asOf : firstDay(start),
    statutory,
    minimum: minimumIn(statutory.month, trail),
    soFar: {
      months: monthsSoFar,
      preAccount,
      index: indexSoFar ?? lowestIndex(law),
      account: accountNow === undefined ? ZERO : new Decimal(accountNow),
    },
    atLeast: {
      employee: monthsSoFar > 0 && (accountNow === undefined || (indexSoFar === undefined && monthsSoFar > preAccount)),
      account: monthsSoFar > 0 && accountNow === undefined,
    },
    open: { residentPension: isLocal(registration, law.region), residentMedical: residentMedical ?? false },
    hardship: groups.some(({ group }) => facts.groups?.some((each) => each === group)),
    residentCoverToday: hasResidentCover(facts),
    assumed: assumedOf(facts, start, law),
  };
}

/** The index of whoever always paid on the floor. */
export const lowestIndex = (law: Law): string => {
  const lowest = law.find(LOWEST_INDEX, law.asOf)?.value;
  return lowest ? percentOf(lowest, ONE).toString() : '0';
};

const hasResidentCover = ({ previousScheme, residentGapMonths = 0 }: Facts): boolean =>
  previousScheme === 'resident' && residentGapMonths === 0;

/** Paid up in the employee scheme today, and no month lies between that and the start. */
export const isInEmployeeScheme = ({ previousScheme, employeeGapMonths }: Facts, start: Month, law: Law): boolean =>
  previousScheme === 'employee' && employeeGapMonths === 0 && start <= addMonths(monthOfDay(law.asOf), 1);

/** Years missed before the one after the start, the first of resident cover: the year of today is none for who is covered today. */
export const missedBefore = (facts: Facts, start: Month, law: Law): number | undefined =>
  missedYears(facts) ?? (isInEmployeeScheme(facts, start, law) ? yearOf(start) - yearOf(law.asOf) : undefined);

function assumedOf(facts: Facts, start: Month, law: Law): Assumed[] {
  const {
    pension: { monthsSoFar, preAccountMonths = 0, indexSoFar, accountNow } = {},
    sex,
    householdRegistration,
  } = facts;
  const assumed: Assumed[] = [];
  const take = (fact: string, told: unknown, value: string) => {
    if (told === undefined) assumed.push({ fact, value });
  };
  take('pension.monthsSoFar', monthsSoFar, '0');
  if (monthsSoFar) {
    if (monthsSoFar > preAccountMonths) take('pension.indexSoFar', indexSoFar, lowestIndex(law));
    take('pension.accountNow', accountNow, '0');
  }
  if (sex === 'female') take('womenClass', facts.womenClass, '55');
  take('householdRegistration', householdRegistration, law.region);
  if (householdRegistration !== undefined && !isLocal(householdRegistration, law.region))
    take('residencePermit', facts.residencePermit, 'false');
  take('previousScheme', facts.previousScheme, 'none');
  const told = missedBefore(facts, start, law);
  const missed = hasResidentCover(facts) ? null : waitingAfterGap(told, yearOf(start) + 1, law);
  if (missed) take('missedYears', told, String(missed.counted));
  take('recognisedHardToEmploy', facts.recognisedHardToEmploy, 'false');
  take('employment', facts.employment, 'flexible');
  return [...notUsed(facts), ...assumed];
}

/** What was told that no plan uses: a plan finds the base, and what will stand at retirement, itself. */
function notUsed({ base, pension }: Facts): Assumed[] {
  const told = STANDS_AT_RETIREMENT.filter((name) => pension?.[name] !== undefined).map((name) => `pension.${name}`);
  if (base) told.push('base');
  return told.map((fact) => ({ fact, value: 'not-used' }));
}
