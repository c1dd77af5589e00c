/**
 * Local stand-ins for the bureau's identity provider and for a partner. Nothing in this folder reaches a function's
 * bundle or a template: tests/tools/local/development.test.ts checks that.
 */
export const ISSUER_PATH = '/development-issuer';
/** Always `localhost`: the authorizer accepts an issuer without TLS only from its own machine. */
export const issuerAt = (port: number): string => `http://localhost:${port}${ISSUER_PATH}`;
export const DEVELOPMENT_AUDIENCE = 'lingbao-development-api';
export const DEVELOPMENT_CLIENT = 'lingbao-development-page';
/** Not a secret: it only works on this machine. */
export const DEVELOPMENT_KEY = 'lingbao-development-key';
