import { join } from 'node:path';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod/mini';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import type { CounterRecord } from '../../shared/api/counter.ts';
import { PROBLEM_BASE, problem } from '../../shared/api/problem.ts';
import type { Capability, Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { type Call, call, proxyEvent } from '../functions/support/call.ts';
import { type BatchStore, batchStore } from '../functions/support/s3.ts';
import { ownStore } from '../functions/support/stage.ts';
import { type FunctionProcess, startFunction } from './function-process.ts';
import { exampleOf, refusedBy } from './requests.ts';
import { functionSettings } from './settings.ts';

const store = ownStore();
const processes = new Map<Capability, FunctionProcess>();

let batches: BatchStore;

beforeAll(async () => {
  batches = await batchStore();
  for (const capability of new Set(routes.map((route) => route.capability))) {
    const folder = join(inject('bundlesFolder'), capability);
    processes.set(capability, await startFunction(folder, functionSettings(store, batches)));
  }
});
afterAll(async () => {
  await Promise.all([...processes.values()].map((each) => each.stop()));
  await batches.close();
});

/** The function of a route, in the process that the runtime client started. */
const functionOf = (route: Route) => async (event: APIGatewayProxyEvent) =>
  (await processes.get(route.capability)?.invoke(event)) as APIGatewayProxyResult;

const routeOf = (id: string): Route => {
  const route = routes.find((each) => each.id === id);
  if (!route) throw new Error(`no route ${id}`);
  return route;
};

/** The example of a route, about a record that there is. */
async function requestFor(route: Route): Promise<Call> {
  const example = exampleOf(route);
  if (route.path.endsWith('/batches/{id}')) {
    const opening = routes.find(({ path, method }) => method === 'POST' && `${path}/{id}` === route.path);
    const { body: opened } = await call<{ id: string }>(functionOf(route), exampleOf(opening as Route));
    return { ...example, params: { id: opened.id } };
  }
  const isOfCounter = route.id === 'findForCounter' || route.id === 'decide';
  if (!isOfCounter && !route.path.includes('/assessments/{id}')) return example;
  const [saving, finding] = [routeOf('saveAssessment'), routeOf('findForCounter')];
  const { body: saved } = await call<StoredAssessment>(functionOf(saving), exampleOf(saving));
  if (!isOfCounter) return { ...example, params: { id: saved.id } };
  const byCode = { ...exampleOf(finding), query: { pickupCode: saved.pickupCode } };
  if (route.id === 'findForCounter') return byCode;
  const { body: found } = await call<{ assessments: CounterRecord[] }>(functionOf(finding), byCode);
  const [record] = found.assessments;
  return {
    ...example,
    params: { handle: String(record?.handle) },
    headers: { ...example.headers, 'If-Match': String(record?.etag) },
  };
}

describe.for(routes.map((route) => ({ route, id: route.id })))('$id', ({ route }) => {
  test('answers as its schema says', async () => {
    const { status } = await call(functionOf(route), await requestFor(route));
    expect(status).toBe(route.status);
  });

  // A route that reads no query lets one be.
  test.skipIf(!route.body && !route.query)('refuses a member it does not know, and names it', async () => {
    const { statusCode, body } = await functionOf(route)(proxyEvent(refusedBy(route)));
    expect(statusCode).toBe(422);
    const { type, errors } = z.parse(problem, JSON.parse(body));
    expect(type).toBe(`${PROBLEM_BASE}/invalid-request`);
    expect(errors?.map(({ pointer }) => pointer)).toContain('/unknown');
  });
});
