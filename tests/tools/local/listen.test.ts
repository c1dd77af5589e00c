import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createApp } from '../../../tools/local/app.ts';
import { listen } from '../../../tools/local/listen.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { exchange, hasIpv6, openAccess, recording, serve } from './serve.ts';

test('a request under way is answered before the server is closed; a new one is refused', async () => {
  const arrived = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const { origin, close } = await serve(async () => async () => {
    arrived.resolve();
    await released.promise;
    return { statusCode: 200, body: '"done"' };
  });
  const underWay = exchange(`${origin}/v1/health`);
  await arrived.promise;
  const closed = close();
  await expect(exchange(`${origin}/v1/health`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  released.resolve();
  expect(await underWay).toMatchObject({ status: 200, body: '"done"' });
  await closed;
});

test('a connection that is kept alive does not hold up the close', async () => {
  const { port, close } = await serve(recording().findHandler);
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'data');
  const ended = once(socket.resume(), 'end');
  await close();
  await ended;
});

test('requests that come before everything is ready wait for it', async () => {
  const ready = Promise.withResolvers<void>();
  const { calls, findHandler } = recording();
  const app = createApp({ findHandler, pageDirectory: temporaryFolder(), ready: ready.promise, ...openAccess });
  const { port, close } = await listen(app, { host: 'localhost', port: 0 });
  const waiting = ['127.0.0.1', ...(hasIpv6 ? ['[::1]'] : [])].map((host) =>
    exchange(`http://${host}:${port}/v1/health`),
  );
  // Time enough to be served, were they not held back.
  await sleep(100);
  expect(calls).toEqual([]);
  ready.resolve();
  for (const each of waiting) expect(await each).toMatchObject({ status: 200 });
  await close();
});
