import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const enrolOn = '2026-11-20';

describe('Who may join (高人社发〔2022〕5号, item 8): employee scheme everybody, resident scheme by registration or permit', () => {
  test.for([
    {
      registration: '370322',
      permit: undefined,
      open: true,
      reason: 'registered-in-city',
      why: 'registered in Gaoqing',
    },
    {
      registration: '370303',
      permit: undefined,
      open: true,
      reason: 'registered-in-city',
      why: 'registered in 张店, Zibo',
    },
    { registration: '370300', permit: false, open: true, reason: 'registered-in-city', why: 'registered in Zibo' },
    { registration: '370102', permit: true, open: true, reason: 'residence-permit', why: 'from Jinan, with a permit' },
    { registration: '370102', permit: false, open: false, reason: 'not-registered-here', why: 'from Jinan, without' },
    {
      registration: '110101',
      permit: true,
      open: true,
      reason: 'residence-permit',
      why: 'from Beijing, with a permit',
    },
    { registration: '110101', permit: false, open: false, reason: 'not-registered-here', why: 'from Beijing, without' },
    { registration: '371600', permit: false, open: false, reason: 'not-registered-here', why: 'the neighbouring 滨州' },
    { registration: undefined, permit: true, open: true, reason: 'residence-permit', why: 'a permit is enough' },
  ])('$why: resident scheme open $open', ({ registration, permit, open, reason }) => {
    const { resident, employee } = ask({ enrolOn, householdRegistration: registration, residencePermit: permit });
    expect(resident.outcome === 'not-eligible').toBe(!open);
    expect(resident.reasons).toContain(`medical-scheme.resident.${reason}`);
    expect(employee.outcome).not.toBe('not-eligible');
    expect(employee.reasons).toContain('medical-scheme.employee.open-to-all');
  });

  test.for([
    { registration: undefined, permit: undefined, asked: 'householdRegistration', why: 'the registration comes first' },
    { registration: undefined, permit: false, asked: 'householdRegistration', why: 'without a permit it decides' },
    { registration: '370102', permit: undefined, asked: 'residencePermit', why: 'from elsewhere the permit decides' },
  ])('$why: $asked is asked', ({ registration, permit, asked }) => {
    const { questions, resident } = ask({ enrolOn, householdRegistration: registration, residencePermit: permit });
    expect(questions.filter((id) => ['householdRegistration', 'residencePermit'].includes(id))).toEqual([asked]);
    expect(resident.outcome).toBe('needs-answers');
  });

  test('who may not join is asked nothing about the resident scheme, and told what would open it', () => {
    const { resident, questions, figures, notices } = ask({
      year: 2027,
      enrolOn,
      householdRegistration: '370102',
      residencePermit: false,
    });
    expect(resident).toMatchObject({ yearlyCost: null, waitingMonths: null, coveredFrom: null, credited: null });
    expect(questions).toEqual(['base', 'previousScheme']);
    expect(figures).not.toContain('medical.resident.premium.adult');
    expect(notices).toContain('residence-permit-would-open');
  });
});

describe('The day before and the day of the county notice', () => {
  test.for([
    { enrolOn: '2022-04-06', published: false },
    { enrolOn: '2022-04-07', published: true },
  ])('joining on $enrolOn: the rule is published $published', ({ enrolOn, published }) => {
    const { figures, resident } = ask({ year: 2022, enrolOn, householdRegistration: '370322' });
    expect(figures.includes('medical.schemes.open-to')).toBe(!published);
    expect(resident.reasons.includes('medical-scheme.resident.registered-in-city')).toBe(published);
  });

  test.for([
    { region: '370322', grade: 'official' },
    { region: '370300', grade: 'weak' },
  ])('in $region the rule is known from a source of grade $grade', ({ region, grade }) => {
    const { account } = ask({ enrolOn, householdRegistration: '110101', residencePermit: false }, { region });
    expect(account.grade).toBe(grade);
  });

  test('while no rule says who may join, a scheme is not published however much else is known', () => {
    const facts = { householdRegistration: '370322', group: 'none', missedYears: 0, insideWindow: true } as const;
    const { resident } = ask({ ...facts, year: 2025, enrolOn: '2023-12-20' }, { region: '370300' });
    expect(resident).toMatchObject({ yearlyCost: '460.00', waitingMonths: 0, outcome: 'not-published' });
  });
});
