import { describe, expect, test } from 'vitest';
import { assess, assessHeadline, headlineOf } from '../../shared/answer/assessment.ts';
import { type Calculation, headlineAnswer } from '../../shared/answer/calculation.ts';
import { lean } from '../../shared/answer/lean.ts';
import { answerPlans, planHeadlines } from '../../shared/answer/plans.ts';
import { SECTION_NAMES, SECTIONS } from '../../shared/answer/sections.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { people } from '../support/people.ts';

const TODAY = '2026-11-24';
const PEOPLE = people(20261130, 300);

const RIDER: Facts = {
  year: 2026,
  base: { amount: '4573' },
  birthMonth: '1971-06',
  sex: 'male',
  householdRegistration: '370322',
  platform: '美团',
  trade: 'food-delivery',
  employment: 'flexible',
};

/** Members that only explain (design.md, section 5). */
const EXPLAINS = ['steps', 'documents', 'notices', 'schedules', 'tiers', 'conditions', 'claim', 'limits', 'reasons'];

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...namesIn(member)]);
}

describe('the headline view', () => {
  test('is what the full answer of the same person says, for 300 people', () => {
    for (const facts of PEOPLE) {
      const { nextQuestion: _, questions, ranges, ...alone } = assessHeadline(release, facts, TODAY, 'zh-CN');
      const { nextQuestion: __, ...full } = headlineOf(assess(release, facts, TODAY, 'zh-CN'));
      // What narrows a headline most is asked first: the same questions in another order.
      const ids = (asked: typeof questions) => (asked ?? []).map(({ id }) => id).sort();
      expect(ids(questions)).toEqual(ids(full.questions));
      expect(alone).toEqual({ ...full, questions: undefined, ranges: undefined });
      expect(ranges).toEqual(full.ranges);
    }
  });

  test('has nothing that only explains', () => {
    for (const facts of PEOPLE.slice(0, 50)) {
      const names = namesIn(assessHeadline(release, facts, TODAY, 'en'));
      expect(names.filter((name) => EXPLAINS.includes(name))).toEqual([]);
    }
  });

  test('says what a rider pays a month and is owed', () => {
    const { contributions, subsidies } = assessHeadline(release, RIDER, TODAY, 'zh-CN');
    // 4573 × 20 % = 914.60, × 7 % = 320.11.
    expect(contributions.monthly).toMatchObject({ pension: '914.60', medical: '320.11', total: '1234.71' });
    expect(subsidies.programmes.find(({ id }) => id === 'occupational-injury')?.outcome).toBe('eligible');
  });

  const alone = SECTION_NAMES.map((name) => {
    const calculation = SECTIONS[name] as unknown as Calculation<Facts, object>;
    const answerTo = (facts: Facts) => headlineAnswer(calculation, release, facts, TODAY, 'zh-CN');
    return { name: name as string, answerTo, most: 2_500 };
  });
  test.for([
    ...alone,
    { name: 'assessment', answerTo: (facts: Facts) => assessHeadline(release, facts, TODAY, 'zh-CN'), most: 8_000 },
    { name: 'plans', answerTo: (facts: Facts) => planHeadlines(release, { facts }, TODAY, 'zh-CN'), most: 8_000 },
  ])('is sent in at most $most bytes to 200 people: $name', ({ name, answerTo, most }) => {
    const sizes = PEOPLE.slice(0, 200)
      .map((facts) => Buffer.byteLength(JSON.stringify(lean(answerTo(facts)))))
      .sort((one, other) => one - other);
    console.log(`${name}: ${sizes[100]} bytes in the middle, ${sizes.at(-1)} at most`);
    expect(sizes.at(-1)).toBeLessThanOrEqual(most);
  });
});

test('plans in headline view are those of the full answer', () => {
  const request = {
    facts: { sex: 'male', birthMonth: '1971-06', householdRegistration: '370322', pension: { monthsSoFar: 36 } },
    limit: { amount: '1500', per: 'month' },
  } as const;
  const full = answerPlans(release, request, TODAY, 'zh-CN');
  const { plans, ...rest } = planHeadlines(release, request, TODAY, 'zh-CN');
  expect(plans.map(({ choices, pays, pension }) => ({ choices, pays, pension }))).toEqual(
    full.plans.map(({ choices, pays, pension }) => ({ choices, pays, pension })),
  );
  const names = namesIn({ plans, ...rest });
  expect(names.filter((name) => ['steps', 'documents', 'notices', 'ledger', 'summary'].includes(name))).toEqual([]);
});
