import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FACT_NAMES } from '../../shared/api/facts.ts';
import type { Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { type Call, lambdaContext, proxyEvent } from './support/call.ts';
import { notedConsole, ownStore } from './support/stage.ts';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** What must be in no log: as a value, a name of a member, an id, a header. */
const PLANTED = 'ZhangSan370322199001011234';

const store = ownStore();
const written = notedConsole('log', 'error', 'warn', 'info', 'debug', 'trace');
beforeEach(() => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
});

async function handlerOf({ capability }: Route): Promise<Handler> {
  return (await import(`../../functions/${capability}/handler.ts`)).handler;
}

/** Every way in which a person's words can come in. */
function callsOf({ method, path, body }: Route): Call[] {
  const route = `${method} ${path}`;
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, PLANTED]);
  const params = named.length > 0 ? { params: Object.fromEntries(named) } : {};
  const headers = { 'Idempotency-Key': PLANTED, 'If-None-Match': PLANTED, 'X-Anything': PLANTED, 'If-Match': PLANTED };
  const common = { route, ...params, headers };
  if (!body) return [common, { ...common, query: { said: PLANTED } }];
  return [
    { ...common, raw: `{"said": "${PLANTED}", ` },
    { ...common, raw: PLANTED },
    { ...common, raw: Buffer.from([0xff, ...Buffer.from(PLANTED)]), base64: true },
    { ...common, body: { [PLANTED]: PLANTED } },
    { ...common, body: { platform: PLANTED, year: PLANTED } },
    { ...common, body: { facts: { platform: PLANTED, [PLANTED]: 1 } } },
    { ...common, body: { platform: PLANTED } },
    { ...common, body: { facts: { platform: PLANTED } } },
    { ...common, raw: `{"a": "${PLANTED}", "a": 1}` },
    { ...common, query: { said: PLANTED }, body: {} },
    { ...common, body: {}, headers: { ...headers, 'Content-Type': `text/${PLANTED}` } },
  ];
}

describe('No log says what a person said', () => {
  test.for(routes.map((route) => ({ id: route.id, route })))('$id', async ({ route }) => {
    const handler = await handlerOf(route);
    const calls = callsOf(route);
    for (const each of calls) await handler(proxyEvent(each), lambdaContext);
    expect(written.length).toBeGreaterThanOrEqual(calls.length);
    expect(written.filter((line) => line.includes(PLANTED))).toEqual([]);
  });

  test('nor when the store is away', async () => {
    vi.resetModules();
    vi.stubEnv('DYNAMODB_ENDPOINT', 'http://127.0.0.1:1');
    const { handler } = await import('../../functions/assessments/handler.ts');
    const saved = await handler(
      proxyEvent({ route: 'POST /v1/assessments', body: { facts: { platform: 'ZhangSan' } } }),
      lambdaContext,
    );
    vi.unstubAllEnvs();
    expect(saved.statusCode).toBe(503);
    expect(written.join('\n')).toContain('StorageUnavailable');
    expect(written.join('\n')).not.toContain('ZhangSan');
  });
});

/** What identifies a person, as programs and people call it. */
const IDENTIFYING = ['name', 'idNumber', 'identityNumber', 'phone', 'mobile', 'openid', '姓名', '身份证号', '手机号'];

describe('There is no place for who a person is', () => {
  test.for(routes.filter(({ body }) => body).map((route) => ({ id: route.id, route })))(
    '$id refuses it, and does not repeat it',
    async ({ route }) => {
      const handler = await handlerOf(route);
      for (const member of IDENTIFYING)
        for (const body of [{ [member]: PLANTED }, { facts: { [member]: PLANTED } }]) {
          const asked = { route: `${route.method} ${route.path}`, body, params: { id: 'AAAAAAAAAAAAAAAAAAAAAA' } };
          const answer = await handler(proxyEvent(asked), lambdaContext);
          // Counters are told first that they have to say who they are.
          expect([422, 401]).toContain(answer.statusCode);
          expect(answer.body).not.toContain(PLANTED);
        }
    },
  );

  test('no fact of the schema is called so', () => {
    expect(FACT_NAMES.filter((name) => IDENTIFYING.includes(name))).toEqual([]);
  });

  test('the stored item has nothing but its keys, days and versions, the facts, and the answer with its digests', async () => {
    const { handler } = await import('../../functions/assessments/handler.ts');
    await handler(proxyEvent({ route: 'POST /v1/assessments', body: { facts: { year: 2026 } } }), lambdaContext);
    const allowed = [
      ['pk', 'sk', 'pickupCode', 'day', 'createdAt', 'expiresAt', 'digest'],
      ['region', 'language', 'asOf', 'outcome', 'policyVersion', 'rulesVersion'],
      ['facts', 'factsVersion', 'answer', 'answerVersion', 'sha256'],
    ].flat();
    for (const item of await store.items())
      expect(Object.keys(item).filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
