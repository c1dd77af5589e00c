import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nginxConfiguration } from '../../infra/nginx.ts';
import { freePort } from '../support/free-port.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ServerProcess, startServer } from '../tools/local/server-process.ts';

const stops: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

/** Starts nginx before an API, after it has accepted its configuration; gives its address. */
async function nginxBefore(api: string): Promise<string> {
  const folder = temporaryFolder();
  const root = join(folder, 'web');
  for (const file of [
    'index.html',
    'policy.html',
    'counter.html',
    'docs.html',
    'embed.html',
    'embed/frame.html',
    'assets/a-1.js',
  ]) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), file);
  }
  const port = await freePort();
  const partners = [
    {
      id: 'city-riders',
      name: '城市骑手',
      origins: ['https://app.riders.example', 'https://riders.example'],
      keys: ['1'],
    },
    { id: 'default', name: 'Default', origins: ['https://default.example'], keys: ['1'] },
    { id: 'riders', name: '骑手', origins: ['https://r.example'], keys: ['1'] },
  ];
  const own = nginxConfiguration({
    api,
    listen: `listen 127.0.0.1:${port};`,
    root,
    signInAt: 'https://sign-in.example/bureau',
    partners,
  }).replace('/var/log/nginx', folder);
  const file = join(folder, 'nginx.conf');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  );
  const around = `worker_processes 1; pid ${folder}/pid; daemon off; error_log stderr;${process.getuid?.() === 0 ? ' user root;' : ''}`;
  writeFileSync(file, `${around}\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\n${paths.join('\n')}\n${own}}\n`);
  execFileSync('nginx', ['-t', '-c', file], { stdio: 'pipe' });
  const child = spawn('nginx', ['-c', file], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  stops.push(async () => {
    child.kill();
    await ended;
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(origin).catch(() => null)) return origin;
    await sleep(50);
  }
  throw new Error('nginx does not answer');
}

let server: ServerProcess;
let origin: string;
beforeAll(async () => {
  server = await startServer({ dataDir: temporaryFolder() });
  stops.push(async () => {
    server.child.kill();
    await server.ended;
  });
  origin = await nginxBefore(server.origin.replace('localhost', '127.0.0.1'));
});

test('the service answers behind it as it does itself: calculating, saving under an address that works, reading', async () => {
  const post = (path: string, body: object, headers = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  expect((await fetch(`${origin}/v1/health`)).status).toBe(200);
  const saved = await post(
    '/v1/assessments',
    { facts: { sex: 'female' } },
    { 'Idempotency-Key': 'nginx-0123456789abcdef' },
  );
  expect(saved.status).toBe(201);
  const location = saved.headers.get('location') ?? '';
  expect(location).toMatch(/^\/v1\/assessments\//);
  expect((await fetch(`${origin}${location}`)).status).toBe(200);
  const tools = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  expect((await post('/mcp', tools, { Accept: 'application/json, text/event-stream' })).status).toBe(200);
  for (const path of ['/mcp/server-card', '/.well-known/ai-catalog.json'])
    expect(await (await fetch(origin + path)).text()).toContain(`${origin}/mcp"`);
  const refused = await post('/v1/contributions', { year: 'x' });
  expect([refused.status, refused.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
});

test('the API is told the address of the caller, whatever the caller says it is, and where it is shown', async () => {
  const told = createServer((request, response) => response.end(JSON.stringify([request.url, request.headers])));
  told.listen(0, '127.0.0.1');
  await once(told, 'listening');
  stops.push(async () => void told.close());
  const before = await nginxBefore(`http://127.0.0.1:${(told.address() as AddressInfo).port}/live`);
  const headers = {
    'X-Forwarded-For': '8.8.8.8',
    Forwarded: 'for=8.8.8.8',
    'X-Forwarded-Prefix': '/evil',
    'X-Forwarded-Host': 'evil.example',
  };
  const [url, seen] = (await (await fetch(`${before}/v1/regions?asOf=2026-01-01`, { headers })).json()) as [
    string,
    Record<string, string>,
  ];
  expect(url).toBe('/live/v1/regions?asOf=2026-01-01');
  expect(seen).toMatchObject({
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-prefix': '/',
    'x-forwarded-host': new URL(before).host,
  });
  expect(seen).not.toHaveProperty('forwarded');
});

test.for([
  ['/', 'index.html', 'no-cache'],
  ['/policy', 'policy.html', 'no-cache'],
  ['/embed/', 'embed.html', 'no-cache'],
  ['/counter', 'counter.html', 'no-cache'],
  ['/docs.html', 'docs.html', 'no-cache'],
  ['/assets/a-1.js', 'assets/a-1.js', 'public, max-age=31536000, immutable'],
  ['/embed/frame.html?partner=city-riders', 'embed/frame.html', 'no-cache'],
] as const)('%s is %s, with the headers of pages', async ([path, file, cacheControl]) => {
  const answer = await fetch(`${origin}${path}`);
  expect([answer.status, await answer.text()]).toEqual([200, file]);
  expect(answer.headers.get('cache-control')).toBe(cacheControl);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('each page has its own policy: the frame its partner, the counter its camera and provider', async () => {
  const policy = async (path: string) => (await fetch(`${origin}${path}`)).headers.get('content-security-policy');
  const framedBy = async (path: string) => /frame-ancestors ([^;]*)/.exec((await policy(path)) ?? '')?.[1]?.trim();
  expect(await framedBy('/embed/frame.html?partner=city-riders')).toBe(
    "'self' https://app.riders.example https://riders.example",
  );
  expect(await framedBy('/embed/frame.html?partner=nobody')).toBe("'self'");
  // An id that is a word of nginx's own, and one that begins as an escape does.
  expect(await framedBy('/embed/frame.html?partner=default')).toBe("'self' https://default.example");
  expect(await framedBy('/embed/frame.html?partner=riders')).toBe("'self' https://r.example");
  const nameOf = async (id: string) =>
    (await fetch(`${origin}/embed/frame.html?partner=${id}`)).headers.get('lingbao-partner');
  expect([await nameOf('city-riders'), await nameOf('nobody')]).toEqual(['%E5%9F%8E%E5%B8%82%E9%AA%91%E6%89%8B', null]);
  expect(await framedBy('/')).toBe("'none'");
  expect(await policy('/counter')).toContain("connect-src 'self' https://sign-in.example");
  expect((await fetch(`${origin}/counter`)).headers.get('permissions-policy')).toContain('camera=(self)');
});

test('what is not there is 404', async () => {
  for (const path of ['/polcy', '/assets/../nginx.conf', '/assets/b-2.js'])
    expect((await fetch(`${origin}${path}`)).status).toBe(404);
});
