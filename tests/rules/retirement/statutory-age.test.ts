import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../shared/month.ts';
import type { Sex, WomenClass } from '../../../shared/rules/retirement/index.ts';
import { ask } from './ask.ts';

interface Person {
  sex: Sex;
  womenClass?: WomenClass;
}

/** As the official tables write it: 60y2m 2025-07. */
function written(birthMonth: string, person: Person): string {
  const { statutoryAge, statutoryMonth } = ask({ birthMonth, ...person });
  return `${statutoryAge?.years}y${statutoryAge?.months}m ${statutoryMonth}`;
}

/**
 * One line for each month of delay: first birth month, last birth month, age, month in which the first of them retires.
 * Typed from the schedule of the decision of 2024-09-13, not from the code.
 */
const linesOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', last = '', age = '', month = ''] = line.trim().split(' ');
      return { first, last, age, month };
    });

const MEN = `
  1965-01 1965-04 60y1m 2025-02
  1965-05 1965-08 60y2m 2025-07
  1965-09 1965-12 60y3m 2025-12
  1966-01 1966-04 60y4m 2026-05
  1966-05 1966-08 60y5m 2026-10
  1966-09 1966-12 60y6m 2027-03
  1967-01 1967-04 60y7m 2027-08
  1967-05 1967-08 60y8m 2028-01
  1967-09 1967-12 60y9m 2028-06
  1968-01 1968-04 60y10m 2028-11
  1968-05 1968-08 60y11m 2029-04
  1968-09 1968-12 61y0m 2029-09
  1969-01 1969-04 61y1m 2030-02
  1969-05 1969-08 61y2m 2030-07
  1969-09 1969-12 61y3m 2030-12
  1970-01 1970-04 61y4m 2031-05
  1970-05 1970-08 61y5m 2031-10
  1970-09 1970-12 61y6m 2032-03
  1971-01 1971-04 61y7m 2032-08
  1971-05 1971-08 61y8m 2033-01
  1971-09 1971-12 61y9m 2033-06
  1972-01 1972-04 61y10m 2033-11
  1972-05 1972-08 61y11m 2034-04
  1972-09 1972-12 62y0m 2034-09
  1973-01 1973-04 62y1m 2035-02
  1973-05 1973-08 62y2m 2035-07
  1973-09 1973-12 62y3m 2035-12
  1974-01 1974-04 62y4m 2036-05
  1974-05 1974-08 62y5m 2036-10
  1974-09 1974-12 62y6m 2037-03
  1975-01 1975-04 62y7m 2037-08
  1975-05 1975-08 62y8m 2038-01
  1975-09 1975-12 62y9m 2038-06
  1976-01 1976-04 62y10m 2038-11
  1976-05 1976-08 62y11m 2039-04
  1976-09 1990-12 63y0m 2039-09
`;

describe('Men: one month later for every four months of birth from 1965-01 on, up to 63', () => {
  const person: Person = { sex: 'male' };
  test.for(linesOf(MEN))('born $first to $last: $age, the first in $month', ({ first, last, age, month }) => {
    expect(written(first, person)).toBe(`${age} ${month}`);
    expect(written(last, person).split(' ')[0]).toBe(age);
  });
});

const WOMEN_55 = `
  1970-01 1970-04 55y1m 2025-02
  1970-05 1970-08 55y2m 2025-07
  1970-09 1970-12 55y3m 2025-12
  1971-01 1971-04 55y4m 2026-05
  1971-05 1971-08 55y5m 2026-10
  1971-09 1971-12 55y6m 2027-03
  1972-01 1972-04 55y7m 2027-08
  1972-05 1972-08 55y8m 2028-01
  1972-09 1972-12 55y9m 2028-06
  1973-01 1973-04 55y10m 2028-11
  1973-05 1973-08 55y11m 2029-04
  1973-09 1973-12 56y0m 2029-09
  1974-01 1974-04 56y1m 2030-02
  1974-05 1974-08 56y2m 2030-07
  1974-09 1974-12 56y3m 2030-12
  1975-01 1975-04 56y4m 2031-05
  1975-05 1975-08 56y5m 2031-10
  1975-09 1975-12 56y6m 2032-03
  1976-01 1976-04 56y7m 2032-08
  1976-05 1976-08 56y8m 2033-01
  1976-09 1976-12 56y9m 2033-06
  1977-01 1977-04 56y10m 2033-11
  1977-05 1977-08 56y11m 2034-04
  1977-09 1977-12 57y0m 2034-09
  1978-01 1978-04 57y1m 2035-02
  1978-05 1978-08 57y2m 2035-07
  1978-09 1978-12 57y3m 2035-12
  1979-01 1979-04 57y4m 2036-05
  1979-05 1979-08 57y5m 2036-10
  1979-09 1979-12 57y6m 2037-03
  1980-01 1980-04 57y7m 2037-08
  1980-05 1980-08 57y8m 2038-01
  1980-09 1980-12 57y9m 2038-06
  1981-01 1981-04 57y10m 2038-11
  1981-05 1981-08 57y11m 2039-04
  1981-09 1990-12 58y0m 2039-09
`;

describe('Women of class 55: one month later for every four months of birth from 1970-01 on, up to 58', () => {
  const person: Person = { sex: 'female', womenClass: '55' };
  test.for(linesOf(WOMEN_55))('born $first to $last: $age, the first in $month', ({ first, last, age, month }) => {
    expect(written(first, person)).toBe(`${age} ${month}`);
    expect(written(last, person).split(' ')[0]).toBe(age);
  });
});

const WOMEN_50 = `
  1975-01 1975-02 50y1m 2025-02
  1975-03 1975-04 50y2m 2025-05
  1975-05 1975-06 50y3m 2025-08
  1975-07 1975-08 50y4m 2025-11
  1975-09 1975-10 50y5m 2026-02
  1975-11 1975-12 50y6m 2026-05
  1976-01 1976-02 50y7m 2026-08
  1976-03 1976-04 50y8m 2026-11
  1976-05 1976-06 50y9m 2027-02
  1976-07 1976-08 50y10m 2027-05
  1976-09 1976-10 50y11m 2027-08
  1976-11 1976-12 51y0m 2027-11
  1977-01 1977-02 51y1m 2028-02
  1977-03 1977-04 51y2m 2028-05
  1977-05 1977-06 51y3m 2028-08
  1977-07 1977-08 51y4m 2028-11
  1977-09 1977-10 51y5m 2029-02
  1977-11 1977-12 51y6m 2029-05
  1978-01 1978-02 51y7m 2029-08
  1978-03 1978-04 51y8m 2029-11
  1978-05 1978-06 51y9m 2030-02
  1978-07 1978-08 51y10m 2030-05
  1978-09 1978-10 51y11m 2030-08
  1978-11 1978-12 52y0m 2030-11
  1979-01 1979-02 52y1m 2031-02
  1979-03 1979-04 52y2m 2031-05
  1979-05 1979-06 52y3m 2031-08
  1979-07 1979-08 52y4m 2031-11
  1979-09 1979-10 52y5m 2032-02
  1979-11 1979-12 52y6m 2032-05
  1980-01 1980-02 52y7m 2032-08
  1980-03 1980-04 52y8m 2032-11
  1980-05 1980-06 52y9m 2033-02
  1980-07 1980-08 52y10m 2033-05
  1980-09 1980-10 52y11m 2033-08
  1980-11 1980-12 53y0m 2033-11
  1981-01 1981-02 53y1m 2034-02
  1981-03 1981-04 53y2m 2034-05
  1981-05 1981-06 53y3m 2034-08
  1981-07 1981-08 53y4m 2034-11
  1981-09 1981-10 53y5m 2035-02
  1981-11 1981-12 53y6m 2035-05
  1982-01 1982-02 53y7m 2035-08
  1982-03 1982-04 53y8m 2035-11
  1982-05 1982-06 53y9m 2036-02
  1982-07 1982-08 53y10m 2036-05
  1982-09 1982-10 53y11m 2036-08
  1982-11 1982-12 54y0m 2036-11
  1983-01 1983-02 54y1m 2037-02
  1983-03 1983-04 54y2m 2037-05
  1983-05 1983-06 54y3m 2037-08
  1983-07 1983-08 54y4m 2037-11
  1983-09 1983-10 54y5m 2038-02
  1983-11 1983-12 54y6m 2038-05
  1984-01 1984-02 54y7m 2038-08
  1984-03 1984-04 54y8m 2038-11
  1984-05 1984-06 54y9m 2039-02
  1984-07 1984-08 54y10m 2039-05
  1984-09 1984-10 54y11m 2039-08
  1984-11 1990-12 55y0m 2039-11
`;

describe('Women of class 50: one month later for every two months of birth from 1975-01 on, up to 55', () => {
  const person: Person = { sex: 'female', womenClass: '50' };
  test.for(linesOf(WOMEN_50))('born $first to $last: $age, the first in $month', ({ first, last, age, month }) => {
    expect(written(first, person)).toBe(`${age} ${month}`);
    expect(written(last, person).split(' ')[0]).toBe(age);
  });
});

describe('Check points and the days before and after each change', () => {
  test.for([
    { birthMonth: '1964-12', sex: 'male', is: '60y0m 2024-12', why: 'the last man without delay' },
    { birthMonth: '1965-01', sex: 'male', is: '60y1m 2025-02', why: 'the first with one month' },
    { birthMonth: '1965-04', sex: 'male', is: '60y1m 2025-05', why: 'the last with one month' },
    { birthMonth: '1965-05', sex: 'male', is: '60y2m 2025-07', why: 'the first with two' },
    { birthMonth: '1976-08', sex: 'male', is: '62y11m 2039-07', why: 'a month under the cap' },
    { birthMonth: '1976-09', sex: 'male', is: '63y0m 2039-09', why: 'the first at the cap' },
    { birthMonth: '1976-12', sex: 'male', is: '63y0m 2039-12', why: 'at the cap' },
    { birthMonth: '2005-03', sex: 'male', is: '63y0m 2068-03', why: 'long after' },
    { birthMonth: '1950-01', sex: 'male', is: '60y0m 2010-01', why: 'long before' },
    { birthMonth: '1969-12', sex: 'female', womenClass: '55', is: '55y0m 2024-12', why: 'the last without delay' },
    { birthMonth: '1970-01', sex: 'female', womenClass: '55', is: '55y1m 2025-02', why: 'the first with one month' },
    { birthMonth: '1981-08', sex: 'female', womenClass: '55', is: '57y11m 2039-07', why: 'a month under the cap' },
    { birthMonth: '1981-09', sex: 'female', womenClass: '55', is: '58y0m 2039-09', why: 'the first at the cap' },
    { birthMonth: '1974-12', sex: 'female', womenClass: '50', is: '50y0m 2024-12', why: 'the last without delay' },
    { birthMonth: '1975-01', sex: 'female', womenClass: '50', is: '50y1m 2025-02', why: 'the first with one month' },
    { birthMonth: '1975-03', sex: 'female', womenClass: '50', is: '50y2m 2025-05', why: 'the first with two' },
    { birthMonth: '1984-10', sex: 'female', womenClass: '50', is: '54y11m 2039-09', why: 'a month under the cap' },
    { birthMonth: '1984-11', sex: 'female', womenClass: '50', is: '55y0m 2039-11', why: 'the first at the cap' },
  ] as const)('$why: born $birthMonth, $is', ({ birthMonth, is, why: _, ...person }) => {
    expect(written(birthMonth, person)).toBe(is);
  });

  test('the class of women means nothing for a man', () => {
    expect(written('1965-05', { sex: 'male', womenClass: '50' })).toBe('60y2m 2025-07');
  });
});

describe('Every birth month from 1940 to 2010, counted up month by month', () => {
  test.for([
    { sex: 'male', old: 60, first: '1965-01', step: 4, cap: 36 },
    { sex: 'female', womenClass: '55', old: 55, first: '1970-01', step: 4, cap: 36 },
    { sex: 'female', womenClass: '50', old: 50, first: '1975-01', step: 2, cap: 60 },
  ] as const)('$sex, old age $old', ({ old, first, step, cap, ...person }) => {
    let delay = 0;
    let sinceLast: number = step;
    for (let birth = '1940-01'; birth <= '2010-12'; birth = addMonths(birth, 1)) {
      if (birth >= first && sinceLast === step && delay < cap) {
        delay += 1;
        sinceLast = 0;
      }
      if (birth >= first) sinceLast += 1;
      const [year, month] = birth.split('-').map(Number) as [number, number];
      const count = year * 12 + (month - 1) + old * 12 + delay;
      const retires = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
      const age = `${old + Math.floor(delay / 12)}y${delay % 12}m`;
      expect(`${birth} ${written(birth, person)}`).toBe(`${birth} ${age} ${retires}`);
    }
  });
});

describe('As known on the day', () => {
  test('the decision is known from 2024-09-13 on, before it takes effect', () => {
    expect(ask({ birthMonth: '1965-05', sex: 'male' }, '2024-09-13').statutoryMonth).toBe('2025-07');
  });

  test('the day before, the ages of 1978 are all that is known (国发〔1978〕104号), and no window after 2024', () => {
    const { statutoryAge, statutoryMonth, account } = ask({ birthMonth: '1965-05', sex: 'male' }, '2024-09-12');
    expect({ statutoryAge, statutoryMonth }).toEqual({
      statutoryAge: { years: 60, months: 0 },
      statutoryMonth: '2025-05',
    });
    expect(account.figures).toEqual([
      { id: 'retirement.flexible.months-earlier', on: '2025-05-01' },
      { id: 'retirement.flexible.months-later', on: '2025-05-01' },
    ]);
  });
});
