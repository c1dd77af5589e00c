import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../infra/constructs/audience.ts';
import { problem } from '../../shared/api/problem.ts';
import { type Route, routes } from '../../shared/api/routes.ts';
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
    const wanted = routes.map((route) => `${route.method} ${route.path} ${route.capability.replaceAll('-', '')}`);
    expect(seen.sort()).toEqual(wanted.sort());
    expect(seen).toContain('DELETE /v1/assessments/{id} assessments');
    for (const { properties } of deployed)
      expect(properties.Integration).toMatchObject({ Type: 'AWS_PROXY', TimeoutInMillis: 10_000 });
  });

  test('a function may be called by the methods of its routes and by nobody else', () => {
    const permissions = Object.values(resources(template, 'AWS::Lambda::Permission'));
    expect(permissions).toHaveLength(routes.length);
    for (const { Properties } of permissions) {
      expect(Properties.Principal).toBe('apigateway.amazonaws.com');
      expect(JSON.stringify(Properties.SourceArn)).toMatch(/\/(GET|POST|DELETE)\/v1\//);
    }
  });

  test('a page of any origin may call a public path, and is told so without asking a function', () => {
    const preflights = all.filter(({ method }) => method === 'OPTIONS');
    expect(preflights.map(({ path }) => path).sort()).toEqual(
      [...new Set(routes.filter(({ audience }) => audience === 'public').map(({ path }) => path))].sort(),
    );
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
      ],
    });
  });

  test('the access log has neither body, query, path, headers nor who it was', () => {
    const stage = Object.values(resources(template, 'AWS::ApiGateway::Stage'))[0];
    const { Format } = stage?.Properties.AccessLogSetting ?? {};
    expect(Object.values(JSON.parse(Format))).toEqual([
      '$context.requestId',
      '$context.requestTime',
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
        'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
      });
      expect(Properties.StatusCode).toBe(String(body.status));
      return `${Properties.ResponseType} ${body.status} ${body.type.split('/').at(-1)}`;
    });
    expect(answers.sort()).toEqual([
      'DEFAULT_5XX 500 internal-error',
      'INVALID_SIGNATURE 404 not-found',
      'MISSING_AUTHENTICATION_TOKEN 404 not-found',
      'QUOTA_EXCEEDED 429 too-many-requests',
      'REQUEST_TOO_LARGE 413 body-too-large',
      'RESOURCE_NOT_FOUND 404 not-found',
      'THROTTLED 429 too-many-requests',
      'WAF_FILTERED 403 blocked',
    ]);
  });

  test('the API is regional and compresses what is worth it', () => {
    template.hasResourceProperties('AWS::ApiGateway::RestApi', {
      EndpointConfiguration: { Types: ['REGIONAL'] },
      MinimumCompressionSize: 1024,
    });
  });
});

test.each(['partner', 'counter'] as const)('a route for a %s is not deployed open to everyone', (audience) => {
  const route = { ...(routes[0] as Route), id: 'someRoute', audience };
  expect(accessOf(route)).toEqual({ authorizationType: 'AWS_IAM' });
});
