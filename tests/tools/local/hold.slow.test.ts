import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { serve } from './serve.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const dataDir = temporaryFolder();
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ dataDir });
}, 60_000);
afterAll(async () => {
  server?.child.kill();
  await server?.ended;
});

test('of a burst a few requests are begun at a time, and each is answered', async () => {
  let running = 0;
  let most = 0;
  const gateway = await serve(async () => async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return { statusCode: 200, body: '{}' };
  });
  const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(`${gateway.origin}/v1/questions`)));
  await gateway.close();
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 200));
  expect(most).toBe(4);
});

test.skipIf(process.platform === 'win32')('what is stored is for its owner alone', () => {
  const modes = ['.', 'CURRENT', 'lingbao-format'].map((name) => statSync(join(dataDir, 'store', name)).mode & 0o777);
  expect(modes).toEqual([0o700, 0o600, 0o600]);
});

test('who never ends a request is let go', { timeout: 60_000 }, async () => {
  const { hostname, port } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  socket.write('POST /v1/assessments HTTP/1.1\r\nHost: x\r\n');
  const began = Date.now();
  await new Promise((resolve) => socket.on('close', resolve).resume());
  // Node alone would wait for a minute.
  expect(Date.now() - began).toBeLessThan(30_000);
});
