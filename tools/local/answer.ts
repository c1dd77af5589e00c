import type { APIGatewayProxyResult } from 'aws-lambda';
import { isHopByHop } from './headers.ts';

export interface HttpAnswer {
  status: number;
  headers: [name: string, values: string[]][];
  body: string;
}

/** API Gateway sets these itself and gives a function's own values another name. */
const REMAPPED = new Set([
  'authorization',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'server',
  'user-agent',
  'via',
  'www-authenticate',
]);

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** True for what API Gateway takes as a proxy answer; anything else is a 502 there. */
export function isProxyResult(value: unknown): value is APIGatewayProxyResult {
  if (typeof value !== 'object' || value === null) return false;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = value as Record<string, unknown>;
  return (
    Number.isInteger(statusCode) &&
    Number(statusCode) >= 200 &&
    Number(statusCode) <= 599 &&
    (body === undefined || body === null || typeof body === 'string') &&
    (isBase64Encoded === undefined || typeof isBase64Encoded === 'boolean') &&
    Object.values(headers ?? {}).every(isScalar) &&
    Object.values(multiValueHeaders ?? {}).every((values) => Array.isArray(values) && values.every(isScalar))
  );
}

/**
 * What API Gateway makes of a function's result: single and multi-value headers in one list, JSON as the default type.
 * Without binary media types the body is sent as the text it is, also when `isBase64Encoded` is true.
 */
export function httpAnswer(result: APIGatewayProxyResult, requestId: string): HttpAnswer {
  const named = new Map<string, { name: string; values: string[] }>();
  const multi = Object.entries(result.multiValueHeaders ?? {}).map(
    ([name, values]) => [name, values.map(String)] as const,
  );
  const single = Object.entries(result.headers ?? {}).map(([name, value]) => [name, [String(value)]] as const);
  for (const [name, values] of [...multi, ...single]) {
    if (isHopByHop(name)) continue;
    const key = name.toLowerCase();
    const header = named.get(key) ?? { name: REMAPPED.has(key) ? `x-amzn-Remapped-${name}` : name, values: [] };
    header.values.push(...values.filter((value) => !header.values.includes(value)));
    named.set(key, header);
  }
  if (!named.has('content-type')) named.set('content-type', { name: 'Content-Type', values: ['application/json'] });
  named.set('x-amzn-requestid', { name: 'x-amzn-RequestId', values: [requestId] });
  return {
    status: result.statusCode,
    headers: [...named.values()].map(({ name, values }) => [name, values]),
    body: result.body ?? '',
  };
}

/** An answer of the gateway's own, whose headers it renames for nobody. */
export function ownAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
  requestId: string,
): HttpAnswer {
  const own = Object.entries(headers).map(([name, value]): [string, string[]] => [name, [value]]);
  return { status, headers: [...own, ['x-amzn-RequestId', [requestId]]], body };
}
