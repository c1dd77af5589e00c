import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/api/calculation.ts';
import { contributionsCalculation } from '../../shared/api/calculations/contributions.ts';
import { assess } from '../../shared/assessment/index.ts';
import { NotAcceptable } from '../../shared/errors.ts';
import { release } from '../../shared/parameters/release.generated.ts';

const today = '2026-11-24';

describe('An assessment from whatever answers there are', () => {
  test('none at all: it asks for the year and the base', () => {
    const { outcome, questions, contributions, grade } = assess(release, {}, today, 'en');
    expect({ outcome, contributions, grade }).toEqual({ outcome: 'needs-answers', contributions: null, grade: null });
    expect(questions?.map(({ id }) => id)).toEqual(['year', 'base']);
  });

  test('the year alone: the band to choose in, and the base asked for', () => {
    const { outcome, questions, contributions } = assess(release, { year: 2026 }, today, 'en');
    expect(outcome).toBe('needs-answers');
    expect(questions?.map(({ id }) => id)).toEqual(['base']);
    expect(contributions?.base).toMatchObject({ chosen: null, floor: '4573.00', ceiling: '22863.00' });
  });

  test('year and base: the same contributions, steps and documents as asked for by themselves', () => {
    const facts = { year: 2026, base: { income: '6000' } } as const;
    const { contributions, ...members } = assess(release, facts, today, 'en');
    expect({ ...members, ...contributions }).toEqual(answer(contributionsCalculation, release, facts, today, 'en'));
  });

  test('what the law does not allow is refused', () => {
    const facts = { year: 2026, base: { amount: '4572.99' } };
    expect(() => assess(release, facts, today, 'en')).toThrow(NotAcceptable);
  });
});
