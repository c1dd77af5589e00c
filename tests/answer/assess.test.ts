import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { answer } from '../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { byInfluence } from '../../shared/answer/merge.ts';
import { assessment } from '../../shared/api/assessments.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';

const today = '2026-11-24';
const idsOf = (items: readonly { id: string }[] | undefined) => items?.map(({ id }) => id);

describe('An assessment from whatever answers there are', () => {
  test('none at all: every section asks, and nothing is taken for granted', () => {
    const { outcome, questions, contributions, retirement, contributionYears, workerStatus } = assess(
      release,
      {},
      today,
      'en',
    );
    expect(outcome).toBe('needs-answers');
    expect(idsOf(questions)).toEqual(
      expect.arrayContaining(['year', 'base', 'birthMonth', 'sex', 'employeeMonths', 'trade', 'managedByFirm']),
    );
    expect(contributions.monthly.pension).toBeNull();
    expect(retirement.statutoryMonth).toBeNull();
    expect(contributionYears.creditedMonths).toBeNull();
    expect(workerStatus.status).toBeNull();
  });

  test('each question stands once, with the sections that ask it', () => {
    const { questions } = assess(release, { year: 2026 }, today, 'en');
    expect(new Set(idsOf(questions)).size).toBe(questions?.length);
    expect(questions?.find(({ id }) => id === 'sex')?.sections).toEqual(
      expect.arrayContaining(['contributionYears', 'retirement']),
    );
  });

  test('year and base: the same contributions and steps as asked for by themselves', () => {
    const facts = { year: 2026, base: { income: '6000' } } as const;
    const { contributions, steps } = assess(release, facts, today, 'en');
    const alone = answer(contributionsCalculation, release, facts, today, 'en');
    const { outcome, grade, ...members } = contributions;
    expect(alone).toMatchObject({ outcome, grade, ...members });
    expect(steps.filter(({ section }) => section === 'contributions')).toEqual(
      alone.steps.map((step) => ({ ...step, section: 'contributions' })),
    );
  });

  test('the statutory month of retirement carries over to the years that are still paid until then', () => {
    // A man born 1985-03: 60 years is 2045-03, delayed by the full 36 months to 2048-03 (cap, births from 1976-09).
    const facts = {
      birthMonth: '1985-03',
      sex: 'male',
      employeeMonths: 60,
      deemedMonths: 0,
      resident: [{ kind: 'adult', months: 96 }],
    } as const;
    const { retirement, contributionYears } = assess(release, { ...facts, resident: [...facts.resident] }, today, 'en');
    expect(retirement.statutoryMonth).toBe('2048-03');
    // 60 + 96 ÷ 2 = 108 of 360 months; 252 are missing, paid from 2026-11 on: reached in 2047-10.
    expect(contributionYears).toMatchObject({
      creditedMonths: 108,
      requiredMonths: 360,
      missingMonths: 252,
      reachedIn: '2047-10',
    });
  });

  test('what the law does not allow is refused', () => {
    const facts = { year: 2026, base: { amount: '4572.99' } };
    expect(() => assess(release, facts, today, 'en')).toThrow(NotAcceptable);
  });

  test.each(['zh-CN', 'en'] as const)('it fits the schema of the API (%s)', (language) => {
    const facts = { year: 2026, base: { income: '6000' }, birthMonth: '1972-11', sex: 'male' } as const;
    expect(assessment.safeParse(assess(release, facts, today, language)).error?.issues).toBeUndefined();
  });
});

describe('The order of the questions', () => {
  test.for([
    { lists: [['a', 'b']], order: ['a', 'b'], why: 'a section knows which of its own matters more' },
    // a: 1 + 1/2 = 1.5; b: 1/2; c: 1
    {
      lists: [
        ['a', 'b'],
        ['c', 'a'],
      ],
      order: ['a', 'c', 'b'],
      why: 'asked by two sections goes first',
    },
    { lists: [], order: [], why: 'nothing is open' },
  ])('$why', ({ lists, order }) => {
    expect(byInfluence(lists)).toEqual(order);
  });
});
