import { describe, expect, test } from 'vitest';
import { handler as assessments } from '../../../functions/assessments/handler.ts';
import { handler as contributions } from '../../../functions/contributions/handler.ts';
import { handler as documentation } from '../../../functions/documentation/handler.ts';
import { handler as parameters } from '../../../functions/parameters/handler.ts';
import { call, callForProblem, lambdaContext, proxyEvent } from '../support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';

ownStore();
quietConsole();
clockAt(LATE_2026);

/** Where API Gateway saw the request, and what its caller saw of it. */
const SEEN = [
  { where: 'on the machine itself', at: undefined, prefix: '' },
  { where: 'under the stage of API Gateway', at: '/live', prefix: '/live' },
  { where: 'under the base path of a domain', at: '/social-insurance/lingbao', prefix: '/social-insurance/lingbao' },
  { where: 'through CloudFront, which does not show the stage', at: '/live', header: '/', prefix: '' },
  { where: 'through a web server under a path of its own', at: '/live', header: '/lingbao/', prefix: '/lingbao' },
  { where: 'with a header that leads elsewhere', at: '/live', header: '//evil.example', prefix: '/live' },
];

describe.each(SEEN)('An address $where', ({ at, header, prefix }) => {
  const seen = (path: string) => ({
    ...(at && { at: at + path }),
    ...(header && { headers: { 'X-Forwarded-Prefix': header } }),
  });

  test.for(['/v1/assessments', '/v1/partners/assessments', '/v1/assessments/'])(
    'of what is saved at %s',
    async (path) => {
      const route = `POST ${path.replace(/\/$/, '')}`;
      const { headers, body } = await call(assessments, { route, body: { facts: { year: 2026 } }, ...seen(path) });
      expect(headers.Location).toBe(`${prefix}/v1/assessments/${body.id}`);
    },
  );

  test('of the API in its own document', async () => {
    const { body } = await call(documentation, { route: 'GET /v1/openapi.json', ...seen('/v1/openapi.json') });
    expect(body.servers).toEqual([{ url: prefix || '/' }]);
  });
});

describe('A method', () => {
  test('HEAD is GET, down to its entity tag', async () => {
    const get = await call(documentation, { route: 'GET /v1/questions' });
    const head = await documentation(proxyEvent({ route: 'HEAD /v1/questions' }), lambdaContext);
    expect(head).toMatchObject({ statusCode: 200, headers: { ETag: get.headers.ETag } });
  });

  test.for([
    { route: 'GET /v1/assessments', allow: 'POST', handler: assessments },
    { route: 'PUT /v1/assessments/{id}', allow: 'GET, HEAD, DELETE', handler: assessments },
    { route: 'POST /v1/parameters', allow: 'GET, HEAD', handler: parameters },
    { route: 'GET /v1/partners/contributions', allow: 'POST', handler: contributions },
  ])('$route is 405, and $allow is allowed', async ({ route, allow, handler }) => {
    const { status, headers, body } = await callForProblem(handler, { route, body: {} });
    expect(status).toBe(405);
    expect(headers.Allow).toBe(allow);
    expect(body).toMatchObject({
      type: 'urn:lingbao:problems/method-not-allowed',
      instance: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
    });
  });
});

describe('A query', () => {
  test.for([{ utm_source: 'chat' }, { _: '1' }, { _: ['1', '2'] }])(
    '%o is let be where nothing is read from it',
    async (query) => {
      expect((await call(documentation, { route: 'GET /v1/openapi.json', query })).status).toBe(200);
      expect((await call(parameters, { route: 'GET /v1/regions', query })).status).toBe(200);
    },
  );

  test.for([{ utm_source: 'chat' }, { asof: '2025-01-01' }])(
    '%o is refused where the query decides the answer',
    async (query) => {
      expect((await callForProblem(parameters, { route: 'GET /v1/parameters', query })).status).toBe(422);
      const asked = { route: 'POST /v1/contributions', body: { year: 2026 }, query };
      expect((await callForProblem(contributions, asked)).status).toBe(422);
    },
  );

  test('says in which language the answer is to be, before the header does', async () => {
    const asked = { route: 'GET /v1/questions', headers: { 'Accept-Language': 'zh-CN' } };
    const english = await call(documentation, { ...asked, query: { language: 'en' } });
    expect(english.headers['Content-Language']).toBe('en');
    const plain = await call(documentation, asked);
    expect(plain.headers['Content-Language']).toBe('zh-CN');
    for (const language of ['fr', 'EN', ['en', 'zh-CN']]) {
      const { status, body } = await callForProblem(documentation, { ...asked, query: { language } });
      expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/language']]);
    }
  });
});
