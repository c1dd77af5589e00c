import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { retirementCalculation } from '../../../shared/answer/retirement.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { addMonths, monthsBetween } from '../../../shared/month.ts';
import type { RetirementFacts } from '../../../shared/rules/retirement/index.ts';
import { ask, TODAY } from './ask.ts';

describe('What is not said is asked for, once, the most telling first', () => {
  test.for([
    { facts: {}, questions: ['birthMonth', 'sex', 'womenClass'] },
    { facts: { birthMonth: '1970-01' }, questions: ['sex', 'womenClass'] },
    { facts: { birthMonth: '1970-01', sex: 'female' }, questions: ['womenClass'] },
    { facts: { birthMonth: '1970-01', womenClass: '50' }, questions: ['sex'] },
    { facts: { sex: 'male' }, questions: ['birthMonth'] },
    { facts: { birthMonth: '1970-01', sex: 'male' }, questions: [] },
    { facts: { birthMonth: '1970-01', sex: 'female', womenClass: '50' }, questions: [] },
    {
      facts: { birthMonth: '1970-01', sex: 'male', pension: {} },
      questions: [
        'pension.monthsSoFar',
        'pension.accountNow',
        'pension.preAccountMonths',
        'pension.indexSoFar',
        'base',
      ],
    },
    {
      facts: { birthMonth: '1970-01', sex: 'male', pension: { months: 200, retireAt: {} } },
      questions: [
        'pension.retireAt.years',
        'pension.retireAt.months',
        'pension.index',
        'pension.account',
        'pension.preAccountMonths',
      ],
    },
  ] as const)('$facts: $questions', ({ facts, questions }) => {
    expect(ask(facts).account.questions).toEqual(questions);
  });

  test('without facts every member is null, and no pension is made up', () => {
    const { account: _, ...members } = ask({});
    expect(members).toEqual({
      statutoryAge: null,
      statutoryMonth: null,
      minimumMonths: null,
      earliestMonth: null,
      latestMonth: null,
    });
  });
});

describe('What can be decided is decided', () => {
  test('an age of choice needs no class: the pension of a woman who does not know hers', () => {
    // 7831 × 15 × 1 % = 1174.65; 170000 ÷ 170 = 1000
    const { statutoryAge, pension } = ask({
      birthMonth: '1971-06',
      sex: 'female',
      pension: { index: '1', months: 180, preAccountMonths: 0, account: '170000', retireAt: { years: 55, months: 0 } },
    });
    expect(statutoryAge).toBeNull();
    expect(pension).toMatchObject({ basic: '1174.65', account: '1000.00', total: '2174.65', divisor: '170' });
  });

  test('a benefit base and an age of choice need no birth month', () => {
    const { pension } = ask({
      sex: 'male',
      pension: {
        index: '1',
        months: 180,
        preAccountMonths: 0,
        account: '139000',
        benefitBase: '7831',
        retireAt: { years: 60, months: 0 },
      },
    });
    expect(pension).toMatchObject({ total: '2174.65' });
  });

  test('half an age is not an age', () => {
    const { pension } = ask({
      birthMonth: '1968-05',
      sex: 'male',
      pension: { index: '1', months: 180, account: '1', retireAt: { years: 60 } },
    });
    expect(pension).toMatchObject({ divisor: null, account: null, total: null });
  });
});

/** Somebody aged 16 at the earliest when the first month before accounts was credited. */
function grownUp({ birthMonth, pension, ...rest }: RetirementFacts): RetirementFacts {
  const most = birthMonth === undefined ? 0 : Math.max(0, monthsBetween(addMonths(birthMonth, 16 * 12), '1996-01'));
  const preAccountMonths = Math.min(pension?.preAccountMonths ?? 0, most);
  return { ...rest, birthMonth, pension: pension && { ...pension, preAccountMonths } };
}

const anybody: fc.Arbitrary<RetirementFacts> = fc.record({
  birthMonth: fc
    .tuple(fc.integer({ min: 1965, max: 1995 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  sex: fc.constantFrom('male', 'female'),
  womenClass: fc.constantFrom('50', '55'),
  pension: fc.option(
    fc.record({
      index: fc.constantFrom('0.6', '1', '1.5321'),
      months: fc.integer({ min: 100, max: 400 }),
      preAccountMonths: fc.integer({ min: 0, max: 100 }),
      account: fc.constantFrom('0', '80000', '123456.78'),
      retireAt: fc.option(
        fc.record({ years: fc.integer({ min: 50, max: 65 }), months: fc.integer({ min: 0, max: 11 }) }),
        { nil: undefined },
      ),
    }),
    { nil: undefined },
  ),
});

const decided = anybody.map(grownUp);

/** The same facts with some leaves taken away at random. */
function without(facts: object, prefix: string, keep: (path: string) => boolean): object {
  const left = Object.entries(facts).flatMap(([name, value]): [string, unknown][] => {
    const path = `${prefix}${name}`;
    if (value === undefined) return [];
    if (typeof value === 'object') return [[name, without(value, `${path}.`, keep)]];
    return keep(path) ? [[name, value]] : [];
  });
  return Object.fromEntries(left);
}

const LEAVES = [
  'birthMonth',
  'sex',
  'womenClass',
  'pension.index',
  'pension.months',
  'pension.preAccountMonths',
  'pension.account',
  'pension.retireAt.years',
  'pension.retireAt.months',
];

/** Every member that is known, by its path. */
function known(value: unknown, path = ''): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') return { [path]: value };
  return Object.assign({}, ...Object.entries(value).map(([name, each]) => known(each, `${path}/${name}`)));
}

test('facts taken away at random: the same answer, or fewer members and the removed facts asked for', () => {
  fc.assert(
    fc.property(decided, fc.subarray(LEAVES), (facts, removed) => {
      const less = without(facts, '', (path) => !removed.includes(path)) as RetirementFacts;
      // who tells nothing of the time of retirement is asked for today instead
      fc.pre(!['pension.months', 'pension.index', 'pension.account'].every((path) => removed.includes(path)));
      const answerTo = (told: RetirementFacts) => answer(retirementCalculation, release, told, TODAY, 'zh-CN');
      const [full, partial] = [answerTo(facts), answerTo(less)];
      const asked = (partial.questions ?? []).map(({ id }) => id);
      for (const id of asked) expect(removed).toContain(id);
      expect(partial.outcome).toBe(asked.length > 0 ? 'needs-answers' : full.outcome);

      // what depends on months that are enough is given on that condition as long as nobody knows
      const unheld = {
        ...(removed.includes('pension.months') && { earliestMonth: null }),
        ...(full.ways && { pension: null }),
      };
      const membersOf = ({
        statutoryAge,
        statutoryMonth,
        minimumMonths,
        earliestMonth,
        latestMonth,
        pension,
      }: typeof full) =>
        known({ statutoryAge, statutoryMonth, minimumMonths, earliestMonth, latestMonth, pension, ...unheld });
      const all = membersOf(full);
      const some = membersOf(partial);
      expect(all).toMatchObject(some);
      if (asked.length === 0) expect(some).toEqual(all);
    }),
    { numRuns: 2000 },
  );
});
