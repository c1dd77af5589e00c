import type { Endpoints } from './endpoint.ts';
import type { HttpMiddleware } from './event.ts';
import { HttpProblem } from './problem.ts';

/** Finds the endpoint by method and API Gateway resource. */
export function dispatch(endpoints: Endpoints): HttpMiddleware {
  const byKey = new Map(Object.entries(endpoints));
  return {
    before: ({ event }) => {
      const endpoint = byKey.get(`${event.httpMethod} ${event.resource}`);
      if (!endpoint) throw new HttpProblem('not-found');
      event.http.endpoint = endpoint;
    },
  };
}
