import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { type Problem, problem } from '../../../shared/api/problem.ts';
import { routes } from '../../../shared/api/routes.ts';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

export interface Call {
  route: string;
  body?: unknown;
  /** The body as it is sent, in place of `body` as JSON. */
  raw?: string | Buffer;
  /** As API Gateway sends bodies of binary media types. */
  base64?: boolean;
  query?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  params?: Record<string, string>;
  /** The path of `requestContext`, with a stage or the base path of a domain; the resource alone where left out. */
  at?: string;
  /** The API key that API Gateway knew the caller by. */
  apiKeyId?: string;
  /** The holder of a token, as an authorizer names them. */
  principalId?: string;
  /** An officer, as functions/authorizer lets them in. */
  officer?: { id?: string; role: string; office: string };
}

/** A REST proxy event as API Gateway sends it. */
export function proxyEvent(call: Call): APIGatewayProxyEvent {
  const [method = '', resource = ''] = call.route.split(' ');
  const headers: Record<string, string> = {
    Accept: '*/*',
    'Content-Type': 'application/json',
    // API Gateway answers under its own host alone.
    Host: 'api.example.com',
    ...call.headers,
  };
  const many = Object.entries(call.query ?? {}).map(([name, value]) => [name, [value].flat()] as const);
  const sent = call.raw ?? (call.body === undefined ? null : JSON.stringify(call.body));
  return {
    resource,
    path: resource.replace(/\{(\w+)\}/g, (_, name: string) => call.params?.[name] ?? ''),
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: call.query ? Object.fromEntries(many.map(([name, values]) => [name, values.at(-1)])) : null,
    multiValueQueryStringParameters: call.query
      ? Object.fromEntries(many.map(([name, values]) => [name, values]))
      : null,
    pathParameters: call.params ?? null,
    stageVariables: null,
    requestContext: {
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      httpMethod: method,
      resourcePath: resource,
      ...(call.at && { path: call.at }),
      ...(call.principalId && { authorizer: { principalId: call.principalId } }),
      ...(call.officer && { authorizer: { principalId: 'officer-1', ...named(call.officer) } }),
      identity: { apiKeyId: call.apiKeyId ?? null, sourceIp: '203.0.113.7' },
    } as unknown as APIGatewayProxyEvent['requestContext'],
    body: sent === null ? null : Buffer.from(sent).toString(call.base64 ? 'base64' : 'utf8'),
    isBase64Encoded: call.base64 ?? false,
  };
}

const named = ({ id, ...others }: NonNullable<Call['officer']>) => ({ ...(id && { principalId: id }), ...others });

export const lambdaContext = { awsRequestId: 'aws-request', getRemainingTimeInMillis: () => 10_000 } as Context;

export interface Answer<Body> {
  status: number;
  headers: Record<string, string>;
  body: Body;
}

/**
 * Calls a handler and holds what comes back against the table of routes: a status that the route names, the schema of
 * its answer or a problem document, and JSON of the right media type.
 */
export async function call<Body = Record<string, unknown>>(handler: Handler, asked: Call): Promise<Answer<Body>> {
  const result = await handler(proxyEvent(asked), lambdaContext);
  const headers = (result.headers ?? {}) as Record<string, string>;
  const body = result.body === '' ? null : JSON.parse(result.body);
  const route = routes.find(({ method, path }) => `${method} ${path}` === asked.route);
  if (result.statusCode >= 400) {
    expect(headers['Content-Type']).toBe('application/problem+json');
    expect(z.safeParse(problem, body).error).toBeUndefined();
    expect(body.status).toBe(result.statusCode);
    if (route) expect([...route.problems, 413, 500]).toContain(result.statusCode);
  } else if (result.statusCode !== 304) {
    expect(result.statusCode).toBe(route?.status);
    if (route?.answer) expect(z.safeParse(route.answer, body).error?.issues).toBeUndefined();
    else expect(body).toBeNull();
  }
  return { status: result.statusCode, headers, body };
}

export const callForProblem = (handler: Handler, asked: Call): Promise<Answer<Problem>> => call(handler, asked);
