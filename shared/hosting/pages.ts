/**
 * Addresses of the pages, for the local server and CloudFront alike. The page `/policy` is the file `policy.html`; page
 * names contain no dot, so they cannot be mistaken for files.
 */
export const PAGE_NAME = '[a-z][a-z-]*';

/** The page inside partners' frames; `?partner=` identifies the partner. */
export const FRAME_PATH = '/embed/frame.html';

/** Start of the path of the script that partners load; version and digest follow. */
export const LOADER_PATH = '/embed/lingbao-calculator-';

/** Types of the element and its events, for partners who use TypeScript. */
export const LOADER_TYPES_PATH = '/embed/lingbao-calculator.d.ts';

export const DOCS_PAGE = 'docs';

export const COUNTER_PAGE = 'counter';

/**
 * Headers of every page file, from the local server and from CloudFront. Pages load only from their own origin, with no
 * inline script or style and no eval. CloudFront adds HSTS, since localhost has no TLS.
 */
const STRICT = {
  'default-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  // The picture to keep is drawn by the page itself.
  'img-src': "'self' data:",
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
 * Scalar, which renders the API document, writes style elements and attributes at run time. This page allows it; scripts
 * stay as strict as everywhere.
 */
export const docsHeaders = headersWith({ 'style-src': "'self' 'unsafe-inline'" });

/**
 * The counter page: allows the camera, to scan pick-up codes, and requests to the identity provider.
 *
 * @param provider URL of the issuer, if it is on another origin
 */
export const counterHeaders = (provider?: string): PageHeaders => ({
  ...headersWith(provider ? { 'connect-src': `'self' ${new URL(provider).origin}` } : {}),
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
});

/** Tells the frame whose it is, in the one way that the page around it cannot forge: percent-encoded UTF-8. */
export const PARTNER_HEADER = 'Lingbao-Partner';

/**
 * The page inside partners' frames: may be framed by our own origin and those of the partner, including pages that are
 * cross-origin isolated and only admit resources that opt in.
 *
 * @param name of the partner, percent-encoded
 */
export const frameHeaders = (origins: readonly string[], name?: string): PageHeaders => ({
  ...headersWith({ 'frame-ancestors': ["'self'", ...origins].join(' ') }),
  ...(name && { [PARTNER_HEADER]: name }),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
});

/**
 * The script that partners load. `integrity` is only checked if CORS allows reading it; the second header admits it to
 * cross-origin isolated pages.
 */
export const loaderHeaders: PageHeaders = {
  ...pageHeaders,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
