import { createHmac, randomBytes } from 'node:crypto';
import { withoutKey } from './without-key.ts';

const BYTES = 16;

/**
 * 128 bits in base64url: 22 characters, the last of which carries two bits. The very last bit tells how the id was made,
 * so that deleting knows whether it could be made again.
 */
const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;

export const isId = (text: string | undefined): text is string => text !== undefined && ID.test(text);

/** Whether the same Idempotency-Key leads to this id again; a random one never comes back. */
export const comesBack = (id: string): boolean => /[Qw]$/.test(id);

/** An id that cannot be guessed: whoever has it may read and delete the record. */
export const randomId = (): string => toId(randomBytes(BYTES), 0);

/** Saved, deleted and saved again under one key so many times: then it takes a new key. */
const MOST_LIVES = 5;

/**
 * The ids that a caller's Idempotency-Key leads to: the first one, and the next one each time the record under the one
 * before was deleted. Neither caller nor key can be recovered from them.
 */
export function idsFor(caller: string, idempotencyKey: string): string[] {
  const secret = process.env.IDEMPOTENCY_SECRET;
  if (!secret) throw new Error('IDEMPOTENCY_SECRET is not set');
  const owner = withoutKey(caller);
  return Array.from({ length: MOST_LIVES }, (_, life) => {
    const made = [owner, idempotencyKey, ...(life > 0 ? [life] : [])];
    return toId(createHmac('sha256', secret).update(JSON.stringify(made)).digest(), 1);
  });
}

function toId(bytes: Buffer, lastBit: 0 | 1): string {
  const id = bytes.subarray(0, BYTES);
  id.writeUInt8((id.readUInt8(BYTES - 1) & ~1) | lastBit, BYTES - 1);
  return id.toString('base64url');
}
