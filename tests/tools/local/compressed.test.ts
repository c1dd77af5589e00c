import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { exchange, recording, type Served, serve } from './serve.ts';

const PAGE = `<!doctype html>${'灵保'.repeat(2000)}`;
const ANSWER = JSON.stringify({ said: 'as ever '.repeat(1000) });
const UNPACKED = { br: brotliDecompressSync, gzip: gunzipSync } as const;

const page = temporaryFolder();
const { findHandler } = recording({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json', ETag: '"1"', 'Cache-Control': 'max-age=60', Vary: 'Accept-Language' },
  body: ANSWER,
});
let served: Served;
beforeAll(async () => {
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), PAGE);
  served = await serve(findHandler, page);
});
afterAll(() => served.close());

/** As it comes over the line. */
async function fetched(path: string, encodings: string) {
  const sent = get(`${served.origin}${path}`, { headers: { 'accept-encoding': encodings } });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { headers: response.headers, body: await buffer(response) };
}

describe.for(['/', '/v1/health'])('%s', (path) => {
  const whole = path === '/' ? PAGE : ANSWER;
  test.for([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
  ] as const)('to whoever reads %s it is sent in %s', async ([accepted, encoding]) => {
    const { headers, body } = await fetched(path, accepted);
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringMatching(/accept-encoding/i) });
    expect(body.length).toBeLessThan(Buffer.byteLength(whole) / 4);
    expect(UNPACKED[encoding](body).toString()).toBe(whole);
  });
  test('to whoever reads none it is sent as it is', async () => {
    const { headers, body } = await fetched(path, 'identity');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(whole);
  });
});

test('what a function says of keeping its answer stays as it is', async () => {
  const { headers } = await fetched('/v1/health', 'br');
  expect(headers).toMatchObject({ etag: '"1"', 'cache-control': 'max-age=60' });
  expect(headers.vary).toMatch(/Accept-Language/);
});

test('whoever has the page is not sent it again', async () => {
  const { headers } = await fetched('/', 'br');
  const again = await exchange(`${served.origin}/`, {
    headers: ['Accept-Encoding', 'br', 'If-None-Match', String(headers.etag)],
  });
  expect(again).toMatchObject({ status: 304, body: '' });
});
