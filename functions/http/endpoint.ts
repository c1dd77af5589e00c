import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { answer, type Calculation, headlineAnswer } from '../../shared/answer/calculation.ts';
import { viewQuery } from '../../shared/api/asked.ts';
import type { Role } from '../../shared/api/audience.ts';
import type { Clocks } from '../../shared/facts/index.ts';
import type { Release } from '../../shared/law/law.ts';
import type { Region } from '../../shared/law/regions.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import type { Day } from '../../shared/month.ts';

/** An officer signed in with the bureau's identity provider. */
export interface Officer {
  /** `sub` of the token. */
  id: string;
  role: Role;
  /** The office may see records of this region and those below it. */
  office: Region;
}

/** A validated request as an endpoint sees it. */
export interface Incoming<Body = unknown, Query = unknown, Headers = unknown> {
  body: Body;
  query: Query;
  headers: Headers;
  /** Path parameters. */
  params: Readonly<Record<string, string | undefined>>;
  /** The path of the route as called: a partner's is under `/v1/partners/`. */
  resource: string;
  /** What stands before it in the caller's address: a stage, the base path of a domain, or nothing. */
  basePath: string;
  language: Language;
  /** The id of the request, in our logs and in the problems we answer with. */
  requestId: string;
  /** The caller: a partner's key or the subject of a token; `anonymous` for the public. */
  caller: string;
  /** What the authorizer read from an officer's token; `null` on routes without one. */
  officer: Officer | null;
  now: Date;
  /** Today in Asia/Shanghai. */
  today: Day;
}

/** A successful response. `headers` override those every response gets. */
export interface Reply {
  status: 200 | 201 | 202 | 204 | 304 | 400;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** One route of a capability: the schemas of its input, and its reply. */
export interface Endpoint {
  body?: z.ZodMiniType;
  query?: z.ZodMiniType;
  headers?: z.ZodMiniObject;
  reply(request: Incoming): Reply | Promise<Reply>;
}

type Optional = z.ZodMiniType | undefined;
type Output<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

/** Infers the types of `reply` from the schemas. */
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

/** The route of a calculation: facts in, answer out. Nothing is stored. */
export function calculationEndpoint<Facts extends object, Result extends object, Shown, Headline>(
  body: z.ZodMiniType<Facts & Clocks>,
  calculation: Calculation<Facts, Result, Shown, Headline>,
  release: Release,
): Endpoint {
  return endpoint({
    body,
    query: viewQuery,
    reply: ({ body, query, today, language }) => ({
      status: 200,
      body:
        query.view === 'headline'
          ? headlineAnswer(calculation, release, body, today, language)
          : answer(calculation, release, body, today, language),
    }),
  });
}

const CACHE_CONTROL = 'public, max-age=60';

/**
 * A cacheable response, or 304 if the client already has it (RFC 9110, 13.1.2). The entity tag is a digest of the body,
 * so it changes with the law, the question, the language and the program, and with nothing else.
 *
 * @param further the media type, and the headers that the body depends on beside the language
 */
export function cacheable(
  body: unknown,
  ifNoneMatch: string | undefined,
  { type = 'application/json', vary = [] }: { type?: string; vary?: readonly string[] } = {},
): Reply {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  const etag = `"${digest.slice(0, 22)}"`;
  const headers = {
    'Content-Type': type,
    ETag: etag,
    'Cache-Control': CACHE_CONTROL,
    Vary: ['Accept-Language', ...vary].join(', '),
  };
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*') ? { status: 304, headers } : { status: 200, body, headers };
}
