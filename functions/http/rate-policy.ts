import { RATE_LIMIT_POLICY } from '../../shared/api/audience.ts';
import type { HttpMiddleware } from './event.ts';

/** Tells whoever called with an API key what the plan of the key allows. */
export function ratePolicy(): HttpMiddleware {
  const tell: NonNullable<HttpMiddleware['after']> = ({ event, response }) => {
    if (!response || !event.requestContext?.identity?.apiKeyId) return;
    response.headers = { ...response.headers, 'RateLimit-Policy': RATE_LIMIT_POLICY };
  };
  return { after: tell, onError: tell };
}
