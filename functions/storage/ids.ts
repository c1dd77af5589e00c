import { createHmac, randomBytes } from 'node:crypto';

const BYTES = 16;

/** 128 bits in base64url: 22 characters, the last of which carries two bits. */
const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;

export const isId = (text: string | undefined): text is string => text !== undefined && ID.test(text);

/** An id that cannot be guessed: whoever has it may read and delete the record. */
export function randomId(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** The same id for the same caller and Idempotency-Key; neither can be recovered from it. */
export function idFor(caller: string, idempotencyKey: string): string {
  const secret = process.env.IDEMPOTENCY_SECRET;
  if (!secret) throw new Error('IDEMPOTENCY_SECRET is not set');
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify([caller, idempotencyKey]))
    .digest();
  return mac.subarray(0, BYTES).toString('base64url');
}
