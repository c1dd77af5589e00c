import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Caller } from './access.ts';
import { collected, isHopByHop } from './headers.ts';

const STAGE = 'local';

/** Headers the gateway writes itself. Content-Length is one: the event has the body, not the transfer. */
const OWN = new Set(['content-length', 'x-amzn-trace-id', 'x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto']);

export interface GatewayRequest {
  raw: IncomingMessage;
  /** API Gateway resource path, `/v1/assessments/{id}`. */
  resource: string;
  requestId: string;
  body: Buffer;
  receivedAt: Date;
  caller: Caller;
}

/**
 * The event of API Gateway's REST proxy integration.
 *
 * As there: `path` and path parameters are left percent-encoded, query parameters are decoded; an empty map or body is
 * `null`; without binary media types every body arrives as UTF-8 text, where bytes that are no UTF-8 become U+FFFD.
 * Not imitated: the caller's TLS and VPC, X-Ray sampling, the override of a method by header.
 */
export function proxyEvent(request: GatewayRequest): APIGatewayProxyEvent {
  const { raw, resource, body } = request;
  const [path = '/', query = ''] = split(raw.url ?? '/');
  const headers = collected(headerPairs(request), (name) => name.toLowerCase());
  const parameters = collected(new URLSearchParams(query));
  return {
    resource,
    path,
    httpMethod: raw.method ?? 'GET',
    headers: headers.single,
    multiValueHeaders: headers.multi,
    queryStringParameters: orNull(parameters.single),
    multiValueQueryStringParameters: orNull(parameters.multi),
    pathParameters: orNull(pathParameters(resource, path)),
    stageVariables: null,
    requestContext: requestContext(request, path),
    body: body.length > 0 ? body.toString('utf8') : null,
    isBase64Encoded: false,
  };
}

/** Path and query as they were sent. */
function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function orNull<T extends object>(map: T): T | null {
  return Object.keys(map).length > 0 ? map : null;
}

function pathParameters(resource: string, path: string): Record<string, string> {
  const segments = path.split('/');
  return Object.fromEntries(
    resource.split('/').flatMap((part, place) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      return name ? [[name, segments[place] ?? '']] : [];
    }),
  );
}

function headerPairs({ raw, requestId }: GatewayRequest): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at < raw.rawHeaders.length; at += 2) {
    const name = raw.rawHeaders[at] ?? '';
    if (!isHopByHop(name) && !OWN.has(name.toLowerCase())) pairs.push([name, raw.rawHeaders[at + 1] ?? '']);
  }
  return [
    ...pairs,
    ['X-Amzn-Trace-Id', `Root=1-${requestId.slice(0, 8)}-${requestId.replaceAll('-', '').slice(8)}`],
    ['X-Forwarded-For', raw.socket.remoteAddress ?? ''],
    ['X-Forwarded-Port', String(raw.socket.localPort ?? '')],
    ['X-Forwarded-Proto', 'http'],
  ];
}

function requestContext(request: GatewayRequest, path: string): APIGatewayProxyEvent['requestContext'] {
  const { raw, resource, requestId, receivedAt, caller } = request;
  return {
    accountId: '000000000000',
    apiId: STAGE,
    authorizer: caller.authorizer,
    domainName: raw.headers.host ?? '',
    domainPrefix: STAGE,
    extendedRequestId: requestId,
    httpMethod: raw.method ?? 'GET',
    identity: {
      accessKey: null,
      accountId: null,
      apiKey: caller.apiKey,
      apiKeyId: caller.apiKeyId,
      caller: null,
      clientCert: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      sourceIp: raw.socket.remoteAddress ?? '',
      user: null,
      userAgent: raw.headers['user-agent'] ?? null,
      userArn: null,
    },
    path,
    protocol: `HTTP/${raw.httpVersion}`,
    requestId,
    requestTime: clfTime(receivedAt),
    requestTimeEpoch: receivedAt.getTime(),
    resourceId: STAGE,
    resourcePath: resource,
    stage: STAGE,
  };
}

/** `24/Nov/2026:02:14:05 +0000`, as in an access log. */
function clfTime(moment: Date): string {
  const [, day, month, year, time] = moment.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
