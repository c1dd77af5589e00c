import { beforeEach, expect, test, vi } from 'vitest';
import { handler as subsidies } from '../../../functions/subsidies/handler.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { call } from '../support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';

const store = ownStore();
quietConsole();
clockAt(LATE_2026);
beforeEach(() => void vi.resetModules());

const versions = { policyVersion: release.policyVersion, rulesVersion: release.rulesVersion };

/** As a process that has just begun. */
async function health() {
  const { handler } = await import('../../../functions/assessments/handler.ts');
  return () => call(handler, { route: 'GET /v1/health' });
}

test('health names the versions of law and rules, says that saving works, and is never kept', async () => {
  const { status, body, headers } = await (await health())();
  expect([status, body]).toEqual([200, { status: 'ok', ...versions }]);
  expect(headers['Cache-Control']).toBe('no-store');
});

test('it says when saving fails, while answers are given as ever', async () => {
  vi.stubEnv('DYNAMODB_ENDPOINT', 'http://127.0.0.1:1');
  const { status, body } = await (await health())();
  vi.unstubAllEnvs();
  expect([status, body]).toEqual([200, { status: 'saving-fails', ...versions }]);
  expect((await call(subsidies, { route: 'POST /v1/subsidies', body: {} })).status).toBe(200);
});

test('whoever asks makes the store write once in ten seconds, and always the same item', async () => {
  const ask = await health();
  await ask();
  const written = async () => (await store.items()).map(({ pk, expiresAt }) => [pk?.S, expiresAt?.N]);
  const first = await written();
  expect(first).toEqual([['health', expect.any(String)]]);
  vi.setSystemTime(Date.now() + 9_000);
  await ask();
  expect(await written()).toEqual(first);
  vi.setSystemTime(Date.now() + 1_000);
  await ask();
  expect(await written()).toEqual([['health', String(Number(first[0]?.[1]) + 10)]]);
});
