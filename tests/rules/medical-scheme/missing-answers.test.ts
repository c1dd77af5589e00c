import { describe, expect, test } from 'vitest';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { ask, published } from './ask.ts';

const told = {
  birthMonth: '1995-05',
  sex: 'male',
  year: 2027,
  enrolOn: '2026-11-20',
  householdRegistration: '370322',
  base: { amount: '5000' },
  previousScheme: 'employee',
  employeeGapMonths: 0,
  insideWindow: true,
  missedYears: 0,
  group: 'none',
  medicalPriority: 'retirement-years',
} as const;

describe('Each open question is asked once, the most telling first', () => {
  test('nothing told', () => {
    const { questions, employee, resident, recommendation } = ask({});
    expect(questions).toEqual([
      'year',
      'enrolOn',
      'householdRegistration',
      'missedYears',
      'group',
      'base',
      'previousScheme',
    ]);
    expect([employee.outcome, resident.outcome]).toEqual(['needs-answers', 'needs-answers']);
    expect(recommendation.scheme).toBeNull();
  });

  test.for([
    { without: 'year', asked: ['year'] },
    { without: 'enrolOn', asked: ['enrolOn'] },
    { without: 'householdRegistration', asked: ['householdRegistration'] },
    { without: 'base', asked: ['base'] },
    { without: 'previousScheme', asked: ['previousScheme'] },
    { without: 'employeeGapMonths', asked: ['employeeGapMonths'] },
    { without: 'insideWindow', asked: ['insideWindow', 'group'] },
    { without: 'missedYears', asked: ['missedYears', 'group'] },
    { without: 'group', asked: ['group'] },
    { without: 'birthMonth', asked: ['birthMonth'] },
    { without: 'sex', asked: ['sex'] },
  ] as const)('all but $without: $asked', ({ without, asked }) => {
    const facts = { ...told, ...(asked.includes('group' as never) && { group: undefined }), [without]: undefined };
    expect(ask(facts).questions).toEqual(asked);
  });

  test('who is insured in the resident scheme without a gap has missed no year', () => {
    const { questions, resident } = ask({ ...told, previousScheme: 'resident', missedYears: undefined });
    expect(questions).not.toContain('missedYears');
    expect(resident.waitingMonths).toBe(0);
  });
});

describe('Outcome of each scheme', () => {
  test.for([
    { facts: told, employee: 'not-published', resident: 'not-published', why: 'fees and premium of 2027' },
    { facts: { ...told, base: undefined }, employee: 'needs-answers', resident: 'not-published', why: 'the base too' },
    {
      facts: { ...told, group: undefined, missedYears: 1 },
      employee: 'not-published',
      resident: 'needs-answers',
      why: 'the group, which may be exempt',
    },
    {
      facts: { ...told, year: 2025, enrolOn: '2024-11-01' },
      employee: 'not-published',
      resident: 'assessed',
      why: 'resident 2025 is all known',
    },
    {
      facts: { ...told, householdRegistration: '110101', residencePermit: false },
      employee: 'not-published',
      resident: 'not-eligible',
      why: 'registered elsewhere',
    },
  ] as const)('$why: employee $employee, resident $resident', ({ facts, employee, resident }) => {
    const answer = ask(facts);
    expect([answer.employee.outcome, answer.resident.outcome]).toEqual([employee, resident]);
  });

  test('all of 2023 from August but the wait: the cost is known', () => {
    const facts = { ...told, year: 2023, enrolOn: '2023-08-10', base: { amount: '4242' } } as const;
    expect(ask(facts).employee).toMatchObject({ yearlyCost: '2020.25', waitingMonths: null, outcome: 'not-published' });
  });
});

describe('Facts that contradict each other are refused with the place of the fault', () => {
  test.for([
    { facts: { ...told, birthMonth: '2026-12' }, pointer: '/birthMonth', code: 'born-after-day-asked' },
    { facts: { ...told, enrolOn: '2028-01-01' }, pointer: '/enrolOn', code: 'enrol-after-year' },
    {
      facts: { ...told, missedYears: 1, repairedYears: 2 },
      pointer: '/repairedYears',
      code: 'repaired-more-than-missed',
    },
    {
      facts: { ...told, missedYears: 1, previousScheme: 'resident' },
      pointer: '/missedYears',
      code: 'missed-though-insured',
    },
    { facts: { ...told, base: { amount: '100' } }, pointer: '/base/amount', code: 'base-under-floor' },
  ] as const)('$code at $pointer', ({ facts, pointer, code }) => {
    const refused = () => ask(facts);
    expect(refused).toThrow(NotAcceptable);
    expect(refused).toThrow(`${pointer} ${code}`);
  });

  test('with an account before 2026 is refused, as Zibo opened none', () => {
    const facts = { ...told, year: 2025, enrolOn: '2024-11-01', medicalOption: 'with-account' } as const;
    expect(() => ask(facts)).toThrow('/medicalOption');
  });
});

describe('Said beside the answer', () => {
  test.for([
    { year: 2024, missed: 0, codes: [] },
    { year: 2025, missed: 0, codes: ['bonus-continuous', 'bonus-zero-claim', 'bonus-highest-share'] },
    {
      year: 2027,
      missed: 2,
      codes: ['bonus-continuous', 'bonus-zero-claim', 'bonus-highest-share', 'ceiling-lowered-after-gap'],
    },
  ])('incentives for $year after $missed missed years: $codes', ({ year, missed, codes }) => {
    const { notices } = ask({ ...told, year, enrolOn: `${year - 1}-12-01`, missedYears: missed });
    expect(notices.filter((code) => code.startsWith('bonus') || code.startsWith('ceiling'))).toEqual(codes);
  });

  test('the figures of Shandong stand before the national minimum: 3000 after 4 years, at most 20 %', () => {
    const { account } = ask({ ...told, missedYears: 1 });
    const operands = (wanted: string) => account.notices.find(({ code }) => code === wanted)?.operands;
    expect(operands('bonus-continuous')).toEqual({ years: '4', raise: '3000.00' });
    expect(operands('bonus-zero-claim')).toEqual({ raise: '3000.00' });
    expect(operands('bonus-highest-share')).toEqual({ percent: '20' });
    expect(operands('ceiling-lowered-after-gap')).toEqual({ cut: '3000.00' });
  });

  test.for([
    { year: 2024, said: undefined, why: 'before the bonuses' },
    { year: 2025, said: ['国办发〔2024〕38号'], why: 'loss rules of the national notice, 2025 on' },
  ])('for $year, that the zero-claim bonus starts anew once used: $said ($why)', ({ year, said }) => {
    const { account } = ask({ ...told, year, enrolOn: `${year - 1}-12-01` });
    expect(account.notices.find(({ code }) => code === 'zero-claim-anew-once-used')?.documents).toEqual(said);
  });

  test('what is reimbursed is not compared', () => {
    expect(ask(told).notices).toContain('reimbursement-not-compared');
  });

  test('until a notice gives it for both schemes', () => {
    const employee = { 'medical.employee.reimbursement': [{ care: 'inpatient', percent: '80' }] };
    const both = { ...employee, 'medical.resident.reimbursement': [{ care: 'inpatient', percent: '65' }] };
    const { account } = ask({ ...told, year: 2027 }, { under: published(2027, both) });
    expect(account.notices.filter(({ code }) => code.startsWith('reimbursement')).map((each) => each.operands)).toEqual(
      [
        { scheme: 'employee', care: 'inpatient', percent: '80' },
        { scheme: 'resident', care: 'inpatient', percent: '65' },
      ],
    );
    const one = ask({ ...told, year: 2027 }, { under: published(2027, employee) }).notices;
    expect(one).toContain('reimbursement-typical');
    expect(one).toContain('reimbursement-not-compared');
  });
});
