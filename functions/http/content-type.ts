import type { HttpMiddleware } from './event.ts';
import { HttpProblem } from './problem.ts';

const JSON_TYPE = /^\s*application\/(?:[a-z0-9.+-]+\+)?json\s*(?:;|$)/i;

/** A body has to be declared as JSON: a page of another origin cannot send that without asking first. */
export function contentType(): HttpMiddleware {
  return {
    before: ({ event }) => {
      if (!event.http.endpoint.body) return;
      if (!JSON_TYPE.test(event.headers?.['content-type'] ?? '')) throw new HttpProblem('unsupported-media-type');
    },
  };
}
