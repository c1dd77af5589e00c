import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { answer } from '../../shared/answer/calculation.ts';
import { medicalSchemesCalculation } from '../../shared/answer/medical-scheme.ts';
import { retirementCalculation } from '../../shared/answer/retirement.ts';
import { subsidiesCalculation } from '../../shared/answer/subsidies.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { lawOfTheCases } from '../rules/law-of-the-cases.ts';

const TODAY = '2026-11-30';
/** In 2026 both schemes cost 1500.00 on 5555.57: 1111.11 + 388.89. */
const BUDGET = { base: { monthlyBudget: '1500' } } as const;
const SAME = { base: { amount: '5555.57' } } as const;
const RIDER = { sex: 'male', birthMonth: '1985-03', pension: { monthsSoFar: 0 } } as const;

const retirement = (facts: Facts, today = TODAY) => answer(retirementCalculation, lawOfTheCases, facts, today, 'en');
const assessment = (facts: Facts) => assess(lawOfTheCases, facts, TODAY, 'en');
const asked = ({ questions = [] }: { questions?: readonly { id: string }[] }) => questions.map(({ id }) => id);

describe('A base named by what can be paid counts wherever a base does', () => {
  test('in retirement', () => {
    expect(retirement({ ...RIDER, ...BUDGET }).pension?.projection?.base).toBe('5555.57');
  });

  test.for([
    ['medical schemes', medicalSchemesCalculation, { year: 2026, enrolOn: '2026-12-01' }],
    ['subsidies', subsidiesCalculation, { groups: ['unemployed-a-year'], employment: 'flexible' }],
  ] as const)('in %s', ([, calculation, facts]) => {
    const on = (base: Facts['base']) =>
      answer(calculation as typeof medicalSchemesCalculation, lawOfTheCases, { ...facts, base } as Facts, TODAY, 'en');
    expect(on(BUDGET.base)).toEqual(on(SAME.base));
    expect(on(undefined)).not.toEqual(on(SAME.base));
  });

  test('in an assessment, the pension wanted is the one that retirement tells', () => {
    // 7620.94: tests/rules/contributions/wanted-pension.test.ts
    const { contributions, retirement } = assessment({ ...RIDER, year: 2026, base: { pension: '3004.61' } });
    expect(contributions.fits).toEqual({ wanted: '3004.61', reached: '3004.61', missedBy: '0.00' });
    expect(retirement.pension).toMatchObject({ total: '3004.61', projection: { base: '7620.94' } });
  });
});

describe('A target that is still open', () => {
  test('is not asked for again: what it waits for is', () => {
    const told: Facts = { year: 2026, base: { pension: '3000' }, birthMonth: '1985-03', enrolOn: '2026-12-01' };
    const open = asked(assessment(told));
    expect(open).not.toContain('base');
    expect(open).toEqual(expect.arrayContaining(['sex', 'pension.monthsSoFar', 'pension.accountNow']));
  });

  test('leaves the pension open where no figure tells what the base costs', () => {
    // What the medical scheme costs in 2025 nobody has seen.
    const { outcome, pension, figures = [] } = retirement({ ...RIDER, ...BUDGET }, '2025-06-01');
    expect([outcome, pension?.total]).toEqual(['not-published', null]);
    expect(figures.map(({ id }) => id)).toContain('medical.flexible.rate-pooled-only');
  });

  test('says nothing where nothing of a pension can be told: the base is asked for', () => {
    const facts: Facts = { year: 2026, enrolOn: '2026-12-01', base: { pension: '3000' } };
    expect(asked(answer(medicalSchemesCalculation, lawOfTheCases, facts, TODAY, 'en'))).toContain('base');
  });
});
