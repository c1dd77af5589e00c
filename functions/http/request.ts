import type { APIGatewayProxyEvent } from 'aws-lambda';
import preferredLanguages from 'negotiator/lib/language.js';
import * as z from 'zod/mini';
import { PARTNERS_PATH, ROLES } from '../../shared/api/audience.ts';
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
export function identify(event: HttpEvent, now: Date, texts: ProblemTexts): void {
  event.http = {
    ...event.http,
    params: event.pathParameters ?? {},
    language: preferredLanguage(event.headers?.['accept-language']),
    texts,
    caller: callerOf(event),
    officer: officerOf(event),
    now,
    today: dayInShanghai(now),
  };
}

/**
 * The language of ours that the reader likes best, Chinese when there is none. From negotiator's own file: the whole
 * package brings encodings, character sets and media types into every bundle.
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

/** Whom functions/authorizer let in. Anything that it would not have written is nobody. */
function officerOf({ requestContext }: HttpEvent): Officer | null {
  const { principalId: id, role, office } = { ...requestContext?.authorizer };
  const known = ROLES.find((each) => each === role);
  const region = askable(places).find((each) => each === office);
  return typeof id === 'string' && id !== '' && known && region ? { id, role: known, office: region } : null;
}

/** Step 2: the endpoint of method and resource. Partners' resources are the public ones under a path of theirs. */
export function findEndpoint(event: HttpEvent, endpoints: ReadonlyMap<string, Endpoint>): void {
  const endpoint = endpoints.get(`${event.httpMethod} ${event.resource?.replace(PARTNERS_PATH, '/v1/')}`);
  if (!endpoint) throw new HttpProblem('not-found');
  event.http.endpoint = endpoint;
}

const MOST_BYTES = 64 * 1024;
const JSON_TYPE = /^\s*application\/(?:[a-z0-9.+-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Step 3: the body as JSON of at most 64 KiB. It has to be declared as JSON: a page of another origin cannot send that
 * without asking first. A member given twice is refused, since JSON.parse keeps the last one without a word.
 *
 * `__proto__` and `constructor` are plain members here; the schemas refuse them like any other unknown member, and
 * name them. (@middy/http-json-body-parser refuses them without saying where, and keeps the raw body in its errors.)
 */
export function parseBody(event: HttpEvent): void {
  const { endpoint, language } = event.http;
  if (!endpoint.body) return;
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length === 0) throw new HttpProblem('missing-body');
  if (bytes.length > MOST_BYTES) throw new HttpProblem('body-too-large');
  if (!JSON_TYPE.test(event.headers?.['content-type'] ?? '')) throw new HttpProblem('unsupported-media-type');
  let text: string;
  try {
    text = utf8.decode(bytes);
    event.http.body = JSON.parse(text);
  } catch {
    throw new HttpProblem('malformed-json');
  }
  const pointer = repeatedMember(text);
  if (pointer !== null) throw new HttpProblem('invalid-request', { errors: [givenTwice(pointer, language)] });
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

interface Open {
  /** Names seen so far; none in an array. */
  names: Set<string> | null;
  at: string | number;
}

/** Pointer to the first member of an object that is given twice, in text known to be JSON; `null` when none is. */
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

const givenTwice = (pointer: string, language: Language) => ({
  pointer,
  detail: faultText({ code: 'member-twice', operands: {} }, language),
});

const NO_QUERY = z.strictObject({});

/** Step 4: query, headers and body by the endpoint's schemas. A route without query parameters refuses any. */
export function validate(event: HttpEvent): void {
  const { http } = event;
  const { body, query = NO_QUERY, headers } = http.endpoint;
  refuseRepeatedQuery(event);
  http.query = parsed(query, { ...event.queryStringParameters }, http);
  if (headers) http.headers = parsed(headers, only(Object.keys(headers.shape), event.headers), http);
  if (body) http.body = parsed(body, http.body, http);
}

function parsed(schema: z.ZodMiniType, input: unknown, reader: Reader): unknown {
  const result = z.safeParse(schema, input, { reportInput: true });
  if (result.success) return result.data;
  throw new HttpProblem('invalid-request', { errors: errorsOf(result.error.issues, reader) });
}

function refuseRepeatedQuery({ multiValueQueryStringParameters, http }: HttpEvent): void {
  const errors = Object.entries(multiValueQueryStringParameters ?? {})
    .filter(([, values]) => (values?.length ?? 0) > 1)
    .map(([name]) => givenTwice(pointerTo([name]), http.language));
  if (errors.length > 0) throw new HttpProblem('invalid-request', { errors });
}

/** The headers an endpoint reads; a request has many others. */
function only(names: readonly string[], headers: HttpEvent['headers'] | null): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers?.[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
