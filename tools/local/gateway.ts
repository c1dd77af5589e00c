import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Route, routes } from '../../shared/api/routes.ts';
import { cors, methodsForPages } from '../../shared/hosting/cors.ts';
import { type GatewayResponseType, gatewayResponses } from '../../shared/hosting/gateway-responses.ts';
import { MOST_HEADER_BYTES } from '../../shared/hosting/limits.ts';
import { type AccessParts, access } from './access.ts';
import { type HttpAnswer, httpAnswer, ownAnswer } from './answer.ts';
import { proxyEvent } from './event.ts';
import type { FindHandler } from './functions.ts';
import { type Invocation, invoke } from './invoke.ts';
import { headerBytes, requestBody } from './request-body.ts';

/** API Gateway's own words for what the stack does not put into words of ours. */
const MESSAGES = {
  failed: { status: 502, message: 'Internal server error' },
  'timed-out': { status: 504, message: 'Endpoint request timed out' },
  'headers-too-large': { status: 431, message: 'Request Header Fields Too Large' },
} as const;

export interface GatewayParts extends AccessParts {
  findHandler: FindHandler;
}

/**
 * API Gateway's REST API on this machine: the routes of shared/api/routes.ts, each served by the function that is
 * deployed for it, with the event, the limits and the answers it would meet there.
 *
 * Everything happens in `onRequest`, before fastify looks at the body: what is wrong with one is the function's to say.
 */
export function registerGateway(app: FastifyInstance, parts: GatewayParts): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    for (const route of here)
      app.route({
        method: route.method,
        url: fastifyPath(path),
        exposeHeadRoute: false,
        onRequest: (request, reply) => serve(route, parts, request, reply),
        handler: answeredBefore,
      });
    if (methodsForPages(here).length > 0)
      app.options(fastifyPath(path), { onRequest: (_, reply) => preflight(here, reply), handler: answeredBefore });
  }
}

/** An address or method that the API does not have. */
export async function notFound(_: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return send(reply, gatewayAnswer('MISSING_AUTHENTICATION_TOKEN', randomUUID()));
}

async function serve(
  route: Route,
  { findHandler, ...parts }: GatewayParts,
  { raw }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const requestId = randomUUID();
  const receivedAt = new Date();
  if (headerBytes(raw) > MOST_HEADER_BYTES) return send(reply, messageAnswer('headers-too-large', requestId));
  const body = await requestBody(raw);
  if (body === null) return send(reply, gatewayAnswer('REQUEST_TOO_LARGE', requestId));
  const caller = await access(route, raw.headers, requestId, parts);
  if (typeof caller === 'string') return send(reply, gatewayAnswer(caller, requestId));
  const event = proxyEvent({ raw, resource: route.path, requestId, body, receivedAt, caller });
  return send(reply, answerTo(await invoke(findHandler, route.capability, event), requestId));
}

function answerTo(invocation: Invocation, requestId: string): HttpAnswer {
  if ('result' in invocation) return httpAnswer(invocation.result, requestId);
  if (invocation.failure === 'event-too-large') return gatewayAnswer('REQUEST_TOO_LARGE', requestId);
  return messageAnswer(invocation.failure, requestId);
}

function gatewayAnswer(type: GatewayResponseType, requestId: string): HttpAnswer {
  const { status, headers, body } = gatewayResponses[type];
  return ownAnswer(status, headers, JSON.stringify(body), requestId);
}

function messageAnswer(type: keyof typeof MESSAGES, requestId: string): HttpAnswer {
  const { status, message } = MESSAGES[type];
  return httpAnswer({ statusCode: status, body: JSON.stringify({ message }) }, requestId);
}

/** The mock integration's answer to OPTIONS: which methods and headers another page may use here. */
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

/** Sent as bytes, so that fastify adds no charset to the content type. */
function send(reply: FastifyReply, { status, headers, body }: HttpAnswer): FastifyReply {
  reply.code(status);
  for (const [name, values] of headers) reply.header(name, values.length === 1 ? values[0] : values);
  return reply.send(Buffer.from(body));
}

/** `{id}` of API Gateway is `:id` of fastify, where it could be empty. */
const fastifyPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1(^.+$)');

function answeredBefore(): never {
  throw new Error('answered in onRequest');
}
