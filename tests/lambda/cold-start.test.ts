import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { routes } from '../../shared/api/routes.ts';
import { proxyEvent } from '../functions/support/call.ts';
import { type BatchStore, batchStore } from '../functions/support/s3.ts';
import { ownStore } from '../functions/support/stage.ts';
import { startFunction } from './function-process.ts';
import { exampleOf } from './requests.ts';
import { functionSettings } from './settings.ts';

const ROUNDS = 15;
const EMPTY = 'empty';

const store = ownStore();
let batches: BatchStore;
beforeAll(async () => void (batches = await batchStore()));
afterAll(() => batches.close());

/** The first route of each capability; the empty handler is given an event like the others. */
const firstRoutes = new Map(routes.toReversed().map((route) => [route.capability as string, route]));
const events = new Map([...firstRoutes].map(([name, route]) => [name, proxyEvent(exampleOf(route))]));
events.set(EMPTY, proxyEvent({ route: 'POST /v1/empty', body: {} }));

/** Milliseconds from the start of the process to its first answer. */
async function coldStart(name: string, event: unknown): Promise<number> {
  const startedAt = performance.now();
  const running = await startFunction(join(inject('bundlesFolder'), name), functionSettings(store, batches));
  const answer = await running.invoke(event);
  const milliseconds = performance.now() - startedAt;
  await running.stop();
  // A caller may have five batches open, and nothing here ends one.
  for (const key of batches.objects.keys()) if (key.startsWith('slots/')) batches.objects.delete(key);
  const route = firstRoutes.get(name);
  expect(answer).toMatchObject({ statusCode: route?.status ?? 200 });
  return milliseconds;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

test('cold starts beside that of an empty middy handler, measured', { timeout: 300_000 }, async () => {
  const measured = new Map([...events.keys()].map((name) => [name, [] as number[]]));
  // Round after round, so that other work on the machine falls on all of them. The first one fills the disk's cache.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, event] of events) {
      const milliseconds = await coldStart(name, event);
      if (round > 0) measured.get(name)?.push(milliseconds);
    }
  }
  const empty = median(measured.get(EMPTY) ?? []);
  console.table(
    [...measured].map(([name, values]) => ({
      bundle: name,
      bytes: statSync(join(inject('bundlesFolder'), name, 'handler.mjs')).size,
      'cold start, ms': Math.round(median(values)),
      fastest: Math.round(Math.min(...values)),
      'times the empty handler': Number((median(values) / empty).toFixed(2)),
    })),
  );
});
