import type { HttpMiddleware } from './event.ts';
import { callerOf } from './incoming.ts';

const READABLE = 'Content-Language, ETag, Location, Retry-After';

/**
 * Public routes may be called from any page, for no cookie or other standing right of the reader goes with the call.
 * ALLOWED_ORIGINS (comma-separated) narrows that to the origins named. What was asked with a key or a token is for no
 * page of another origin: a key in a page is everybody's, and officers work on the page that the service itself has.
 */
export function cors(): HttpMiddleware {
  const allow: NonNullable<HttpMiddleware['after']> = ({ event, response }) => {
    if (!response || callerOf(event) !== 'anonymous') return;
    response.headers = { ...response.headers, ...headersFor(event.headers?.origin) };
  };
  return { after: allow, onError: allow };
}

function headersFor(origin: string | undefined): Record<string, string> {
  const allowed = process.env.ALLOWED_ORIGINS?.split(',').map((each) => each.trim());
  if (!allowed) return { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': READABLE };
  const vary = { Vary: 'Accept-Language, Origin' };
  if (!origin || !allowed.includes(origin)) return vary;
  return { ...vary, 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': READABLE };
}
