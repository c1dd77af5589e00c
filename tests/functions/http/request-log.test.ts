import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { endpoint } from '../../../functions/http/endpoint.ts';
import { httpHandler } from '../../../functions/http/pipeline.ts';
import { call, callForProblem, lambdaContext, proxyEvent } from '../support/call.ts';
import { notedConsole } from '../support/stage.ts';

const MARK = 'zhang-san-370322199001011234';

const handler = httpHandler(
  { policyVersion: 'a-version' },
  {
    'POST /kept': endpoint({ body: z.object({ said: z.string() }), reply: () => ({ status: 200, body: {} }) }),
    'POST /broken': endpoint({
      body: z.object({ said: z.string() }),
      reply: ({ body }) => {
        throw new RangeError(`could not work with ${body.said}`, { cause: new TypeError(body.said) });
      },
    }),
    'GET /of/{id}': endpoint({ query: z.object({ said: z.string() }), reply: () => ({ status: 200, body: {} }) }),
  },
);

const lines = notedConsole('log', 'error', 'warn', 'info', 'debug');

const onlyLine = () => {
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
};

describe('The log', () => {
  test('has one line of JSON a request', async () => {
    const handling = httpHandler(
      { policyVersion: 'a-version' },
      { 'GET /x': endpoint({ reply: () => ({ status: 200, body: {} }) }) },
    );
    await handling(proxyEvent({ route: 'GET /x' }), lambdaContext);
    expect(onlyLine()).toEqual({
      level: 'INFO',
      route: 'GET /x',
      status: 200,
      durationMs: expect.any(Number),
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      policyVersion: 'a-version',
      coldStart: expect.any(Boolean),
    });
  });

  test('names the kind of a problem', async () => {
    await callForProblem(handler, { route: 'POST /kept', body: {} });
    expect(onlyLine()).toMatchObject({ level: 'INFO', route: 'POST /kept', status: 422, problem: 'invalid-request' });
  });

  test('says where our own fault is, by names only', async () => {
    const { status, body } = await callForProblem(handler, { route: 'POST /broken', body: { said: MARK } });
    expect(status).toBe(500);
    expect(body).toEqual({
      type: 'urn:lingbao:problems/internal-error',
      title: '系统内部错误',
      status: 500,
      instance: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      detail: '这不是您的问题，我们已有记录。请稍后再试。',
    });
    const line = onlyLine();
    expect(line).toMatchObject({ level: 'ERROR', status: 500, error: 'RangeError', cause: 'TypeError' });
    expect(line.at[0]).toContain('request-log.test.ts');
  });

  test.for([
    { what: 'an answer', asked: { route: 'POST /kept', body: { said: MARK } } },
    { what: 'an unknown member', asked: { route: 'POST /kept', body: { [MARK]: MARK } } },
    { what: 'broken JSON', asked: { route: 'POST /kept', raw: `{"said":"${MARK}` } },
    { what: 'a member twice', asked: { route: 'POST /kept', raw: `{"${MARK}":1,"${MARK}":2}` } },
    { what: 'a wrong type', asked: { route: 'POST /kept', raw: MARK, headers: { 'Content-Type': MARK } } },
    { what: 'our own fault', asked: { route: 'POST /broken', body: { said: MARK } } },
    { what: 'a query', asked: { route: 'GET /of/{id}', query: { said: MARK }, params: { id: MARK } } },
    { what: 'a bad query', asked: { route: 'GET /of/{id}', query: { [MARK]: MARK }, params: { id: MARK } } },
    { what: 'headers', asked: { route: 'POST /kept', body: {}, headers: { 'Idempotency-Key': MARK, Cookie: MARK } } },
  ])('never has a word of what was sent: $what', async ({ asked }) => {
    await handler(proxyEvent(asked), lambdaContext);
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain(MARK);
  });

  test('marks the first request of a process only', async () => {
    vi.resetModules();
    const fresh = await import('../../../functions/documentation/handler.ts');
    await call(fresh.handler, { route: 'GET /v1/questions' });
    await call(fresh.handler, { route: 'GET /v1/questions' });
    expect(lines.map((line) => JSON.parse(line).coldStart)).toEqual([true, false]);
  });
});
