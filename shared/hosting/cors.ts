import type { Route } from '../api/routes.ts';

/** What a preflight (OPTIONS) is told, by API Gateway's mock integration and by the local gateway. */
export const cors = {
  allowOrigin: '*',
  allowHeaders: ['Accept-Language', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
  maxAgeSeconds: 86_400,
} as const;

/**
 * The methods of a path that a page of another origin may use: those of the public. A partner's key belongs on the
 * partner's server, and officers work on the page of the service itself.
 */
export const methodsForPages = (here: readonly Route[]): string[] =>
  here.filter(({ audience }) => audience === 'public').map(({ method }) => method);
