import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundling } from '../../../tools/build/bundling.ts';
import { synthesise } from '../../infra/synthesise.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const LONG = 60_000;
const KEY = 'lingbao-development-key';
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ dataDir: temporaryFolder() });
}, LONG);
afterAll(async () => {
  server?.child.kill();
  await server?.ended;
});

const json = { 'Content-Type': 'application/json' };
const ask = (path: string, init?: RequestInit) => fetch(`${server.origin}${path}`, init);
const issuer = () => `${server.origin}/development-issuer`;
const form = (path: string, members: Record<string, string>) =>
  fetch(`${issuer()}${path}`, { method: 'POST', body: new URLSearchParams(members), redirect: 'manual' });

async function tokenFor(role: string, office: string, name = 'officer-1'): Promise<string> {
  const answer = await form('/token', { grant_type: 'client_credentials', role, office, name });
  return (await answer.json()).access_token;
}

describe('The very authorizer, with an issuer on this machine', () => {
  test('an officer finds a saved answer by its code, decides, and a colleague is told', async () => {
    const facts = { year: 2026, base: { amount: '4573' } };
    const saved = await (
      await ask('/v1/assessments', { method: 'POST', headers: json, body: JSON.stringify({ facts }) })
    ).json();
    const Authorization = `Bearer ${await tokenFor('officer', '370322')}`;
    const found = await ask(`/v1/counter/assessments?pickupCode=${saved.pickupCode}`, { headers: { Authorization } });
    expect(found.status).toBe(200);
    const [record] = (await found.json()).assessments;
    expect(record).toMatchObject({ facts, handle: expect.stringMatching(/^[\w-]{67}$/) });
    const decide = (token: string) =>
      ask(`/v1/counter/assessments/${record.handle}/decisions`, {
        method: 'POST',
        headers: { ...json, Authorization: token, 'If-Match': record.etag },
        body: JSON.stringify({ outcome: 'accepted', facts: { base: { amount: '5000' } } }),
      });
    const decided = await decide(Authorization);
    expect(decided.status).toBe(201);
    // 5000 × 20 % = 1000.00
    expect((await decided.json()).decided.contributions.monthly.pension).toBe('1000.00');
    expect((await decide(`Bearer ${await tokenFor('officer', '370300', 'officer-2')}`)).status).toBe(412);
    expect((await decide(`Bearer ${await tokenFor('reader', '370322')}`)).status).toBe(403);
  });

  test.for([
    { headers: {}, status: 401, kind: 'unauthorized' },
    { headers: { Authorization: 'Bearer a.b.c' }, status: 401, kind: 'unauthorized' },
    { headers: { 'X-Api-Key': KEY }, status: 401, kind: 'unauthorized' },
  ])('$headers gets $status', async ({ headers, status, kind }) => {
    const answer = await ask('/v1/counter/assessments?day=2026-11-24', { headers: headers as Record<string, string> });
    expect(answer.status).toBe(status);
    expect((await answer.json()).type).toMatch(new RegExp(`/${kind}$`));
  });

  test('a token of the page is none for the API', async () => {
    const { id_token } = await signIn();
    const answer = await ask('/v1/counter/assessments?day=2026-11-24', {
      headers: { Authorization: `Bearer ${id_token}` },
    });
    expect(answer.status).toBe(401);
  });
});

/** What the page asks for, whoever it is. */
const asked = () => ({
  response_type: 'code',
  client_id: 'lingbao-development-page',
  redirect_uri: `${server.origin}/counter.html`,
});

/** A request with these header lines and no others; fetch would set Host itself. */
async function sent(url: string, { body = '', ...options }: RequestOptions & { body?: string }) {
  const request = httpRequest(url, { ...options, agent: false });
  const answer = once(request, 'response') as Promise<[IncomingMessage]>;
  request.end(body);
  return (await answer)[0];
}

/** The way of the page: authorization code with PKCE. */
async function signIn(change: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const request = {
    ...asked(),
    scope: 'openid',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const page = await fetch(`${issuer()}/authorize?${new URLSearchParams(request)}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('开发用登录');
  const back = await form('/authorize', { ...request, name: 'officer-9', role: 'officer', office: '370300' });
  expect(back.status).toBe(303);
  const location = new URL(back.headers.get('location') ?? '');
  expect(location.origin + location.pathname).toBe(request.redirect_uri);
  expect(location.searchParams.get('state')).toBe('a-state');
  expect(location.searchParams.get('iss')).toBe(issuer());
  const exchange = {
    grant_type: 'authorization_code',
    code: location.searchParams.get('code') ?? '',
    redirect_uri: request.redirect_uri,
    client_id: request.client_id,
    code_verifier: verifier,
    ...change,
  };
  const answer = await form('/token', exchange);
  return { status: answer.status, exchange, ...(await answer.json()) };
}

describe('The issuer for development', () => {
  test('gives a token for a code, once, and only to whoever began', async () => {
    const { status, access_token, exchange } = await signIn();
    expect(status).toBe(200);
    const headers = { Authorization: `Bearer ${access_token}` };
    expect((await ask('/v1/counter/assessments?day=2026-11-24', { headers })).status).toBe(200);
    expect((await form('/token', exchange)).status).toBe(400);
    expect((await signIn({ code_verifier: 'another' })).status).toBe(400);
  });

  test.for([
    { redirect_uri: 'http://localhost:1/counter.html' },
    { redirect_uri: 'https://elsewhere.example/counter.html' },
    { client_id: 'another' },
    { code_challenge_method: 'plain' },
  ])('sends nobody elsewhere: %j', async (change) => {
    const request = {
      ...asked(),
      code_challenge: 'x',
      code_challenge_method: 'S256',
      ...change,
    } as Record<string, string>;
    expect((await fetch(`${issuer()}/authorize?${new URLSearchParams(request)}`)).status).toBe(400);
    expect((await form('/authorize', { ...request, role: 'officer', office: '370322' })).status).toBe(400);
  });

  // A page elsewhere whose name was made to lead here, and a web server or a tunnel on this machine.
  test.for([
    ['Host', 'evil.example:9811'],
    ['Host', 'localhost.evil.example'],
    ['Host', '127.0.0.1.evil.example'],
    ['Forwarded', 'for=203.0.113.7'],
    ['X-Forwarded-For', '203.0.113.7'],
    ['X-Forwarded-Host', 'lingbao.example'],
    ['X-Forwarded-Proto', 'https'],
    ['X-Forwarded', 'for=203.0.113.7'],
    ['CF-Connecting-IP', '203.0.113.7'],
    ['CDN-Loop', 'cloudflare'],
    ['True-Client-IP', '203.0.113.7'],
    ['X-Cluster-Client-IP', '203.0.113.7'],
    ['X-Original-Host', 'lingbao.example'],
    ['X-Real-IP', '203.0.113.7'],
    ['Via', '1.1 proxy'],
  ])('answers nobody from elsewhere: %s %s', async (header) => {
    const body = 'grant_type=client_credentials&role=officer&office=370000';
    const headers = header[0] === 'Host' ? header : ['Host', new URL(server.origin).host, ...header];
    expect((await sent(`${issuer()}/token`, { method: 'POST', headers, body })).statusCode).toBe(404);
    expect((await sent(`${issuer()}/jwks`, { headers })).statusCode).toBe(404);
  });

  test('writes what it was sent into its page as text', async () => {
    const request = {
      ...asked(),
      code_challenge: 'x',
      code_challenge_method: 'S256',
      state: '"><script>alert(1)</script>',
    };
    const page = await fetch(`${issuer()}/authorize?${new URLSearchParams(request)}`);
    expect(await page.text()).not.toContain('<script');
  });

  test(
    'signs by a key of this start alone',
    async () => {
      const { keys } = await (await fetch(`${issuer()}/jwks`)).json();
      expect(keys).toHaveLength(1);
      expect(keys[0]).not.toHaveProperty('d');
      const other = await startServer({ dataDir: temporaryFolder() });
      try {
        const theirs = await (await fetch(`${other.origin}/development-issuer/jwks`)).json();
        expect(theirs.keys[0].x).not.toBe(keys[0].x);
      } finally {
        other.child.kill();
        await other.ended;
      }
    },
    LONG,
  );
});

test('a partner with the development key has the plan in every answer, and its own records for its keys', async () => {
  const body = JSON.stringify({ year: 2026, base: { amount: '4573' } });
  const answer = await ask('/v1/partners/contributions', {
    method: 'POST',
    headers: { ...json, 'X-Api-Key': KEY },
    body,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('ratelimit-policy')).toBe('"partner-second";q=20;w=1, "partner-day";q=100000;w=86400');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const publicly = await ask('/v1/contributions', { method: 'POST', headers: json, body });
  expect(await publicly.json()).toEqual(await answer.json());
  expect(publicly.headers.get('ratelimit-policy')).toBeNull();
  expect(publicly.headers.get('access-control-allow-origin')).toBe('*');

  const key = { 'Idempotency-Key': 'one-and-the-same' };
  const save = (path: string, headers: Record<string, string>) =>
    ask(path, { method: 'POST', headers: { ...json, ...key, ...headers }, body: `{"facts":${body}}` });
  const theirs = await (await save('/v1/partners/assessments', { 'X-Api-Key': KEY })).json();
  const everybodys = await (await save('/v1/assessments', {})).json();
  expect(theirs.id).not.toBe(everybodys.id);
});

describe('Nothing of it is deployed', () => {
  const words = /development-issuer|lingbao-development|tools\/local\/development/;
  const functions = fileURLToPath(new URL('../../../functions', import.meta.url));
  const names = readdirSync(functions).filter((name) => existsSync(join(functions, name, 'handler.ts')));

  test.for(names)('the bundle of %s', async (name) => {
    const entryPoints = [join(functions, name, 'handler.ts')];
    const { metafile, outputFiles } = await build({
      ...bundling,
      entryPoints,
      metafile: true,
      write: false,
      outdir: 'x',
    });
    expect(Object.keys(metafile.inputs).filter((input) => input.startsWith('tools/'))).toEqual([]);
    expect(outputFiles.find(({ path }) => path.endsWith('.js'))?.text).not.toMatch(words);
  });

  test(
    'the templates',
    () => {
      for (const [, made] of synthesise())
        expect(JSON.stringify(made().template.toJSON())).not.toMatch(/development|localhost|127\.0\.0\.1/);
    },
    LONG,
  );
});
