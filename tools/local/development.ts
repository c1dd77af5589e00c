/**
 * What stands in on this machine for the bureau's identity provider and for a partner. Nothing of it is in a
 * function's bundle or in a template: tests/tools/local/development.test.ts holds that.
 */
export const ISSUER_PATH = '/development-issuer';
/** Always by this name: the authorizer takes an issuer without TLS from this machine alone. */
export const issuerAt = (port: number): string => `http://localhost:${port}${ISSUER_PATH}`;
export const DEVELOPMENT_AUDIENCE = 'lingbao-development-api';
export const DEVELOPMENT_CLIENT = 'lingbao-development-page';
/** No secret: it is worth something on this machine only. */
export const DEVELOPMENT_KEY = 'lingbao-development-key';
