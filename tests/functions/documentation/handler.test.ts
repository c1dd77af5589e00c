import { expect, test } from 'vitest';
import { handler } from '../../../functions/documentation/handler.ts';
import { call } from '../support/call.ts';
import { quietConsole } from '../support/stage.ts';

quietConsole();

test('the OpenAPI document is served, and not sent twice to the same reader', async () => {
  const route = 'GET /v1/openapi.json';
  const { body, headers } = await call(handler, { route });
  expect(body.openapi).toBe('3.1.1');
  const again = await call(handler, { route, headers: { 'if-none-match': headers.ETag ?? '' } });
  expect(again.status).toBe(304);
});
