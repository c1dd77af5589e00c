import type { Partner, PartnerKeys } from '../../shared/hosting/partners.ts';

/**
 * What stands in on this machine for the bureau's identity provider and for a partner. Nothing of it is in a
 * function's bundle or in a template: tests/tools/local/development.slow.test.ts holds that.
 */
export const ISSUER_PATH = '/development-issuer';
/** Always `localhost`: the authorizer accepts an issuer without TLS only from its own machine. */
export const issuerAt = (port: number): string => `http://localhost:${port}${ISSUER_PATH}`;
export const DEVELOPMENT_AUDIENCE = 'lingbao-development-api';
export const DEVELOPMENT_CLIENT = 'lingbao-development-page';
/** Not a secret: it only works on this machine. */
export const DEVELOPMENT_KEY = 'lingbao-development-key';

/** Signs notices on this machine, unless NOTICE_SECRET says what does. No secret either. */
export const DEVELOPMENT_NOTICE_SECRET = 'whsec_bGluZ2Jhby1kZXZlbG9wbWVudC1ub3RpY2VzLWtleQ==';

/** The keys of this machine, which are their own ids: that one, and `<partner>-<key>` for those in the partners file. */
export const localKeys = (partners: readonly Partner[]): PartnerKeys => ({
  development: [DEVELOPMENT_KEY],
  ...Object.fromEntries(partners.map(({ id, keys }) => [id, keys.map((key) => `${id}-${key}`)])),
});
