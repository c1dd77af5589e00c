import { describe, expect, test } from 'vitest';
import { createLaw } from '../../shared/law/law.ts';
import { figure, period, releaseOf } from './hand-made.ts';

const FLOOR = 'a.floor';

describe('A figure that a notice sets for one year', () => {
  const release = releaseOf({
    '370000': [
      figure(
        FLOOR,
        [
          period('2023-01-01', '3200', { to: '2023-12-31', document: '甲〔2023〕5号' }),
          period('2024-01-01', '3300', { to: '2024-12-31', document: '甲〔2024〕6号', checkedOn: '2026-11-30' }),
          period('2025-01-01', '3400', { to: '2025-12-31', document: '甲〔2025〕9号', publishedOn: '2025-09-22' }),
        ],
        { untilPublished: 'previous-value', yearly: true },
      ),
      figure('a.premium', [period('2024-01-01', '380', { to: '2024-12-31', document: '乙〔2023〕2号' })], {
        yearly: true,
      }),
      figure('a.fee', [period('2024-01-01', '35', { to: '2024-12-31', document: '某通知（文号未见）' })], {
        yearly: true,
      }),
    ],
  });

  test.for([
    {
      id: FLOOR,
      on: '2025-03-10',
      asOf: '2025-03-10',
      value: '3300',
      provisional: true,
      why: 'not out yet: last year’s',
    },
    { id: FLOOR, on: '2025-03-10', asOf: '2025-09-21', value: '3300', provisional: true, why: 'the day before it was' },
    { id: FLOOR, on: '2025-03-10', asOf: '2025-09-22', value: '3400', provisional: false, why: 'the day it was' },
    { id: FLOOR, on: '2024-06-01', asOf: '2024-12-30', value: '3200', provisional: true, why: 'its day is not known' },
    {
      id: FLOOR,
      on: '2024-06-01',
      asOf: '2024-12-31',
      value: '3300',
      provisional: false,
      why: 'the year of its notice ends',
    },
    {
      id: 'a.premium',
      on: '2024-01-01',
      asOf: '2023-12-30',
      value: null,
      provisional: null,
      why: 'for the year after',
    },
    {
      id: 'a.premium',
      on: '2024-01-01',
      asOf: '2023-12-31',
      value: '380',
      provisional: false,
      why: 'known by the end of 2023',
    },
    {
      id: 'a.fee',
      on: '2024-06-01',
      asOf: '2024-06-01',
      value: null,
      provisional: null,
      why: 'a notice without a year',
    },
    { id: 'a.fee', on: '2024-06-01', asOf: '2024-12-31', value: '35', provisional: false, why: 'its own year then' },
  ])('$why: $id on $on as of $asOf is $value', ({ id, on, asOf, value, provisional }) => {
    const found = createLaw(release, '370322', asOf).find(id, on);
    expect(found?.value?.toString() ?? null).toBe(value);
    expect(found ? found.provisionalOn !== null : null).toBe(provisional);
  });

  test('checking a figure again changes no answer', () => {
    const values = (checkedOn: string) => [
      period('2023-01-01', '1', { to: '2023-12-31', document: '甲〔2023〕5号', checkedOn }),
    ];
    const at = (checkedOn: string, asOf: string) =>
      createLaw(releaseOf({ cn: [figure('a.rate', values(checkedOn), { yearly: true })] }), '370322', asOf).find(
        'a.rate',
        '2023-06-01',
      );
    for (const asOf of ['2023-06-01', '2023-12-31', '2026-11-30'])
      expect(at('2024-01-01', asOf)).toEqual(at('2026-11-30', asOf));
  });
});

describe('A figure that may be carried on: that of 2026 was published on 2026-08-14 and holds from 2026-01-01', () => {
  const release = releaseOf({
    '370000': [
      figure(
        FLOOR,
        [
          period('2021-01-01', '3000', { to: '2021-12-31' }),
          period('2022-01-01', '3100', { to: '2022-12-31' }),
          period('2023-01-01', '3200', { to: '2023-12-31', publishedOn: '2023-07-04' }),
          period('2024-01-01', '3300', { to: '2024-12-31' }),
          period('2025-01-01', '3400', { to: '2025-12-31', document: '甲〔2025〕9号' }),
          period('2026-01-01', '3500', { to: '2026-12-31', publishedOn: '2026-08-14' }),
        ],
        { untilPublished: 'previous-value' },
      ),
    ],
  });

  test.for([
    {
      on: '2026-03-01',
      asOf: '2026-03-01',
      value: '3400',
      provisional: true,
      why: "in March last year's floor stands in",
    },
    { on: '2026-03-01', asOf: '2026-08-13', value: '3400', provisional: true, why: 'the day before publication' },
    { on: '2026-03-01', asOf: '2026-08-14', value: '3500', provisional: false, why: 'the day of publication' },
    { on: '2026-01-01', asOf: '2026-08-14', value: '3500', provisional: false, why: 'the first day of the year' },
    { on: '2025-12-31', asOf: '2026-08-14', value: '3400', provisional: false, why: 'the year before is untouched' },
    { on: '2023-01-01', asOf: '2023-07-03', value: '3100', provisional: true, why: 'the day before that of 2023' },
    { on: '2023-01-01', asOf: '2023-07-04', value: '3200', provisional: false, why: 'the day of that of 2023' },
    { on: '2027-01-01', asOf: '2026-11-24', value: '3500', provisional: true, why: 'carried into the next year' },
    { on: '2027-12-31', asOf: '2027-12-31', value: '3500', provisional: true, why: 'to its last day' },
    { on: '2028-01-01', asOf: '2028-01-01', value: null, provisional: null, why: 'but not into the year after' },
    { on: '2031-01-01', asOf: '2026-11-24', value: null, provisional: null, why: 'nor further' },
    { on: '2027-01-01', asOf: '2026-08-13', value: null, provisional: null, why: 'what is not known is not carried' },
    { on: '2020-12-31', asOf: '2026-11-24', value: null, provisional: null, why: 'before the first floor' },
  ])('$why: $on as of $asOf is $value', ({ on, asOf, value, provisional }) => {
    const found = createLaw(release, '370322', asOf).find(FLOOR, on);
    expect(found?.value?.toString() ?? null).toBe(value);
    expect(found ? found.provisionalOn : null).toBe(provisional ? on : null);
  });

  test('a provisional figure says which period it was published for', () => {
    expect(createLaw(release, '370322', '2026-03-01').find(FLOOR, '2026-03-01')).toMatchObject({
      provisionalOn: '2026-03-01',
      from: '2025-01-01',
      to: '2025-12-31',
      document: '甲〔2025〕9号',
    });
  });
});

describe('A figure corrected by a later notice', () => {
  const law = (asOf: string) =>
    createLaw(
      releaseOf({
        '370300': [
          figure('a.fee', [
            period('2026-01-01', '100', { publishedOn: '2025-12-01' }),
            period('2026-01-01', '110', { publishedOn: '2026-03-01' }),
          ]),
        ],
      }),
      '370300',
      asOf,
    );

  test.for([
    { asOf: '2025-11-30', value: undefined, why: 'before either notice' },
    { asOf: '2025-12-01', value: '100', why: 'after the first notice' },
    { asOf: '2026-02-28', value: '100', why: 'the day before the correction' },
    { asOf: '2026-03-01', value: '110', why: 'after the correction, for the same day' },
  ])('$why: $value', ({ asOf, value }) => {
    expect(law(asOf).find('a.fee', '2026-01-01')?.value?.toString()).toBe(value);
  });
});

describe('A figure without an end', () => {
  const release = releaseOf({
    cn: [figure('a.rate', [period('2020-01-01', '5'), period('2026-01-01', '7', { publishedOn: '2026-08-14' })])],
  });

  test.for([
    { on: '2019-12-31', asOf: '2026-11-24', value: undefined, why: 'the day before the first' },
    { on: '2020-01-01', asOf: '2026-11-24', value: '5', why: 'the first day' },
    { on: '2025-12-31', asOf: '2026-11-24', value: '5', why: 'the last day before the next' },
    { on: '2026-01-01', asOf: '2026-11-24', value: '7', why: 'the next ends it' },
    { on: '2040-01-01', asOf: '2026-11-24', value: '7', why: 'and holds on' },
    { on: '2026-03-01', asOf: '2026-08-13', value: '5', why: 'holds while the next is not known' },
  ])('$why: $value', ({ on, asOf, value }) => {
    const found = createLaw(release, '370322', asOf).find('a.rate', on);
    expect(found?.value?.toString()).toBe(value);
    expect(found?.provisionalOn ?? null).toBeNull();
  });
});
