import { describe, expect, test } from 'vitest';
import { createLaw } from '../../shared/law/law.ts';
import { Decimal } from '../../shared/money.ts';
import { realRelease } from './hand-made.ts';

/** Gaoqing county, long after everything here was published. */
const law = createLaw(realRelease(), '370322', '2026-11-24');
/** A number, `null` when not published, `'none'` when the law says that there is none. */
const inForce = (id: string, on: string): string | null => {
  const found = law.find(id, on);
  return found && (found.value?.toString() ?? 'none');
};
const FLOOR = 'pension.contribution-base.floor';
const CEILING = 'pension.contribution-base.ceiling';
const AVERAGE = 'pension.average-wage';

describe('The yearly figures of Shandong, as its notices give them', () => {
  test.for([
    // floor = average ÷ 12 × 60 % rounded up, ceiling = average ÷ 12 × 300 % rounded down; sums in each file's note
    { year: 2021, average: '74906', floor: '3746', ceiling: '18726', document: '鲁人社字〔2021〕131号' },
    { year: 2022, average: '79597', floor: '3980', ceiling: '19899', document: '鲁人社字〔2022〕89号' },
    { year: 2023, average: '84831', floor: '4242', ceiling: '21207', document: '鲁人社字〔2023〕59号' },
    { year: 2024, average: '88313', floor: '4416', ceiling: '22078', document: '鲁人社字〔2024〕64号' },
    { year: 2025, average: '90072', floor: '4504', ceiling: '22518', document: '鲁人社字〔2025〕91号' },
    { year: 2026, average: '91452', floor: '4573', ceiling: '22863', document: '鲁人社字〔2026〕75号' },
  ])('$year: $floor to $ceiling on an average of $average', ({ year, average, floor, ceiling, document }) => {
    for (const on of [`${year}-01-01`, `${year}-12-31`]) {
      expect(inForce(AVERAGE, on)).toBe(average);
      expect(inForce(FLOOR, on)).toBe(floor);
      expect(inForce(CEILING, on)).toBe(ceiling);
      for (const id of [AVERAGE, FLOOR, CEILING])
        expect(law.find(id, on)).toMatchObject({ document, provisionalOn: null });
    }
    expect(new Decimal(average).div(20).ceil().toString()).toBe(floor); // 60 % ÷ 12 = 1 ÷ 20
    expect(new Decimal(average).div(4).floor().toString()).toBe(ceiling); // 300 % ÷ 12 = 1 ÷ 4
  });

  test.for([
    { id: AVERAGE, on: '2017-12-31', value: null, why: 'nothing is known of 2017' },
    { id: FLOOR, on: '2017-12-31', value: null, why: 'nothing is known of 2017' },
    { id: AVERAGE, on: '2018-06-01', value: '63562', why: 'the average of 2018, of the old definition' },
    { id: FLOOR, on: '2018-01-01', value: '3178', why: 'the floor of 2018 was seen' },
    { id: CEILING, on: '2018-12-31', value: '15890', why: 'the ceiling of 2018 was seen' },
    { id: FLOOR, on: '2019-01-01', value: null, why: '3269 or 3270: not that of 2018 carried on' },
    { id: CEILING, on: '2019-01-01', value: null, why: '16345 or 16346: not that of 2018 carried on' },
    { id: AVERAGE, on: '2019-01-01', value: '65383', why: 'first average of all urban units' },
    { id: AVERAGE, on: '2020-12-31', value: '69136', why: 'average of 2020' },
    { id: FLOOR, on: '2019-12-31', value: null, why: 'rounding of 2019 unknown' },
    { id: CEILING, on: '2019-12-31', value: null, why: 'rounding of 2019 unknown' },
    { id: FLOOR, on: '2020-06-01', value: null, why: 'sources disagree on the floor of 2020' },
    { id: CEILING, on: '2020-01-01', value: '17284', why: 'the ceiling of 2020 was seen' },
  ])('$why: $id on $on is $value', ({ id, on, value }) => {
    expect(inForce(id, on)).toBe(value);
  });
});

describe('The minimum wage of Gaoqing county (third tier)', () => {
  test.for([
    { on: '2017-05-31', monthly: null, hourly: null },
    { on: '2017-06-01', monthly: '1470', hourly: '14.7' },
    { on: '2018-05-31', monthly: '1470', hourly: '14.7' },
    { on: '2018-06-01', monthly: '1550', hourly: '15.5' },
    { on: '2021-09-30', monthly: '1550', hourly: '15.5' },
    { on: '2021-10-01', monthly: '1700', hourly: '17' },
    { on: '2023-09-30', monthly: '1700', hourly: '17' },
    { on: '2023-10-01', monthly: '1820', hourly: '18' },
    { on: '2025-09-30', monthly: '1820', hourly: '18' },
    { on: '2025-10-01', monthly: '2020', hourly: '20' },
  ])('on $on: $monthly a month, $hourly an hour', ({ on, monthly, hourly }) => {
    expect(inForce('minimum-wage.monthly', on)).toBe(monthly);
    expect(inForce('minimum-wage.hourly', on)).toBe(hourly);
  });

  test('only the notice of 2021 names Gaoqing in its own text', () => {
    for (const id of ['minimum-wage.monthly', 'minimum-wage.hourly'])
      expect(
        ['2017-07-01', '2018-07-01', '2022-01-01', '2024-01-01', '2026-01-01'].map((on) => law.find(id, on)?.grade),
      ).toEqual(['weak', 'weak', 'official', 'weak', 'weak']);
  });
});

describe('Rates of the pension (国发〔2005〕38号)', () => {
  test.for([
    { id: 'pension.contribution-rate', on: '2005-12-31', value: null },
    { id: 'pension.contribution-rate', on: '2006-01-01', value: '20' },
    { id: 'pension.account-rate', on: '2005-12-31', value: null },
    { id: 'pension.account-rate', on: '2026-11-24', value: '8' },
  ])('$id on $on: $value', ({ id, on, value }) => {
    expect(inForce(id, on)).toBe(value);
  });
});

describe('The employee medical scheme for flexible workers of Zibo, the day before and the day of each change', () => {
  test.for([
    {
      id: 'rate-pooled-only',
      '2023-07-31': null,
      '2023-08-01': '5',
      '2023-12-31': '5',
      '2024-01-01': null,
      '2025-12-31': null,
      '2026-01-01': '7',
    },
    {
      id: 'rate-with-account',
      '2023-07-31': null,
      '2023-08-01': 'none',
      '2023-12-31': 'none',
      '2024-01-01': 'none',
      '2025-12-31': 'none',
      '2026-01-01': '9',
    },
    {
      id: 'account-rate',
      '2023-07-31': null,
      '2023-08-01': null,
      '2023-12-31': null,
      '2024-01-01': null,
      '2025-12-31': null,
      '2026-01-01': '2',
    },
    {
      id: 'fixed-base',
      '2023-07-31': null,
      '2023-08-01': '7069',
      '2023-12-31': '7069',
      '2024-01-01': null,
      '2025-12-31': null,
      '2026-01-01': 'none',
    },
    {
      id: 'major-illness-fee',
      '2023-07-31': null,
      '2023-08-01': '218',
      '2023-12-31': '218',
      '2024-01-01': null,
      '2025-12-31': '144',
      '2026-01-01': null,
    },
    {
      id: 'long-term-care-fee',
      '2023-07-31': null,
      '2023-08-01': '35',
      '2023-12-31': '35',
      '2024-01-01': null,
      '2025-12-31': '35',
      '2026-01-01': null,
    },
  ])('$id', ({ id, ...days }) => {
    const found = Object.keys(days).map((on) => [on, inForce(`medical.flexible.${id}`, on)]);
    expect(Object.fromEntries(found)).toEqual(days);
  });

  test('fees of 2024 stay a gap between those of 2023 and 2025', () => {
    for (const id of ['major-illness-fee', 'long-term-care-fee'])
      for (const on of ['2024-01-01', '2024-12-31']) expect(law.find(`medical.flexible.${id}`, on)).toBeNull();
  });

  test('the province as a whole has no fixed base from 2026 on, and no figure of Zibo', () => {
    const province = createLaw(realRelease(), '370000', '2026-11-24');
    expect(province.find('medical.flexible.fixed-base', '2026-01-01')).toMatchObject({ value: null, rows: [] });
    expect(province.find('medical.flexible.rate-pooled-only', '2023-08-01')).toBeNull();
    expect(province.find('medical.flexible.major-illness-fee', '2025-06-01')).toBeNull();
  });
});

test('the common tiers are rows of percentages and say that no notice is behind them', () => {
  const tiers = law.find('pension.contribution-base.tiers', '2026-01-01');
  expect(tiers?.rows.map(({ percent }) => percent)).toEqual(['60', '80', '100', '150', '200', '300']);
  expect(tiers).toMatchObject({ grade: 'assumed', value: null });
});

test('how good the source of each figure is', () => {
  const grades = (id: string, days: string[]) => days.map((on) => law.find(id, on)?.grade);
  const years = ['2021-06-01', '2022-06-01', '2023-06-01', '2024-06-01', '2025-06-01', '2026-06-01'];
  expect(grades(FLOOR, years)).toEqual(['press', 'press', 'official', 'compiled', 'compiled', 'compiled']);
  expect(grades(CEILING, [...years, '2020-06-01', '2018-06-01'])).toEqual([
    ...['press', 'press', 'official', 'compiled', 'compiled', 'compiled'],
    ...['weak', 'weak'],
  ]);
  expect(grades(AVERAGE, ['2018-06-01', '2019-06-01', '2022-06-01', '2023-06-01'])).toEqual([
    ...['weak', 'press', 'compiled', 'official'],
  ]);
  expect(grades('medical.flexible.rate-with-account', ['2023-08-01', '2024-06-01'])).toEqual(['official', 'weak']);
  expect(grades('medical.flexible.major-illness-fee', ['2023-08-01', '2025-06-01'])).toEqual(['official', 'press']);
});
