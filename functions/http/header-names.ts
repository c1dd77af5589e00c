import type { HttpMiddleware } from './event.ts';

/** Names of headers in lower case, as every later step reads them: API Gateway hands them on as they were sent. */
export function headerNames(): HttpMiddleware {
  return {
    before: ({ event }) => {
      const entries = Object.entries(event.headers ?? {});
      event.headers = Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
    },
  };
}
