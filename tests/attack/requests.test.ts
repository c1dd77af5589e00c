import { strict as assert } from 'node:assert';
import type { APIGatewayProxyResult } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { problem } from '../../shared/api/problem.ts';
import { routes } from '../../shared/api/routes.ts';
import { deployedHandler, type LambdaHandler } from '../../tools/local/invoke.ts';
import { lambdaContext, proxyEvent } from '../functions/support/call.ts';
import { type BatchStore, batchStore } from '../functions/support/s3.ts';
import { ownStore } from '../functions/support/stage.ts';
import { type Attack, attacks } from './requests.ts';

const REQUESTS = Number(process.env.REQUESTS ?? 2000);
const SEED = 20_261_125;

ownStore();
let s3: BatchStore;
const handlers = new Map<string, LambdaHandler>();

beforeAll(async () => {
  s3 = await batchStore();
  Object.assign(process.env, {
    OIDC_ISSUER: 'https://issuer.example',
    OIDC_CLIENT_ID: 'lingbao-counter',
  });
  for (const { capability, audience } of routes)
    if (audience !== 'counter') handlers.set(capability, await deployedHandler(capability));
});
afterAll(() => s3.close());

/** Ids of what was stored: half of the requests for a record ask for one that is there. */
const stored: string[] = [];

/** The status and schema an answer has to have; nothing of ours may show in a refusal. */
async function hold({ route, raw, base64, query, headers, id }: Attack): Promise<number> {
  const addressed = (id.length % 2 === 0 && stored.at(id.length % 50)) || id;
  const event = proxyEvent({
    route: `${route.method} ${route.path}`,
    ...(raw !== null && { raw }),
    base64,
    query,
    headers,
    ...(route.audience === 'partner' && { apiKeyId: 'a-partner' }),
    params: { id: addressed, handle: addressed },
  });
  const handler = handlers.get(route.capability) as LambdaHandler;
  const { statusCode, body, headers: sent } = (await handler(event, lambdaContext)) as APIGatewayProxyResult;
  if (statusCode === 304) return statusCode;
  if (statusCode >= 400) {
    // A caller may have a few batches open, and asks for more here.
    const known = [...route.problems, 413, ...(route.path.endsWith('/batches') ? [429] : [])];
    assert.ok(known.includes(statusCode), `${statusCode} is no status of ${route.id}`);
    assert.equal(sent?.['Content-Type'], 'application/problem+json');
    const told = JSON.parse(body) as { status: number };
    assert.equal(z.safeParse(problem, told).error, undefined);
    assert.equal(told.status, statusCode);
    assert.doesNotMatch(body, /\bat .*\.(?:ts|mjs|js):\d|node_modules|ECONN/);
    return statusCode;
  }
  // A message of the protocol that asks for no answer gets none.
  if (route.id === 'callTool' && statusCode === 202) return statusCode;
  assert.equal(statusCode, route.status);
  if (statusCode === 201) stored.unshift((JSON.parse(body) as { id: string }).id);
  if (route.answer) assert.equal(z.safeParse(route.answer, JSON.parse(body)).error?.message, undefined);
  else assert.equal(body, '');
  return statusCode;
}

test(`${REQUESTS} whole requests: no 5xx, no answer outside its schema, nothing left behind`, {
  timeout: 1_200_000,
}, async () => {
  const [log, error] = [vi.spyOn(console, 'log').mockReturnValue(), vi.spyOn(console, 'error').mockReturnValue()];
  const prototypes = [Object.prototype, Array.prototype, String.prototype].map(
    (each) => Object.getOwnPropertyNames(each).length,
  );
  const seen = new Map<number, number>();
  /** Routes of a record that found one. */
  const found = new Set<string>();
  await fc.assert(
    fc.asyncProperty(attacks, async (attack) => {
      const status = await hold(attack);
      seen.set(status, (seen.get(status) ?? 0) + 1);
      if (status < 300 && attack.route.path.includes('/assessments/{id}')) found.add(attack.route.id);
      if (log.mock.calls.length > 1000) log.mockClear();
    }),
    { numRuns: REQUESTS, seed: SEED },
  );
  expect(error).not.toHaveBeenCalled();
  expect(
    [Object.prototype, Array.prototype, String.prototype].map((each) => Object.getOwnPropertyNames(each).length),
  ).toEqual(prototypes);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  // An attack that is always turned away at the door shows nothing: answers and refusals of each kind have to be there.
  for (const status of [200, 201, 204, 400, 404, 413, 415, 422])
    expect(seen.get(status) ?? 0, String(status)).toBeGreaterThan(0);
  expect(found.size).toBe(3);
  expect((seen.get(200) ?? 0) / REQUESTS).toBeGreaterThan(0.2);
  vi.restoreAllMocks();
});
