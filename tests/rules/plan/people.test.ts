import { describe, expect, test } from 'vitest';
import type { Aim } from '../../../shared/rules/plan/types.ts';
import { ask, chosen, codes, ledgerSaid, monthly, pensionSaid, readable, type Shown, said } from './ask.ts';
import { people, type WorkedPerson, type WorkedPlan } from './people.ts';

const AIMS: readonly Aim[] = ['least-cost', 'least-cost-employee', 'most-pension', 'soonest-cover'];

function expectPlan(plan: Shown, worked: WorkedPlan, { said: sentences }: WorkedPerson) {
  const { table, because = [], ...rest } = worked;
  expect(readable(plan)).toEqual(rest);
  expect(ledgerSaid(plan)).toEqual(monthly(table));
  expect(codes(plan.reasons)).toEqual(expect.arrayContaining([...because]));
  const spoken = said([...plan.warnings, ...plan.reasons]);
  for (const [code, operands] of Object.entries(sentences))
    if (code in spoken) expect(spoken[code]).toMatchObject(operands);
}

describe('People worked out by hand, to the fen and the month', () => {
  test.for(people.map((person) => [person.who, person] as const))('%s', ([, person]) => {
    const answer = ask(person.facts, person.limit);
    for (const aim of AIMS) {
      const plan = answer.plan(aim);
      const worked = person.plans[aim];
      if (worked === null) expect(plan, aim).toBeUndefined();
      else if (!plan || !worked) expect.fail(`${aim}: no plan, or none worked out`);
      else if (worked === 'least-cost') expect(plan.choices, aim).toEqual(answer.plan('least-cost')?.choices);
      else expectPlan(plan, worked, person);
    }
    const both = answer.plan('least-cost-both');
    const saidOfBoth = both ? `${both.pays}; ${both.pension?.total}; ${both.choices.retireIn}` : null;
    expect(saidOfBoth).toBe(person.both);
    for (const question of person.toAsk ?? []) expect(codes(answer.toAsk)).toContain(question);
    expect(answer.account.questions).toEqual([]);
  });
});

test('(a) is told the smallest limit that would do: 12 × 914.60 + 460.00 in a year, a twelfth of it 952.933…', () => {
  const [person] = people as [WorkedPerson];
  const { needed, unmet } = ask(person.facts, person.limit);
  expect(needed?.limit).toEqual({ amount: '952.94', per: 'month' });
  expect(needed && chosen(needed.plan)).toBe(
    'employee pension on base 4573; resident medical; pension paid for 168 months, 2026-11 to 2040-10; retires 2040-11 at 69 years 5 months',
  );
  expect(needed?.plan.pays).toBe('160092.80');
  expect(unmet).toEqual(
    // 12 × (914.60 + 320.11) + 179.00 = 14995.52; ÷ 12 = 1249.626…
    expect.arrayContaining([
      { aim: 'least-cost', limit: '952.94' },
      { aim: 'least-cost-employee', limit: '952.94' },
      { aim: 'least-cost-both', limit: '1249.63' },
      { aim: 'most-pension', limit: '952.94' },
    ]),
  );
});

test('(e), if she were of class 50: 240 × 1234.71 + 46 × 320.11 + 25 × 179.00', () => {
  const facts = { sex: 'female', birthMonth: '1998-09', womenClass: '50', householdRegistration: '370102' } as const;
  const answer = ask({ ...facts, residencePermit: false }, { amount: '20000', per: 'year' });
  const [least, most] = [answer.plan('least-cost') as Shown, answer.plan('most-pension') as Shown];
  expect([least.pays, pensionSaid(least), least.choices.retireIn]).toEqual([
    '315530.46',
    '1727.60 = 1253.00 + 474.60',
    '2050-09',
  ]);
  expect([most.pays, pensionSaid(most), most.choices.retireIn]).toEqual([
    '536862.62',
    '2977.44 = 1968.56 + 1008.88',
    '2053-09',
  ]);
});

test('(h) is asked for the months paid so far, and told what was taken for what is not said', () => {
  const { nextQuestion, assumed, considered } = ask({ sex: 'male', birthMonth: '1990-06' });
  expect(nextQuestion?.id).toBe('pension.monthsSoFar');
  expect(considered).toBeGreaterThan(0);
  expect(Object.fromEntries(assumed.map(({ fact, value }) => [fact, value]))).toMatchObject({
    'pension.monthsSoFar': '0',
    householdRegistration: '370322',
  });
});

test('(i) is told what the employee pension would need: 952.94 a month', () => {
  const { needed, unmet } = ask(
    { sex: 'male', birthMonth: '1996-03', householdRegistration: '370322', pension: { monthsSoFar: 0 } },
    { amount: '400', per: 'month' },
  );
  expect(needed).toBeNull();
  expect(unmet).toContainEqual({ aim: 'least-cost-employee', limit: '952.94' });
});

test('(k) the man of (f) with 178 months: 9807 and 9808 both read 982.29, and are told apart before rounding', () => {
  const answer = ask(
    { sex: 'male', birthMonth: '1966-09', householdRegistration: '370322', pension: { monthsSoFar: 178 } },
    { amount: '2000', per: 'month' },
  );
  const plan = answer.plan('most-pension') as Shown;
  expect(chosen(plan)).toBe(
    'employee pension on base 9808; resident medical; pension paid for 4 months, 2026-11 to 2027-02; retires 2027-03 at 60 years 6 months',
  );
  expect(ledgerSaid(plan)).toEqual(
    monthly([
      ['2026-11 to 2027-02', '1961.60', 4],
      ['each December 2026 to 2026', '460.00', 1],
    ]),
  );
  expect([plan.pays, plan.pension?.total]).toEqual(['8306.40', '982.29']);
});
