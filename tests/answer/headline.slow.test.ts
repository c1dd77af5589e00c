import { describe, expect, test } from 'vitest';
import { assess, assessHeadline, headlineOf } from '../../shared/answer/assessment.ts';
import { type Calculation, headlineAnswer } from '../../shared/answer/calculation.ts';
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

/** Members that only explain. */
const EXPLAINS = [
  'steps',
  'documents',
  'notices',
  'schedules',
  'tiers',
  'conditions',
  'claim',
  'limits',
  'reasons',
  'source',
];

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
    const { contributions, subsidies, figures } = assessHeadline(release, RIDER, TODAY, 'zh-CN');
    // 4573 × 20 % = 914.60, × 7 % = 320.11.
    expect(contributions.monthly).toMatchObject({ pension: '914.60', medical: '320.11', total: '1234.71' });
    expect(subsidies.programmes.find(({ id }) => id === 'occupational-injury')?.outcome).toBe('eligible');
    // What is missing is named with the last value seen and whom to ask, in no sentence.
    const fee = figures?.find(({ id }) => id === 'medical.flexible.major-illness-fee');
    expect(fee).toMatchObject({ status: 'not-seen', lastSeen: { value: '144' }, contact: { phone: '12393' } });
    expect(namesIn(figures)).not.toContain('text');
  });

  test.for(SECTION_NAMES.map((name) => ({ name, most: name === 'subsidies' ? 4_000 : 2_560 })))(
    'is short for a rider: $name',
    ({ name, most }) => {
      const calculation = SECTIONS[name] as unknown as Calculation<Facts, object>;
      const bytes = Buffer.byteLength(JSON.stringify(headlineAnswer(calculation, release, RIDER, TODAY, 'zh-CN')));
      expect(bytes).toBeLessThanOrEqual(most);
    },
  );

  test.for([{ facts: {} }, { facts: RIDER }])('is short: an assessment of $facts', ({ facts }) => {
    const bytes = Buffer.byteLength(JSON.stringify(assessHeadline(release, facts, TODAY, 'zh-CN')));
    expect(bytes).toBeLessThanOrEqual(8_192);
  });
});

test('plans in headline view are those of the full answer, and short', () => {
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
  expect(Buffer.byteLength(JSON.stringify({ plans, ...rest }))).toBeLessThan(8_000);
});

/** `HEADLINES_OF=2000` for more; plans take a tenth of a second each. */
const MEASURED = people(20261130, Number(process.env.HEADLINES_OF ?? 200));

/**
 * Bytes at the median, for nineteen of twenty, and at most. Issue 18 wants 2,560 for one calculation and 8,192 for an
 * assessment or plans. What design 5 has every answer say of what is open (figures with office and contact, ranges with
 * what decides them) is most of those that are longer: nothing of it may be left out. Nine programmes of which nobody
 * has told anything are nine ranges; years that nobody can have seen yet are seven figures.
 */
const LENGTHS = {
  contributions: { median: 1_300, p95: 2_560, most: 2_800 },
  medicalSchemes: { median: 1_250, p95: 2_560, most: 3_500 },
  contributionYears: { median: 700, p95: 950, most: 1_300 },
  subsidies: { median: 2_700, p95: 5_200, most: 5_700 },
  retirement: { median: 950, p95: 1_500, most: 3_100 },
  workerStatus: { median: 650, p95: 800, most: 800 },
  assessment: { median: 6_500, p95: 8_700, most: 10_400 },
  plans: { median: 1_000, p95: 7_000, most: 7_500 },
} as const;

test.for(Object.entries(LENGTHS))(
  'the length of %s in headline view',
  { timeout: 1_800_000 },
  ([name, { median, p95, most }]) => {
    const given = (facts: Facts): object => {
      if (name === 'assessment') return assessHeadline(release, facts, TODAY, 'zh-CN');
      if (name === 'plans') return planHeadlines(release, { facts }, TODAY, 'zh-CN');
      const calculation = SECTIONS[name as keyof typeof SECTIONS] as unknown as Calculation<Facts, object>;
      return headlineAnswer(calculation, release, facts, TODAY, 'zh-CN');
    };
    const sizes = MEASURED.map((facts) => Buffer.byteLength(JSON.stringify(given(facts)))).sort((a, b) => a - b);
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? Number.NaN;
    console.info(`${name}: ${at(0.5)} bytes at the median, ${at(0.95)} at the 95th, ${at(1)} at most`);
    expect(at(0.5)).toBeLessThanOrEqual(median);
    expect(at(0.95)).toBeLessThanOrEqual(p95);
    expect(at(1)).toBeLessThanOrEqual(most);
  },
);
