import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { MAX_PAYLOAD_BYTES } from '../../shared/hosting/gateway.ts';
import type { Caller } from './access.ts';

const STAGE = 'local';

/** Hop-by-hop headers (RFC 9110, 7.6.1), not forwarded in either direction. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export const isHopByHop = (name: string): boolean => HOP_BY_HOP.has(name.toLowerCase());

/** Headers the gateway sets itself. Content-Length is one: the event has the body, not the transfer. */
const OWN = new Set(['content-length', 'x-amzn-trace-id', 'x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto']);

export interface GatewayRequest {
  raw: IncomingMessage;
  /** API Gateway resource path, such as `/v1/assessments/{id}`. */
  resource: string;
  requestId: string;
  body: Buffer;
  receivedAt: Date;
  caller: Caller;
}

/**
 * The event of API Gateway's REST proxy integration.
 *
 * As there, `path` and path parameters stay percent-encoded, query parameters are decoded, an empty map or body is
 * `null`, and without binary media types every body arrives as UTF-8 text, in which invalid bytes become U+FFFD. Not
 * imitated: the caller's TLS and VPC, X-Ray sampling, overriding the method by header.
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

/** Path and query as sent. */
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

interface Values {
  /** The last value of each name. */
  single: Record<string, string>;
  multi: Record<string, string[]>;
}

/**
 * Names and values as in API Gateway's events: each name with its last value, and each name with all its values. Names
 * that `sameName` maps to the same string are merged, spelt like the first of them.
 */
function collected(pairs: Iterable<readonly [string, string]>, sameName = (name: string) => name): Values {
  const spelling = new Map<string, string>();
  const multi = new Map<string, string[]>();
  for (const [sent, value] of pairs) {
    const name = spelling.get(sameName(sent)) ?? sent;
    spelling.set(sameName(sent), name);
    multi.set(name, [...(multi.get(name) ?? []), value]);
  }
  return {
    single: Object.fromEntries([...multi].map(([name, values]) => [name, values.at(-1) ?? ''])),
    multi: Object.fromEntries(multi),
  };
}

const UNPACK = new Map([
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
]);

/**
 * The body without its Content-Encoding, as API Gateway passes it on; `null` if it is not encoded as it says, or in a
 * way that API Gateway does not know.
 */
export async function unpacked(body: Buffer, encoding = 'identity'): Promise<Buffer | null> {
  const coding = encoding.trim().toLowerCase();
  if (coding === 'identity' || body.length === 0) return body;
  try {
    return (await UNPACK.get(coding)?.(body, { maxOutputLength: MAX_PAYLOAD_BYTES })) ?? null;
  } catch {
    return null;
  }
}

/**
 * The whole body, or `null` if it is larger than API Gateway accepts. An oversized body is still read to the end: a
 * client that is cut off while sending never sees the response that tells it why.
 */
export function requestBody(raw: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    raw.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_PAYLOAD_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    });
    raw.on('end', () => resolve(bytes <= MAX_PAYLOAD_BYTES ? Buffer.concat(chunks) : null));
    raw.on('error', reject);
  });
}
