import type { Aim, Limit, PlanRequest } from '../../../shared/rules/plan/types.ts';

/** A plan in words and sums, as people worked out by hand have it; money without separators. */
export interface WorkedPlan {
  choices: string;
  /** When, how much each time, how many times: every payment of the plan. */
  table: readonly (readonly [when: string, amount: string, times: number])[];
  pays: string;
  /** Total = basic + account; transitional is 0.00. */
  pension: string | null;
  drawnBack: string | null;
  aheadFrom: string | null;
  largest: string;
  covered: string;
  medicalMonths: string | null;
  beside?: string;
  runnerUp: string;
  /** What is said first, by its code, and some of the reasons. */
  first: readonly string[];
  because?: readonly string[];
}

export interface WorkedPerson {
  who: string;
  facts: PlanRequest['facts'];
  limit: { amount: string; per: Limit['per'] } | null;
  /** `null`: there is none. The name of another aim: the same plan. */
  plans: Readonly<Partial<Record<Aim, WorkedPlan | 'least-cost' | null>>>;
  /** `least-cost-both`: pays; pension; month of retirement. */
  both: string | null;
  /** What the sentences say, by their code, wherever they stand. */
  said: Readonly<Record<string, Readonly<Record<string, string>>>>;
  toAsk?: readonly string[];
}

/** People worked out by hand to docs/plan-model.md, not taken from the code. */
export const people: readonly WorkedPerson[] = [
  {
    who: '(a) Man, born 1971-06, registered in Gaoqing, resident medical cover until now, 36 employee-pension months; 600 a month',
    facts: {
      sex: 'male',
      birthMonth: '1971-06',
      householdRegistration: '370322',
      previousScheme: 'resident',
      pension: { monthsSoFar: 36 },
    },
    limit: { amount: '600', per: 'month' },
    plans: {
      'least-cost': null,
      'least-cost-employee': null,
      'most-pension': null,
      'soonest-cover': {
        choices: 'no pension scheme; resident medical; no pension; reckoned to 2033-01',
        table: [['each December 2026 to 2032', '460.00', 7]],
        pays: '3220.00',
        pension: null,
        drawnBack: null,
        aheadFrom: null,
        largest: '460.00 in 2026-12',
        covered: '2026-11-30',
        medicalMonths: null,
        runnerUp:
          'no pension scheme; employee medical, pooled-only, on base 4573, pays 25440.25 (22220.25 more), the same pension',
        first: ['no-pension'],
      },
    },
    both: null,
    said: {},
    toAsk: ['missing-resident-years', 'one-sum'],
  },
  {
    who: '(b) The same man; 1,500 a month',
    facts: {
      sex: 'male',
      birthMonth: '1971-06',
      householdRegistration: '370322',
      previousScheme: 'resident',
      pension: { monthsSoFar: 36 },
    },
    limit: { amount: '1500', per: 'month' },
    plans: {
      'least-cost': {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 168 months, 2026-11 to 2040-10; retires 2040-11 at 69 years 5 months',
        table: [
          ['2026-11 to 2040-10', '914.60', 168],
          ['each December 2026 to 2039', '460.00', 14],
        ],
        pays: '160092.80',
        pension: 'at least 2067.67 = 1065.04 + 1002.63',
        drawnBack: '153652.80 after 75 months, in 2047-01',
        aheadFrom: null,
        largest: '1374.60 in 2026-12',
        covered: '2026-11-30',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573, retires 2040-11, pays 210116.28 (50023.48 more), the same pension',
        first: ['begins-late'],
      },
      'least-cost-employee': 'least-cost',
      'most-pension': {
        choices:
          'employee pension on base 7308; resident medical; pension paid for 168 months, 2026-11 to 2040-10; retires 2040-11 at 69 years 5 months',
        table: [
          ['2026-11 to 2040-10', '1461.60', 168],
          ['each December 2026 to 2039', '460.00', 14],
        ],
        pays: '251988.80',
        pension: 'at least 2864.05 = 1261.77 + 1602.28',
        drawnBack: '245548.80 after 86 months, in 2047-12',
        aheadFrom: '2050-06',
        largest: '1921.60 in 2026-12',
        covered: '2026-11-30',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 5824; employee medical, pooled-only, on base 4573, retires 2040-11, pays 252149.88 (161.08 more), pension 2431.94 (432.11 less)',
        first: ['begins-late'],
        because: ['base-from-limit', 'base-drawn-back'],
      },
      'soonest-cover': 'least-cost',
    },
    both: '210116.28; 2067.67; 2040-11',
    said: {
      'begins-late': { retireIn: '2040-11', years: '69', months: '5', statutory: '2033-02', after: '93' },
      'base-from-limit': { base: '7308.00' },
      'base-drawn-back': { months: '116' },
    },
    toAsk: ['one-sum', 'missing-resident-years'],
  },
  {
    who: '(c) Man, born 1996-03, nothing paid so far; 1,300 a month',
    facts: { sex: 'male', birthMonth: '1996-03', householdRegistration: '370322', pension: { monthsSoFar: 0 } },
    limit: { amount: '1300', per: 'month' },
    plans: {
      'least-cost': {
        choices:
          'resident pension, tier 350; resident medical; pension paid for 15 years; retires 2056-03 at 60 years 0 months',
        table: [
          ['each December 2026 to 2055', '460.00', 30],
          ['each December 2026 to 2040', '350.00', 15],
        ],
        pays: '19050.00',
        pension: '250.09 = 208.00 + 42.09',
        drawnBack: '5250.00 after 21 months, in 2057-11',
        aheadFrom: null,
        largest: '810.00 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'resident pension, tier 350; employee medical, pooled-only, on base 4573, retires 2056-03, pays 123477.72 (104427.72 more), the same pension',
        first: ['cover-gap'],
      },
      'least-cost-employee': {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 240 months, 2026-11 to 2046-10; retires 2056-03 at 60 years 0 months',
        table: [
          ['2026-11 to 2046-10', '914.60', 240],
          ['each December 2026 to 2055', '460.00', 30],
        ],
        pays: '233304.00',
        pension: '1884.67 = 1253.00 + 631.67',
        drawnBack: '219504.00 after 117 months, in 2065-11',
        aheadFrom: '2067-02',
        largest: '1374.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573, retires 2056-03, pays 337731.72 (104427.72 more), the same pension',
        first: ['cover-gap', 'early-month-inferred'],
      },
      'most-pension': {
        choices:
          'employee pension on base 6308; resident medical; pension paid for 388 months, 2026-11 to 2059-02; retires 2059-03 at 63 years 0 months',
        table: [
          ['2026-11 to 2059-02', '1261.60', 388],
          ['each December 2026 to 2058', '460.00', 33],
        ],
        pays: '504680.80',
        pension: '3987.42 = 2313.91 + 1673.51',
        drawnBack: '489500.80 after 123 months, in 2069-05',
        aheadFrom: '2070-03',
        largest: '1721.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 4824; employee medical, pooled-only, on base 4573, retires 2059-03, pays 504631.08 (49.72 less), pension 3347.18 (640.24 less)',
        first: ['cover-gap'],
        because: ['base-from-limit', 'base-drawn-back'],
      },
      'soonest-cover': 'least-cost',
    },
    both: '337731.72; 1884.67; 2056-03',
    said: {
      'cover-gap': { from: '2026-11', earliest: '2027-04-01', latest: '2027-05-01' },
      'early-month-inferred': { retireIn: '2056-03', statutory: '2059-03', pays: '234684.00', pension: '2003.44' },
      'base-from-limit': { base: '6308.00' },
      'base-drawn-back': { months: '180' },
    },
  },
  {
    who: '(d) Woman, born 1977-03, class 50, 144 pension months, recognised as hard to employ, registered as flexibly employed; 1,300 a month',
    facts: {
      sex: 'female',
      birthMonth: '1977-03',
      womenClass: '50',
      householdRegistration: '370322',
      pension: { monthsSoFar: 144 },
      recognisedHardToEmploy: true,
      registeredFlexible: true,
      paysAsIndividual: true,
    },
    limit: { amount: '1300', per: 'month' },
    plans: {
      'least-cost': {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 36 months, 2026-11 to 2029-10; retires 2029-11 at 52 years 8 months',
        table: [
          ['2026-11 to 2029-10', '914.60', 36],
          ['each December 2026 to 2028', '460.00', 3],
        ],
        pays: '34305.60',
        pension: 'at least 1012.21 = 939.73 + 72.48',
        drawnBack: '32925.60 after 33 months, in 2032-07',
        aheadFrom: null,
        largest: '1374.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        beside: 'social-insurance from 2026-11, 0.00 to 21950.40',
        runnerUp:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573, retires 2029-11, pays 45165.56 (10859.96 more), the same pension',
        first: ['begins-late', 'cover-gap'],
        because: ['resident-set-aside'],
      },
      'least-cost-employee': 'least-cost',
      'most-pension': {
        choices:
          'employee pension on base 6308; resident medical; pension paid for 36 months, 2026-11 to 2029-10; retires 2029-11 at 52 years 8 months',
        table: [
          ['2026-11 to 2029-10', '1261.60', 36],
          ['each December 2026 to 2028', '460.00', 3],
        ],
        pays: '46797.60',
        pension: 'at least 1066.45 = 966.47 + 99.98',
        drawnBack: '45417.60 after 43 months, in 2033-05',
        aheadFrom: '2049-01',
        largest: '1721.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        beside: 'social-insurance from 2026-11, 0.00 to 30278.40',
        runnerUp:
          'employee pension on base 4824; employee medical, pooled-only, on base 4573, retires 2029-11, pays 46972.76 (175.16 more), pension 1020.05 (46.40 less)',
        first: ['begins-late', 'cover-gap'],
        because: ['base-from-limit', 'base-drawn-back'],
      },
      'soonest-cover': 'least-cost',
    },
    both: '45165.56; 1012.21; 2029-11',
    said: {
      'cover-gap': { from: '2026-11', earliest: '2027-04-01', latest: '2027-05-01' },
      'begins-late': { retireIn: '2029-11', years: '52', months: '8', statutory: '2028-05', after: '18' },
      'resident-set-aside': {
        tier: '350.00',
        pays: '6110.00',
        pension: '216.42',
        begins: '2037-03',
        aheadFrom: '2032-05',
      },
      'base-from-limit': { base: '6308.00' },
      'base-drawn-back': { months: '231' },
    },
    toAsk: ['subsidy-after-statutory'],
  },
  {
    who: '(e) Woman, born 1998-09, registered in Jinan, no residence permit of Zibo; 20,000 a year',
    facts: { sex: 'female', birthMonth: '1998-09', householdRegistration: '370102', residencePermit: false },
    limit: { amount: '20000', per: 'year' },
    plans: {
      'least-cost': {
        choices:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573; pension paid for 240 months, 2026-11 to 2046-10; retires 2053-09 at 55 years 0 months',
        table: [
          ['2026-11 to 2046-10', '1234.71', 240],
          ['2046-11 to 2053-08', '320.11', 82],
          ['2026-11, then each January to 2053', '179.00', 28],
        ],
        pays: '327591.42',
        pension: '1769.48 = 1253.00 + 516.48',
        drawnBack: '219504.00 after 125 months, in 2064-01',
        aheadFrom: null,
        largest: '1413.71 in 2026-11',
        covered: '2026-11-30 to 2027-05-01',
        medicalMonths: '0 converted + 322 paid = 322 of 300',
        runnerUp:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573, retires 2053-10, pays 327911.53 (320.11 more), pension 1771.00 (1.52 more)',
        first: ['cover-gap', 'early-month-inferred'],
      },
      'least-cost-employee': 'least-cost',
      'most-pension': {
        choices:
          'employee pension on base 6658; employee medical, pooled-only, on base 4573; pension paid for 358 months, 2026-11 to 2056-08; retires 2056-09 at 58 years 0 months',
        table: [
          ['2026-11 to 2056-08', '1651.71', 358],
          ['2026-11, then each January to 2056', '179.00', 31],
        ],
        pays: '596861.18',
        pension: '3443.15 = 2188.64 + 1254.51',
        drawnBack: '476712.80 after 139 months, in 2068-03',
        aheadFrom: '2073-03',
        largest: '1830.71 in 2026-11',
        covered: '2026-11-30 to 2027-05-01',
        medicalMonths: '0 converted + 358 paid = 358 of 300',
        runnerUp:
          'employee pension on base 6658; employee medical, pooled-only, on base 4573, retires 2056-08, pays 595209.47 (1651.71 less), pension 3429.43 (13.72 less)',
        first: ['cover-gap'],
        because: ['base-from-limit', 'base-drawn-back'],
      },
      'soonest-cover': 'least-cost',
    },
    both: '327591.42; 1769.48; 2053-09',
    said: {
      'cover-gap': { from: '2026-11', earliest: '2026-11-30', latest: '2027-05-01' },
      'early-month-inferred': { retireIn: '2053-09', statutory: '2056-09', pays: '339652.38', pension: '1830.64' },
      'base-from-limit': { base: '6658.00' },
      'base-drawn-back': { months: '210' },
    },
    toAsk: ['resident-schemes-elsewhere', 'employee-cover-start'],
  },
  {
    who: '(f) Man, born 1966-09, 150 months; 2,000 a month',
    facts: { sex: 'male', birthMonth: '1966-09', householdRegistration: '370322', pension: { monthsSoFar: 150 } },
    limit: { amount: '2000', per: 'month' },
    plans: {
      'least-cost': {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 30 months, 2026-11 to 2029-04; retires 2029-05 at 62 years 8 months',
        table: [
          ['2026-11 to 2029-04', '914.60', 30],
          ['each December 2026 to 2028', '460.00', 3],
        ],
        pays: '28818.00',
        pension: 'at least 1031.42 = 939.73 + 91.69',
        drawnBack: '27438.00 after 27 months, in 2031-07',
        aheadFrom: null,
        largest: '1374.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573, retires 2029-05, pays 37757.30 (8939.30 more), the same pension',
        first: ['begins-late', 'cover-gap'],
      },
      'least-cost-employee': 'least-cost',
      'most-pension': {
        choices:
          'employee pension on base 9808; resident medical; pension paid for 30 months, 2026-11 to 2029-04; retires 2029-05 at 62 years 8 months',
        table: [
          ['2026-11 to 2029-04', '1961.60', 30],
          ['each December 2026 to 2028', '460.00', 3],
        ],
        pays: '60228.00',
        pension: 'at least 1203.62 = 1006.97 + 196.65',
        drawnBack: '58848.00 after 49 months, in 2033-05',
        aheadFrom: '2044-07',
        largest: '2421.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 8324; employee medical, pooled-only, on base 4573, retires 2029-05, pays 60263.30 (35.30 more), pension 1154.80 (48.82 less)',
        first: ['begins-late', 'cover-gap'],
        because: ['base-from-limit', 'base-drawn-back'],
      },
      'soonest-cover': 'least-cost',
    },
    both: '37757.30; 1031.42; 2029-05',
    said: {
      'cover-gap': { from: '2026-11', earliest: '2027-04-01', latest: '2027-05-01' },
      'begins-late': { retireIn: '2029-05', years: '62', months: '8', statutory: '2027-03', after: '26' },
      'base-from-limit': { base: '9808.00' },
      'base-drawn-back': { months: '183' },
    },
  },
  {
    who: '(g) Woman, born 1985-02, class 55, 96 pension months, 96 adult resident medical months; 5,000 a month',
    facts: {
      sex: 'female',
      birthMonth: '1985-02',
      womenClass: '55',
      householdRegistration: '370322',
      pension: { monthsSoFar: 96 },
      resident: [{ kind: 'adult', months: 96 }],
    },
    limit: { amount: '5000', per: 'month' },
    plans: {
      'least-cost': {
        choices:
          'resident pension, tier 350; resident medical; pension paid for 15 years; retires 2045-02 at 60 years 0 months',
        table: [
          ['each December 2026 to 2044', '460.00', 19],
          ['each December 2026 to 2040', '350.00', 15],
        ],
        pays: '13990.00',
        pension: '250.09 = 208.00 + 42.09',
        drawnBack: '5250.00 after 21 months, in 2046-10',
        aheadFrom: null,
        largest: '810.00 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'resident pension, tier 350; employee medical, pooled-only, on base 4573, retires 2045-02, pays 78934.09 (64944.09 more), the same pension',
        first: ['months-given-up', 'begins-late', 'cover-gap'],
      },
      'least-cost-employee': {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 144 months, 2026-11 to 2038-10; retires 2040-02 at 55 years 0 months',
        table: [
          ['2026-11 to 2038-10', '914.60', 144],
          ['each December 2026 to 2039', '460.00', 14],
        ],
        pays: '138142.40',
        pension: 'at least 1562.87 = 1252.98 + 309.89',
        drawnBack: '131702.40 after 85 months, in 2047-02',
        aheadFrom: '2047-01',
        largest: '1374.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573, retires 2040-02, pays 185284.89 (47142.49 more), the same pension',
        first: ['cover-gap', 'early-month-inferred'],
      },
      'most-pension': {
        choices:
          'employee pension on base 22863; resident medical; pension paid for 195 months, 2026-11 to 2043-01; retires 2043-02 at 58 years 0 months',
        table: [
          ['2026-11 to 2043-01', '4572.60', 195],
          ['each December 2026 to 2042', '460.00', 17],
        ],
        pays: '899477.00',
        pension: 'at least 5392.73 = 3046.26 + 2346.47',
        drawnBack: '891657.00 after 166 months, in 2056-11',
        aheadFrom: '2057-05',
        largest: '5032.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 22863; employee medical, pooled-only, on base 4573, retires 2043-02, pays 957300.45 (57823.45 more), the same pension',
        first: ['cover-gap'],
        because: ['ceiling-binds', 'base-drawn-back'],
      },
      'soonest-cover': 'least-cost',
    },
    both: '185284.89; 1562.87; 2040-02',
    said: {
      'cover-gap': { from: '2026-11', earliest: '2027-04-01', latest: '2027-05-01' },
      'months-given-up': { months: '96' },
      'early-month-inferred': { retireIn: '2040-02', statutory: '2043-02', pays: '139522.40', pension: '1599.57' },
      'ceiling-binds': { ceiling: '22863.00' },
      'base-drawn-back': { months: '210' },
    },
  },
  {
    who: '(h) Somebody who says only: man, born 1990-06',
    facts: { sex: 'male', birthMonth: '1990-06' },
    limit: null,
    plans: {
      'least-cost': {
        choices:
          'resident pension, tier 350; resident medical; pension paid for 15 years; retires 2050-06 at 60 years 0 months',
        table: [
          ['each December 2026 to 2049', '460.00', 24],
          ['each December 2026 to 2040', '350.00', 15],
        ],
        pays: '16290.00',
        pension: '250.09 = 208.00 + 42.09',
        drawnBack: '5250.00 after 21 months, in 2052-02',
        aheadFrom: null,
        largest: '810.00 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'resident pension, tier 350; employee medical, pooled-only, on base 4573, retires 2050-06, pays 100316.13 (84026.13 more), the same pension',
        first: ['cover-gap'],
      },
      'least-cost-employee': {
        choices:
          'employee pension on base 4573; resident medical; pension paid for 240 months, 2026-11 to 2046-10; retires 2050-06 at 60 years 0 months',
        table: [
          ['2026-11 to 2046-10', '914.60', 240],
          ['each December 2026 to 2049', '460.00', 24],
        ],
        pays: '230544.00',
        pension: '1884.67 = 1253.00 + 631.67',
        drawnBack: '219504.00 after 117 months, in 2060-02',
        aheadFrom: '2061-05',
        largest: '1374.60 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'employee pension on base 4573; employee medical, pooled-only, on base 4573, retires 2050-06, pays 314570.13 (84026.13 more), the same pension',
        first: ['cover-gap', 'early-month-inferred'],
      },
      'most-pension': null,
      'soonest-cover': 'least-cost',
    },
    both: '314570.13; 1884.67; 2050-06',
    said: {
      'cover-gap': { from: '2026-11', earliest: '2027-04-01', latest: '2027-05-01' },
      'early-month-inferred': { retireIn: '2050-06', statutory: '2053-06', pays: '231924.00', pension: '2003.44' },
    },
  },
  {
    who: '(i) Extra: the man of (c) with 400 a month',
    facts: { sex: 'male', birthMonth: '1996-03', householdRegistration: '370322', pension: { monthsSoFar: 0 } },
    limit: { amount: '400', per: 'month' },
    plans: {
      'least-cost': {
        choices:
          'resident pension, tier 350; resident medical; pension paid for 15 years; retires 2056-03 at 60 years 0 months',
        table: [
          ['each December 2026 to 2055', '460.00', 30],
          ['each December 2026 to 2040', '350.00', 15],
        ],
        pays: '19050.00',
        pension: '250.09 = 208.00 + 42.09',
        drawnBack: '5250.00 after 21 months, in 2057-11',
        aheadFrom: null,
        largest: '810.00 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'resident pension, tier 350; employee medical, pooled-only, on base 4573, retires 2056-03, pays 123477.72 (104427.72 more), the same pension',
        first: ['cover-gap'],
      },
      'least-cost-employee': null,
      'most-pension': {
        choices:
          'resident pension, tier 3000; resident medical; pension paid for 30 years; retires 2056-03 at 60 years 0 months',
        table: [
          ['each December 2026 to 2055', '460.00', 30],
          ['each December 2026 to 2055', '3000.00', 30],
        ],
        pays: '103800.00',
        pension: '883.54 = 208.00 + 675.54',
        drawnBack: '90000.00 after 102 months, in 2064-08',
        aheadFrom: '2067-04',
        largest: '3460.00 in 2026-12',
        covered: '2027-04-01 to 2027-05-01',
        medicalMonths: null,
        runnerUp:
          'resident pension, tier 500; employee medical, pooled-only, on base 4573, retires 2056-03, pays 133227.72 (29427.72 more), pension 328.86 (554.68 less)',
        first: ['cover-gap'],
        because: ['tier-from-limit'],
      },
      'soonest-cover': 'least-cost',
    },
    both: null,
    said: {
      'cover-gap': { from: '2026-11', earliest: '2027-04-01', latest: '2027-05-01' },
      'tier-from-limit': { tier: '3000.00' },
    },
  },
];
