import type { APIGatewayProxyEvent } from 'aws-lambda';
import preferredLanguages from 'negotiator/lib/language.js';
import * as z from 'zod/mini';
import { PARTNERS_PATH, ROLES } from '../../shared/api/audience.ts';
import { languageQuery, methodsOf, PREFIX_HEADER, type Route } from '../../shared/api/route.ts';
import { requestUnderTodaysNames } from '../../shared/facts/renamed.ts';
import { places } from '../../shared/law/places.generated.ts';
import { askable } from '../../shared/law/regions.ts';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';
import { faultText } from '../../shared/messages/faults.ts';
import { dayInShanghai } from '../../shared/month.ts';
import type { Endpoint, Incoming, Officer } from './endpoint.ts';
import { errorsOf, HttpProblem, type ProblemTexts, pointerTo, type Reader } from './problems.ts';

/** API Gateway's event with what the pipeline knows so far. The names of its headers are in lower case. */
export type HttpEvent = APIGatewayProxyEvent & { http: Incoming & { endpoint: Endpoint; texts: ProblemTexts } };

/** Step 1: who calls, when, and in which language the answer is to be. Every later step relies on it, failures too. */
export function identify(event: HttpEvent, awsRequestId: string, now: Date, texts: ProblemTexts): void {
  event.http = {
    ...event.http,
    params: event.pathParameters ?? {},
    resource: event.resource,
    basePath: basePathOf(event),
    language: languageOf(event),
    requestId: event.requestContext?.requestId ?? awsRequestId,
    texts,
    caller: callerOf(event),
    officer: officerOf(event),
    now,
    today: dayInShanghai(now),
  };
}

/**
 * What stands before the resource in the address that the caller used. API Gateway gives its own: `/live/v1/…` under a
 * stage, `/base/v1/…` under a custom domain. A proxy in front of it that shows another address says so in a header.
 */
function basePathOf({ headers, resource, requestContext }: HttpEvent): string {
  const told = headers?.[PREFIX_HEADER.toLowerCase()];
  if (told !== undefined && PREFIX.test(told)) return told.replace(/\/$/, '');
  const parts = (requestContext?.path ?? '').replace(/\/$/, '').split('/');
  return parts.slice(0, 1 - (resource ?? '').split('/').length).join('/');
}

/** A path and no address of another host. */
const PREFIX = /^(\/[\w.~-]+)*\/?$/;

/** As the query asks for it, which a link can; else the client's preference. */
function languageOf({ queryStringParameters, headers }: HttpEvent): Language {
  const asked = LANGUAGES.find((each) => each === queryStringParameters?.language);
  return asked ?? preferredLanguage(headers?.['accept-language']);
}

/**
 * The client's preferred language among ours, Chinese if none. Imported from negotiator's own file: the whole package
 * would add encodings, charsets and media types to every bundle.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const [preferred] = preferredLanguages(acceptLanguage, [...LANGUAGES]);
  return LANGUAGES.find((language) => language === preferred) ?? LANGUAGES[0];
}

function callerOf({ requestContext }: HttpEvent): string {
  const holder: unknown = requestContext?.authorizer?.principalId;
  if (typeof holder === 'string') return `holder:${holder}`;
  const key = requestContext?.identity?.apiKeyId;
  return key ? `key:${key}` : 'anonymous';
}

/** The officer admitted by functions/authorizer. Anything it would not have written is ignored. */
function officerOf({ requestContext }: HttpEvent): Officer | null {
  const { principalId: id, role, office } = { ...requestContext?.authorizer };
  const known = ROLES.find((each) => each === role);
  const region = askable(places).find((each) => each === office);
  return typeof id === 'string' && id !== '' && known && region ? { id, role: known, office: region } : null;
}

/**
 * Step 2: the endpoint for method and resource. Partners' resources are the public ones under their own path. HEAD is
 * answered as GET is, and whatever sends the answer leaves out the body.
 */
export function findEndpoint(event: HttpEvent, endpoints: ReadonlyMap<string, Endpoint>): void {
  const { httpMethod, resource } = event;
  const path = resource?.replace(PARTNERS_PATH, '/v1/');
  const endpoint = endpoints.get(`${httpMethod === 'HEAD' ? 'GET' : httpMethod} ${path}`);
  if (!endpoint)
    throw noSuchMethod(
      [...endpoints.keys()].map((key) => key.split(' ')),
      path,
    );
  event.http.endpoint = endpoint;
}

function noSuchMethod(keys: readonly string[][], path: string | undefined): HttpProblem {
  const here = keys.filter(([, each]) => each === path).map(([method]) => ({ method: method as Route['method'] }));
  if (here.length === 0) return new HttpProblem('not-found');
  return new HttpProblem('method-not-allowed', { headers: { Allow: methodsOf(here).join(', ') } });
}

const MAX_BODY_BYTES = 64 * 1024;
const JSON_TYPE = /^\s*application\/(?:[a-z0-9.+-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Step 3: the body as JSON of at most 64 KiB. It must be declared as JSON: a page on another origin cannot send that
 * without a preflight. A repeated member is rejected, because JSON.parse silently keeps the last one.
 *
 * `__proto__` and `constructor` are plain members here; the schemas reject them by name like any other unknown member.
 * (@middy/http-json-body-parser rejects them without saying where, and keeps the raw body in its errors.)
 */
export function parseBody(event: HttpEvent): void {
  const { endpoint, language } = event.http;
  if (!endpoint.body) return;
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length === 0) throw new HttpProblem('missing-body');
  if (bytes.length > MAX_BODY_BYTES) throw new HttpProblem('body-too-large');
  if (!JSON_TYPE.test(event.headers?.['content-type'] ?? '')) throw new HttpProblem('unsupported-media-type');
  let text: string;
  try {
    text = utf8.decode(bytes);
    event.http.body = JSON.parse(text);
  } catch {
    throw new HttpProblem('malformed-json');
  }
  const pointer = repeatedMember(text);
  if (pointer !== null) throw new HttpProblem('invalid-request', { errors: [repeatedFault(pointer, language)] });
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

interface Open {
  /** Names seen so far; unused in an array. */
  names: Set<string> | null;
  at: string | number;
}

/** Pointer to the first repeated object member in text known to be JSON; `null` if there is none. */
export function repeatedMember(json: string): string | null {
  const open: Open[] = [];
  let before = '';
  for (const [token] of json.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ names: new Set(), at: '' });
    else if (token === '[') open.push({ names: null, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inside && !inside.names) inside.at = Number(inside.at) + 1;
    else if (token === ':' && inside?.names) {
      inside.at = JSON.parse(before) as string;
      if (inside.names.has(inside.at)) return pointerTo(open.map(({ at }) => at));
      inside.names.add(inside.at);
    }
    before = token;
  }
  return null;
}

const repeatedFault = (pointer: string, language: Language) => ({
  pointer,
  detail: faultText({ code: 'member-twice', operands: {} }, language),
});

/**
 * Step 4: query, headers and body against the endpoint's schemas. Where the query decides the answer, a parameter that
 * is not known is refused: `?asof=` would silently give the figures of another day. Where nothing is read from it, what
 * links and probes append (`?utm_source=`, `?_=1`) is let be.
 */
export function validate(event: HttpEvent): void {
  const { http } = event;
  const { body, query, headers } = http.endpoint;
  const { language, ...others } = { ...event.queryStringParameters };
  refuseRepeatedQuery(event, query ? [...Object.keys(others), 'language'] : ['language']);
  parsed(languageQuery, { language }, http);
  if (query) http.query = parsed(query, others, http);
  if (headers) http.headers = parsed(headers, pick(Object.keys(headers.shape), event.headers), http);
  if (body) http.body = parsed(body, requestUnderTodaysNames(http.body), http);
}

function parsed(schema: z.ZodMiniType, input: unknown, reader: Reader): unknown {
  const result = z.safeParse(schema, input, { reportInput: true });
  if (result.success) return result.data;
  throw new HttpProblem('invalid-request', { errors: errorsOf(result.error.issues, reader) });
}

function refuseRepeatedQuery({ multiValueQueryStringParameters, http }: HttpEvent, read: readonly string[]): void {
  const errors = read
    .filter((name) => (multiValueQueryStringParameters?.[name]?.length ?? 0) > 1)
    .map((name) => repeatedFault(pointerTo([name]), http.language));
  if (errors.length > 0) throw new HttpProblem('invalid-request', { errors });
}

/** Only the headers an endpoint reads; a request has many others. */
function pick(names: readonly string[], headers: HttpEvent['headers'] | null): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers?.[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
