import { join } from 'node:path';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod/mini';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import { PROBLEM_BASE, problem } from '../../shared/api/problem.ts';
import type { Capability, Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { type Call, call, proxyEvent } from '../functions/support/call.ts';
import { ownStore } from '../functions/support/stage.ts';
import { type FunctionProcess, startFunction } from './function-process.ts';
import { exampleOf, refusedBy, statusOf } from './requests.ts';
import { functionSettings } from './settings.ts';

const store = ownStore();
const processes = new Map<Capability, FunctionProcess>();

beforeAll(async () => {
  for (const capability of new Set(routes.map((route) => route.capability))) {
    const folder = join(inject('bundlesFolder'), capability);
    processes.set(capability, await startFunction(folder, functionSettings(store)));
  }
});
afterAll(async () => {
  await Promise.all([...processes.values()].map((each) => each.stop()));
});

/** The function of a route, in the process that the runtime client started. */
const functionOf = (route: Route) => async (event: APIGatewayProxyEvent) =>
  (await processes.get(route.capability)?.invoke(event)) as APIGatewayProxyResult;

/** The example of a route, about a record that there is. */
async function requestFor(route: Route): Promise<Call> {
  const example = exampleOf(route);
  const saving = routes.find(({ id }) => id === 'saveAssessment');
  const needsRecord = route.path.includes('/assessments/{id}') || route.id === 'findForCounter';
  if (!saving || !needsRecord) return example;
  const { body } = await call<StoredAssessment>(functionOf(saving), exampleOf(saving));
  return route.id === 'findForCounter'
    ? { ...example, query: { pickupCode: body.pickupCode } }
    : { ...example, params: { id: body.id } };
}

describe.for(routes.map((route) => ({ route, id: route.id })))('$id', ({ route }) => {
  test('answers as its schema says', async () => {
    const { status } = await call(functionOf(route), await requestFor(route));
    expect(status).toBe(statusOf(route));
  });

  test('refuses a member it does not know, and names it', async () => {
    const { statusCode, body } = await functionOf(route)(proxyEvent(refusedBy(route)));
    expect(statusCode).toBe(422);
    const { type, errors } = z.parse(problem, JSON.parse(body));
    expect(type).toBe(`${PROBLEM_BASE}/invalid-request`);
    expect(errors?.map(({ pointer }) => pointer)).toContain('/unknown');
  });
});
