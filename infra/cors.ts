/** What a preflight (OPTIONS) is told, by API Gateway's mock integration and by the local gateway. */
export const cors = {
  allowOrigin: '*',
  allowHeaders: [
    'Accept-Language',
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-None-Match',
    'X-Api-Key',
  ],
  maxAgeSeconds: 86_400,
} as const;
