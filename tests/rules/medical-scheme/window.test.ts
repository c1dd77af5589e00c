import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const local = { householdRegistration: '370322', group: 'none', previousScheme: 'none', missedYears: 0 } as const;

describe('The enrolment window of 2025: September to 31 December 2024', () => {
  test.for([
    { enrolOn: '2024-08-31', months: 3, cost: null, why: 'the day before' },
    { enrolOn: '2024-09-01', months: 0, cost: '460.00', why: 'its first month' },
    { enrolOn: '2024-12-31', months: 0, cost: '460.00', why: 'its last day' },
    { enrolOn: '2025-01-01', months: 3, cost: null, why: 'the day after' },
  ])('paid on $enrolOn, $why: $months months, $cost', ({ enrolOn, months, cost }) => {
    const { resident, questions } = ask({ ...local, year: 2025, enrolOn });
    expect(resident).toMatchObject({ waitingMonths: months, yearlyCost: cost });
    expect(questions).not.toContain('insideWindow');
  });

  test('what the person says is used, and the difference named', () => {
    const { resident, notices } = ask({ ...local, year: 2025, enrolOn: '2025-01-10', insideWindow: true });
    expect(resident.waitingMonths).toBe(0);
    expect(notices).toContain('window-differs');
  });
});

describe('Where no window is published it is asked for', () => {
  test.for([
    { year: 2026, facts: {}, asked: true, why: 'the window of 2026 was not found' },
    { year: 2027, facts: {}, asked: true, why: 'nor that of 2027' },
    {
      year: 2027,
      facts: { missedYears: 1 },
      asked: true,
      why: 'after a gap it does not change the wait, but whether the premium last seen stands in',
    },
    { year: 2027, facts: { insideWindow: true }, asked: false, why: 'told' },
    { year: 2023, facts: {}, asked: true, why: 'the premium of 2023 is known, and outside the window more is due' },
  ])('$year, $why: asked $asked', ({ year, facts, asked }) => {
    const { questions } = ask({ ...local, year, enrolOn: `${year - 1}-12-01`, ...facts });
    expect(questions.includes('insideWindow')).toBe(asked);
  });
});

describe('Windows of earlier years by their days', () => {
  test.for([
    { year: 2019, enrolOn: '2018-09-30', inside: false },
    { year: 2019, enrolOn: '2018-10-01', inside: true },
    { year: 2020, enrolOn: '2019-12-31', inside: true },
    { year: 2020, enrolOn: '2020-01-01', inside: false },
    { year: 2022, enrolOn: '2022-01-30', inside: true },
    { year: 2022, enrolOn: '2022-01-31', inside: false },
  ])('for $year, $enrolOn is inside: $inside', ({ year, enrolOn, inside }) => {
    const { account } = ask({ ...local, residencePermit: true, year, enrolOn });
    const step = account.steps.find(({ code }) => code === 'medical-scheme.resident.window');
    expect(step?.result).toBe(inside ? 'inside' : 'outside');
  });
});
