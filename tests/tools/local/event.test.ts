import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exchange, recording, type Served, serve } from './serve.ts';

const { calls, findHandler } = recording();
let served: Served;

beforeAll(async () => {
  served = await serve(findHandler);
});
afterAll(() => served.close());
beforeEach(() => void calls.splice(0));

async function eventOf(target: string, options?: Parameters<typeof exchange>[1]) {
  await exchange(`${served.origin}${target}`, options);
  const call = calls.at(-1);
  if (!call) throw new Error(`${target} reached no function`);
  return call;
}

describe('the query string, as API Gateway reads it', () => {
  test.for([
    { query: '', single: null, multi: null, why: 'no query' },
    { query: '?', single: null, multi: null, why: 'an empty query' },
    { query: '?on=2026-01-01', single: { on: '2026-01-01' }, multi: { on: ['2026-01-01'] }, why: 'one parameter' },
    {
      query: '?a=1&a=2&b=3',
      single: { a: '2', b: '3' },
      multi: { a: ['1', '2'], b: ['3'] },
      why: 'the last value wins',
    },
    { query: '?a', single: { a: '' }, multi: { a: [''] }, why: 'a name without a value' },
    { query: '?a=%E7%81%B5%20x+y', single: { a: '灵 x y' }, multi: { a: ['灵 x y'] }, why: 'values are decoded' },
    { query: '?A=1&a=2', single: { A: '1', a: '2' }, multi: { A: ['1'], a: ['2'] }, why: 'case matters' },
    {
      query: '?__proto__=x',
      single: { ['__proto__']: 'x' },
      multi: { ['__proto__']: ['x'] },
      why: 'no name is special',
    },
    { query: '?a=%zz', single: { a: '%zz' }, multi: { a: ['%zz'] }, why: 'what cannot be decoded stays' },
  ])('$why: $query', async ({ query, single, multi }) => {
    const { event } = await eventOf(`/v1/parameters${query}`);
    expect(event.queryStringParameters).toEqual(single);
    expect(event.multiValueQueryStringParameters).toEqual(multi);
  });
});

describe('headers', () => {
  test('keep their spelling; of several with one name the map of single values has the last', async () => {
    const { event } = await eventOf('/v1/health', { headers: ['X-Test', 'one', 'x-test', 'two', 'ACCEPT', 'a/b'] });
    expect(event.headers).toMatchObject({ 'X-Test': 'two', ACCEPT: 'a/b' });
    expect(event.multiValueHeaders).toMatchObject({ 'X-Test': ['one', 'two'], ACCEPT: ['a/b'] });
    expect(event.headers).not.toHaveProperty('x-test');
  });

  test('of the connection go no further, and the gateway writes its own', async () => {
    const headers = [
      'Connection',
      'close',
      'TE',
      'trailers',
      'X-Forwarded-For',
      '6.6.6.6',
      'X-Forwarded-Proto',
      'https',
    ];
    const { event } = await eventOf('/v1/health', { headers });
    const names = Object.keys(event.headers).map((name) => name.toLowerCase());
    expect(names.sort()).toEqual([
      'host',
      'x-amzn-trace-id',
      'x-forwarded-for',
      'x-forwarded-port',
      'x-forwarded-proto',
    ]);
    expect(event.headers).toMatchObject({
      'X-Forwarded-For': '127.0.0.1',
      'X-Forwarded-Port': String(served.port),
      'X-Forwarded-Proto': 'http',
    });
    expect(event.headers['X-Amzn-Trace-Id']).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/);
  });
});

describe('path parameters', () => {
  test.for([
    { path: '/v1/assessments/abc', resource: '/v1/assessments/{id}', parameters: { id: 'abc' } },
    { path: '/v1/assessments/a%2Fb%20c', resource: '/v1/assessments/{id}', parameters: { id: 'a%2Fb%20c' } },
    {
      path: `/v1/assessments/${'a'.repeat(300)}`,
      resource: '/v1/assessments/{id}',
      parameters: { id: 'a'.repeat(300) },
    },
    {
      path: '/v1/parameters/pension.contribution-base.floor',
      resource: '/v1/parameters/{id}',
      parameters: { id: 'pension.contribution-base.floor' },
    },
    { path: '/v1/parameters', resource: '/v1/parameters', parameters: null },
    { path: '/v1/openapi.json', resource: '/v1/openapi.json', parameters: null },
  ])('$path is $resource, left encoded', async ({ path, resource, parameters }) => {
    const { event } = await eventOf(`${path}?on=2026-01-01`);
    expect(event).toMatchObject({ resource, path, pathParameters: parameters });
  });
});

describe('the body', () => {
  test.for([
    { body: '', expected: null, why: 'no body is null' },
    { body: '{"a":"灵"}', expected: '{"a":"灵"}', why: 'UTF-8 is text' },
    { body: 'not JSON', expected: 'not JSON', why: 'nothing is parsed' },
    { body: Buffer.from([0x7b, 0xff, 0x7d]), expected: '{\ufffd}', why: 'bytes that are no UTF-8 are replaced' },
  ])('$why', async ({ body, expected }) => {
    for (const type of ['application/json', 'application/octet-stream', 'text/plain; charset=gbk', 'nonsense', '']) {
      const headers = type ? ['Content-Type', type] : [];
      const { event } = await eventOf('/v1/contributions', { method: 'POST', headers, body });
      expect(event).toMatchObject({ body: expected, isBase64Encoded: false });
      expect(event.headers['Content-Type']).toBe(type || undefined);
    }
  });
});

test('the context of the request and of the function', async () => {
  const headers = ['User-Agent', 'a test'];
  const { capability, event, context } = await eventOf('/v1/assessments/abc?x=1', { method: 'DELETE', headers });
  expect(capability).toBe('assessments');
  expect(event).toMatchObject({ httpMethod: 'DELETE', stageVariables: null });
  expect(event.requestContext).toMatchObject({
    httpMethod: 'DELETE',
    identity: { sourceIp: '127.0.0.1', userAgent: 'a test', apiKeyId: null },
    path: '/v1/assessments/abc',
    protocol: 'HTTP/1.1',
    resourcePath: '/v1/assessments/{id}',
    stage: 'local',
  });
  const { requestId, requestTime, requestTimeEpoch } = event.requestContext;
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(requestTime).toMatch(/^\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} \+0000$/);
  expect(new Date(requestTimeEpoch).toISOString()).toContain(requestTime?.slice(12, 20));
  expect(context).toMatchObject({ awsRequestId: requestId, functionName: 'assessments' });
  expect(context.getRemainingTimeInMillis()).toBeLessThanOrEqual(10_000);
});
