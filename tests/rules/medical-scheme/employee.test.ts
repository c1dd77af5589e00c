import { describe, expect, test } from 'vitest';
import { ask, published } from './ask.ts';

/** May not join the resident scheme, so that only the employee scheme is asked about. */
const elsewhere = { householdRegistration: '110101', residencePermit: false } as const;

describe('Cost of the year: the months from joining to December, and the yearly fees', () => {
  test.for([
    // 7069 × 5 % = 353.45 a month; fees 218 + 35 = 253
    { year: 2023, enrolOn: '2023-08-15', cost: '2020.25', credited: 5, why: '5 × 353.45 + 253' },
    { year: 2023, enrolOn: '2023-10-01', cost: '1313.35', credited: 3, why: '3 × 353.45 + 253' },
    { year: 2023, enrolOn: '2023-12-31', cost: '606.45', credited: 1, why: '353.45 + 253' },
    { year: 2023, enrolOn: '2023-07-31', cost: null, credited: 6, why: 'July 2023 was not found' },
    { year: 2023, enrolOn: '2022-12-31', cost: null, credited: 12, why: 'joined before: from January' },
    { year: 2024, enrolOn: '2024-01-10', cost: null, credited: 12, why: 'Zibo 2024 was not found' },
    { year: 2025, enrolOn: '2025-04-10', cost: null, credited: 9, why: 'the rate of 2025 was not found' },
    { year: 2026, enrolOn: '2026-04-10', cost: null, credited: 9, why: 'the fees of 2026 were not found' },
    { year: 2027, enrolOn: '2026-12-10', cost: null, credited: 12, why: 'nor those of 2027' },
  ])('$year, joined on $enrolOn: $cost, $credited months ($why)', ({ year, enrolOn, cost, credited }) => {
    const { employee, figures } = ask({ ...elsewhere, year, enrolOn, base: { percent: '60' } });
    expect(employee).toMatchObject({ yearlyCost: cost, credited });
    expect(figures.some((id) => id.startsWith('medical.flexible.'))).toBe(cost === null);
  });

  // Fees of 150 and 40 for 2026 are made up: none are published yet.
  const under = published(2026, {
    'medical.flexible.major-illness-fee': '150',
    'medical.flexible.long-term-care-fee': '40',
  });

  test.for([
    { enrolOn: '2026-01-05', option: 'pooled-only', amount: '4573', cost: '4031.32', why: '12 × 320.11 + 190' },
    { enrolOn: '2026-01-05', option: 'with-account', amount: '4573', cost: '5128.84', why: '12 × 411.57 + 190' },
    { enrolOn: '2026-04-05', option: 'pooled-only', amount: '4573', cost: '3070.99', why: '9 × 320.11 + 190' },
    { enrolOn: '2026-12-05', option: 'pooled-only', amount: '5000', cost: '540.00', why: '1 × 350.00 + 190' },
    { enrolOn: '2026-12-05', option: undefined, amount: '5000', cost: '540.00', why: 'without an account if not told' },
  ] as const)('once the fees are published, $enrolOn $option on $amount: $cost ($why)', (row) => {
    const { enrolOn, option: medicalOption, amount, cost } = row;
    const { employee } = ask({ ...elsewhere, year: 2026, enrolOn, base: { amount }, medicalOption }, { under });
    expect(employee.yearlyCost).toBe(cost);
  });
});

describe('Waiting and cover by the cover a person had', () => {
  const joining = { ...elsewhere, year: 2026, base: { percent: '60' } } as const;

  test.for([
    { previous: 'employee', gap: 0, months: 0, from: '2026-04-01', why: 'no gap: cover goes on' },
    { previous: 'employee', gap: 1, months: 0, from: '2026-05-01', why: 'the month after arrears are paid' },
    { previous: 'employee', gap: 3, months: 0, from: '2026-05-01', why: 'three months are not over three' },
    { previous: 'employee', gap: 4, months: 3, from: '2026-08-01', why: 'over three: May, June and July are waited' },
    { previous: 'employee', gap: 48, months: 3, from: '2026-08-01', why: 'no longer for a longer gap' },
    { previous: 'none', gap: undefined, months: null, from: null, why: 'first enrolment: not published' },
  ] as const)('joined on 2026-04-10, $previous, gap $gap: $months months, $from ($why)', (row) => {
    const { employee } = ask({
      ...joining,
      enrolOn: '2026-04-10',
      previousScheme: row.previous,
      employeeGapMonths: row.gap,
    });
    expect(employee).toMatchObject({ waitingMonths: row.months, coveredFrom: row.from });
  });

  test.for([
    { enrolOn: '2025-03-17', months: null, why: 'the day before Zibo’s explanation' },
    { enrolOn: '2025-03-18', months: 3, why: 'the day of it' },
  ])('a gap of five months, joined on $enrolOn: $months, $why', ({ enrolOn, months }) => {
    const { employee, figures } = ask({
      ...joining,
      year: 2025,
      enrolOn,
      previousScheme: 'employee',
      employeeGapMonths: 5,
    });
    expect(employee.waitingMonths).toBe(months);
    expect(figures.includes('medical.employee.waiting-after-gap')).toBe(months === null);
  });

  test('joined before the year, cover counts from its first month', () => {
    const { employee } = ask({ ...joining, enrolOn: '2025-12-20', previousScheme: 'employee', employeeGapMonths: 0 });
    expect(employee.coveredFrom).toBe('2026-01-01');
  });

  // Zibo, 2025-03-18: 从补齐欠费的次月起; waits are assumed to count from the month after the payment as well.
  test.for([
    { enrolOn: '2025-12-20', previous: 'employee', gap: 2, from: '2026-01-01', why: 'the month after December' },
    { enrolOn: '2025-11-10', previous: 'employee', gap: 3, from: '2026-01-01', why: 'December, but 2026 is asked' },
    { enrolOn: '2026-01-05', previous: 'employee', gap: 2, from: '2026-02-01', why: 'the month after January' },
    { enrolOn: '2025-12-20', previous: 'employee', gap: 4, from: '2026-04-01', why: 'January + 3' },
    { enrolOn: '2025-11-30', previous: 'employee', gap: 4, from: '2026-03-01', why: 'December + 3' },
    { enrolOn: '2025-06-10', previous: 'employee', gap: 4, from: '2026-01-01', why: 'July + 3 is before 2026' },
  ] as const)('of 2026, paid on $enrolOn, $previous, gap $gap: $from ($why)', ({ enrolOn, previous, gap, from }) => {
    const { employee } = ask({ ...joining, enrolOn, previousScheme: previous, employeeGapMonths: gap });
    expect(employee.coveredFrom).toBe(from);
  });

  test.for([
    { enrolOn: '2025-08-31', said: true, why: 'September + 3 is December' },
    { enrolOn: '2025-09-01', said: false, why: 'October + 3 is January, the first of the year' },
  ])('a wait that is over before the year is said so: $enrolOn, $said ($why)', ({ enrolOn, said }) => {
    const { employee } = ask({ ...joining, enrolOn, previousScheme: 'employee', employeeGapMonths: 4 });
    expect(employee.coveredFrom).toBe('2026-01-01');
    expect(employee.reasons.includes('medical-scheme.employee.covered-all-year')).toBe(said);
  });

  test('the counting of waits is marked as assumed', () => {
    const { notices, account } = ask({
      ...joining,
      enrolOn: '2026-04-10',
      previousScheme: 'employee',
      employeeGapMonths: 5,
    });
    expect(notices).toContain('count-assumed');
    expect(account.grade).toBe('assumed');
  });

  test('a wait that ends after the year is said', () => {
    const { employee, notices } = ask({
      ...joining,
      enrolOn: '2026-10-10',
      previousScheme: 'employee',
      employeeGapMonths: 9,
    });
    expect(employee.coveredFrom).toBe('2027-02-01');
    expect(notices).toContain('covered-only-later');
  });

  test('resuming after a short gap rests on the notice and assumes nothing', () => {
    const { notices } = ask({ ...joining, enrolOn: '2026-04-10', previousScheme: 'employee', employeeGapMonths: 2 });
    expect(notices).not.toContain('count-assumed');
  });
});
