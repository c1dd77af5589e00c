import type { PartnerKeys } from '../../shared/hosting/partners.ts';

const KEY = 'key:';

/** For whom something is kept: the partner, who stays the same while it changes from one key to another; others are themselves. */
export function withoutKey(caller: string): string {
  if (!caller.startsWith(KEY)) return caller;
  const keys = JSON.parse(process.env.PARTNER_KEYS ?? '{}') as PartnerKeys;
  const partner = Object.keys(keys).find((id) => keys[id]?.includes(caller.slice(KEY.length)));
  return partner ? `partner:${partner}` : caller;
}
