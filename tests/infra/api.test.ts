import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { problem } from '../../shared/api/problem.ts';
import type { Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { HONG_KONG, NINGXIA, type Resource, resources, synthesise, templateOf } from './synthesise.ts';

const app = synthesise();

/** Path of a resource of the API, from the parts up to the root. */
function pathOf(id: string, parts: Record<string, Resource>): string {
  const { ParentId, PathPart } = parts[id]?.Properties ?? {};
  return ParentId?.Ref ? `${pathOf(ParentId.Ref, parts)}/${PathPart}` : `/${PathPart}`;
}

function methods(template: Template) {
  const parts = resources(template, 'AWS::ApiGateway::Resource');
  return Object.values(resources(template, 'AWS::ApiGateway::Method')).map(({ Properties }) => ({
    method: Properties.HttpMethod as string,
    path: pathOf(Properties.ResourceId.Ref, parts),
    properties: Properties,
  }));
}

/** Name of the function that a proxy integration calls. */
const functionOf = (properties: Resource['Properties']): string =>
  JSON.stringify(properties.Integration.Uri).match(/"(\w+)Function[0-9A-F]{8}"/)?.[1] ?? '';

describe.each([HONG_KONG, NINGXIA])('%s', (stack) => {
  const template = templateOf(app, stack);
  const all = methods(template);

  test('every route is a method exactly once, with the function of its capability, and there is no other method', () => {
    const deployed = all.filter(({ method }) => method !== 'OPTIONS');
    const seen = deployed.map(({ method, path, properties }) => `${method} ${path} ${functionOf(properties)}`);
    // CloudFormation's ids have no hyphens.
    const named = (method: string, { path, capability }: Route) =>
      `${method} ${path} ${capability.replaceAll('-', '')}`;
    const wanted = routes.flatMap((route) => [
      named(route.method, route),
      // HEAD as GET, and any other method, for the function to say that there is none.
      ...(route.method === 'GET' ? [named('HEAD', route)] : []),
      named('ANY', route),
    ]);
    expect(seen.sort()).toEqual([...new Set(wanted)].sort());
    expect(seen).toContain('HEAD /v1/parameters parameters');
    expect(seen).toContain('DELETE /v1/assessments/{id} assessments');
    for (const { properties } of deployed)
      expect(properties.Integration).toMatchObject({ Type: 'AWS_PROXY', TimeoutInMillis: 10_000 });
  });

  test('a function may be called by the methods of its routes and by nobody else', () => {
    const permissions = Object.values(resources(template, 'AWS::Lambda::Permission'));
    const gets = routes.filter(({ method }) => method === 'GET');
    const paths = new Set(routes.map(({ path }) => path));
    const calls = permissions.filter(({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com');
    // And the authorizer, by the gateway before it.
    expect(calls).toHaveLength(routes.length + gets.length + paths.size + 1);
    for (const { Properties } of calls)
      expect(JSON.stringify(Properties.SourceArn)).toMatch(
        /\/(GET|HEAD|POST|DELETE|\*)\/(?:v1\/|mcp|\.well-known\/)|\/authorizers\//,
      );
    // The clock calls the probe, and the clock and the end of a batch call what finds notices.
    const others = permissions.filter((each) => !calls.includes(each));
    expect(others.map(({ Properties }) => Properties.Principal)).toEqual(Array(3).fill('events.amazonaws.com'));
    expect(
      others.map(({ Properties }) => Properties.FunctionName['Fn::GetAtt'][0].replace(/[0-9A-F]{8}$/, '')).sort(),
    ).toEqual(['AlarmsTrialprobeFunction', 'NoticesnoticefindFunction', 'NoticesnoticefindFunction']);
  });

  test('a page of any origin may call a public path, and is told so without asking a function', () => {
    const preflights = all.filter(({ method }) => method === 'OPTIONS');
    const open = routes.filter(({ audience }) => audience === 'public').map(({ path }) => path);
    expect(preflights.map(({ path }) => path).sort()).toEqual([...new Set(open)].sort());
    const record = preflights.find(({ path }) => path === '/v1/assessments/{id}');
    expect(record?.properties.Integration).toMatchObject({
      Type: 'MOCK',
      IntegrationResponses: [
        {
          StatusCode: '204',
          ResponseParameters: {
            'method.response.header.Access-Control-Allow-Origin': "'*'",
            'method.response.header.Access-Control-Allow-Methods': "'OPTIONS,GET,DELETE'",
            'method.response.header.Access-Control-Max-Age': "'86400'",
          },
        },
      ],
    });
  });

  test('requests are throttled, and execution logs, which have paths and bodies, are off', () => {
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: [
        {
          HttpMethod: '*',
          ResourcePath: '/*',
          ThrottlingRateLimit: 200,
          ThrottlingBurstLimit: 400,
          LoggingLevel: 'OFF',
          DataTraceEnabled: false,
        },
        // Who tries out pick-up codes is slow at it. CloudFormation writes ~1 for the / of a path.
        ...[
          ['GET', '~1v1~1counter~1assessments'],
          ['HEAD', '~1v1~1counter~1assessments'],
          ['POST', '~1v1~1counter~1assessments~1{handle}~1decisions'],
          ['POST', '~1v1~1batches'],
          ['GET', '~1v1~1batches~1{id}'],
          ['HEAD', '~1v1~1batches~1{id}'],
        ].map(([method, path]) => ({
          HttpMethod: method,
          ResourcePath: `/${path}`,
          ThrottlingRateLimit: 20,
          ThrottlingBurstLimit: 40,
        })),
      ],
    });
  });

  test('who calls: anybody, a partner by a key, an officer by a token that the authorizer reads anew each time', () => {
    const authorizers = resources(template, 'AWS::ApiGateway::Authorizer');
    const [[id, authorizer] = []] = Object.entries(authorizers);
    expect(Object.keys(authorizers)).toHaveLength(1);
    expect(authorizer?.Properties).toMatchObject({
      Type: 'TOKEN',
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 0,
    });
    const form = new RegExp(authorizer?.Properties.IdentityValidationExpression);
    for (const token of ['Bearer aa.b-b.c_c', 'bearer a.b.c ']) expect(token).toMatch(form);
    for (const token of ['x', 'Bearer', 'Bearer a.b', 'Basic a.b.c', 'Bearer a.b.c.d']) expect(token).not.toMatch(form);
    expect(JSON.stringify(authorizer?.Properties.AuthorizerUri)).toContain('"authorizerFunction');
    const wanted = {
      public: { AuthorizationType: 'NONE', ApiKeyRequired: false },
      partner: { AuthorizationType: 'NONE', ApiKeyRequired: true },
      counter: { AuthorizationType: 'CUSTOM', ApiKeyRequired: false, AuthorizerId: { Ref: id } },
    };
    for (const { method, path, audience } of routes) {
      const { properties } = all.find((each) => each.method === method && each.path === path) ?? {};
      const { AuthorizationType, ApiKeyRequired = false, AuthorizerId } = properties;
      const seen = { AuthorizationType, ApiKeyRequired, ...(AuthorizerId && { AuthorizerId }) };
      expect({ path, ...seen }).toEqual({ path, ...wanted[audience] });
    }
    expect(new Set(routes.map(({ audience }) => audience)).size).toBe(3);
  });

  test('each key of a partner has a rate and a quota of its own', () => {
    template.hasResourceProperties('AWS::ApiGateway::UsagePlan', {
      Throttle: { RateLimit: 20, BurstLimit: 40 },
      Quota: { Limit: 100_000, Period: 'DAY' },
    });
  });

  test('the access log has the address that asked, and neither body, query, path nor headers', () => {
    const stage = Object.values(resources(template, 'AWS::ApiGateway::Stage'))[0];
    const { Format } = stage?.Properties.AccessLogSetting ?? {};
    expect(Object.values(JSON.parse(Format))).toEqual([
      '$context.requestId',
      '$context.requestTime',
      '$context.identity.sourceIp',
      '$context.httpMethod',
      '$context.resourcePath',
      '$context.status',
      '$context.responseLength',
      '$context.responseLatency',
      '$context.integrationStatus',
      '$context.integrationLatency',
      '$context.error.responseType',
      '$context.wafResponseCode',
    ]);
  });

  test('what API Gateway answers by itself is a problem document', () => {
    const answers = Object.values(resources(template, 'AWS::ApiGateway::GatewayResponse')).map(({ Properties }) => {
      const body = problem.parse(JSON.parse(Properties.ResponseTemplates['application/json']));
      expect(Properties.ResponseParameters).toMatchObject({
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
        'gatewayresponse.header.Cache-Control': "'no-store'",
      });
      expect(Properties.StatusCode).toBe(String(body.status));
      expect(body.instance).toBe('$context.requestId');
      return `${Properties.ResponseType} ${body.status} ${body.type.split('/').at(-1)}`;
    });
    expect(answers.sort()).toEqual([
      'ACCESS_DENIED 403 forbidden',
      'AUTHORIZER_CONFIGURATION_ERROR 503 sign-in-unavailable',
      'AUTHORIZER_FAILURE 503 sign-in-unavailable',
      'BAD_REQUEST_BODY 422 invalid-request',
      'BAD_REQUEST_PARAMETERS 422 invalid-request',
      'DEFAULT_4XX 422 invalid-request',
      'DEFAULT_5XX 500 internal-error',
      'EXPIRED_TOKEN 404 not-found',
      'INVALID_API_KEY 403 invalid-api-key',
      'INVALID_SIGNATURE 404 not-found',
      'MISSING_AUTHENTICATION_TOKEN 404 not-found',
      'QUOTA_EXCEEDED 429 too-many-requests',
      'REQUEST_TOO_LARGE 413 body-too-large',
      'RESOURCE_NOT_FOUND 404 not-found',
      'THROTTLED 429 too-many-requests',
      'UNAUTHORIZED 401 unauthorized',
      'UNSUPPORTED_MEDIA_TYPE 415 unsupported-media-type',
      'WAF_FILTERED 403 blocked',
    ]);
  });

  test('who is over a rate or a quota is told when to try again and what the plan is; a page reads what is for pages', () => {
    const answers = Object.values(resources(template, 'AWS::ApiGateway::GatewayResponse'));
    const headersOf = (type: string) =>
      answers.find(({ Properties }) => Properties.ResponseType === type)?.Properties.ResponseParameters;
    const plan = `'"partner-second";q=20;w=1, "partner-day";q=100000;w=86400'`;
    expect(headersOf('THROTTLED')).toMatchObject({
      'gatewayresponse.header.Retry-After': "'1'",
      'gatewayresponse.header.RateLimit-Policy': plan,
      'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
    });
    expect(headersOf('QUOTA_EXCEEDED')).toMatchObject({
      'gatewayresponse.header.Retry-After': "'3600'",
      'gatewayresponse.header.RateLimit-Policy': plan,
    });
    expect(headersOf('UNAUTHORIZED')).toMatchObject({ 'gatewayresponse.header.WWW-Authenticate': "'Bearer'" });
    for (const type of ['UNAUTHORIZED', 'ACCESS_DENIED', 'AUTHORIZER_FAILURE', 'INVALID_API_KEY', 'QUOTA_EXCEEDED'])
      expect(headersOf(type)).not.toHaveProperty('gatewayresponse.header.Access-Control-Allow-Origin');
  });

  test('the API is regional and compresses what is worth it', () => {
    template.hasResourceProperties('AWS::ApiGateway::RestApi', {
      EndpointConfiguration: { Types: ['REGIONAL'] },
      MinimumCompressionSize: 1024,
    });
  });
});

describe('By environment', () => {
  const signIn = {
    issuer: 'https://sign-in.example/bureau',
    audience: 'lingbao-api',
    clientId: 'lingbao',
    scope: 'openid',
  };

  describe('Keys of partners', () => {
    const withKeys = (...keys: string[]) => {
      const partners = ['meituan', 'e-daojia'].map((id) => ({
        id,
        name: id,
        origins: [`https://${id}.example`],
        keys,
      }));
      return templateOf(synthesise({ partners }), NINGXIA);
    };
    const [one, changing, changed] = [withKeys('1'), withKeys('1', '2'), withKeys('2')];
    const bound = (template: Template) => ({
      ...resources(template, 'AWS::ApiGateway::ApiKey'),
      ...resources(template, 'AWS::ApiGateway::UsagePlanKey'),
    });

    test('one each, told apart by stage, partner and name, whose value is in no template', () => {
      const keys = Object.values(resources(one, 'AWS::ApiGateway::ApiKey'));
      expect(keys.map(({ Properties }) => Properties.Description).sort()).toEqual([
        'Lingbao-staging: e-daojia 1',
        'Lingbao-staging: meituan 1',
      ]);
      for (const { Properties } of keys) expect(Properties).toMatchObject({ Enabled: true });
      for (const { Properties } of keys) expect(Properties).not.toHaveProperty('Value');
      one.resourceCountIs('AWS::ApiGateway::UsagePlanKey', 2);
    });

    test('a second one stands beside the first, and stays as it is when the first is withdrawn', () => {
      expect(bound(changing)).toEqual({ ...bound(one), ...bound(changed) });
      expect(Object.keys(bound(changing))).toHaveLength(8);
    });

    test('both are the same partner for the functions that keep something for it, and for no other', () => {
      const told = Object.entries(resources(changing, 'AWS::Lambda::Function')).flatMap(([id, { Properties }]) => {
        const keys = Properties.Environment?.Variables.PARTNER_KEYS;
        return keys ? [[id.replace(/Function.*/, ''), keys]] : [];
      });
      expect(told.map(([name]) => name).sort()).toEqual(['assessments', 'batches']);
      const named = resources(changing, 'AWS::ApiGateway::ApiKey');
      const nameOf = (part: string | { Ref: string }) =>
        typeof part === 'string' ? part : named[part.Ref]?.Properties.Description;
      for (const [, { 'Fn::Join': join }] of told)
        expect(JSON.parse(join[1].map(nameOf).join(''))).toEqual({
          meituan: ['Lingbao-staging: meituan 1', 'Lingbao-staging: meituan 2'],
          'e-daojia': ['Lingbao-staging: e-daojia 1', 'Lingbao-staging: e-daojia 2'],
        });
    });
  });

  test('the authorizer learns whose tokens it takes, and the counter function where its page signs in', () => {
    const template = templateOf(synthesise({ settings: { signIn } }), NINGXIA);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { OIDC_ISSUER: signIn.issuer, OIDC_AUDIENCE: 'lingbao-api' } },
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { OIDC_ISSUER: signIn.issuer, OIDC_CLIENT_ID: 'lingbao', OIDC_SCOPE: 'openid' } },
    });
  });

  test('the API has a name of its own, with a certificate and TLS 1.2, and no stage in its paths', () => {
    const domain = { name: 'api.example.cn', certificate: 'arn:aws-cn:acm:cn-northwest-1:111111111111:certificate/a' };
    const template = templateOf(synthesise({ settings: { domain } }), NINGXIA);
    template.hasResourceProperties('AWS::ApiGateway::DomainName', {
      DomainName: 'api.example.cn',
      RegionalCertificateArn: domain.certificate,
      SecurityPolicy: 'TLS_1_2',
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    const [mapping] = Object.values(resources(template, 'AWS::ApiGateway::BasePathMapping'));
    expect(mapping?.Properties).not.toHaveProperty('BasePath');
    const { ApiAddress, ApiDomainTarget } = template.toJSON().Outputs;
    expect(ApiAddress.Value).toBe('https://api.example.cn/');
    expect(ApiDomainTarget.Value['Fn::GetAtt'][1]).toBe('RegionalDomainName');
  });
});
