import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routes } from '../../../shared/api/routes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { exchange, recording, type Served, serve } from './serve.ts';

const { calls, findHandler } = recording();
const page = temporaryFolder();
let served: Served;

beforeAll(async () => {
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  writeFileSync(join(page, 'assets/main-1a2b.js'), 'export {}');
  served = await serve(findHandler, page);
});
afterAll(() => served.close());
beforeEach(() => void calls.splice(0));

const ask = (method: string, path: string) => exchange(`${served.origin}${path}`, { method });

test.for(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s reaches its function',
  async ([, { method, path, capability }]) => {
    const headers = ['X-Api-Key', 'a-key', 'Authorization', 'Bearer a.b.c'];
    await exchange(`${served.origin}${path.replace('{id}', 'abc')}`, { method, headers });
    expect(calls.map((call) => [call.capability, call.event.httpMethod, call.event.resource])).toEqual([
      [capability, method, path],
    ]);
  },
);

describe('what the API does not have is a 404 problem in both languages', () => {
  test.for([
    ['GET', '/v1/nothing'],
    ['POST', '/v1/nothing'],
    ['GET', '/v1'],
    ['GET', '/v1/assessments/a/b'],
    ['GET', '/v1/assessments/%zz'],
    ['HEAD', '/v1/nothing'],
    ['OPTIONS', '/v1/nothing'],
    ['POST', '/'],
    ['GET', '/no-such-file.js'],
    ['GET', '/../package.json'],
    ['GET', '/%2e%2e/package.json'],
    ['GET', '/..%2fpackage.json'],
    ['GET', '/assets/%2e%2e%2f%2e%2e%2fpackage.json'],
    ['GET', '/index%00.html'],
  ] as const)('%s %s', async ([method, path]) => {
    const got = await ask(method, path);
    expect(got.status).toBe(404);
    expect(got.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'access-control-allow-origin': '*',
    });
    if (method === 'HEAD') return expect(got.body).toBe('');
    expect(JSON.parse(got.body)).toEqual({
      type: 'urn:lingbao:problems/not-found',
      title: '没有找到 Not found',
      status: 404,
      instance: got.headers['x-amzn-requestid'],
      detail: expect.stringMatching(/地址.*The address/),
    });
    expect(calls).toEqual([]);
  });

  test.for(['application/json', 'nonsense'])('whatever is sent there as %s', async (type) => {
    const headers = ['Content-Type', type];
    const got = await exchange(`${served.origin}/v1/nothing`, { method: 'POST', headers, body: 'not JSON' });
    expect(got.status).toBe(404);
  });
});

describe('a method that a path does not have reaches its function from nobody, which refuses it', () => {
  test.for([
    ['GET', '/v1/assessments/', '/v1/assessments'],
    ['GET', '/v1/contributions', '/v1/contributions'],
    ['PUT', '/v1/contributions', '/v1/contributions'],
    ['POST', '/v1/health', '/v1/health'],
    ['PATCH', '/v1/assessments/abc', '/v1/assessments/{id}'],
    ['TRACE', '/v1/batches/abc', '/v1/batches/{id}'],
    ['OPTIONS', '/v1/counter/assessments', '/v1/counter/assessments'],
    ['OPTIONS', '/v1/partners/contributions', '/v1/partners/contributions'],
  ] as const)('%s %s', async ([method, path, resource]) => {
    await exchange(`${served.origin}${path}`, { method, headers: ['Authorization', 'Bearer a.b.c'] });
    expect(calls.map(({ event }) => [event.httpMethod, event.resource, event.requestContext.authorizer])).toEqual([
      [method, resource, undefined],
    ]);
  });
});

test('HEAD is let in as GET is: an officer by a token for that very method', async () => {
  const asked = `${served.origin}/v1/counter/assessments`;
  expect(await exchange(asked, { method: 'HEAD' })).toMatchObject({ status: 401, body: '' });
  expect(calls).toEqual([]);
  await exchange(asked, { method: 'HEAD', headers: ['Authorization', 'Bearer a.b.c'] });
  expect(calls.map(({ event }) => [event.httpMethod, event.requestContext.authorizer?.principalId])).toEqual([
    ['HEAD', 'somebody'],
  ]);
});

test('a slash at the end of a path is none of it, as in API Gateway', async () => {
  await ask('GET', '/v1/assessments/abc/');
  const [call] = calls;
  expect(call?.event).toMatchObject({
    resource: '/v1/assessments/{id}',
    path: '/v1/assessments/abc/',
    pathParameters: { id: 'abc' },
  });
});

test('a preflight is told the methods of the path and the headers of the API', async () => {
  const got = await ask('OPTIONS', '/v1/assessments/abc');
  expect(got).toMatchObject({ status: 204, body: '' });
  expect(got.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'OPTIONS,GET,DELETE',
    'access-control-allow-headers': expect.stringContaining('Idempotency-Key'),
    'access-control-max-age': '86400',
  });
  expect(calls).toEqual([]);
});

describe('the page', () => {
  test('is served on / under a policy that lets in nothing of another origin', async () => {
    const got = await ask('GET', '/');
    expect(got).toMatchObject({ status: 200, body: '<!doctype html>' });
    expect(got.headers).toMatchObject({
      'content-security-policy':
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; object-src 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
  });

  test('has files with a digest in their name, which may be kept for good', async () => {
    const got = await ask('GET', '/assets/main-1a2b.js');
    expect(got.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
});
