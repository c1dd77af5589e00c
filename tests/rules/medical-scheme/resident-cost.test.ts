import { describe, expect, test } from 'vitest';
import { ask, published } from './ask.ts';

const local = { householdRegistration: '370322', insideWindow: true, missedYears: 0, repairedYears: 0 } as const;

describe('Own premium of Zibo by year of cover', () => {
  test.for([
    { year: 2018, adult: '280.00', child: '180.00' },
    { year: 2019, adult: '310.00', child: '210.00' },
    { year: 2020, adult: '340.00', child: '240.00' },
    { year: 2021, adult: null, child: null },
    { year: 2022, adult: '410.00', child: '310.00' },
    { year: 2023, adult: '440.00', child: '340.00' },
    { year: 2024, adult: '440.00', child: '340.00' },
    { year: 2025, adult: '460.00', child: '360.00' },
    { year: 2026, adult: null, child: null },
    { year: 2027, adult: null, child: null },
  ])('$year: adult $adult, student or child $child', ({ year, adult, child }) => {
    const costOf = (group: 'none' | 'student' | 'child' | 'newborn' | 'special') =>
      ask({ ...local, group, year, enrolOn: `${year - 1}-12-01` });
    expect(costOf('none').resident.yearlyCost).toBe(adult);
    expect(costOf('special').resident.yearlyCost).toBe(adult);
    for (const group of ['student', 'child', 'newborn'] as const) expect(costOf(group).resident.yearlyCost).toBe(child);
    expect(costOf('none').figures.includes('medical.resident.premium.adult')).toBe(adult === null);
    expect(costOf('child').figures.includes('medical.resident.premium.student-or-child')).toBe(child === null);
  });

  test('a special group: help with the premium was not seen, and that is said', () => {
    expect(ask({ ...local, group: 'special', year: 2025, enrolOn: '2024-12-01' }).notices).toContain(
      'special-group-aid-not-seen',
    );
  });
});

/** As printed by each city, with the documents that shared/law names. */
describe('Cities with more premiums than these two name the other one', () => {
  test.for([
    { region: '370200', group: 'none', cost: '482.00', code: 'second-tier', amount: '415.00' },
    { region: '370600', group: 'none', cost: '400.00', code: 'second-tier', amount: '520.00' },
    { region: '370900', group: 'special', cost: '390.00', code: 'second-tier', amount: '530.00' },
    { region: '370200', group: 'student', cost: '415.00', code: 'university-student', amount: '200.00' },
    { region: '371100', group: 'student', cost: '340.00', code: 'university-student', amount: '240.00' },
    { region: '371400', group: 'student', cost: null, code: 'university-student', amount: '240.00' },
  ] as const)('$region, $group: $cost, and $amount for $code', ({ region, group, cost, code, amount }) => {
    const facts = { ...local, householdRegistration: region, group, year: 2026, enrolOn: '2025-12-01' };
    const { resident, account } = ask(facts, { region });
    expect(resident.yearlyCost).toBe(cost);
    expect(account.notices.find((notice) => notice.code === code)?.operands).toEqual({ amount });
  });

  test.for([
    { region: '370200', group: 'child', why: 'a child is no university student' },
    { region: '371300', group: 'student', why: 'both pay 380' },
    { region: '370100', group: 'none', why: 'Jinan has one tier' },
    { region: '370322', group: 'none', why: 'so has Zibo' },
  ] as const)('$why: nothing is said in $region', ({ region, group }) => {
    const facts = { ...local, householdRegistration: region, group, year: 2026, enrolOn: '2025-12-01' };
    const codes = ask(facts, { region }).notices;
    expect(codes.filter((code) => code === 'second-tier' || code === 'university-student')).toEqual([]);
  });
});

describe('Adult, student or child', () => {
  test('not told: shown as an adult, the other premium named, the question open', () => {
    const { resident, account, questions } = ask({ ...local, year: 2025, enrolOn: '2024-12-01' });
    expect(resident).toMatchObject({ yearlyCost: '460.00', outcome: 'needs-answers' });
    expect(account.notices.find(({ code }) => code === 'counted-as-adult')?.operands).toEqual({
      adult: '460.00',
      child: '360.00',
    });
    expect(questions).toContain('group');
  });

  // Zibo, 2018: 12 ÷ 2 = 6 months of an adult, 12 ÷ 3 = 4 of a student or child.
  test.for([
    { facts: { year: 2026, enrolOn: '2025-11-20' }, why: 'no premium is published, nothing is waited for' },
    { facts: { year: 2026 }, why: 'the day is not told either' },
  ])('asked where the years turn on it: $why', ({ facts }) => {
    const { resident, account, questions } = ask({ ...local, ...facts });
    expect(questions).toContain('group');
    expect(resident).toMatchObject({ credited: 6, outcome: 'needs-answers' });
    const said = account.notices.find(({ code }) => code === 'credited-as-adult');
    expect(said?.operands).toEqual({ adult: '6', child: '4' });
  });

  test('not asked where neither premium nor ratio is published and nothing has to be waited for', () => {
    const { questions } = ask({ ...local, year: 2026, enrolOn: '2025-12-01' }, { region: '370000' });
    expect(questions).not.toContain('group');
  });
});

describe('Outside the window the fiscal part may be due as well, which no notice seen gives', () => {
  test.for([
    { inside: true, cost: '460.00' },
    { inside: false, cost: null },
  ])('2025, inside $inside: $cost', ({ inside, cost }) => {
    const { resident, figures } = ask({
      ...local,
      group: 'none',
      year: 2025,
      enrolOn: '2024-12-01',
      insideWindow: inside,
    });
    expect(resident.yearlyCost).toBe(cost);
    expect(figures.includes('medical.resident.outside-window-surcharge')).toBe(!inside);
  });
});

describe('Repaired years cost the premium of the year of joining', () => {
  // A premium of 500 for 2027 is made up: none is published yet.
  const under = published(2027, {
    'medical.resident.premium.adult': '500',
    'medical.resident.premium.student-or-child': '400',
  });

  test.for([
    { missed: 2, repaired: 0, group: 'none', cost: '500.00', why: 'one premium' },
    { missed: 2, repaired: 1, group: 'none', cost: '1000.00', why: '500 + 1 × 500' },
    { missed: 2, repaired: 2, group: 'none', cost: '1500.00', why: '500 + 2 × 500' },
    { missed: 2, repaired: 1, group: 'student', cost: '800.00', why: '400 + 1 × 400' },
    { missed: 0, repaired: 0, group: 'none', cost: '500.00', why: 'nothing to repair' },
  ] as const)('2027, $group, $missed missed, $repaired repaired: $cost ($why)', ({ missed, repaired, group, cost }) => {
    const { resident } = ask(
      { ...local, year: 2027, enrolOn: '2026-11-20', missedYears: missed, repairedYears: repaired, group },
      { under },
    );
    expect(resident.yearlyCost).toBe(cost);
    expect(resident.outcome).toBe('assessed');
  });

  test('before 2025 there was no repair: its price is not published', () => {
    const { resident, figures } = ask({
      ...local,
      group: 'none',
      year: 2024,
      enrolOn: '2023-12-01',
      missedYears: 1,
      repairedYears: 1,
    });
    expect(resident.yearlyCost).toBeNull();
    expect(figures).toContain('medical.resident.waiting.repair');
  });
});

describe('A resident year counts as employee months at the conversion ratio', () => {
  test.for([
    { group: 'none', credited: 6, why: '12 ÷ 2' },
    { group: 'student', credited: 4, why: '12 ÷ 3' },
    { group: 'child', credited: 4, why: '12 ÷ 3' },
  ] as const)('$group: $credited ($why)', ({ group, credited }) => {
    expect(ask({ ...local, year: 2025, enrolOn: '2024-12-01', group }).resident.credited).toBe(credited);
  });

  // Ratios of Zibo, 2018; whether they outlive the province-wide years of 2026-01-01 was not found in any notice.
  test.for([
    {
      asOf: '2025-12-31',
      region: '370322',
      since: undefined,
      why: 'the day before the years are set for the province',
    },
    { asOf: '2026-01-01', region: '370322', since: '2026-01-01', why: 'the day of it' },
    { asOf: '2026-11-24', region: '370000', since: undefined, why: 'no ratio is published, so nothing is converted' },
  ])('asked on $asOf in $region, not confirmed since $since: $why', ({ asOf, region, since }) => {
    const { account } = ask({ ...local, group: 'none', year: 2026, enrolOn: '2025-12-01' }, { asOf, region });
    expect(account.notices.find(({ code }) => code === 'conversion-not-confirmed')?.operands.since).toBe(since);
  });
});
