import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVectors } from '../../tools/vectors/vectors.ts';
import { type ServerProcess, startServer } from './local/server-process.ts';

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ dataDir: join(mkdtempSync(join(tmpdir(), 'lingbao-vectors-')), 'data') });
}, 60_000);
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
});

const check = async (url: string) => {
  const child = spawn(process.execPath, ['tools/vectors/check.ts', '--url', url]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const [code] = await once(child, 'exit');
  return { code, said };
};

test('every vector holds against the server that npm start runs', { timeout: 60_000 }, async () => {
  const count = readVectors().flatMap(({ vectors }) => vectors).length;
  expect(count).toBeGreaterThanOrEqual(120);
  expect(await check(server.origin)).toEqual({ code: 0, said: `${count} of ${count} vectors hold\n` });
});

test('a server that is wrong by a fen is told so, with the question and the document', {
  timeout: 60_000,
}, async () => {
  const answerWrong = async (request: IncomingMessage, response: ServerResponse) => {
    const headers = { 'Content-Type': 'application/json' };
    const asked = await fetch(server.origin + request.url, { method: 'POST', headers, body: await text(request) });
    response.writeHead(asked.status, headers).end((await asked.text()).replaceAll('"914.60"', '"914.61"'));
  };
  const wrong = createServer((request, response) => void answerWrong(request, response));
  await once(wrong.listen(0), 'listening');
  const { code, said } = await check(`http://localhost:${(wrong.address() as AddressInfo).port}`);
  wrong.close();
  expect(code).toBe(1);
  expect(said).toContain('鲁人社字〔2026〕75号');
  expect(said).toContain('/monthly/pension is 914.61, not 914.60');
});
