import { PARTNERS_PATH } from '../../shared/api/audience.ts';
import type { Endpoints } from './endpoint.ts';
import type { HttpMiddleware } from './event.ts';
import { HttpProblem } from './problem.ts';

/** Finds the endpoint by method and API Gateway resource. Partners' resources are the public ones under a path of theirs. */
export function dispatch(endpoints: Endpoints): HttpMiddleware {
  const byKey = new Map(Object.entries(endpoints));
  return {
    before: ({ event }) => {
      const endpoint = byKey.get(`${event.httpMethod} ${event.resource?.replace(PARTNERS_PATH, '/v1/')}`);
      if (!endpoint) throw new HttpProblem('not-found');
      event.http.endpoint = endpoint;
    },
  };
}
