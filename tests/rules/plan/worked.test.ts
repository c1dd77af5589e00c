import { describe, expect, test } from 'vitest';
import type { Aim } from '../../../shared/rules/plan/types.ts';
import {
  ask,
  chosen,
  codes,
  type Facts,
  ledgerSaid,
  type Means,
  monthly,
  pensionSaid,
  type Row,
  readable,
  type Shown,
  said,
} from './ask.ts';
import type { WorkedPlan } from './people.ts';

const man = (birthMonth: string, monthsSoFar = 0): Facts => ({ sex: 'male', birthMonth, pension: { monthsSoFar } });
const woman = (birthMonth: string, womenClass: '50' | '55', monthsSoFar = 0): Facts => ({
  sex: 'female',
  birthMonth,
  womenClass,
  pension: { monthsSoFar },
});
/** The man of (c): statutory month 2059-03, early from 2056-03 on. */
const young = man('1996-03');
const fromJinan = { ...woman('1998-09', '55'), householdRegistration: '370102' };

type Case = [
  who: string,
  facts: Facts,
  limit: Means,
  aim: Aim,
  plan: Partial<Omit<WorkedPlan, 'table' | 'because'>>,
  table?: readonly Row[],
];

/** 914.60 is 20 % of 4573, 365.84 is 8 % and 320.11 is 7 % of it; 460.00 is the premium, 179.00 are the yearly fees. */
describe('Plans worked out by hand to docs/plan-model.md', () => {
  test.for<Case>([
    [
      // 15 × 350 + 29 × 460; 2025, 2026 and 2027 are missed: two months more than the three
      'nothing to pay for three months: resident from 2027-02, so no premium before December 2027',
      { ...young, from: '2027-02' },
      null,
      'least-cost',
      {
        choices:
          'resident pension, tier 350; resident medical; pension paid for 15 years; retires 2056-03 at 60 years 0 months',
        pays: '18590.00',
        pension: '250.09 = 208.00 + 42.09',
        covered: '2028-04-01 to 2028-06-01',
        largest: '810.00 in 2027-12',
        first: ['cover-gap'],
      },
      [
        ['each December 2027 to 2055', '460.00', 29],
        ['each December 2027 to 2041', '350.00', 15],
      ],
    ],
    [
      // 240 × 914.60 + 29 × 460
      'nothing to pay for three months: employee from 2027-02',
      { ...young, from: '2027-02' },
      null,
      'least-cost-employee',
      {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 240 months, 2027-02 to 2047-01; retires 2056-03 at 60 years 0 months',
        pays: '232844.00',
        pension: '1884.67 = 1253.00 + 631.67',
        first: ['cover-gap', 'early-month-inferred'],
      },
    ],
    [
      // Statutory 2033-11; 198 are asked for in 2032, 48 are missing. 48 × 914.60 + 62 × 320.11 + 6 × 179.
      // 7831 × (198 + 150 × 0.6 + 48 × 4573 ÷ 7621) ÷ 2400 = 1033.7002; 48 × 365.84 ÷ 139 = 126.3332
      '22 years short of the medical months today, 202 months short at retirement',
      { ...man('1972-01', 150), employeeMonths: 96 },
      null,
      'least-cost-both',
      {
        choices:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573; pension paid for 48 months, 2026-11 to 2030-10; retires 2032-01 at 60 years 0 months',
        pays: '64821.62',
        pension: 'at least 1160.03 = 1033.70 + 126.33',
        medicalMonths: '0 converted + 62 paid = 158 of 360',
      },
      [
        ['2026-11 to 2030-10', '1234.71', 48],
        ['2030-11 to 2031-12', '320.11', 14],
        ['2026-11, then each January to 2031', '179.00', 6],
      ],
    ],
    [
      // 15 × 100 + 24 × 460; 15 × 130 ÷ 139 = 14.0288
      'a household on the minimum living allowance: the tier of 100',
      { ...man('1990-06'), groups: ['minimum-living-allowance'] },
      null,
      'least-cost',
      {
        choices:
          'resident pension, tier 100; resident medical; pension paid for 15 years; retires 2050-06 at 60 years 0 months',
        pays: '12540.00',
        pension: '222.03 = 208.00 + 14.03',
        drawnBack: '1500.00 after 7 months, in 2050-12',
      },
    ],
    [
      // 240 × 914.60 + 27 × 460; ÷ 170 at 55
      'registered in Jinan with a residence permit here: resident medical cover, no resident pension',
      { ...fromJinan, residencePermit: true },
      null,
      'least-cost',
      {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 240 months, 2026-11 to 2046-10; retires 2053-09 at 55 years 0 months',
        pays: '231924.00',
        pension: '1769.48 = 1253.00 + 516.48',
      },
    ],
    [
      // 240 × 1234.71 + 82 × 320.11 + 28 × 179
      'registered in Jinan, and nothing said of a permit: taken as none',
      fromJinan,
      null,
      'least-cost',
      {
        choices:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573; pension paid for 240 months, 2026-11 to 2046-10; retires 2053-09 at 55 years 0 months',
        pays: '327591.42',
      },
    ],
    [
      // 358 × 320.11 + 31 × 179, up to the month before 2056-09; 12 × 320.11 + 179 = 4020.32 within 4800
      'registered in Jinan with 400 a month: employee medical cover alone',
      fromJinan,
      { amount: '400', per: 'month' },
      'soonest-cover',
      {
        choices: 'no pension scheme; employee medical, pooled-only, on base 4573; no pension; reckoned to 2056-08',
        pays: '120148.38',
        pension: null,
        covered: '2026-11-30 to 2027-05-01',
        medicalMonths: '0 converted + 358 paid = 358 of 300',
        first: ['no-pension', 'cover-gap'],
      },
      [
        ['2026-11 to 2056-08', '320.11', 358],
        ['2026-11, then each January to 2056', '179.00', 31],
      ],
    ],
    [
      // Born in 1968-12, statutory 2029-12 and 180; 143 + 37. 37 × 914.60 + 3 × 460.
      // 7831 × (180 + 143 × 0.6 + 37 × 4573 ÷ 7621) ÷ 2400 = 939.7263; 37 × 365.84 ÷ 132 = 102.5461
      'exactly enough months, the last year that asks for 180: no early month has them',
      man('1968-12', 143),
      null,
      'least-cost',
      {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 37 months, 2026-11 to 2029-11; retires 2029-12 at 61 years 0 months',
        pays: '35220.20',
        pension: 'at least 1042.28 = 939.73 + 102.55',
        first: ['cover-gap'],
      },
    ],
    [
      // 38 × 914.60 + 3 × 460: no month of 2030 lies before 2030-01. 939.7265; 38 × 365.84 ÷ 131.4 = 105.7985
      'one month short: paid on for a month',
      man('1968-12', 142),
      null,
      'least-cost',
      {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 38 months, 2026-11 to 2029-12; retires 2030-01 at 61 years 1 months',
        pays: '36134.80',
        pension: 'at least 1045.53 = 939.73 + 105.80',
        first: ['begins-late', 'cover-gap'],
      },
    ],
    [
      // 12 × 961.60 + 460 = 11999.20 within 12000, 12 × 961.80 + 460 not. 4 × 961.60 + 460.
      // 7831 × (184 + 180 × 0.6 + 4 × 4808 ÷ 7621) ÷ 2400 = 961.0058; 4 × 384.64 ÷ 135.5 = 11.3547
      'the minimum is there already: every month before the statutory one is paid for the most pension',
      man('1966-09', 180),
      { amount: '1000', per: 'month' },
      'most-pension',
      {
        choices:
          'employee pension on base 4808; resident medical; pension paid for 4 months, 2026-11 to 2027-02; retires 2027-03 at 60 years 6 months',
        pays: '4306.40',
        pension: 'at least 972.36 = 961.01 + 11.35',
      },
    ],
    [
      // Statutory 2032-08 (50 + 31 months); 50 in 2030-01, when 186 are asked for. 26 × 914.60 + 3 × 460.
      // 7831 × (186 + 160 × 0.6 + 26 × 4573 ÷ 7621) ÷ 2400 = 971.0485; 26 × 365.84 ÷ 195 = 48.7787
      'a woman of class 50',
      woman('1980-01', '50', 160),
      null,
      'least-cost-employee',
      {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 26 months, 2026-11 to 2028-12; retires 2030-01 at 50 years 0 months',
        pays: '25159.60',
        pension: 'at least 1019.83 = 971.05 + 48.78',
        first: ['cover-gap', 'early-month-inferred'],
      },
    ],
    [
      // Statutory 2037-08 (55 + 31 months); 55 in 2035-01, when 216 are asked for. 56 × 914.60 + 8 × 460.
      // 7831 × (216 + 160 × 0.6 + 56 × 4573 ÷ 7621) ÷ 2400 = 1127.6736; 56 × 365.84 ÷ 170 = 120.512
      'the same woman of class 55',
      woman('1980-01', '55', 160),
      null,
      'least-cost-employee',
      {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 56 months, 2026-11 to 2031-06; retires 2035-01 at 55 years 0 months',
        pays: '54897.60',
        pension: 'at least 1248.18 = 1127.67 + 120.51',
      },
    ],
    [
      // 12 × 1211.60 + 460 = 14999.20 within 15000, 12 × 1211.80 + 460 not. 388 × 1211.60 + 33 × 460.
      // 7831 × (388 + 388 × 6058 ÷ 7621) ÷ 2400 = 2272.3755; 388 × 484.64 ÷ 117 = 1607.1822
      'what can be paid in a year: 15000',
      young,
      { amount: '15000', per: 'year' },
      'most-pension',
      {
        choices:
          'employee pension on base 6058; resident medical; pension paid for 388 months, 2026-11 to 2059-02; retires 2059-03 at 63 years 0 months',
        pays: '485280.80',
        pension: '3879.56 = 2272.38 + 1607.18',
      },
    ],
    [
      // 12 × 1000 + 460 = 12460. 388 × 1000 + 33 × 460; 2096.6190; 388 × 400 ÷ 117 = 1326.4957
      'a limit exactly at the base of 5000',
      young,
      { amount: '12460', per: 'year' },
      'most-pension',
      { pays: '403180.00', pension: '3423.12 = 2096.62 + 1326.50' },
    ],
    [
      // 388 × 999.80 + 33 × 460; 2096.4529; 388 × 399.92 ÷ 117 = 1326.2304
      'a fen short of it: 4999',
      young,
      { amount: '12459.99', per: 'year' },
      'most-pension',
      { pays: '403102.40', pension: '3422.68 = 2096.45 + 1326.23' },
    ],
    [
      // 12460 ÷ 12 = 1038.3333
      'put aside by the month, 1038.33 is a third of a fen short of 5000',
      young,
      { amount: '1038.33', per: 'month' },
      'most-pension',
      { pays: '403102.40' },
    ],
    [
      'put aside by the month, 1038.34 is enough',
      young,
      { amount: '1038.34', per: 'month' },
      'most-pension',
      { pays: '403180.00' },
    ],
    [
      // 240 × 1234.71 + 111 × 320.11 + 31 × 179
      'start in December: fees in it and in the January after it',
      { ...young, from: '2026-12' },
      null,
      'least-cost-both',
      { pays: '337411.61', covered: '2026-12-01 to 2027-06-01', largest: '1413.71 in 2026-12' },
      [
        ['2026-12 to 2046-11', '1234.71', 240],
        ['2046-12 to 2056-02', '320.11', 111],
        ['2026-12, then each January to 2056', '179.00', 31],
      ],
    ],
    [
      // 30 × 460 + 15 × 350, both from December 2026 on
      'start in December, resident',
      { ...young, from: '2026-12' },
      null,
      'least-cost',
      { pays: '19050.00', covered: '2027-04-01 to 2027-05-01' },
    ],
    [
      // 240 × 1234.71 + 110 × 320.11 + 30 × 179
      'start in January',
      { ...young, from: '2027-01' },
      null,
      'least-cost-both',
      { pays: '336912.50' },
      [
        ['2027-01 to 2046-12', '1234.71', 240],
        ['2047-01 to 2056-02', '320.11', 110],
        ['2027-01, then each January to 2056', '179.00', 30],
      ],
    ],
    [
      // 60 in 2041-05: 2026 to 2040. 15 × 350 + 15 × 460
      'exactly 15 years left before that of the 60th birthday',
      man('1981-05'),
      null,
      'least-cost',
      {
        choices:
          'resident pension, tier 350; resident medical; pension paid for 15 years; retires 2041-05 at 60 years 0 months',
        pays: '12150.00',
        pension: '250.09 = 208.00 + 42.09',
        drawnBack: '5250.00 after 21 months, in 2043-01',
      },
    ],
    [
      // 198 months before 2043-05, 240 asked for: paid on. 240 × 914.60 + 20 × 460; 87801.60 ÷ 88.5 = 992.1085
      '14 years left and no employee month: no resident pension',
      man('1980-05'),
      null,
      'least-cost',
      {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 240 months, 2026-11 to 2046-10; retires 2046-11 at 66 years 6 months',
        pays: '228704.00',
        pension: '2245.11 = 1253.00 + 992.11',
        drawnBack: '219504.00 after 98 months, in 2054-12',
      },
    ],
    [
      // 12 + 14 × 12 = 180; retires in the statutory month. 14 × 350 + 17 × 460; 14 × 390 ÷ 139 = 39.2806
      'the link, with exactly 180 together',
      man('1980-05', 12),
      null,
      'least-cost',
      {
        choices:
          'resident pension, tier 350; resident medical; pension paid for 14 years; retires 2043-05 at 63 years 0 months',
        pays: '12720.00',
        pension: 'at least 247.28 = 208.00 + 39.28',
        first: ['cover-gap'],
      },
      [
        ['each December 2026 to 2042', '460.00', 17],
        ['each December 2026 to 2039', '350.00', 14],
      ],
    ],
    [
      // (14 × 390 + 1390) ÷ 139 = 49.2806
      'the link: the employee account moves along',
      { ...man('1980-05'), pension: { monthsSoFar: 12, accountNow: '1390', indexSoFar: '0.6' } },
      null,
      'least-cost',
      { pays: '12720.00', pension: '257.28 = 208.00 + 49.28' },
    ],
    [
      // 229 × 914.60 + 19 × 460. 7831 × (240 + 11 × 0.6 + 229 × 4573 ÷ 7621) ÷ 2400 = 1252.9992; 83777.36 ÷ 96.3 = 869.9622
      'one month less than the link asks for',
      man('1980-05', 11),
      null,
      'least-cost',
      {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 229 months, 2026-11 to 2045-11; retires 2045-12 at 65 years 7 months',
        pays: '218183.40',
        pension: 'at least 2122.96 = 1253.00 + 869.96',
      },
    ],
    [
      'resident cover today: no gap',
      { ...young, previousScheme: 'resident' },
      null,
      'least-cost',
      { pays: '19050.00', covered: '2026-11-30', first: [] },
    ],
    [
      // What 2026-12 asks for 2027 is due before the start: 15 × 350 + 29 × 460
      'resident cover today, and nothing to pay until 2027-02: the premium of 2027 is in no ledger, so the gap is said',
      { ...young, previousScheme: 'resident', from: '2027-02' },
      null,
      'least-cost',
      { pays: '18590.00', covered: '2026-11-30', first: ['cover-gap'] },
    ],
    [
      // January to May: five months, and three are allowed (医保办发〔2021〕43号)
      'resident cover that ends with 2026, employee cover from 2027-06: not certain from the day of payment',
      { ...young, previousScheme: 'resident', insuredMonths: 30, residentGapMonths: 0, from: '2027-06' },
      null,
      'least-cost-both',
      { covered: '2027-06-01 to 2027-12-01' },
    ],
    [
      // two months so far and two to 2027-01
      'a gap of two months in the employee scheme today is one of four in 2027-01',
      { ...young, previousScheme: 'employee', insuredMonths: 30, employeeGapMonths: 2, from: '2027-01' },
      null,
      'least-cost-both',
      { covered: '2027-01-01 to 2027-07-01' },
    ],
    [
      // 医保办发〔2021〕43号, 1: whose gap is within three months has no wait, however long the months before
      'paid up in the employee scheme, and nothing said of the months before: no gap for who pays on',
      { ...young, previousScheme: 'employee', employeeGapMonths: 0 },
      null,
      'least-cost-both',
      { covered: '2026-11-30' },
    ],
    [
      'and the next payment is that of December: no month between',
      { ...young, previousScheme: 'employee', employeeGapMonths: 0, insuredMonths: 6, from: '2026-12' },
      null,
      'least-cost-both',
      { covered: '2026-12-01' },
    ],
    [
      // 2026 is not missed; by the rule on moving there is no wait, by that on the window perhaps three months
      'paid up in the employee scheme, and changes to the resident one: from January, or after three months',
      { ...young, previousScheme: 'employee', employeeGapMonths: 0 },
      null,
      'least-cost',
      { covered: '2027-01-01 to 2027-04-01' },
    ],
    [
      'a month without payment in the employee scheme: as before',
      { ...young, previousScheme: 'employee', employeeGapMonths: 1 },
      null,
      'least-cost-both',
      { covered: '2026-11-30 to 2027-05-01' },
    ],
    [
      'resident cover today for 30 months without a break: the employee scheme covers from the day of payment',
      { ...young, previousScheme: 'resident', insuredMonths: 30, residentGapMonths: 0 },
      null,
      'least-cost-both',
      { pays: '337731.72', covered: '2026-11-30', first: ['early-month-inferred'] },
    ],
    ['two missed years', { ...young, missedYears: 2 }, null, 'least-cost', { covered: '2027-04-01 to 2027-05-01' }],
    [
      'one missed year: the three months alone',
      { ...young, missedYears: 1 },
      null,
      'least-cost',
      { covered: '2027-04-01' },
    ],
    [
      // 7831 × (240 + 96 + 144 × 4573 ÷ 7621) ÷ 2400 = 1378.2807; (30000 + 144 × 365.84) ÷ 170 = 486.3586
      'index and account told: nothing is taken at its least',
      { ...woman('1985-02', '55'), pension: { monthsSoFar: 96, indexSoFar: '1', accountNow: '30000' } },
      null,
      'least-cost-employee',
      { pays: '138142.40', pension: '1864.64 = 1378.28 + 486.36' },
    ],
    [
      // two thirds of 36 × 914.60 = 32925.60: three years at most
      'a subsidy for three years beside it',
      { ...man('1990-06'), recognisedHardToEmploy: true, registeredFlexible: true, paysAsIndividual: true },
      null,
      'least-cost-employee',
      { pays: '230544.00', beside: 'social-insurance from 2026-11, 0.00 to 21950.40' },
    ],
  ])('%s', ([, facts, limit, aim, worked, table]) => {
    const plan = ask(facts, limit).plan(aim) as Shown;
    expect(readable(plan)).toMatchObject(worked);
    if (table) expect(ledgerSaid(plan)).toEqual(monthly(table));
  });
});

/** 60 months so far, and far from enough at the statutory month: paid on up to the minimum of its year. */
test.for([
  ['1968-06', 120, '2036-11'], // statutory 2029-05: 180
  ['1969-01', 126, '2037-05'], // 2030-02: 186
  ['1970-01', 132, '2037-11'], // 2031-05: 192
  ['1971-01', 138, '2038-05'], // 2032-08: 198
  ['1971-06', 144, '2038-11'], // 2033-02: 204
  ['1972-06', 150, '2039-05'], // 2034-05: 210
  ['1973-06', 156, '2039-11'], // 2035-08: 216
  ['1974-06', 162, '2040-05'], // 2036-11: 222
  ['1975-01', 168, '2040-11'], // 2037-08: 228
  ['1976-01', 174, '2041-05'], // 2038-11: 234
  ['1976-09', 180, '2041-11'], // 2039-09: 240
] as const)('the minimum grows by half a year a year: born %s, %i months more', ([birthMonth, months, retireIn]) => {
  const plan = ask(man(birthMonth, 60)).plan('least-cost-employee');
  expect([plan?.paid.months, plan?.choices.retireIn]).toEqual([months, retireIn]);
});

test('three months of notice: 180 months are there, and the first month that is open is 2027-02', () => {
  // The premium of 2027. 7831 × (180 + 180 × 0.6) ÷ 2400 = 939.72; paid on to 2027-03 it costs the same.
  const plan = ask(man('1966-09', 180)).plan('least-cost') as Shown;
  expect([plan.choices.retireIn, plan.choices.paysUntil, plan.pays, pensionSaid(plan)]).toEqual([
    '2027-02',
    null,
    '460.00',
    'at least 939.72 = 939.72 + 0.00',
  ]);
  expect(plan.paid.months).toBe(0);
});

test('past the statutory month with enough months: the pension begins at once, and nothing is left to pay', () => {
  // 66 years 6 months: 93 − 9 × 6 ÷ 12 = 88.5. 7831 × 200 × 1.8 ÷ 2400 = 1174.65; 88500 ÷ 88.5 = 1000
  const pension = { monthsSoFar: 200, indexSoFar: '0.8', accountNow: '88500', preAccountMonths: 0 };
  const plan = ask({ sex: 'male', birthMonth: '1960-05', previousScheme: 'resident', pension }).plan(
    'least-cost',
  ) as Shown;
  expect([plan.choices.retireIn, plan.pays, pensionSaid(plan)]).toEqual([
    '2026-11',
    '0.00',
    '2174.65 = 1174.65 + 1000.00',
  ]);
  expect([plan.ledger, plan.largestMonth]).toEqual([[], null]);
  expect(codes(plan.warnings)).toContain('past-statutory-age');
});

test('past the statutory month, registered in Jinan: no month of medical cover is left, so no yearly fee either', () => {
  // 7831 × 200 × 1.6 ÷ 2400 = 1044.1333
  const pension = { monthsSoFar: 200, preAccountMonths: 0 };
  const answer = ask({ sex: 'male', birthMonth: '1966-04', householdRegistration: '370102', pension });
  for (const aim of ['least-cost', 'least-cost-both'] as const) {
    const plan = answer.plan(aim) as Shown;
    expect([plan.choices.retireIn, plan.pays, pensionSaid(plan)]).toEqual([
      '2026-11',
      '0.00',
      'at least 1044.13 = 1044.13 + 0.00',
    ]);
  }
});

test('at 70 the account is divided by 56; nothing seen divides it for who is older', () => {
  const pension = { monthsSoFar: 200, preAccountMonths: 0 };
  // 7831 × (200 + 200 × 0.6) ÷ 2400
  const at70 = ask({ sex: 'male', birthMonth: '1956-11', pension }).plan('least-cost') as Shown;
  expect(pensionSaid(at70)).toBe('at least 1044.13 = 1044.13 + 0.00');
  // 71 years 10 months; and who is 68 years 10 months old and short of 80 months
  for (const facts of [
    { sex: 'male', birthMonth: '1955-01', pension },
    { sex: 'male', birthMonth: '1958-01', pension: { monthsSoFar: 100, preAccountMonths: 0 } },
  ] as const) {
    const { plans, refused } = ask(facts);
    expect(plans).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toContain('no-divisor');
  }
});

test('without birth month or sex nothing is weighed, and they are asked for', () => {
  for (const [facts, question] of [
    [{ sex: 'male' }, 'birthMonth'],
    [{ birthMonth: '1990-06' }, 'sex'],
  ] as const) {
    const { considered, plans, account } = ask(facts);
    expect([considered, plans]).toEqual([0, []]);
    expect(account.questions).toContain(question);
  }
});

test('a limit of 1 yuan: nothing is within it, and 67.50 would do', () => {
  // (460 + 350) ÷ 12; by the year 460 + 350
  const { plans, needed } = ask(young, { amount: '1', per: 'month' });
  expect(plans).toEqual([]);
  expect(needed?.limit).toEqual({ amount: '67.50', per: 'month' });
  expect(needed && [chosen(needed.plan), needed.plan.pays]).toEqual([
    'resident pension, tier 350; resident medical; pension paid for 15 years; retires 2056-03 at 60 years 0 months',
    '19050.00',
  ]);
  expect(ask(young, { amount: '67.49', per: 'month' }).plan('least-cost')).toBeUndefined();
  expect(ask(young, { amount: '67.50', per: 'month' }).plan('least-cost')?.pays).toBe('19050.00');
  expect(ask(young, { amount: '1', per: 'year' }).needed?.limit).toEqual({ amount: '810.00', per: 'year' });
});

test('months of the medical scheme that were not told are said to be left out, and are not taken for none', () => {
  const before = (facts: Facts) => {
    const reasons = ask({ ...young, ...facts }).plan('least-cost-both')?.reasons;
    return reasons?.find(({ code }) => code === 'medical-years')?.operands.before;
  };
  expect([before({}), before({ employeeMonths: 0 }), before({ employeeMonths: 96 })]).toEqual(['untold', '0', '96']);
});

describe('Cover of today that runs out before the plan starts', () => {
  const gapOf = (facts: Facts, aim: Aim) => said(ask(facts).plan(aim)?.warnings ?? [])['cover-gap'];
  const insured = { ...young, insuredMonths: 30 };

  test.for<[string, Facts, Aim, Record<string, string> | undefined]>([
    [
      'resident, from January: one year missed, so three months from 2028 (国办发〔2024〕38号)',
      { ...young, previousScheme: 'resident', from: '2027-01' },
      'least-cost',
      { from: '2027-01', coveredTo: '2026-12', earliest: '2028-04-01', latest: '2028-04-01' },
    ],
    [
      'resident, a year later: two missed, and perhaps a month more',
      { ...young, previousScheme: 'resident', from: '2028-03' },
      'least-cost',
      { from: '2027-01', coveredTo: '2026-12', earliest: '2029-04-01', latest: '2029-05-01' },
    ],
    [
      'resident, from December: the premium of 2027 is in the plan',
      { ...young, previousScheme: 'resident', from: '2026-12' },
      'least-cost',
      undefined,
    ],
    [
      'employee, from February: December and January are paid by nobody',
      { ...insured, previousScheme: 'employee', employeeGapMonths: 0, from: '2027-02' },
      'least-cost-both',
      { from: '2026-12', coveredTo: '2026-11', earliest: '2027-02-01', latest: '2027-02-01' },
    ],
    [
      'employee, from December: no month between',
      { ...insured, previousScheme: 'employee', employeeGapMonths: 0, from: '2026-12' },
      'least-cost-both',
      undefined,
    ],
  ])('%s', ([, facts, aim, gap]) => expect(gapOf(facts, aim)).toEqual(gap));
});

test('insured in the resident scheme and years missed contradict each other, as in POST /v1/medical-schemes', () => {
  expect(() => ask({ ...young, previousScheme: 'resident', missedYears: 3 })).toThrow('/missedYears');
});

test('what was told and is not used is said: what will stand at retirement, and a base', () => {
  const pension = { months: 240, index: '1', account: '50000' };
  const { assumed, nextQuestion } = ask({ ...young, pension, base: { monthlyBudget: '1200' } });
  const unused = assumed.filter(({ value }) => value === 'not-used').map(({ fact }) => fact);
  expect(unused.sort()).toEqual(['base', 'pension.account', 'pension.index', 'pension.months']);
  expect(nextQuestion?.id).toBe('pension.monthsSoFar');
});

test('past the statutory month with no way to a pension: medical cover by itself is to be asked, with the premium where it is open', () => {
  // 120 of 180 months are missing from 2026-11 on: complete in 2036-10, at 74
  const facts = man('1962-01', 60);
  expect(ask(facts).plans).toEqual([]);
  expect(said(ask(facts).toAsk)['cover-alone']).toEqual({ statutory: '2022-01', premium: '460.00' });
  const elsewhere = { ...facts, householdRegistration: '370102' };
  expect(said(ask(elsewhere).toAsk)['cover-alone']).toEqual({ statutory: '2022-01', premium: 'none' });
  // whoever has a way, or a month of cover left, is not told
  for (const other of [man('1962-01', 179), man('1990-06')])
    expect(codes(ask(other).toAsk)).not.toContain('cover-alone');
});

test('only the aims asked for are told', () => {
  const { plans } = ask(young, null, { aims: ['least-cost-employee'] });
  expect(plans.map(({ aim, pays }) => [aim, pays])).toEqual([['least-cost-employee', '233304.00']]);
});
