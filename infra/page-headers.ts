/**
 * Headers of every file of the page, from the local server and from CloudFront. All it loads is its own: no inline
 * script or style, no eval, nothing of another origin. HSTS is CloudFront's to add, for localhost has no TLS.
 */
export const pageHeaders = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;
