import type { Facts } from '../../facts/index.ts';
import type { retirementFacts } from '../../facts/retirement.ts';
import type { Law } from '../../law/law.ts';
import { addMonths, MONTHS_IN_YEAR, type Month, monthOfDay, monthsBetween, yearOf } from '../../month.ts';
import {
  ACCOUNT_START,
  firstAllowed,
  HIGHEST_INDEX,
  NO_LIFE_UNDER,
  type Retirement,
  statutoryMonthsOf,
} from '../../rules/retirement/index.ts';
import { Trail } from '../../rules/trail.ts';
import { baseEnds, bothEnds, endsOf, every, inOrder } from './answers.ts';
import {
  type Answered,
  baseless,
  type Matter,
  type Moves,
  PENSION_UNASKED,
  readOff,
  type Standing,
  type Value,
} from './matter.ts';

const MINIMUM = 'pension.minimum-months';

/** As few as those before accounts, and as many as a life has so far. */
const monthsSoFar = ({ birthMonth, pension }: Facts, law: Law): readonly number[] => {
  const [none, most] = endsOf<number>('pension.monthsSoFar');
  const life =
    birthMonth === undefined ? most : monthsBetween(birthMonth, monthOfDay(law.asOf)) - NO_LIFE_UNDER * MONTHS_IN_YEAR;
  const least = pension?.preAccountMonths ?? none;
  return inOrder([least, Math.max(least, Math.min(most, life))]);
};

/** The oldest and the youngest, and the youngest whom the months and the first one that are told still allow. */
function birthMonths({ pension = {} }: Facts, law: Law): readonly Month[] {
  const { monthsSoFar: soFar, months, firstMonth, preAccountMonths } = pension;
  const today = monthOfDay(law.asOf);
  const opened = law.find(ACCOUNT_START, law.asOf)?.rows[0]?.month;
  const born = [
    ...[soFar, months].flatMap((count) => (count === undefined ? [] : addMonths(today, -count))),
    ...(firstMonth === undefined ? [] : [firstMonth]),
    ...(preAccountMonths === undefined || opened === undefined ? [] : [addMonths(String(opened), -preAccountMonths)]),
  ];
  const [oldest] = endsOf<Month>('birthMonth');
  const of14 = born.map((month) => addMonths(month, -NO_LIFE_UNDER * MONTHS_IN_YEAR)).filter((month) => month > oldest);
  return inOrder([oldest, ...of14, today]);
}

/** As few as those before accounts, and as many as a life may have when it retires. */
function monthsAtRetirement({ birthMonth, sex, womenClass, pension = {} }: Facts, law: Law): readonly number[] {
  const [none, most] = endsOf<number>('pension.months');
  const { retireAt, preAccountMonths = none } = pension;
  const lives: number[] = [];
  if (retireAt?.years !== undefined)
    lives.push(retireAt.years * MONTHS_IN_YEAR + (retireAt.months ?? MONTHS_IN_YEAR - 1));
  else if (birthMonth !== undefined) {
    const statutory = statutoryMonthsOf({ birthMonth, sex, womenClass }, new Trail(law, false));
    for (const month of [monthOfDay(law.asOf), ...(statutory ? [statutory.month] : [])])
      lives.push(monthsBetween(birthMonth, month));
  }
  const credited = lives
    .map((life) => life - NO_LIFE_UNDER * MONTHS_IN_YEAR)
    .filter((months) => months > preAccountMonths);
  return inOrder([preAccountMonths, ...credited.map((months) => Math.min(months, most)), most]);
}

const from = (least: number, most: number): number[] => Array.from({ length: most - least + 1 }, (_, at) => least + at);

/**
 * The least and the greatest age, the least that the months told for retirement allow, and every age from which early
 * retirement may begin to the statutory one: an age outside them comes to what the nearest of these does. All ages while the
 * statutory one is not known.
 */
function agesAtRetirement({ birthMonth, sex, womenClass, pension = {} }: Facts, law: Law): readonly number[] {
  const [least, most] = endsOf<number>('pension.retireAt.years');
  const trail = new Trail(law, false);
  const statutory = birthMonth === undefined ? null : statutoryMonthsOf({ birthMonth, sex, womenClass }, trail);
  const first = statutory && firstAllowed(statutory, trail);
  if (birthMonth === undefined || !statutory || !first) return from(least, most);
  const { months = 0, retireAt } = pension;
  const lived = NO_LIFE_UNDER * MONTHS_IN_YEAR + months - (retireAt?.months ?? MONTHS_IN_YEAR - 1);
  const ageIn = (month: Month) => Math.floor(monthsBetween(birthMonth, month) / MONTHS_IN_YEAR);
  const ages = [Math.ceil(lived / MONTHS_IN_YEAR), ...from(ageIn(first) - 1, ageIn(statutory.month) + 1)];
  return inOrder([least, ...ages.filter((age) => age > least && age < most), most]);
}

/** The earlier born, the earlier every month of retirement, and the fewer months are needed for it. */
const TIME: Moves<typeof retirementFacts> = {
  ...PENSION_UNASKED,
  birthMonth: birthMonths,
  base: 'unasked',
  from: 'unasked',
  'pension.monthsSoFar': monthsSoFar,
  'pension.months': monthsAtRetirement,
  'pension.retireAt.years': agesAtRetirement,
  'pension.retireAt.months': every('pension.retireAt.months'),
};

const index = (_facts: Facts, { find, asOf }: Law) => {
  const highest = find(HIGHEST_INDEX, asOf)?.value;
  return [endsOf<string>('pension.index')[0], highest ? highest.toFixed() : endsOf<string>('pension.index')[1]];
};

/**
 * A pension rises with what is on the account, with the index and with the base paid on. Birth, the months and those
 * before accounts move its parts against each other, and no bound is known while one of them is not told.
 */
const MONEY: Moves<typeof retirementFacts> = {
  ...TIME,
  birthMonth: 'unasked',
  base: (_facts, law) => baseEnds(yearOf(law.asOf), law),
  'pension.monthsSoFar': 'unasked',
  'pension.months': 'unasked',
  'pension.retireAt.years': 'unasked',
  'pension.accountNow': bothEnds('pension.accountNow'),
  'pension.indexSoFar': index,
  'pension.index': index,
  'pension.account': bothEnds('pension.account'),
};

const OF_TIME = [
  'birthMonth',
  'sex',
  'womenClass',
  'pension.monthsSoFar',
  'pension.months',
  'pension.retireAt.years',
  'pension.retireAt.months',
];

/** When a person may retire, and what pension it comes to. */
export const retirementMatters = (answered: Answered<Retirement>): readonly Matter[] => [
  readOff(
    { ...answered, run: baseless(answered.run) },
    { moves: TIME, restsOn: ['pension.monthsSoFar'] },
    ({ result, account }) => {
      const missing = account.figures.map(({ id }) => id);
      const standings = new Map<string, Standing>();
      const stands = (pointer: string, value: Value | null, needs: (id: string) => boolean) => {
        if (answered.wants(pointer)) standings.set(pointer, { value, is: 'amount', figures: missing.filter(needs) });
      };
      const ofAge = (id: string) => id.startsWith('retirement.');
      stands('/statutoryMonth', result.statutoryMonth, ofAge);
      stands('/minimumMonths', result.minimumMonths, (id) => ofAge(id) || id === MINIMUM);
      stands('/earliestMonth', result.earliestMonth, ofAge);
      stands('/latestMonth', result.latestMonth, ofAge);
      // Where a pension is wanted, contributions ask for the months.
      const asks = [...account.questions.filter((id) => OF_TIME.includes(id)), 'pension.monthsSoFar'];
      return { standings, asks, missing: account.figures };
    },
  ),
  readOff(answered, { moves: MONEY, restsOn: [] }, ({ result, account }) => {
    const standings = new Map<string, Standing>();
    const missing = account.figures.flatMap(({ id }) => (id.startsWith('pension.') ? id : []));
    const stands = (pointer: string, value: Value | null) => {
      if (answered.wants(pointer)) standings.set(pointer, { value, is: 'amount', figures: missing });
    };
    const { pension } = result;
    if (pension) {
      for (const part of ['base', 'basic', 'account', 'transitional', 'total'] as const)
        stands(`/pension/${part}`, pension[part]);
      for (const part of ['creditedMonths', 'account', 'base'] as const)
        if (pension.projection) stands(`/pension/projection/${part}`, pension.projection[part]);
    }
    return { standings, asks: pension ? account.questions : [], missing: account.figures };
  }),
];
