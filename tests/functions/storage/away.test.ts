import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callForProblem } from '../support/call.ts';
import { notedConsole } from '../support/stage.ts';

const asked = {
  route: 'POST /v1/assessments',
  body: { facts: { year: 2026 } },
  headers: { 'Idempotency-Key': 'a-key-of-16-and-more' },
};
const id = 'AAAAAAAAAAAAAAAAAAAAAA';

const lines = notedConsole('log', 'error');
let server: Server | undefined;
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllEnvs();
  server?.closeAllConnections();
  server?.close();
});

/** A store that answers every call as the listener does; its handler, loaded afresh with a client of its own. */
async function handlerWithStore(listener: RequestListener) {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return handlerAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

async function handlerAt(endpoint: string) {
  vi.stubEnv('DYNAMODB_ENDPOINT', endpoint);
  vi.stubEnv('TABLE_NAME', 'a-table');
  vi.stubEnv('IDEMPOTENCY_SECRET', 'a secret');
  return (await import('../../../functions/assessments/handler.ts')).handler;
}

const dynamoError =
  (status: number, name: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name }));
  };

describe('When the store is away, nothing is acknowledged', () => {
  test.for([
    { what: 'no answer at all', listener: () => undefined },
    { what: 'a cut line', listener: (({ socket }) => void socket.destroy()) satisfies RequestListener },
    { what: 'its own fault', listener: dynamoError(500, 'InternalServerError') },
    { what: 'too many calls', listener: dynamoError(400, 'ProvisionedThroughputExceededException') },
    { what: 'no such table', listener: dynamoError(400, 'ResourceNotFoundException') },
    { what: 'no right to it', listener: dynamoError(400, 'AccessDeniedException') },
  ])('$what: 503 and when to try again', { timeout: 15_000 }, async ({ listener }) => {
    const handler = await handlerWithStore(listener);
    const { status, headers, body } = await callForProblem(handler, asked);
    expect(status).toBe(503);
    expect(headers['Retry-After']).toBe('5');
    expect(body.type).toMatch(/\/storage-unavailable$/);
    expect(body.title).toBe('暂时无法保存或读取');
  });

  test('nobody listening: saving, reading and deleting all say so, and the log names the cause', async () => {
    const handler = await handlerAt('http://127.0.0.1:1');
    const calls = [
      asked,
      { route: 'GET /v1/assessments/{id}', params: { id } },
      { route: 'DELETE /v1/assessments/{id}', params: { id } },
    ];
    for (const each of calls) expect((await callForProblem(handler, each)).status).toBe(503);
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      Array(3).fill(
        expect.objectContaining({ level: 'ERROR', status: 503, error: 'StorageUnavailable', cause: 'Error' }),
      ),
    );
  });

  test('a malformed id is not found without asking the store', async () => {
    const handler = await handlerAt('http://127.0.0.1:1');
    const { status } = await callForProblem(handler, { route: 'GET /v1/assessments/{id}', params: { id: 'x' } });
    expect(status).toBe(404);
  });
});

test('a record that comes and goes between our calls is a conflict to be tried again', async () => {
  const conflict = dynamoError(400, 'ConditionalCheckFailedException');
  const handler = await handlerWithStore((request, response) => {
    if (String(request.headers['x-amz-target']).endsWith('.PutItem')) return conflict(request, response);
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0' }).end('{}');
  });
  const { status, headers, body } = await callForProblem(handler, asked);
  expect(status).toBe(409);
  expect(headers['Retry-After']).toBe('1');
  expect(body.type).toMatch(/\/in-progress$/);
});

test.for(['TABLE_NAME', 'IDEMPOTENCY_SECRET'])(
  'without %s in its environment the function fails as our own fault',
  async (name) => {
    const handler = await handlerAt('http://127.0.0.1:1');
    vi.stubEnv(name, '');
    expect((await callForProblem(handler, asked)).status).toBe(500);
  },
);
