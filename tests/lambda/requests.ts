import { examples } from '../../shared/api/openapi-examples.ts';
import type { Route } from '../../shared/api/route.ts';
import type { Call } from '../functions/support/call.ts';

/** The request that the OpenAPI document has as the example of a route. */
export function exampleOf({ id, method, path, audience }: Route): Call {
  const { body, path: params, query, headers } = examples()[id] ?? {};
  return {
    route: `${method} ${path}`,
    ...(body !== undefined && { body }),
    ...(params && { params }),
    ...(query && { query }),
    ...(headers && { headers }),
    ...(audience === 'counter' && { officer: { role: 'officer', office: '370322' } }),
    ...(audience === 'partner' && { apiKeyId: 'a-partner' }),
  };
}

/** A request that the route has to refuse with 422 for a member it does not know. */
export function refusedBy(route: Route): Call {
  const example = exampleOf(route);
  return route.body ? { ...example, body: { unknown: '1' } } : { ...example, query: { unknown: '1' } };
}
