import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import pLimit from 'p-limit';
import { methodsOf, type Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { cors, type GatewayResponseType, gatewayResponses, methodsForPages } from '../../shared/hosting/gateway.ts';
import { type AccessParts, access } from './access.ts';
import { isHopByHop, proxyEvent, requestBody, unpacked } from './event.ts';
import { type FindHandler, invoke } from './invoke.ts';

/** API Gateway's default messages for failures that the stack does not reword. */
const FAILURES = {
  failed: { statusCode: 502, body: '{"message":"Internal server error"}' },
  'timed-out': { statusCode: 504, body: '{"message":"Endpoint request timed out"}' },
} as const;

/**
 * One process does the work of many Lambdas. Of a burst it begins a few requests at a time, so that none has waited for
 * its turn while the clock of its call to the store was running.
 */
const inTurn = pLimit(4);

export interface GatewayParts extends AccessParts {
  findHandler: FindHandler;
}

/**
 * API Gateway's REST API on this machine: the routes of shared/api/routes.ts, each served by the function deployed for
 * it, with the same event, limits and responses. Whatever other method a path is asked for goes to its function too,
 * from anybody, which answers that there is none.
 *
 * Everything happens in `onRequest`, before fastify looks at the body: the function decides what is wrong with it.
 */
export function registerGateway(app: FastifyInstance, parts: GatewayParts): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    const forPages = methodsForPages(here).length > 0;
    const add = (
      method: string[],
      onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
    ) => app.route({ method, url: fastifyPath(path), exposeHeadRoute: false, onRequest, handler: answeredBefore });
    for (const route of here) add(methodsOf([route]), (request, reply) => serve(route, parts, request, reply));
    if (forPages) add(['OPTIONS'], (_, reply) => preflight(here, reply));
    const known = [...methodsOf(here), ...(forPages ? ['OPTIONS'] : [])];
    const [any] = here;
    if (any)
      add(
        app.supportedMethods.filter((method) => !known.includes(method)),
        (request, reply) => serve({ ...any, audience: 'public' }, parts, request, reply),
      );
  }
}

/** An unknown address or method. */
export async function notFound(_: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const requestId = randomUUID();
  return send(reply, gatewayAnswer('MISSING_AUTHENTICATION_TOKEN', requestId), requestId);
}

async function serve(
  route: Route,
  { findHandler, ...parts }: GatewayParts,
  { raw }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const requestId = randomUUID();
  const receivedAt = new Date();
  const sent = await requestBody(raw);
  if (sent === null) return send(reply, gatewayAnswer('REQUEST_TOO_LARGE', requestId), requestId);
  const body = await unpacked(sent, raw.headers['content-encoding']);
  if (body === null) return send(reply, gatewayAnswer('UNSUPPORTED_MEDIA_TYPE', requestId), requestId);
  const caller = await access(route, raw, requestId, parts);
  if (typeof caller === 'string') return send(reply, gatewayAnswer(caller, requestId), requestId);
  const event = proxyEvent({ raw, resource: route.path, requestId, body, receivedAt, caller });
  const result = await inTurn(() => invoke(findHandler, route.capability, event));
  return send(reply, typeof result === 'string' ? FAILURES[result] : result, requestId);
}

function gatewayAnswer(type: GatewayResponseType, requestId: string): APIGatewayProxyResult {
  const { status, headers, body } = gatewayResponses[type];
  return { statusCode: status, headers: { ...headers }, body: JSON.stringify({ ...body, instance: requestId }) };
}

/** The mock integration's response to OPTIONS: which methods and headers another page may use here. */
async function preflight(here: readonly Route[], reply: FastifyReply): Promise<FastifyReply> {
  return reply
    .code(204)
    .headers({
      'Access-Control-Allow-Origin': cors.allowOrigin,
      'Access-Control-Allow-Methods': ['OPTIONS', ...methodsForPages(here)].join(','),
      'Access-Control-Allow-Headers': cors.allowHeaders.join(','),
      'Access-Control-Max-Age': String(cors.maxAgeSeconds),
      'x-amzn-RequestId': randomUUID(),
    })
    .send();
}

/**
 * Sends API Gateway's response for a result: single and multi-value headers combined, JSON as the default type. Without
 * binary media types the body is sent as text even if `isBase64Encoded` is true. It is sent as bytes, so that fastify
 * does not add a charset.
 */
function send(reply: FastifyReply, result: APIGatewayProxyResult, requestId: string): FastifyReply {
  const headers = new Map<string, string[]>([['content-type', []]]);
  const multi = Object.entries(result.multiValueHeaders ?? {}).map(
    ([name, values]) => [name, values.map(String)] as const,
  );
  const single = Object.entries(result.headers ?? {}).map(([name, value]) => [name, [String(value)]] as const);
  for (const [name, values] of [...multi, ...single]) {
    if (isHopByHop(name)) continue;
    const key = name.toLowerCase();
    headers.set(key, [...new Set([...(headers.get(key) ?? []), ...values])]);
  }
  reply.code(result.statusCode).header('x-amzn-RequestId', requestId);
  for (const [name, values] of headers)
    reply.header(name, values.length > 1 ? values : (values[0] ?? 'application/json'));
  return reply.send(Buffer.from(result.body ?? ''));
}

/** API Gateway's `{id}` is fastify's `:id`, which could be empty. */
const fastifyPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1(^.+$)');

function answeredBefore(): never {
  throw new Error('answered in onRequest');
}
