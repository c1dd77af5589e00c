import { readPickupCode } from '../../shared/answer/pickup-code.ts';
import type { Place } from '../storage/by-day.ts';
import { isId } from '../storage/ids.ts';

/** The place of the next page as callers are given it, to be sent back as it is. */
export function cursorTo({ pickupCode, id }: Place): string {
  return Buffer.from(`${pickupCode}${id}`).toString('base64url');
}

/** The place that a cursor leads to; `null` when it is none of ours. It opens nothing: each record is checked by itself. */
export function placeOf(cursor: string): Place | null {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [pickupCode, id] = [text.slice(0, 9), text.slice(9)];
  return readPickupCode(pickupCode) === pickupCode && isId(id) ? { pickupCode, id } : null;
}
