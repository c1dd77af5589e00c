import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { answer, type Calculation } from '../../shared/answer/calculation.ts';
import type { Role } from '../../shared/api/audience.ts';
import type { Clocks } from '../../shared/facts/index.ts';
import type { Release } from '../../shared/law/law.ts';
import type { Region } from '../../shared/law/regions.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import type { Day } from '../../shared/month.ts';

/** Whoever signed in at the identity provider of the bureau. */
export interface Officer {
  /** `sub` of the token. */
  id: string;
  role: Role;
  /** Records of this region, and of those below it, are the office's. */
  office: Region;
}

/** A request that has passed every check, as an endpoint sees it. */
export interface Incoming<Body = unknown, Query = unknown, Headers = unknown> {
  body: Body;
  query: Query;
  headers: Headers;
  /** Path parameters. */
  params: Readonly<Record<string, string | undefined>>;
  language: Language;
  /** Who calls: the id of an API key or of a token's holder; `anonymous` for the public. */
  caller: string;
  /** What the authorizer read from the token of an officer; `null` on routes that need none. */
  officer: Officer | null;
  now: Date;
  /** The day in Asia/Shanghai. */
  today: Day;
}

/** A successful answer. `headers` win over those that every answer gets. */
export interface Reply {
  status: 200 | 201 | 204 | 304;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** One route of a capability: the schemas of what it reads, and what it replies. */
export interface Endpoint {
  body?: z.ZodMiniType;
  query?: z.ZodMiniType;
  headers?: z.ZodMiniObject;
  reply(request: Incoming): Reply | Promise<Reply>;
}

type Optional = z.ZodMiniType | undefined;
type Output<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

/** An endpoint whose `reply` is typed by its schemas. */
export function endpoint<
  Body extends Optional = undefined,
  Query extends Optional = undefined,
  Headers extends z.ZodMiniObject | undefined = undefined,
>(definition: {
  body?: Body;
  query?: Query;
  headers?: Headers;
  reply(request: Incoming<Output<Body>, Output<Query>, Output<Headers>>): Reply | Promise<Reply>;
}): Endpoint {
  return definition as Endpoint;
}

/** Endpoints by `METHOD /resource` of API Gateway, such as `GET /v1/assessments/{id}`. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/** The route of a calculation: the request's facts in, the answer out. Nothing is stored and nothing is remembered. */
export function calculationEndpoint<Facts extends object, Result extends object, Shown>(
  body: z.ZodMiniType<Facts & Clocks>,
  calculation: Calculation<Facts, Result, Shown>,
  release: Release,
): Endpoint {
  return endpoint({
    body,
    reply: (request) => ({
      status: 200,
      body: answer(calculation, release, request.body, request.today, request.language),
    }),
  });
}

const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400';

/**
 * An answer that caches may keep, or 304 when the reader has it already (RFC 9110, 13.1.2). The entity tag is a digest
 * of the answer itself, so it changes with the law, the question, the language and the program, and with nothing else.
 */
export function cacheable(body: unknown, ifNoneMatch: string | undefined): Reply {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  const etag = `"${digest.slice(0, 22)}"`;
  const headers = { ETag: etag, 'Cache-Control': CACHE_CONTROL };
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*') ? { status: 304, headers } : { status: 200, body, headers };
}
