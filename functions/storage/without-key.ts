import type { PartnerKeys } from '../../shared/hosting/partners.ts';

const KEY = 'key:';
/** Before the id of a partner, in whose name things are kept. */
export const PARTNER = 'partner:';

/** For whom something is kept: the partner, who stays the same while it changes from one key to another; others are themselves. */
export function withoutKey(caller: string): string {
  if (!caller.startsWith(KEY)) return caller;
  const keys = JSON.parse(process.env.PARTNER_KEYS ?? '{}') as PartnerKeys;
  const partner = Object.keys(keys).find((id) => keys[id]?.includes(caller.slice(KEY.length)));
  return partner ? PARTNER + partner : caller;
}

/** Partners that register an address for notices. Nothing is noted, kept or queued for any other. */
export const partnersTold = (): readonly string[] => JSON.parse(process.env.NOTICE_PARTNERS ?? '[]') as string[];

/** The partner that calls, if it is one of them. */
export const partnerTold = (caller: string): string | undefined =>
  partnersTold().find((partner) => PARTNER + partner === withoutKey(caller));
