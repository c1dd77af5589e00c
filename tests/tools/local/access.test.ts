import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { problem } from '../../../shared/api/problem.ts';
import type { Authorizer } from '../../../tools/local/access.ts';
import { UsagePlan } from '../../../tools/local/access.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { exchange, openAccess, recording, type Served, serve } from './serve.ts';

const FOUND = '/v1/counter/assessments?day=2026-11-24';
const PARTNERS = '/v1/partners/contributions';

let served: Served | undefined;
const { calls, findHandler } = recording();
beforeEach(() => void calls.splice(0));
afterEach(async () => {
  await served?.close();
  served = undefined;
  vi.restoreAllMocks();
});

async function ask(path: string, headers: string[], access: Partial<typeof openAccess> = {}, method = 'GET') {
  served ??= await serve(findHandler, temporaryFolder(), { ...openAccess, ...access });
  const got = await exchange(`${served.origin}${path}`, { method, headers });
  const isProblem = got.headers['content-type'] === 'application/problem+json';
  return { ...got, kind: isProblem ? problem.parse(JSON.parse(got.body)).type.split('/').at(-1) : null };
}

const withAuthorizer = (authorizer: Authorizer) => ({ findAuthorizer: async () => authorizer });
const bearer = ['Authorization', 'Bearer a.b.c'];

describe('A route of the counter, as API Gateway guards it', () => {
  test('the function learns principal and context, as text, from the authorizer', async () => {
    const seen: unknown[] = [];
    const authorizer: Authorizer = async (event) => {
      seen.push(event);
      return {
        principalId: 'officer-17',
        policyDocument: { Statement: [{ Effect: 'Allow', Resource: event.methodArn }] },
        context: { role: 'officer', office: 370322 },
      };
    };
    expect((await ask(FOUND, bearer, withAuthorizer(authorizer))).status).toBe(200);
    expect(seen).toEqual([
      {
        type: 'TOKEN',
        authorizationToken: 'Bearer a.b.c',
        methodArn: expect.stringMatching(/^arn:aws:execute-api:.*\/GET\/v1\/counter\/assessments$/),
      },
    ]);
    expect(calls[0]?.event.requestContext.authorizer).toEqual({
      principalId: 'officer-17',
      role: 'officer',
      office: '370322',
      integrationLatency: expect.stringMatching(/^\d+$/),
    });
  });

  test('is asked anew for every call: nothing is kept', async () => {
    const authorizer = vi.fn<Authorizer>(async () => Promise.reject(new Error('Unauthorized')));
    for (let count = 0; count < 3; count += 1) await ask(FOUND, bearer, withAuthorizer(authorizer));
    expect(authorizer).toHaveBeenCalledTimes(3);
  });

  test.for<{ why: string; result: () => unknown; status: number; kind: string }>([
    { why: 'the word for a bad token', result: () => thrown('Unauthorized'), status: 401, kind: 'unauthorized' },
    { why: 'any other error', result: () => thrown('no keys'), status: 503, kind: 'sign-in-unavailable' },
    { why: 'a policy that denies', result: () => policy('Deny'), status: 403, kind: 'forbidden' },
    { why: 'a policy for another method', result: () => policy('Allow', 'arn:other'), status: 403, kind: 'forbidden' },
    { why: 'no policy', result: () => ({ principalId: 'x' }), status: 500, kind: 'internal-error' },
    { why: 'nothing', result: () => undefined, status: 500, kind: 'internal-error' },
  ])('$why: $status', async ({ result, status, kind }) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const got = await ask(
      FOUND,
      bearer,
      withAuthorizer(async () => result()),
    );
    expect([got.status, got.kind]).toEqual([status, kind]);
    if (status !== 500) expect(got.headers).not.toHaveProperty('access-control-allow-origin');
    if (status === 401) expect(got.headers['www-authenticate']).toBe('Bearer');
    if (status === 503) expect(got.headers['retry-after']).toBe('10');
    expect(calls).toEqual([]);
  });

  test('without a token the authorizer is not even asked', async () => {
    const authorizer = vi.fn<Authorizer>();
    const got = await ask(FOUND, [], withAuthorizer(authorizer));
    expect([got.status, got.kind]).toEqual([401, 'unauthorized']);
    expect(authorizer).not.toHaveBeenCalled();
  });
});

describe('A route of partners', () => {
  test.for([[], ['X-Api-Key', 'another']])('without a key of ours is 403: %j', async (headers) => {
    const got = await ask(PARTNERS, headers, {}, 'POST');
    expect([got.status, got.kind]).toEqual([403, 'invalid-api-key']);
    expect(calls).toEqual([]);
  });

  test('the function is told which key it was', async () => {
    await ask(PARTNERS, ['x-api-key', 'a-key'], {}, 'POST');
    expect(calls[0]?.event.requestContext.identity).toMatchObject({ apiKey: 'a-key', apiKeyId: 'the-id-of-a-key' });
  });

  test('over the rate it is 429, with when to try again and what the plan is', async () => {
    const usagePlan = new UsagePlan(new Map([['a-key', '1']]), { perSecond: 0.001, burst: 2, perDay: 100 });
    const statuses = [];
    for (let count = 0; count < 3; count += 1)
      statuses.push(await ask(PARTNERS, ['x-api-key', 'a-key'], { usagePlan }, 'POST'));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(statuses[2]?.kind).toBe('too-many-requests');
    expect(statuses[2]?.headers).toMatchObject({
      'retry-after': '1',
      'ratelimit-policy': '"partner-second";q=20;w=1, "partner-day";q=100000;w=86400',
    });
  });
});

test('on a public route a key or a token counts for nothing', async () => {
  const authorizer = vi.fn<Authorizer>();
  await ask('/v1/health', ['x-api-key', 'a-key', ...bearer], withAuthorizer(authorizer));
  expect(authorizer).not.toHaveBeenCalled();
  expect(calls[0]?.event.requestContext).toMatchObject({ identity: { apiKeyId: null } });
  expect(calls[0]?.event.requestContext.authorizer).toBeUndefined();
});

describe('The usage plan', () => {
  let now = Date.parse('2026-11-24T23:59:50Z');
  const plan = () =>
    new UsagePlan(
      new Map([
        ['one', '1'],
        ['two', '2'],
      ]),
      { perSecond: 2, burst: 3, perDay: 5 },
      () => now,
    );
  const times = (count: number, of: UsagePlan, key = 'one') => Array.from({ length: count }, () => of.use(key));

  test('a bucket of three fills by two a second, each key its own', () => {
    const keys = plan();
    expect(times(4, keys)).toEqual([null, null, null, 'THROTTLED']);
    expect(times(1, keys, 'two')).toEqual([null]);
    now += 1000;
    expect(times(3, keys)).toEqual([null, null, 'QUOTA_EXCEEDED']);
  });

  test('the quota begins anew at midnight UTC, and what was refused does not count', () => {
    now = Date.parse('2026-11-24T23:59:50Z');
    const keys = plan();
    times(3, keys);
    now += 5_000;
    expect(times(3, keys)).toEqual([null, null, 'QUOTA_EXCEEDED']);
    now += 5_000;
    expect(times(3, keys)).toEqual([null, null, null]);
  });
});

function thrown(message: string): never {
  throw new Error(message);
}

const policy = (Effect: string, Resource?: string) => ({
  principalId: 'x',
  policyDocument: {
    Statement: [
      { Effect, Resource: Resource ?? `arn:aws:execute-api:local:000000000000:local/local/GET/v1/counter/assessments` },
    ],
  },
});
