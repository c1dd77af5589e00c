import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const CLIENTS = 6;
const ROUNDS = 3;

interface Acknowledged {
  location: string;
  key: string;
  sent: string;
  answer: unknown;
}

/** Saves one answer after the other until the server is gone; notes those that were acknowledged. */
async function client(origin: string, name: string, acknowledged: Acknowledged[]): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const key = `${name}-${turn}`;
    const sent = JSON.stringify({ facts: { year: 2026, base: { amount: String(5000 + (turn % 1000)) } } });
    try {
      const { status, headers, answer } = await post(origin, key, sent);
      expect(status).toBe(201);
      acknowledged.push({ location: headers.get('location') ?? '', key, sent, answer });
    } catch (error) {
      // fetch throws a TypeError when the connection breaks.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function post(origin: string, key: string, body: string) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const response = await fetch(`${origin}/v1/assessments`, { method: 'POST', headers, body });
  return { status: response.status, headers: response.headers, answer: await response.json() };
}

let server: ServerProcess | undefined;
afterEach(async () => {
  server?.child.kill('SIGKILL');
  await server?.ended;
});

test('kill -9 during saves loses no answer that was acknowledged', { timeout: 120_000 }, async () => {
  const dataDir = temporaryFolder();
  const acknowledged: Acknowledged[] = [];
  server = await startServer({ dataDir });

  for (let round = 0; round < ROUNDS; round += 1) {
    const { origin, child, ended }: ServerProcess = server;
    const before = acknowledged.length;
    const names = Array.from({ length: CLIENTS }, (_, at) => `round-${round}-client-${at}`);
    const saving = Promise.all(names.map((name) => client(origin, name, acknowledged)));
    while (acknowledged.length < before + 100) await sleep(5);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    await saving;
    server = await startServer({ dataDir });
  }

  expect(acknowledged.length).toBeGreaterThanOrEqual(100 * ROUNDS);
  for (const { location, answer } of acknowledged) {
    const response = await fetch(`${server.origin}${location}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answer);
  }
  // The same key still means the same record: the secret outlives the process as well.
  const last = acknowledged.at(-1);
  const again = await post(server.origin, last?.key ?? '', last?.sent ?? '');
  expect(again.headers.get('location')).toBe(last?.location);
});
