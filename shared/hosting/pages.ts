/**
 * Addresses of the pages, for the local server and CloudFront alike. A page `/policy` is the file `policy.html`; its
 * name has no dot, so that it is never taken for a file.
 */
export const PAGE_NAME = '[a-z][a-z-]*';

/** The page in partners' frames; `?partner=` says whose. */
export const FRAME_PATH = '/embed/frame.html';

/** Beginning of the paths of the script that partners load; version and digest follow. */
export const LOADER_PATH = '/embed/lingbao-calculator-';

/** Types of the element and its events, for partners who write TypeScript. */
export const LOADER_TYPES_PATH = '/embed/lingbao-calculator.d.ts';

export const DOCS_PAGE = 'docs';

export const COUNTER_PAGE = 'counter';

/**
 * Headers of every file of the pages, from the local server and from CloudFront. All they load is their own: no inline
 * script or style, no eval, nothing of another origin. HSTS is CloudFront's to add, for localhost has no TLS.
 */
const STRICT = {
  'default-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
} as const;

export type PageHeaders = Readonly<Record<string, string>> & { readonly 'Content-Security-Policy': string };

const headersWith = (changed: Readonly<Record<string, string>>): PageHeaders => ({
  'Content-Security-Policy': Object.entries({ ...STRICT, ...changed })
    .map((directive) => directive.join(' '))
    .join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

export const pageHeaders = headersWith({});

/**
 * Scalar, which shows the API document, writes style elements and style attributes while it runs, and has its pictures
 * in data: addresses. That page only, and styles only: scripts stay as strict there as everywhere.
 */
export const docsHeaders = headersWith({ 'style-src': "'self' 'unsafe-inline'", 'img-src': "'self' data:" });

/**
 * The counter's page: with the camera, which reads pick-up codes, and with the identity provider, of whom the page asks
 * its address and a token.
 *
 * @param provider address of the issuer where it is of another origin
 */
export const counterHeaders = (provider?: string): PageHeaders => ({
  ...headersWith(provider ? { 'connect-src': `'self' ${new URL(provider).origin}` } : {}),
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
});

/**
 * The page in partners' frames: in those of this origin, and in pages of the origins given, also where these isolate
 * themselves and so admit only what says that it may be embedded.
 */
export const frameHeaders = (origins: readonly string[]): PageHeaders => ({
  ...headersWith({ 'frame-ancestors': ["'self'", ...origins].join(' ') }),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
});

/**
 * The script that partners load. Its digest in their pages is only checked where CORS lets them read it; the second
 * header lets it into pages that isolate themselves.
 */
export const loaderHeaders: PageHeaders = {
  ...pageHeaders,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
