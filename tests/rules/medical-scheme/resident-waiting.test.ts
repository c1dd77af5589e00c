import { describe, expect, test } from 'vitest';
import { ask, published } from './ask.ts';

/** Registered here, told everything, paying before the year begins. */
const local = { householdRegistration: '370322', group: 'none', previousScheme: 'none', repairedYears: 0 } as const;

const FLOOR = 'medical.resident.waiting.floor-after-repair';

const waiting = (year: number, missedYears: number, insideWindow: boolean, repairedYears = 0) =>
  ask(
    { ...local, year, enrolOn: `${year - 1}-12-01`, missedYears, insideWindow, repairedYears },
    { asOf: `${year - 1}-12-01` },
  ).resident;

describe('Waiting months by missed years (国办发〔2024〕38号): fixed 3, and 1 for each year after the first', () => {
  test.for([
    { year: 2027, missed: 0, inside: true, months: 0, from: '2027-01-01', why: 'no gap, in the window' },
    { year: 2027, missed: 0, inside: false, months: 3, from: '2027-04-01', why: 'outside the window: 3' },
    { year: 2027, missed: 1, inside: true, months: 3, from: '2027-04-01', why: 'one year: 3 + 0' },
    { year: 2027, missed: 1, inside: false, months: 3, from: '2027-04-01', why: 'the fixed period is not doubled' },
    { year: 2027, missed: 2, inside: true, months: 4, from: '2027-05-01', why: 'the example of Qingdao: 3 + 1' },
    { year: 2027, missed: 2, inside: false, months: 4, from: '2027-05-01', why: '3 + 1 outside too' },
    { year: 2028, missed: 3, inside: true, months: 5, from: '2028-06-01', why: '3 + 2' },
    { year: 2029, missed: 4, inside: true, months: 6, from: '2029-07-01', why: '3 + 3' },
    { year: 2031, missed: 6, inside: true, months: 8, from: '2031-09-01', why: '3 + 5' },
    // Years before 2025 do not count: for 2027 only 2025 and 2026 do
    { year: 2027, missed: 3, inside: true, months: 4, from: '2027-05-01', why: '2024 does not count: 3 + 1' },
    { year: 2027, missed: 10, inside: true, months: 4, from: '2027-05-01', why: '2017 to 2024 do not count: 3 + 1' },
    { year: 2026, missed: 2, inside: true, months: 3, from: '2026-04-01', why: 'only 2025 counts: 3 + 0' },
    { year: 2026, missed: 1, inside: true, months: 3, from: '2026-04-01', why: '2025: 3 + 0' },
    // Fixed: whoever is not continuous, 2025 on, Zibo the same; only the variable months leave out the years to 2024
    { year: 2025, missed: 1, inside: true, months: 3, from: '2025-04-01', why: '2024 missed: 3 + 0' },
    { year: 2025, missed: 5, inside: true, months: 3, from: '2025-04-01', why: '2020 to 2024 missed: 3 + 0' },
    { year: 2025, missed: 6, inside: true, months: 3, from: '2025-04-01', why: '2019 to 2024 missed: 3 + 0' },
    { year: 2025, missed: 5, inside: false, months: 3, from: '2025-04-01', why: 'outside the window: 3, not doubled' },
    { year: 2025, missed: 0, inside: true, months: 0, from: '2025-01-01', why: 'no gap, in the window' },
  ])('for $year, $missed years missed: $months months, from $from ($why)', ({ year, missed, inside, months, from }) => {
    // Of 2025 on the practice of other cities was known only from then.
    const asOf = year === 2025 ? '2025-01-01' : `${year - 1}-12-01`;
    const { resident } = ask(
      { ...local, year, enrolOn: `${year - 1}-12-01`, missedYears: missed, insideWindow: inside },
      { asOf },
    );
    expect(resident).toMatchObject({ waitingMonths: months, coveredFrom: from });
  });

  test('nobody who missed years is told that there was no gap', () => {
    const { resident, notices } = ask({ ...local, year: 2025, enrolOn: '2024-09-01', missedYears: 5 });
    expect(resident.reasons).toContain('medical-scheme.resident.earlier-gap-waits');
    expect(resident.reasons).not.toContain('medical-scheme.resident.no-wait');
    expect(notices).toEqual(expect.arrayContaining(['earlier-years-not-counted', 'ceiling-lowered-after-gap']));
  });

  test('repair takes nothing off a wait that is fixed alone', () => {
    const facts = { ...local, year: 2025, enrolOn: '2024-09-01', missedYears: 5 } as const;
    expect(ask({ ...facts, repairedYears: undefined }).questions).not.toContain('repairedYears');
    const { resident, notices } = ask({ ...facts, repairedYears: 2 });
    expect(resident.waitingMonths).toBe(3);
    expect(notices).toContain('repair-brings-nothing');
  });

  test.for([
    { missed: 2, said: undefined, why: 'both years count' },
    { missed: 3, said: { years: '1', first: '2025' }, why: 'one does not' },
    { missed: 7, said: { years: '5', first: '2025' }, why: 'five do not' },
  ])('$missed years missed before 2027: $why, and it is said', ({ missed, said }) => {
    const { account } = ask({ ...local, year: 2027, enrolOn: '2026-12-01', missedYears: missed });
    expect(account.notices.find(({ code }) => code === 'earlier-years-not-counted')?.operands).toEqual(said);
  });
});

describe('Repair: one more year paid takes one variable month away; from 4 missed years on never under 6', () => {
  test.for([
    { year: 2027, missed: 2, repaired: 0, months: 4, why: 'not repaired: 3 + 1' },
    { year: 2027, missed: 2, repaired: 1, months: 3, why: '3 + 1 − 1' },
    { year: 2027, missed: 2, repaired: 2, months: 3, why: 'the fixed period stays' },
    { year: 2027, missed: 1, repaired: 1, months: 3, why: 'no variable month to take away' },
    { year: 2028, missed: 3, repaired: 1, months: 4, why: '3 + 2 − 1' },
    { year: 2028, missed: 3, repaired: 2, months: 3, why: '3 + 2 − 2, under 4 years: no floor' },
    { year: 2029, missed: 4, repaired: 1, months: 6, why: '3 + 3 − 1 = 5, floor 6' },
    { year: 2029, missed: 4, repaired: 4, months: 6, why: 'floor 6' },
    { year: 2030, missed: 5, repaired: 1, months: 6, why: '3 + 4 − 1 = 6' },
    { year: 2030, missed: 5, repaired: 3, months: 6, why: '3 + 4 − 3 = 4, floor 6' },
    { year: 2031, missed: 6, repaired: 1, months: 7, why: '3 + 5 − 1 = 7' },
  ])('for $year, $missed missed and $repaired repaired: $months ($why)', ({ year, missed, repaired, months }) => {
    expect(waiting(year, missed, true, repaired).waitingMonths).toBe(months);
  });

  test.for([
    { year: 2027, missed: 2, asked: true, why: 'one month could go' },
    { year: 2027, missed: 1, asked: false, why: 'no variable month' },
    { year: 2029, missed: 4, asked: false, why: 'the floor is the whole wait' },
    { year: 2030, missed: 5, asked: true, why: 'one of seven could go' },
  ])('for $year with $missed missed, repair is asked for $asked: $why', ({ year, missed, asked }) => {
    const { questions, resident } = ask(
      {
        ...local,
        repairedYears: undefined,
        year,
        enrolOn: `${year - 1}-12-01`,
        missedYears: missed,
        insideWindow: true,
      },
      { asOf: `${year - 1}-12-01` },
    );
    expect(questions.includes('repairedYears')).toBe(asked);
    expect(resident.waitingMonths).toBe(waiting(year, missed, true).waitingMonths);
  });

  test.for([
    { missed: 2, repaired: 2, group: 'none', nothing: '1' },
    { missed: 1, repaired: 1, group: 'none', nothing: '1' },
    { missed: 2, repaired: 1, group: 'none', nothing: undefined },
    { missed: 2, repaired: 1, group: 'newborn', nothing: '1' },
  ] as const)('for 2027, $group, $missed missed, $repaired repaired: $nothing years in vain', (row) => {
    const { missed, repaired, group, nothing } = row;
    const facts = { ...local, group, year: 2027, enrolOn: '2026-12-01', missedYears: missed, repairedYears: repaired };
    const { account } = ask(facts);
    expect(account.notices.find(({ code }) => code === 'repair-brings-nothing')?.operands.years).toBe(nothing);
  });
});

describe('Repair never lengthens, even if the floor were raised above the wait without it (9 is made up)', () => {
  const under = published(2029, { [FLOOR]: [{ missedYears: '4', months: '9' }] }, 'cn');

  test.for([
    { repaired: 0, months: 6, why: '3 + 3' },
    { repaired: 1, months: 6, why: 'not 9' },
  ])('for 2029, 4 missed and $repaired repaired: $months ($why)', ({ repaired, months }) => {
    const facts = { ...local, year: 2029, enrolOn: '2028-12-01', missedYears: 4, repairedYears: repaired };
    expect(ask({ ...facts, insideWindow: true }, { under, asOf: '2028-12-01' }).resident.waitingMonths).toBe(months);
  });
});

describe('Exempt groups', () => {
  test.for([
    { group: 'newborn', months: 0 },
    { group: 'special', months: 0 },
    { group: 'student', months: 4 },
    { group: 'child', months: 4 },
    { group: 'none', months: 4 },
  ] as const)('$group with two missed years, for 2027: $months', ({ group, months }) => {
    const { resident } = ask({ ...local, group, year: 2027, enrolOn: '2026-12-01', missedYears: 2 });
    expect(resident.waitingMonths).toBe(months);
  });

  test('an exempt person is not asked for missed years, and for the window only because of the cost', () => {
    const { questions } = ask({ year: 2027, enrolOn: '2026-12-01', householdRegistration: '370322', group: 'newborn' });
    expect(questions.filter((id) => ['missedYears', 'insideWindow', 'repairedYears'].includes(id))).toEqual([
      'insideWindow',
    ]);
  });

  test('while the group is unknown the wait is the longest it can be, and the group is asked', () => {
    const { resident, questions } = ask({
      ...local,
      group: undefined,
      year: 2027,
      enrolOn: '2026-12-01',
      missedYears: 2,
    });
    expect(resident.waitingMonths).toBe(4);
    expect(questions).toContain('group');
  });
});

describe('The rule begins with the year of cover 2025', () => {
  test.for([
    { year: 2024, months: null },
    { year: 2025, months: 3 },
  ])('outside the window of $year: $months', ({ year, months }) => {
    const { resident, figures } = ask({
      ...local,
      year,
      enrolOn: `${year}-06-10`,
      missedYears: 0,
      insideWindow: false,
    });
    expect(resident.waitingMonths).toBe(months);
    expect(figures.includes('medical.resident.waiting.fixed')).toBe(months === null);
  });
});

describe('Paid within the year, waiting is counted from the day of payment (assumed, and said so)', () => {
  test.for([
    { enrolOn: '2026-03-10', from: '2026-06-10', why: 'the same day three months later' },
    { enrolOn: '2026-01-01', from: '2026-04-01', why: 'the first day of the year' },
    { enrolOn: '2026-01-31', from: '2026-05-01', why: 'no 31 April: the day after its last' },
    { enrolOn: '2026-11-30', from: '2027-03-01', why: 'no 30 February, and after the year' },
    { enrolOn: '2026-09-30', from: '2026-12-30', why: 'still within the year' },
  ])('paid on $enrolOn, 3 months: $from ($why)', ({ enrolOn, from }) => {
    const { resident, notices, account } = ask({ ...local, year: 2026, enrolOn, missedYears: 0, insideWindow: false });
    expect(resident.coveredFrom).toBe(from);
    expect(notices).toContain('count-assumed');
    expect(account.grade).toBe('assumed');
    expect(notices.includes('covered-only-later')).toBe(from > '2026-12-31');
  });

  test('paid before the year, it counts from 1 January: taken from an example of Qingdao, so assumed too', () => {
    const { notices } = ask({ ...local, year: 2026, enrolOn: '2025-12-31', missedYears: 0, insideWindow: false });
    expect(notices).toContain('count-assumed');
  });
});
