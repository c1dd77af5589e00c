import { PARTNERS_PATH } from './audience.ts';
import type { Route } from './routes.ts';

/**
 * A route as partners call it: the same request, answer and function, at an address that asks for an API key.
 * API Gateway counts a key only where the method asks for one: docs/adr/0020.
 */
export function forPartners(route: Route): Route {
  return {
    ...route,
    id: `${route.id}ForPartners`,
    path: route.path.replace('/v1/', PARTNERS_PATH),
    audience: 'partner',
    summary: { zh: `合作平台：${route.summary.zh}`, en: `For partners: ${route.summary.en}` },
    // Without a token there is no 401: who has no key is refused.
    problems: [...new Set([...route.problems.filter((status) => status !== 401), 403])].sort((a, b) => a - b),
  };
}
