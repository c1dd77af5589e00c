/** Who may call what, as far as contract and infrastructure have to agree on it: docs/adr/0020 and 0021. */

/** Who may call: anyone, a partner with a key, an officer with a token of the bureau. */
export type Audience = 'public' | 'partner' | 'counter';

/** What the token of the bureau says an officer may do: read, or read and decide. */
export const ROLES = ['reader', 'officer'] as const;
export type Role = (typeof ROLES)[number];

/** Claims of the token. `OFFICE_CLAIM` is the code of the region whose records the office looks after. */
export const ROLE_CLAIM = 'lingbao_role';
export const OFFICE_CLAIM = 'lingbao_office';

/** What each API key of a partner may use, in requests; a day ends at midnight UTC, as API Gateway counts it. */
export const PARTNER_PLAN = { perSecond: 20, burst: 40, perDay: 100_000 } as const;

/**
 * The plan as a header (draft-ietf-httpapi-ratelimit-headers). Only the policy: API Gateway counts before any function
 * runs and tells nobody what is left.
 */
export const RATE_LIMIT_POLICY = `"partner-second";q=${PARTNER_PLAN.perSecond};w=1, "partner-day";q=${PARTNER_PLAN.perDay};w=86400`;

/** Where a partner's program calls with its key what the public may call without. */
export const PARTNERS_PATH = '/v1/partners/';
