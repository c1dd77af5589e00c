import { afterEach, describe, expect, test, vi } from 'vitest';
import { exchange, recording, type Served, serve } from './serve.ts';

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  vi.restoreAllMocks();
});

async function answerFor(result: unknown) {
  served = await serve(recording(result).findHandler);
  return exchange(`${served.origin}/v1/health`);
}

describe('what a function answers', () => {
  test('goes out as it is, with the id of the request', async () => {
    const headers = { 'Content-Type': 'application/json', ETag: '"1"', 'X-Number': 7, 'X-Flag': true };
    const got = await answerFor({ statusCode: 418, headers, body: '{"a":"灵"}' });
    expect(got).toMatchObject({ status: 418, body: '{"a":"灵"}' });
    expect(got.headers).toMatchObject({
      etag: '"1"',
      'x-number': '7',
      'x-flag': 'true',
      'content-type': 'application/json',
    });
    expect(got.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('single and multi-value headers are one list, each value once', async () => {
    const got = await answerFor({
      statusCode: 200,
      headers: { 'set-cookie': 'b=2', Vary: 'Origin' },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'], vary: ['Accept-Language'] },
      body: '',
    });
    expect(got.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(got.headers.vary).toBe('Accept-Language, Origin');
  });

  test('JSON is the type when the function names none', async () => {
    expect((await answerFor({ statusCode: 200, body: '{}' })).headers['content-type']).toBe('application/json');
  });

  test('headers of the connection are dropped', async () => {
    const headers = { Connection: 'x-secret', 'Keep-Alive': 'timeout=99', 'WWW-Authenticate': 'Bearer' };
    const got = await answerFor({ statusCode: 401, headers, body: '' });
    expect(got.headers['www-authenticate']).toBe('Bearer');
    expect(got.headers.connection).not.toBe('x-secret');
    expect(got.headers['keep-alive']).not.toBe('timeout=99');
  });

  test('a 304 and a 204 have no body', async () => {
    const got = await answerFor({ statusCode: 304, headers: { ETag: '"1"' }, body: '' });
    expect(got).toMatchObject({ status: 304, body: '' });
    expect(got.headers.etag).toBe('"1"');
    await served?.close();
    expect(await answerFor({ statusCode: 204, body: '' })).toMatchObject({ status: 204, body: '' });
  });

  test('base64 is sent as the text it is, for there are no binary media types', async () => {
    expect(await answerFor({ statusCode: 200, body: 'aGk=', isBase64Encoded: true })).toMatchObject({ body: 'aGk=' });
  });
});

describe('what is no answer becomes 502, and the log names the function', () => {
  test.for([
    { why: 'nothing', result: null },
    { why: 'text', result: 'hello' },
    { why: 'no status', result: { body: '{}' } },
    { why: 'a status in words', result: { statusCode: '200', body: '' } },
    { why: 'a status that is none', result: { statusCode: 42, body: '' } },
    { why: 'a body that is not text', result: { statusCode: 200, body: { a: 1 } } },
    { why: 'a header that is not text', result: { statusCode: 200, headers: { a: { b: 1 } }, body: '' } },
    { why: 'several values that are no list', result: { statusCode: 200, multiValueHeaders: { a: 'b' }, body: '' } },
  ])('$why', async ({ result }) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const got = await answerFor(result);
    expect(got).toMatchObject({ status: 502, body: '{"message":"Internal server error"}' });
    expect(log.mock.calls[0]?.[0]).toContain(`[assessments] ${got.headers['x-amzn-requestid']}`);
  });

  test('an error: the log has its stack and not its cause, which may hold what a person sent', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    served = await serve(async () => async () => {
      throw new Error('broken', { cause: 'a private body' });
    });
    expect(await exchange(`${served.origin}/v1/health`)).toMatchObject({
      status: 502,
      body: '{"message":"Internal server error"}',
    });
    expect(log.mock.calls.join()).toContain('Error: broken');
    expect(log.mock.calls.join()).not.toContain('private');
  });

  test('a function that cannot be loaded', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    served = await serve(() => Promise.reject(new Error('no such module')));
    expect(await exchange(`${served.origin}/v1/health`)).toMatchObject({ status: 502 });
  });
});
