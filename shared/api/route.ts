import * as z from 'zod/mini';
import { LANGUAGES } from '../language.ts';
import { type Audience, PARTNERS_PATH } from './audience.ts';
import type { Tool } from './tools.ts';

/** The capabilities that are deployed as one Lambda each: the folders of functions/ with a handler.ts. */
export type Capability =
  | 'contributions'
  | 'medical-schemes'
  | 'contribution-years'
  | 'subsidies'
  | 'retirement'
  | 'worker-status'
  | 'plans'
  | 'assessments'
  | 'counter'
  | 'batches'
  | 'parameters'
  | 'documentation'
  | 'mcp';

export interface Route {
  /** operationId of the OpenAPI document. */
  id: string;
  method: 'GET' | 'POST' | 'DELETE';
  /** API Gateway resource path. */
  path: string;
  audience: Audience;
  capability: Capability;
  summary: { zh: string; en: string };
  query?: z.ZodMiniObject;
  headers?: z.ZodMiniObject;
  body?: z.ZodMiniType;
  /** The successful answer; `null` for one without a body. */
  status: 200 | 201 | 204;
  answer: z.ZodMiniType | null;
  /** Assistants may call it as this tool. */
  tool?: Tool;
  /** Statuses of the problem documents it may answer with, beside 413, 429 and 500. */
  problems: readonly number[];
}

/**
 * Header of a proxy in front of API Gateway: the path under which it shows what it forwards, such as `/` where the stage
 * is not seen. CloudFront and the bureau's own web server set it.
 */
export const PREFIX_HEADER = 'X-Forwarded-Prefix';

/** Header of the same proxies: the host under which they are called, since what they forward is called by the API's own. */
export const HOST_HEADER = 'X-Forwarded-Host';

/** What tells under which address the service was called. */
export const ADDRESS_HEADERS = [HOST_HEADER, PREFIX_HEADER, 'X-Forwarded-Proto'] as const;

/** In which language; what a request prefers by Accept-Language where it is not said. Every route reads it. */
export const languageQuery = z.strictObject({ language: z.optional(z.enum(LANGUAGES)) });

/** The methods that a path answers: HEAD wherever GET (RFC 9110, 9.3.2), as the functions do. */
export const methodsOf = (here: readonly Pick<Route, 'method'>[]): string[] =>
  here.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));

/**
 * A route as partners call it: the same request, answer and function, at an address that asks for an API key.
 * API Gateway counts a key only where the method asks for one: docs/adr/0020.
 */
export function forPartners({ tool: _, ...route }: Route): Route {
  return {
    ...route,
    id: `${route.id}ForPartners`,
    path: route.path.replace('/v1/', PARTNERS_PATH),
    audience: 'partner',
    summary: { zh: `合作平台：${route.summary.zh}`, en: `For partners: ${route.summary.en}` },
    // Without a token there is no 401: who has no key is refused.
    problems: [...new Set([...route.problems.filter((status) => status !== 401), 403])].sort((a, b) => a - b),
  };
}
