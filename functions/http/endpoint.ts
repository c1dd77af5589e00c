import type * as z from 'zod/mini';
import type { Role } from '../../shared/api/audience.ts';
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
