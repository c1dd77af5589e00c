import { describe, expect, test } from 'vitest';
import { handler } from '../../../functions/plans/handler.ts';
import { answerPlans, type PlansAnswer, type PlansRequest } from '../../../shared/answer/plans.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { call, callForProblem } from '../support/call.ts';
import { clockAt, quietConsole } from '../support/stage.ts';

const ROUTE = 'POST /v1/plans';
const ENGLISH = { 'Accept-Language': 'en' };

/** Without `as PlansRequest`, so that what no program would send can be sent. */
const find = (body: unknown, headers = {}) => call<PlansAnswer>(handler, { route: ROUTE, body, headers });
const refused = async (body: unknown, headers = {}) =>
  (await callForProblem(handler, { route: ROUTE, body, headers })).body.errors;

quietConsole();
clockAt('2026-11-30T01:00:00Z');

/** Worked out by hand with the model of the rule (docs/adr/0040): a man short of months, who can pay 1,500 yuan a month. */
const SHORT_OF_MONTHS: PlansRequest = {
  facts: {
    sex: 'male',
    birthMonth: '1971-06',
    householdRegistration: '370322',
    previousScheme: 'resident',
    pension: { monthsSoFar: 36 },
  },
  limit: { amount: '1500', per: 'month' },
};

describe('POST /v1/plans', () => {
  test('what to pay, until when, and what comes of it', async () => {
    const { status, body } = await find(SHORT_OF_MONTHS);
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'assessed', asOf: '2026-11-30', region: '370322', ranges: [] });
    expect(body.considered).toBeGreaterThan(0);
    expect(body.plans.map(({ aim }) => aim)).toEqual([
      'least-cost',
      'least-cost-employee',
      'least-cost-both',
      'most-pension',
      'soonest-cover',
    ]);
    expect(body.plans[0]).toMatchObject({
      aim: 'least-cost',
      choices: {
        pensionScheme: 'employee',
        base: '4573.00',
        tier: null,
        paysUntil: '2040-10',
        medicalScheme: 'resident',
        medicalBase: null,
        from: '2026-11',
        retireIn: '2040-11',
      },
      age: { years: 69, months: 5 },
      pays: '160092.80', // 168 × 914.60 + 14 × 460.00
      largestMonth: { month: '2026-12', amount: '1374.60' }, // 914.60 + 460.00
      pension: { total: '2067.67', basic: '1065.04', account: '1002.63', transitional: '0.00', atLeast: true },
      coveredFrom: { earliest: '2026-11-30', latest: '2026-11-30' },
      drawnBackAfter: 75, // 153,652.80 ÷ 2,067.67
      aheadFrom: null,
      runnerUp: { pays: '210116.28', paysMore: '50023.48', pensionMore: '0.00' },
    });
    expect(body.plans[3]).toMatchObject({
      choices: { base: '7308.00' }, // (1500 × 12 − 460) ÷ 12 ÷ 20 %, whole yuan
      pays: '251988.80',
      pension: { total: '2864.05' },
      aheadFrom: '2050-06',
    });
    expect(body.plans[3]?.runnerUp?.text).toBe(
      '其次：职工养老加职工医保，2040年11月起领，一共交 252149.88 元（多交 161.08 元），每月领 2431.94 元（少领 432.11 元）。',
    );
  });

  test('says first that the pension begins late, then the plan as one would tell it', async () => {
    const zh = (await find({ ...SHORT_OF_MONTHS, aims: ['least-cost'] })).body.plans[0];
    expect(zh?.warnings[0]?.text).toMatch(/2040年11月才开始领，那时您 69 岁 5 个月，比法定退休的2033年2月晚 93 个月/);
    expect(zh?.summary).toEqual(
      expect.arrayContaining([
        '职工养老：基数 4573 元，每月交 914.60 元，从2026年11月交到2040年10月，共 168 个月。',
        '医保：居民医保，每年交一次，一共 6440 元。',
        '2040年11月起领养老金，那时您 69 岁 5 个月：每月至少 2067.67 元。',
      ]),
    );
    expect(zh?.reasons[0]?.text).toBe('一共交 160092.80 元。换一种医保，至少多交 50023.48 元。');
    const en = (await find({ ...SHORT_OF_MONTHS, aims: ['least-cost'] }, ENGLISH)).body.plans[0];
    expect(en?.warnings[0]?.text).toMatch(
      /begins only in 2040-11, when you are 69 years and 5 months: 93 months after/,
    );
    expect(en?.summary).toContain(
      'Employee pension: base 4573 yuan, 914.60 yuan a month from 2026-11 to 2040-10, 168 months.',
    );
  });

  test('where no plan ends in a pension, the smallest limit that would do', async () => {
    const { body } = await find({ ...SHORT_OF_MONTHS, limit: { amount: 600, per: 'month' } });
    expect(body.plans.map(({ aim, choices }) => [aim, choices.pensionScheme])).toEqual([['soonest-cover', 'none']]);
    // (12 × 914.60 + 460.00) ÷ 12, rounded up
    expect(body.needed).toMatchObject({
      limit: { amount: '952.94', per: 'month' },
      text: '照您说的数，没有一种办法到老能按月领养老金。最少要每月拿得出 952.94 元。',
      plan: { pays: '160092.80' },
    });
  });

  test('without a limit it says that the most pension hangs on one, and what was taken for whatever was not told', async () => {
    const { body } = await find({ facts: { sex: 'male', birthMonth: '1990-06' } }, ENGLISH);
    expect(body.unmet).toEqual([
      {
        aim: 'most-pension',
        title: 'The highest pension that you can afford',
        limit: null,
        text: 'Say what you can pay, and the plan with the highest pension can be found.',
      },
    ]);
    expect(body.assumed[0]).toEqual({
      fact: 'pension.monthsSoFar',
      value: '0',
      text: 'Counted as if you had paid no month of the employee pension so far. If you have, there is less to pay.',
    });
    expect(body.nextQuestion?.id).toBe('pension.monthsSoFar');
  });

  test('without birth month or sex it asks', async () => {
    const { body } = await find({ facts: { sex: 'male' } }, ENGLISH);
    expect(body).toMatchObject({ outcome: 'needs-answers', considered: 0, plans: [] });
    expect(body.questions).toEqual([{ id: 'birthMonth', text: 'In which month were you born?' }]);
    expect(body.nextQuestion).toMatchObject({ id: 'birthMonth', text: 'In which month were you born?' });
  });

  test('the day and the place may stand beside the facts or among them', async () => {
    const beside = await find({ ...SHORT_OF_MONTHS, region: '370300', asOf: '2026-10-15' });
    const facts = { ...SHORT_OF_MONTHS.facts, region: '370300', asOf: '2026-10-15' };
    const among = await find({ ...SHORT_OF_MONTHS, facts });
    expect(among.body).toMatchObject({ region: '370300', asOf: '2026-10-15' });
    expect(among.body.plans).toEqual(beside.body.plans);
  });

  test('is what the page works out', async () => {
    const { body } = await find(SHORT_OF_MONTHS);
    expect(body).toEqual(answerPlans(release, SHORT_OF_MONTHS, '2026-11-30', 'zh-CN'));
  });
});

describe('Requests that cannot be', () => {
  const facts = SHORT_OF_MONTHS.facts;
  test.for([
    ['/limit/amount', { facts, limit: { amount: '0', per: 'month' } }],
    ['/limit/amount', { facts, limit: { amount: 0, per: 'month' } }],
    ['/limit/amount', { facts, limit: { amount: '0.00', per: 'year' } }],
    ['/limit/amount', { facts, limit: { amount: '-600', per: 'month' } }],
    ['/limit/amount', { facts, limit: { amount: '600.005', per: 'month' } }],
    ['/limit/amount', { facts, limit: { amount: 600.5, per: 'month' } }],
    ['/limit/amount', { facts, limit: { per: 'month' } }],
    ['/limit/per', { facts, limit: { amount: '600', per: 'week' } }],
    ['/limit/from', { facts, limit: { amount: '600', per: 'month', from: '2026-12' } }],
    ['/aims/0', { facts, aims: ['richest'] }],
    ['/aims', { facts, aims: [] }],
    ['/budget', { facts, budget: '600' }],
    ['/facts', { limit: { amount: '600', per: 'month' } }],
    ['/facts/name', { facts: { ...facts, name: '张三' } }],
    ['/facts/birthMonth', { facts: { ...facts, birthMonth: '1971' } }],
    ['/facts/birthMonth', { facts: { sex: 'male', birthMonth: '2027-01' } }],
    ['/facts/region', { facts: { ...facts, region: '110101' } }],
    ['/region', { facts, region: '110101' }],
  ])('%s of %j', async ([pointer, body]) => {
    const zh = await refused(body);
    expect(zh?.map((each) => each.pointer)).toEqual([pointer]);
    expect(zh?.[0]?.detail).toMatch(/[一-鿿]/);
    const en = await refused(body, ENGLISH);
    expect(en?.[0]?.detail).toMatch(/^[^一-鿿]*[a-z]{3}/i);
  });
});
