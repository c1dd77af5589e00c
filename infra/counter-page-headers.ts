import { pageHeaders } from './page-headers.ts';

/**
 * Headers of the counter's page: those of every page, with the camera, which reads pick-up codes, and with the identity
 * provider, of whom the page asks its address and a token.
 *
 * @param provider address of the issuer where it is of another origin
 */
export function counterPageHeaders(provider?: string): Readonly<Record<keyof typeof pageHeaders, string>> {
  const connect = provider ? `; connect-src 'self' ${new URL(provider).origin}` : '';
  return {
    ...pageHeaders,
    'Content-Security-Policy': `${pageHeaders['Content-Security-Policy']}${connect}`,
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
  };
}
