import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { invoke } from '../../../tools/local/invoke.ts';
import { exchange, recording, type Served, serve } from './serve.ts';

const { calls, findHandler } = recording();
let served: Served;

beforeAll(async () => {
  served = await serve(findHandler);
});
afterAll(() => served.close());
afterEach(() => {
  calls.splice(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const MiB = 1024 * 1024;
const tooLarge = { status: 413, headers: { 'content-type': 'application/problem+json' } };

test.for([
  { bytes: 65 * 1024, reaches: true, why: '65 KiB is the function’s to refuse' },
  { bytes: 10 * MiB, reaches: true, why: '10 MiB passes' },
  { bytes: 10 * MiB + 1, reaches: false, why: 'a byte over 10 MiB is more than API Gateway takes' },
  { bytes: 40 * MiB, reaches: false, why: 'a caller that goes on sending still gets its answer' },
])('$why', async ({ bytes, reaches }) => {
  const body = Buffer.alloc(bytes, 'x');
  const got = await exchange(`${served.origin}/v1/contributions`, { method: 'POST', body });
  expect(got).toMatchObject(reaches ? { status: 200 } : tooLarge);
  expect(calls.map(({ event }) => event.body?.length)).toEqual(reaches ? [bytes] : []);
  if (!reaches)
    expect(JSON.parse(got.body)).toMatchObject({ status: 413, type: expect.stringMatching(/\/body-too-large$/) });
});

const PLAIN = '{"year":2026}';

test.for<[encoding: string, body: string | Buffer]>([
  ['gzip', gzipSync(PLAIN)],
  ['GZIP', gzipSync(PLAIN)],
  ['deflate', deflateSync(PLAIN)],
  ['identity', PLAIN],
])('a body is unpacked as its Content-Encoding says: %s', async ([encoding, body]) => {
  const headers = ['Content-Encoding', encoding];
  expect((await exchange(`${served.origin}/v1/contributions`, { method: 'POST', headers, body })).status).toBe(200);
  expect(calls.map(({ event }) => event.body)).toEqual([PLAIN]);
});

test.for<[why: string, encoding: string, body: string | Buffer]>([
  ['plain, and called gzip', 'gzip', PLAIN],
  ['plain, and called deflate', 'deflate', PLAIN],
  ['gzip, and called deflate', 'deflate', gzipSync(PLAIN)],
  ['gzip, cut short', 'gzip', gzipSync(PLAIN).subarray(0, -9)],
  ['of another encoding', 'br', brotliCompressSync(PLAIN)],
  ['of an encoding that there is not', 'nonsense', PLAIN],
  ['packed twice', 'gzip, gzip', gzipSync(gzipSync(PLAIN))],
  ['larger than 10 MiB once unpacked', 'gzip', gzipSync(Buffer.alloc(10 * MiB + 1))],
])('a body is refused as API Gateway does: %s', async ([, encoding, body]) => {
  const headers = ['Content-Encoding', encoding];
  const got = await exchange(`${served.origin}/v1/contributions`, { method: 'POST', headers, body });
  expect(got).toMatchObject({ status: 415, headers: { 'content-type': 'application/problem+json' } });
  expect(got.body).toContain('Content-Encoding (gzip, deflate) only if the body is compressed');
  expect(calls).toEqual([]);
});

test('a function has ten seconds', async () => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue();
  const event = { requestContext: { requestId: 'r' } } as APIGatewayProxyEvent;
  const after = (ms: number) =>
    invoke(
      async () => () => new Promise((resolve) => setTimeout(resolve, ms, { statusCode: 200, body: '' })),
      'contributions',
      event,
    );
  const inTime = after(9_999);
  const late = after(10_001);
  await vi.advanceTimersByTimeAsync(10_001);
  expect(await inTime).toEqual({ statusCode: 200, body: '' });
  expect(await late).toBe('timed-out');
});
