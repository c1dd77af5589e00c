import fc from 'fast-check';
import { daysIn, monthAt, monthIndex } from './plain.ts';

/** How many random people each subject is compared on: `npm run test:cross-check` raises it. */
export const PEOPLE = Number(process.env.PEOPLE ?? 5000);

/** The same people in every run. */
export const SEED = 20_261_125;

export const maybe = <T>(facts: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(facts, { nil: undefined, freq: 5 });

export const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const two = (number: number): string => String(number).padStart(2, '0');

export const month = (first: number, last: number): fc.Arbitrary<string> =>
  fc.tuple(whole(first, last), whole(1, 12)).map(([year, number]) => `${year}-${two(number)}`);

/** The last days of months as often as they come. */
const ANY_DAY = (first: number, last: number): fc.Arbitrary<string> =>
  fc.tuple(month(first, last), whole(1, 31)).map(([at, day]) => `${at}-${two(Math.min(day, daysIn(at)))}`);

/** Days on which something begins or ends, and the days around them, beside any others. */
const CHANGES = [
  ...['2018-01-26', '2018-01-28', '2020-09-30', '2020-10-22', '2021-12-31', '2022-04-06', '2022-04-07', '2022-07-01'],
  ...['2023-07-03', '2023-07-04', '2023-07-20', '2023-07-21', '2023-08-01', '2023-12-30', '2023-12-31', '2024-02-29'],
  ...['2024-09-12', '2024-09-13', '2024-12-29', '2024-12-30', '2024-12-31', '2025-01-01', '2025-03-17', '2025-03-18'],
  ...['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01', '2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'],
  ...['2026-08-13', '2026-08-14', '2026-10-08', '2026-11-25', '2026-12-31', '2027-01-01', '2028-06-01'],
];

export const day = (first: number, last: number): fc.Arbitrary<string> =>
  fc.oneof(ANY_DAY(first, last), fc.constantFrom(...CHANGES));

/** Around the end of a time of months that ends on a day: a day before, that day, a day after. */
export const endingOn = (day: string, months: number): fc.Arbitrary<string> => {
  const at = monthAt(monthIndex(day) - months);
  return whole(-1, 1).map((shift) => `${at}-${two(Math.min(Math.max(1, Number(day.slice(8)) + shift), daysIn(at)))}`);
};

/** Mostly late enough for everything to be known. */
export const asOf: fc.Arbitrary<string> = fc.oneof(fc.constant('2026-11-25'), day(2017, 2028));

export const region = fc.constantFrom('370322', '370322', '370300', '370000');

/** Yuan with up to two decimals, as people type it. */
export const money = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(whole(0, most), fc.constantFrom('', '.5', '.01', '.99', '.33', '.00'))
    .map(([yuan, rest]) => `${yuan}${rest}`);

export const yesOrNo = fc.boolean();

/** A record in which each fact may be missing. */
export const facts = <T extends object>(all: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(all, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
