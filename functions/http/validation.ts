import * as z from 'zod/mini';
import type { Problem } from '../../shared/api/problem.ts';
import { faultText } from '../../shared/messages/faults.ts';
import type { HttpEvent, HttpMiddleware } from './event.ts';
import { errorsOf, localeError } from './issues.ts';
import { pointerTo } from './pointer.ts';
import { HttpProblem } from './problem.ts';

const NO_QUERY = z.strictObject({});

/** Holds body, query and headers against the endpoint's schemas. A route without query parameters refuses any. */
export function validation(): HttpMiddleware {
  return {
    before: ({ event }) => {
      const { http } = event;
      const { body, query = NO_QUERY, headers } = http.endpoint;
      refuseRepeatedQuery(event);
      http.query = parsed(query, { ...event.queryStringParameters }, event);
      if (headers) http.headers = parsed(headers, only(Object.keys(headers.shape), event.headers), event);
      if (body) http.body = parsed(body, http.body, event);
    },
  };
}

function parsed(schema: z.ZodMiniType, input: unknown, { http }: HttpEvent): unknown {
  const result = z.safeParse(schema, input, { error: localeError[http.language], reportInput: true });
  if (result.success) return result.data;
  throw new HttpProblem('invalid-request', { errors: errorsOf(result.error.issues, http.language) });
}

function refuseRepeatedQuery({ multiValueQueryStringParameters, http }: HttpEvent): void {
  const detail = faultText({ code: 'member-twice', operands: {} }, http.language);
  const errors: NonNullable<Problem['errors']> = Object.entries(multiValueQueryStringParameters ?? {})
    .filter(([, values]) => (values?.length ?? 0) > 1)
    .map(([name]) => ({ pointer: pointerTo([name]), detail }));
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
