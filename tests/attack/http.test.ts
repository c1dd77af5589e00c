import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { deployedHandler } from '../../tools/local/invoke.ts';
import { notedConsole, quietConsole } from '../functions/support/stage.ts';
import { exchange, type Served, serve } from '../tools/local/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve(deployedHandler);
});
afterAll(() => served.close());
quietConsole();
const failures = notedConsole('error');
afterEach(() => expect(failures).toEqual([]));

const BODY = '{"year":2026,"base":{"amount":"4573"}}';
const open = (): Socket => connect(served.port, '127.0.0.1');

/** Sends these very bytes and reads until the server closes or a while has passed. */
async function raw(bytes: string, { wait = 1500 } = {}): Promise<string> {
  const socket = open();
  let got = '';
  socket.setEncoding('latin1').on('data', (text) => (got += text));
  socket.on('error', () => {});
  socket.write(Buffer.from(bytes, 'latin1'));
  await Promise.race([once(socket, 'close'), later(wait)]);
  socket.destroy();
  return got;
}

const statuses = (answer: string): number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
const request = (line: string, headers: string[], body = ''): string =>
  [line, 'Host: localhost', 'Connection: close', ...headers, '', body].join('\r\n');

describe('Methods and addresses that nobody means', () => {
  test.for([
    'TRACE /v1/health',
    'PUT /v1/contributions',
    'PROPFIND /v1/health',
    'get /v1/health',
    'GET //v1/health',
    'GET /v1//health',
    'GET /V1/health',
    'GET /v1/health;x=1',
    'GET /v1/%68ealth%00',
    'GET /v1/../v1/../package.json',
    'GET /..%2f..%2fpackage.json',
    'GET /%252e%252e/package.json',
    'GET /v1/parameters/..%2f..%2fdocuments',
    'GET /v1/assessments/%ff%fe',
    'GET /v1/assessments/__proto__',
    'GET /v1/parameters/constructor',
  ])('%s is refused and nothing fails', async (line) => {
    // The server closes once it has answered; the first of them also waits for the function to be loaded.
    const answer = await raw(request(`${line} HTTP/1.1`, []), { wait: 10_000 });
    expect(statuses(answer)).toHaveLength(1);
    const [status = 0] = statuses(answer);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(answer).not.toContain('"name": "lingbao"');
  });

  test('a header that names another method changes nothing', async () => {
    const headers = ['X-HTTP-Method-Override', 'DELETE', 'X-Method-Override', 'DELETE'];
    expect(await exchange(`${served.origin}/v1/regions`, { headers })).toMatchObject({ status: 200 });
  });

  test('a host of another place changes nothing', async () => {
    const answer = await raw(
      'GET /v1/regions HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(statuses(answer)).toEqual([200]);
    expect(answer).not.toContain('evil.example');
  });
});

describe('Two lengths of one body', () => {
  test.for([
    [
      'a length and chunks',
      ['Content-Length: 5', 'Transfer-Encoding: chunked'],
      '0\r\n\r\nGET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 50'], BODY],
    ['a length that is no number', ['Content-Length: 5x'], BODY],
    ['a negative length', ['Content-Length: -1'], BODY],
    ['a chunk of no size', ['Transfer-Encoding: chunked'], 'zz\r\nx\r\n0\r\n\r\n'],
    ['chunks by another name', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
  ] as const)('%s: one refusal, and no second request out of the body', async ([, headers, body]) => {
    const line = 'POST /v1/contributions HTTP/1.1';
    const answer = await raw(request(line, ['Content-Type: application/json', ...headers], body));
    expect(statuses(answer)).toEqual([400]);
  });
});

describe('Headers', () => {
  test('a line end in a header value is no second header', async () => {
    const answer = await raw(request('GET /v1/health HTTP/1.1', ['Accept-Language: en\r\n\tX-Injected: 1']));
    expect(answer).not.toMatch(/^x-injected/im);
  });

  test.for([
    ['a content type twice', ['Content-Type', 'application/json', 'Content-Type', 'text/plain']],
    ['a language twice', ['Content-Type', 'application/json', 'Accept-Language', 'en', 'Accept-Language', 'xx']],
    [
      'a thousand short ones',
      ['Content-Type', 'application/json', ...Array.from({ length: 900 }, (_, at) => [`X-${at}`, '1']).flat()],
    ],
    [
      'names of members of objects',
      ['Content-Type', 'application/json', '__proto__', 'x', 'constructor', 'x', 'toString', 'x'],
    ],
    ['bytes above ASCII', ['Content-Type', 'application/json', 'X-Name', '\u00e9\u00ff']],
  ] as const)('%s', async ([, headers]) => {
    const got = await exchange(`${served.origin}/v1/contributions`, {
      method: 'POST',
      headers: [...headers],
      body: BODY,
    });
    expect([200, 400, 415, 431]).toContain(got.status);
  });
});

describe('Bodies that never end', () => {
  const head = 'POST /v1/contributions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  test('a hundred callers that stop half-way hold nobody else up', async () => {
    const slow = Array.from({ length: 100 }, open);
    for (const socket of slow) {
      socket.on('error', () => {});
      socket.write(`${head}Content-Length: 1000\r\n\r\n{"year":`);
    }
    await later(100);
    const got = await exchange(`${served.origin}/v1/contributions`, {
      method: 'POST',
      headers: ['Content-Type', 'application/json'],
      body: BODY,
    });
    expect(got.status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  test('a body that comes byte by byte is answered when it is there', async () => {
    const socket = open();
    // Awaited from the start: the answer may be there before the last pause is over.
    const closed = once(socket, 'close');
    let got = '';
    socket.setEncoding('utf8').on('data', (text) => (got += text));
    socket.write(`${head}Connection: close\r\nContent-Length: ${BODY.length}\r\n\r\n`);
    for (const byte of BODY) {
      socket.write(byte);
      await later(2);
    }
    await closed;
    expect(statuses(got)).toEqual([200]);
    expect(got).toContain('914.60');
  });

  test('whoever hangs up in the middle leaves nothing behind', async () => {
    for (let at = 0; at < 20; at += 1) {
      const socket = open();
      socket.on('error', () => {});
      socket.write(`${head}Content-Length: 1000\r\n\r\n{"year":`);
      await later(5);
      socket.destroy();
    }
    expect(await exchange(`${served.origin}/v1/regions`)).toMatchObject({ status: 200 });
  });
});
