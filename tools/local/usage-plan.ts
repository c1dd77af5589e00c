import { PARTNER_PLAN } from '../../shared/api/audience.ts';
import type { GatewayResponseType } from '../../shared/hosting/gateway-responses.ts';

/** What a key has used: tokens left in its bucket at a moment, and the requests of a day. */
interface Usage {
  tokens: number;
  at: number;
  day: string;
  today: number;
}

/**
 * The usage plan of API Gateway for keys known here: a bucket of `burst` that fills by `perSecond`, and a quota a day
 * (UTC). Each key has its own; all begin anew with the process.
 */
export class UsagePlan {
  readonly #ids: ReadonlyMap<string, string>;
  readonly #used = new Map<string, Usage>();
  readonly #plan: { perSecond: number; burst: number; perDay: number };
  readonly #now: () => number;

  /**
   * @param ids the keys, each with its id
   * @param now milliseconds since 1970
   */
  constructor(
    ids: ReadonlyMap<string, string>,
    plan: { perSecond: number; burst: number; perDay: number } = PARTNER_PLAN,
    now: () => number = Date.now,
  ) {
    this.#ids = ids;
    this.#plan = plan;
    this.#now = now;
  }

  idOf(key: string): string | null {
    return this.#ids.get(key) ?? null;
  }

  /** Counts a request of a key; tells why it may not be made. */
  use(key: string): GatewayResponseType | null {
    if (!this.#ids.has(key)) return 'INVALID_API_KEY';
    const { perSecond, burst, perDay } = this.#plan;
    const at = this.#now();
    const day = new Date(at).toISOString().slice(0, 10);
    const before = this.#used.get(key) ?? { tokens: burst, at, day, today: 0 };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
    const today = before.day === day ? before.today : 0;
    const refusal = today >= perDay ? 'QUOTA_EXCEEDED' : tokens < 1 ? 'THROTTLED' : null;
    const cost = refusal ? 0 : 1;
    this.#used.set(key, { tokens: tokens - cost, at, day, today: today + cost });
    return refusal;
  }
}
