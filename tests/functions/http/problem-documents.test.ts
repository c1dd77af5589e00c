import { describe, expect, test } from 'vitest';
import { handler as assessments } from '../../../functions/assessments/handler.ts';
import { handler as contributions } from '../../../functions/contributions/handler.ts';
import { handler as parameters } from '../../../functions/parameters/handler.ts';
import { PROBLEM_BASE } from '../../../shared/api/problem.ts';
import { type Call, callForProblem } from '../support/call.ts';
import { quietConsole } from '../support/stage.ts';

quietConsole();

const COMPUTE = 'POST /v1/contributions';
const SAVE = 'POST /v1/assessments';
const LIST = 'GET /v1/parameters';
const handlers = { [COMPUTE]: contributions, [SAVE]: assessments, [LIST]: parameters };

const base = { income: '6000' };
const paidOn = (month: string) => ({ year: 2026, base, paid: [{ month, base: '6000' }] });
const closed = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
/** A JSON object of exactly so many bytes, with the one unknown member `x`. */
const ofBytes = (bytes: number) => `{"x":"${'x'.repeat(bytes - 8)}"}`;

interface Row {
  what: string;
  call: Partial<Call>;
  status: number;
  kind: string;
  /** Every pointer, in order; left out for problems of the request as a whole. */
  pointers?: string[];
}

const invalid = (what: string, call: Partial<Call>, ...pointers: string[]): Row => ({
  what,
  call,
  status: 422,
  kind: 'invalid-request',
  pointers,
});

const whole = (status: number, kind: string, what: string, call: Partial<Call>): Row => ({ what, call, status, kind });

const rows: Row[] = [
  whole(400, 'missing-body', 'no body', {}),
  whole(400, 'missing-body', 'an empty body', { raw: '' }),
  whole(400, 'missing-body', 'an empty body of no type', { raw: '', headers: { 'Content-Type': '' } }),
  whole(400, 'malformed-json', 'blanks only', { raw: ' \n' }),
  whole(400, 'malformed-json', 'half an object', { raw: '{"year":' }),
  whole(400, 'malformed-json', 'NaN', { raw: '{"year":NaN}' }),
  whole(400, 'malformed-json', 'single quotes', { raw: "{'year':2026}" }),
  whole(400, 'malformed-json', '50,000 open brackets', { raw: '['.repeat(50_000) }),
  whole(400, 'malformed-json', '10,000 open members', { raw: '{"a":'.repeat(10_000) }),
  whole(400, 'malformed-json', 'bytes that are not UTF-8', { raw: Buffer.of(0x22, 0xff, 0x22), base64: true }),
  whole(413, 'body-too-large', 'one byte over 64 KiB', { raw: ofBytes(65_537) }),
  whole(413, 'body-too-large', '65 KiB', { raw: ofBytes(65 * 1024) }),
  whole(413, 'body-too-large', '65 KiB in base64', { raw: ofBytes(65 * 1024), base64: true }),
  whole(413, 'body-too-large', '65 KiB of Chinese in 22 K characters', { raw: `"${'灵'.repeat(22_000)}"` }),
  whole(415, 'unsupported-media-type', 'a form', {
    raw: 'year=2026',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  }),
  whole(415, 'unsupported-media-type', 'JSON sent as text', { body: {}, headers: { 'Content-Type': 'text/plain' } }),
  whole(415, 'unsupported-media-type', 'a type that only begins like JSON', {
    body: {},
    headers: { 'Content-Type': 'application/json5' },
  }),
  whole(415, 'unsupported-media-type', 'JSON of no type', { body: {}, headers: { 'Content-Type': '' } }),

  invalid(
    'JSON with a charset, read and then refused for its member',
    { body: { x: 1 }, headers: { 'Content-Type': 'Application/JSON; charset=UTF-8' } },
    '/x',
  ),
  invalid('exactly 64 KiB, read and then refused for its member', { raw: ofBytes(65_536) }, '/x'),
  invalid('64 KiB in base64', { raw: ofBytes(65_536), base64: true }, '/x'),
  invalid('null', { raw: 'null' }, ''),
  invalid('an array', { raw: '[]' }, ''),
  invalid('a string', { raw: '"year"' }, ''),
  invalid('30,000 nested arrays', { raw: closed(30_000) }, ''),
  invalid('30,000 nested arrays in a member', { raw: `{"year":2026,"base":${closed(30_000)}}` }, '/base'),
  invalid('unknown members, one error each', { body: { foo: 1, bar: { x: 1 }, year: 2026 } }, '/foo', '/bar'),
  invalid('a pointer that needs escapes', { body: { 'a/b~c': 1 } }, '/a~1b~0c'),
  invalid('__proto__', { raw: '{"__proto__":{"year":2026}}' }, '/__proto__'),
  invalid('constructor', { raw: '{"constructor":{"prototype":{"year":2026}}}' }, '/constructor'),
  invalid('a lone surrogate as a name', { raw: '{"\\ud800":1}' }, '/\ud800'),
  invalid('a lone surrogate as an amount', { raw: '{"base":{"amount":"\\ud800"}}' }, '/base/amount'),
  invalid('a member twice', { raw: '{"year":2026,"year":2025}' }, '/year'),
  invalid('a member twice, written differently', { raw: '{"year":2026,"\\u0079ear":2025}' }, '/year'),
  invalid('a member twice, deep inside', { raw: '{"paid":[{},{"base":"1","base":"2"}]}' }, '/paid/1/base'),

  invalid('an amount as a number with decimals', { body: { year: 2026, base: { amount: 6000.5 } } }, '/base/amount'),
  invalid('a negative amount', { body: { year: 2026, base: { amount: '-1' } } }, '/base/amount'),
  invalid('1e9', { body: { year: 2026, base: { income: '1e9' } } }, '/base/income'),
  invalid('40 digits', { body: { year: 2026, base: { amount: '9'.repeat(40) } } }, '/base/amount'),
  invalid('three decimals', { body: { year: 2026, base: { amount: '6000.001' } } }, '/base/amount'),
  invalid('full-width digits', { body: { year: 2026, base: { amount: '６０００' } } }, '/base/amount'),
  invalid('a percentage with its sign', { body: { year: 2026, base: { percent: '100%' } } }, '/base/percent'),
  invalid('a budget of nothing', { body: { year: 2026, base: { monthlyBudget: '0' } } }, '/base/monthlyBudget'),
  invalid('a negative budget', { body: { year: 2026, base: { yearlyBudget: '-1' } } }, '/base/yearlyBudget'),
  invalid('a pension to three decimals', { body: { year: 2026, base: { pension: '2000.001' } } }, '/base/pension'),
  invalid('an unknown member of the base', { body: { year: 2026, base: { amount: '6000', foo: 1 } } }, '/base/foo'),
  invalid('a base of an unknown member only', { body: { year: 2026, base: { foo: 1 } } }, '/base/foo', '/base'),
  invalid('an empty base', { body: { year: 2026, base: {} } }, '/base'),
  invalid('two bases at once', { body: { year: 2026, base: { amount: '6000', income: '6000' } } }, '/base'),
  invalid('a base as a string', { body: { year: 2026, base: '6000' } }, '/base'),
  invalid('a base of null', { body: { year: 2026, base: null } }, '/base'),
  invalid('a year in quotation marks', { body: { year: '2026', base } }, '/year'),
  invalid('half a year', { body: { year: 2026.5, base } }, '/year'),
  invalid('the year 1e9', { raw: '{"year":1e9}' }, '/year'),
  invalid('the year 1989', { body: { year: 1989, base } }, '/year'),
  invalid('month 13', { body: { year: 2026, base, from: '2026-13' } }, '/from'),
  invalid('a month without its zero', { body: { year: 2026, base, from: '2026-3' } }, '/from'),
  invalid('a first month outside the year', { body: { year: 2026, base, from: '2025-12' } }, '/from'),
  invalid('a month paid of another year', { body: paidOn('2025-12') }, '/paid/0/month'),
  invalid('a month paid without base', { body: { year: 2026, base, paid: [{ month: '2026-01' }] } }, '/paid/0/base'),
  invalid(
    'a month paid twice',
    { body: { year: 2026, base, paid: [...paidOn('2026-02').paid, ...paidOn('2026-02').paid] } },
    '/paid/1/month',
  ),
  invalid('30 February', { body: { year: 2026, base, asOf: '2026-02-30' } }, '/asOf'),
  invalid('a day of the 22nd century', { body: { year: 2026, base, asOf: '2126-01-01' } }, '/asOf'),
  invalid('a region elsewhere', { body: { year: 2026, base, region: '110000' } }, '/region'),
  invalid('a region as a number', { body: { year: 2026, base, region: 370322 } }, '/region'),
  invalid('an unknown scheme', { body: { year: 2026, base, schemes: ['pension', 'pet'] } }, '/schemes/1'),
  invalid('no scheme', { body: { year: 2026, base, schemes: [] } }, '/schemes'),
  invalid('an unknown option', { body: { year: 2026, base, medicalOption: 'all' } }, '/medicalOption'),
  invalid('two faults at once', { body: { year: 'x', base: { amount: 'y' } } }, '/year', '/base/amount'),
  invalid('a query on a route without one', { body: { year: 2026 }, query: { year: '2026' } }, '/year'),

  invalid('no facts', { route: SAVE, body: {} }, '/facts'),
  invalid('facts with a name', { route: SAVE, body: { facts: { name: '张三' } } }, '/facts/name'),
  invalid('a fault in the facts', { route: SAVE, body: { facts: { base: { amount: 1.5 } } } }, '/facts/base/amount'),
  invalid(
    'facts that contradict each other',
    { route: SAVE, body: { facts: { year: 2026, base, from: '2025-12' } } },
    '/facts/from',
  ),
  invalid(
    'an Idempotency-Key with blanks',
    { route: SAVE, body: { facts: {} }, headers: { 'IDEMPOTENCY-KEY': 'a b' } },
    '/idempotency-key',
  ),
  invalid('an unknown query member', { route: LIST, query: { foo: '1' } }, '/foo'),
  invalid('30 February in the query', { route: LIST, query: { on: '2026-02-30' } }, '/on'),
  invalid('a query member twice', { route: LIST, query: { on: ['2026-01-01', '2026-01-02'] } }, '/on'),
];

describe('Every bad request gets its own problem document', () => {
  test.for(rows)('$what: $status $kind', async ({ call, status, kind, pointers }) => {
    const route = (call.route ?? COMPUTE) as keyof typeof handlers;
    const inLanguage = (language: string) =>
      callForProblem(handlers[route], { ...call, route, headers: { ...call.headers, 'Accept-Language': language } });
    const chinese = await inLanguage('zh-CN');
    const english = await inLanguage('en');

    for (const answer of [chinese, english]) {
      expect(answer.status).toBe(status);
      expect(answer.body.type).toBe(`${PROBLEM_BASE}/${kind}`);
      expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
    }
    const words = (answer: typeof chinese) => [
      answer.body.title,
      answer.body.detail ?? '',
      ...(answer.body.errors ?? []).map(({ detail }) => detail),
    ];
    for (const said of words(chinese)) expect(said).toMatch(/[一-鿿]/);
    for (const said of words(english)) expect(said).not.toMatch(/[一-鿿]|^$/);
  });
});

test('a request with a thousand faults is told fifty of them', async () => {
  const body = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x${index}`, 1]));
  const { errors } = (await callForProblem(contributions, { route: COMPUTE, body })).body;
  expect(errors).toHaveLength(50);
});

describe('A base outside the band', () => {
  // 鲁人社字〔2026〕75号: floor 4573, ceiling 22863, known from 2026-08-14.
  const asked = (amount: string) => ({ year: 2026, base: { amount }, asOf: '2026-11-24' });

  test('one fen under the floor names the band and says what would be right', async () => {
    const { status, body } = await callForProblem(contributions, { route: COMPUTE, body: asked('4572.99') });
    expect(status).toBe(422);
    expect(body).toEqual({
      type: `${PROBLEM_BASE}/base-out-of-range`,
      title: '缴费基数不在上下限之内',
      status: 422,
      instance: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      detail: '请在下限（floor）与上限（ceiling）之间选择基数。',
      floor: '4573.00',
      ceiling: '22863.00',
      errors: [
        {
          pointer: '/base/amount',
          detail: '4572.99 元低于缴费基数下限 4573.00 元，请选 4573.00 至 22863.00 元的基数。',
        },
      ],
    });
  });

  test('one fen over the ceiling, in English', async () => {
    const headers = { 'Accept-Language': 'en' };
    const { body } = await callForProblem(contributions, { route: COMPUTE, body: asked('22863.01'), headers });
    expect(body.errors).toEqual([
      {
        pointer: '/base/amount',
        detail: '22863.01 yuan is over the ceiling of 22863.00 yuan; choose a base from 4573.00 to 22863.00 yuan.',
      },
    ]);
  });

  test('in the facts of an assessment the pointer starts there', async () => {
    const { body } = await callForProblem(assessments, { route: SAVE, body: { facts: asked('4572.99') } });
    expect(body).toMatchObject({ floor: '4573.00', errors: [{ pointer: '/facts/base/amount' }] });
  });
});
