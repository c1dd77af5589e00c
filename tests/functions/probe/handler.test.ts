import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/probe/handler.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ServerProcess, startServer } from '../../tools/local/server-process.ts';
import { notedConsole } from '../support/stage.ts';

let server: ServerProcess;
/** Stands before the server, as the API does, and can fail at a step. */
let failAt = '';
const seen: string[] = [];
const before = createServer((request, response) => void pass(request, response));

async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = `${request.method} ${request.url?.replace('/live', '').replace(/[\w-]{20,}$/, '{id}')}`;
  seen.push(route);
  if (route === failAt) return void response.writeHead(503).end('{}');
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const answer = await fetch(server.origin + request.url?.replace('/live', ''), {
    method: request.method ?? 'GET',
    headers: Object.entries(request.headers).flatMap(([name, value]) =>
      /content-type|idempotency-key/.test(name) ? [[name, String(value)] as [string, string]] : [],
    ),
    ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
  });
  response.writeHead(answer.status).end(await answer.text());
}

beforeAll(async () => {
  server = await startServer({ dataDir: temporaryFolder() });
  before.listen(0, '127.0.0.1');
  await once(before, 'listening');
  vi.stubEnv('API_ADDRESS', `http://127.0.0.1:${(before.address() as AddressInfo).port}/live/`);
});
afterAll(async () => {
  before.close();
  server.child.kill();
  await server.ended;
});
beforeEach(() => {
  failAt = '';
  seen.length = 0;
});
const lines = notedConsole('log');

const STEPS = [
  'GET /v1/health',
  'POST /v1/contributions',
  'POST /v1/assessments',
  'GET /v1/assessments/{id}',
  'DELETE /v1/assessments/{id}',
  'GET /v1/assessments/{id}',
];

test('uses the service to the end and leaves nothing behind', async () => {
  await handler();
  expect(seen).toEqual(STEPS);
  const steps = lines.map((line) => JSON.parse(line));
  expect(steps.map(({ step, status }) => [step, status])).toEqual([
    ['health', 200],
    ['calculate', 200],
    ['save', 201],
    ['read', 200],
    ['delete', 204],
    ['gone', 404],
  ]);
});

test.for([...new Set(STEPS)])('fails when %s does', async (step) => {
  failAt = step;
  await expect(handler()).rejects.toThrow(/: 503 in place of/);
  // What was saved is deleted, whatever else failed.
  const saved = STEPS.indexOf(step) > STEPS.indexOf('POST /v1/assessments');
  expect(seen.at(-1)).toBe(saved ? 'DELETE /v1/assessments/{id}' : step);
});
