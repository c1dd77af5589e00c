import { describe, expect, test } from 'vitest';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import type { RetirementFacts } from '../../../shared/rules/retirement/index.ts';
import { ask, codes, TODAY } from './ask.ts';

type Told = NonNullable<RetirementFacts['pension']>;

/** What is refused, by pointer; or the notices of months under the working age. */
function outcome(facts: RetirementFacts, asOf = TODAY): string {
  try {
    const said = codes(ask(facts, asOf).account.notices).filter((code) => code.endsWith('under-working-age'));
    return said.length > 0 ? said.join(' ') : 'answered';
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    return error.faults.map(({ pointer }) => pointer).join(' ');
  }
}

const FEW = 'pre-account-months-under-working-age';
const MANY = 'months-under-working-age';

/** Impossible facts: refused under 14, a notice between 14 and 16 (劳动法 art. 15). */
describe('Months before accounts (1996-01)', () => {
  test.for([
    // 16 in 1990-05: 1990-05 to 1995-12 are 8 + 5 × 12 = 68; 14 in 1988-05: two years more, 92
    { born: '1974-05', preAccountMonths: 68, is: 'answered' },
    { born: '1974-05', preAccountMonths: 69, is: FEW },
    { born: '1974-05', preAccountMonths: 88, is: FEW },
    { born: '1974-05', preAccountMonths: 92, is: FEW },
    { born: '1974-05', preAccountMonths: 93, is: '/pension/preAccountMonths' },
    { born: '1975-09', preAccountMonths: 200, is: '/pension/preAccountMonths' },
    // 14 in 1996-01: none; 14 in 1995-12: one
    { born: '1982-01', preAccountMonths: 0, is: 'answered' },
    { born: '1982-01', preAccountMonths: 1, is: '/pension/preAccountMonths' },
    { born: '1981-12', preAccountMonths: 1, is: FEW },
  ])('woman born $born, $preAccountMonths: $is', ({ born, preAccountMonths, is }) => {
    const pension: Told = { months: 300, preAccountMonths };
    expect(outcome({ birthMonth: born, sex: 'female', womenClass: '55', pension })).toBe(is);
  });
});

describe('All months, up to retirement or to today', () => {
  test.for([
    // 60y10m in 2028-12: 46y10m = 562 from 14 on, 44y10m = 538 from 16 on
    { born: '1968-02', pension: { months: 538 }, is: 'answered' },
    { born: '1968-02', pension: { months: 539 }, is: MANY },
    { born: '1968-02', pension: { months: 562 }, is: MANY },
    { born: '1968-02', pension: { months: 563 }, is: '/pension/months' },
    { born: '1968-02', pension: { months: 900 }, is: '/pension/months' },
    // at 63y10m: 49y10m = 598
    { born: '1968-02', pension: { months: 598, retireAt: { years: 63, months: 10 } }, is: MANY },
    { born: '1968-02', pension: { months: 599, retireAt: { years: 63, months: 10 } }, is: '/pension/months' },
    // whoever pays on past the age counts to 2026-11: born 1960-05, 66y6m, 52y6m = 630
    { born: '1960-05', pension: { months: 630 }, is: MANY },
    { born: '1960-05', pension: { months: 631 }, is: '/pension/months' },
    // half an age of choice: at most 60y11m, 46y11m = 563
    { born: '1968-02', pension: { months: 563, retireAt: { years: 60 } }, is: MANY },
    { born: '1968-02', pension: { months: 564, retireAt: { years: 60 } }, is: '/pension/months' },
  ])('man born $born, $pension: $is', ({ born, pension, is }) => {
    expect(outcome({ birthMonth: born, sex: 'male', pension })).toBe(is);
  });

  test('a woman whose class is unknown may count to the later of both ages', () => {
    // born 1990-01: class 55 at 58, 44 years = 528
    expect(outcome({ birthMonth: '1990-01', sex: 'female', pension: { months: 528 } })).toBe(MANY);
    expect(outcome({ birthMonth: '1990-01', sex: 'female', pension: { months: 529 } })).toBe('/pension/months');
  });

  test('without a birth month nobody knows', () => {
    expect(outcome({ sex: 'male', pension: { months: 900, preAccountMonths: 300 } })).toBe('answered');
  });
});

test.for([
  { birthMonth: '2026-11', is: 'answered', why: 'this month' },
  { birthMonth: '2026-12', is: '/birthMonth', why: 'next month' },
  { birthMonth: '2027-03', is: '/birthMonth', why: 'next year' },
])('a birth after the day asked about, $why: $is', ({ birthMonth, is }) => {
  expect(outcome({ birthMonth, sex: 'male' })).toBe(is);
});

test.for([
  { index: '3', is: 'answered' },
  { index: '3.000000', is: 'answered' },
  { index: '3.000001', is: '/pension/index' },
  { index: '3.5', is: '/pension/index' },
])('an index over that of the ceiling of 300 %, $index: $is', ({ index, is }) => {
  expect(outcome({ birthMonth: '1968-02', sex: 'male', pension: { index } })).toBe(is);
});

test.for([
  { pension: { months: 100, preAccountMonths: 101 }, is: '/pension/preAccountMonths' },
  { pension: { months: 24, preAccountMonths: 24 }, is: 'answered' },
  { pension: { monthsSoFar: 20, preAccountMonths: 21 }, is: '/pension/preAccountMonths' },
])('more months before accounts than in all: $pension, $is', ({ pension, is }) => {
  expect(outcome({ birthMonth: '1968-02', sex: 'male', pension })).toBe(is);
});

test.for([
  // born 1990-06: 14 in 2004-06, 16 in 2006-06; 2006-06 to 2026-10 are 245 months, 2004-06 to 2026-10 269
  { pension: { monthsSoFar: 245 }, is: 'answered' },
  { pension: { monthsSoFar: 246 }, is: 'months-so-far-under-working-age' },
  { pension: { monthsSoFar: 269 }, is: 'months-so-far-under-working-age' },
  { pension: { monthsSoFar: 270 }, is: '/pension/monthsSoFar' },
  { pension: { monthsSoFar: 12, indexSoFar: '3.000001' }, is: '/pension/indexSoFar' },
  { pension: { monthsSoFar: 12, months: 300 }, is: '/pension/months' },
  { pension: { accountNow: '1', index: '1', account: '2' }, is: '/pension/account /pension/index' },
])('what stands today, $pension: $is', ({ pension, is }) => {
  expect(outcome({ birthMonth: '1990-06', sex: 'male', pension })).toBe(is);
});

test.for([
  // born 1990-06: 14 in 2004-06
  { firstMonth: '2004-05', is: '/pension/firstMonth' },
  { firstMonth: '2004-06', is: 'answered' },
])('first insured in $firstMonth: $is', ({ firstMonth, is }) => {
  expect(outcome({ birthMonth: '1990-06', sex: 'male', pension: { monthsSoFar: 12, firstMonth } })).toBe(is);
});

test('all that is impossible is said at once', () => {
  const pension = { index: '4', months: 900, preAccountMonths: 400 };
  expect(outcome({ birthMonth: '1968-02', sex: 'male', pension })).toBe(
    '/pension/months /pension/preAccountMonths /pension/index',
  );
});

test('born 1990-06, too young for months before accounts: the whole pension, and nothing is asked', () => {
  // 10000 × 25 × 1 % = 2500.00; at 63: 240000 ÷ 117 = 2051.28
  const { pension, account } = ask({
    birthMonth: '1990-06',
    sex: 'male',
    pension: { index: '1', months: 300, account: '240000', benefitBase: '10000' },
  });
  expect(pension).toMatchObject({ basic: '2500.00', account: '2051.28', transitional: '0.00', total: '4551.28' });
  expect(account.questions).toEqual([]);
});
