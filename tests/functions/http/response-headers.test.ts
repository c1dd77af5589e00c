import { afterEach, describe, expect, test, vi } from 'vitest';
import { handler as contributions } from '../../../functions/contributions/handler.ts';
import { handler as documentation } from '../../../functions/documentation/handler.ts';
import { handler as mcp } from '../../../functions/mcp/handler.ts';
import { call } from '../support/call.ts';
import { quietConsole } from '../support/stage.ts';

const asking = { route: 'POST /v1/contributions', body: { year: 2026, base: { income: '6000' } } };
const bad = { route: 'POST /v1/contributions', body: { foo: 1 } };
const questions = { route: 'GET /v1/questions' };

quietConsole();
afterEach(() => void vi.unstubAllEnvs());

describe('Every answer and every problem', () => {
  test.for([
    { what: 'an answer', asked: asking },
    { what: 'a problem', asked: bad },
  ])('$what is not kept by caches, not sniffed, not framed, and names its language', async ({ asked }) => {
    const { headers } = await call(contributions, { ...asked, headers: { 'accept-language': 'en-GB' } });
    expect(headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Content-Language': 'en',
      Vary: 'Accept-Language',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });
});

describe('What says under which address it was called', () => {
  const ADDRESS = 'X-Forwarded-Host, X-Forwarded-Prefix, X-Forwarded-Proto';
  test.for([
    { route: 'GET /mcp/server-card', handler: mcp, vary: `Accept-Language, ${ADDRESS}` },
    { route: 'GET /.well-known/ai-catalog.json', handler: mcp, vary: `Accept-Language, ${ADDRESS}` },
    { route: 'GET /v1/openapi.json', handler: documentation, vary: 'Accept-Language, X-Forwarded-Prefix' },
    { route: 'GET /v1/questions', handler: documentation, vary: 'Accept-Language' },
  ])('is not given by caches to who calls another one: $route', async ({ route, handler, vary }) => {
    const headers = { Host: 'lingbao.example', 'X-Forwarded-Host': 'a.example' };
    expect((await call(handler, { route, headers })).headers.Vary).toBe(vary);
    vi.stubEnv('ALLOWED_ORIGINS', 'https://a.example');
    expect((await call(handler, { route, headers })).headers.Vary).toBe(`${vary}, Origin`);
  });
});

describe('Pages of other origins', () => {
  const from = (origin: string) => ({ headers: { Origin: origin } });

  test('may all call public routes when no origins are named', async () => {
    const { headers } = await call(documentation, { ...questions, ...from('https://partner.example') });
    expect(headers['Access-Control-Allow-Origin']).toBe('*');
    expect(headers['Access-Control-Expose-Headers']).toBe(
      'Content-Language, ETag, Location, Retry-After, x-amzn-RequestId',
    );
  });

  test('may read problems too', async () => {
    const { headers } = await call(contributions, { ...bad, ...from('https://partner.example') });
    expect(headers['Access-Control-Allow-Origin']).toBe('*');
  });

  test('are let in by name when ALLOWED_ORIGINS is set', async () => {
    vi.stubEnv('ALLOWED_ORIGINS', 'https://a.example, https://b.example');
    const { headers } = await call(documentation, { ...questions, ...from('https://b.example') });
    expect(headers['Access-Control-Allow-Origin']).toBe('https://b.example');
    expect(headers.Vary).toBe('Accept-Language, Origin');
  });

  test('are left out when not named, and caches are told that it depends', async () => {
    vi.stubEnv('ALLOWED_ORIGINS', 'https://a.example');
    const { headers } = await call(documentation, { ...questions, ...from('https://a.example.evil.example') });
    expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(headers.Vary).toBe('Accept-Language, Origin');
  });
});
