import { describe, expect, test } from 'vitest';
import { project } from './ask.ts';

const record = { months: 180, preAccountMonths: 0, index: '0.8', account: '50000' };
const newcomer = { months: 0, preAccountMonths: 0, index: '0', account: '0' };
const at60 = (month: string) => ({ month, age: { years: 60, months: 0 } });

describe('Going on to pay on one base until retirement, in today’s money (average wage 2026: 91452 ÷ 12 = 7621)', () => {
  test('the floor of 4573 for ten more years', () => {
    // 120 × 4573 ÷ 7621 = 72.0062984; index (0.8 × 180 + 72.0062984) ÷ 300 = 0.7200210
    // account 50000 + 120 × 4573 × 8 % = 50000 + 120 × 365.84 = 93900.80
    // basic 7831 × (300 + 144 + 72.0062984) ÷ 2400 = 1683.6856; account 93900.80 ÷ 139 = 675.5453
    const { trail: _, ...projection } = project({ record, base: '4573', from: '2026-12', retirement: at60('2036-12') });
    expect(projection).toEqual({
      months: 300,
      account: '93900.80',
      pension: {
        base: '7831.00',
        index: '0.720021',
        years: '25',
        basic: '1683.69',
        account: '675.55',
        transitional: '0.00',
        total: '2359.24',
        divisor: '139',
      },
    });
  });

  test('the average wage instead of the floor brings 367.12 more a month', () => {
    // index (0.8 × 180 + 1 × 120) ÷ 300 = 0.88; account 50000 + 120 × 609.68 = 123161.60
    // basic 7831 × 1.88 ÷ 2 × 25 × 1 % = 1840.285 → 1840.29; account 123161.60 ÷ 139 = 886.0547
    const { account, pension } = project({
      record,
      base: '7621',
      from: '2026-12',
      retirement: at60('2036-12'),
    });
    expect({ index: pension.index, account }).toEqual({ index: '0.88', account: '123161.60' });
    expect({ basic: pension.basic, account: pension.account, total: pension.total }).toEqual({
      basic: '1840.29',
      account: '886.05',
      total: '2726.34',
    });
  });

  test('months before accounts have no index: they count for years and the transitional part alone', () => {
    // 200 months, 20 of them before accounts: the mean is over 180 and 120; 320 months are 26.6667 years
    // transitional 7831 × 0.7200210 × 20 ÷ 12 × 1.3 % = 122.1672
    const { months, pension } = project({
      record: { ...record, months: 200, preAccountMonths: 20 },
      base: '4573',
      from: '2026-12',
      retirement: at60('2036-12'),
    });
    expect(pension).toMatchObject({ index: '0.720021', years: '26.6667', transitional: '122.17' });
    expect(months).toBe(320);
  });

  test('a newcomer has the index of the chosen base alone', () => {
    const { pension, months } = project({
      record: newcomer,
      base: '7621',
      from: '2026-12',
      retirement: at60('2041-12'),
    });
    expect({ index: pension.index, months }).toEqual({ index: '1', months: 180 });
  });

  test('nothing is left to pay: the record stays as it is', () => {
    const { pension, months, account } = project({
      record,
      base: '7621',
      from: '2036-12',
      retirement: at60('2036-12'),
    });
    expect({ index: pension.index, months, account }).toEqual({ index: '0.8', months: 180, account: '50000.00' });
  });
});

test('years after the last notices seen, the last average wage, band and benefit base stand in', () => {
  const later = { record, base: '7621', from: '2029-01', retirement: at60('2036-12') };
  // (144 + 95) ÷ 275; 50000 + 95 × 609.68
  const { account, pension, trail } = project(later, undefined, '2028-12-31');
  expect({ base: pension.base, index: pension.index, account }).toEqual({
    base: '7831.00',
    index: '0.869091',
    account: '107919.60',
  });
  expect(trail.figures).toEqual([]);
});

describe('Assumptions are the caller’s own and are said', () => {
  const assumptions = { wageGrowth: '2', accountInterest: '1' };

  test('two years of 2 % growth and 1 % interest', () => {
    // year 1: 12 × 7621 × 8 % = 12 × 609.68 = 7316.16
    // year 2: 7621 × 1.02 = 7773.42, × 8 % = 621.87, × 12 = 7462.44; interest 1 % of 7316.16 = 73.16
    // benefit base 7831 × 1.0404 = 8147.3724
    const { account, pension } = project(
      { record: newcomer, base: '7621', from: '2026-12', retirement: at60('2028-12') },
      assumptions,
    );
    expect({ account, base: pension.base }).toEqual({ account: '14851.76', base: '8147.37' });
  });

  test('a year begun gets neither growth nor interest', () => {
    // 10000 + 1 % = 100, + 7316.16, + 6 × 621.87 = 3731.22; benefit base 7831 × 1.02 = 7987.62
    const { account, pension } = project(
      { record: { ...newcomer, account: '10000' }, base: '7621', from: '2026-12', retirement: at60('2028-06') },
      assumptions,
    );
    expect({ account, base: pension.base }).toEqual({ account: '21147.38', base: '7987.62' });
  });

  test('the notice names both, and the answer is graded assumed', () => {
    const { trail } = project({ record, base: '7621', from: '2026-12', retirement: at60('2036-12') }, assumptions);
    expect(trail.notices.find(({ code }) => code === 'projection-assumptions')?.operands).toEqual(assumptions);
    expect(trail.grade).toBe('assumed');
    expect(trail.steps.map(({ code }) => code)).toEqual([
      'projection.index',
      'projection.account-grown',
      'benefit.base-projected',
      'projection.base',
      'benefit.divisor',
      'benefit.basic',
      'benefit.account',
      'benefit.total',
    ]);
  });

  test('a retirement of this year has its base already: growth does not touch it', () => {
    const { pension, trail } = project(
      { record, base: '7621', from: '2024-12', retirement: at60('2026-12') },
      { wageGrowth: '5', accountInterest: '0' },
    );
    expect(pension.base).toBe('7831.00');
    expect(trail.grade).toBe('assumed');
  });
});
