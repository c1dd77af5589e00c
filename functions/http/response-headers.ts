import type { HttpMiddleware } from './event.ts';

const SECURITY = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
} as const;

/** Headers of every answer and problem. Nothing is kept by a cache unless its endpoint says so. */
export function responseHeaders(): HttpMiddleware {
  const complete: NonNullable<HttpMiddleware['after']> = ({ event, response }) => {
    if (!response) return;
    response.headers = {
      ...SECURITY,
      'Cache-Control': 'no-store',
      'Content-Language': event.http.language,
      Vary: 'Accept-Language',
      ...response.headers,
    };
  };
  return { after: complete, onError: complete };
}
