import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { isId } from '../storage/ids.ts';

/*
 * What the counter hands out instead of ids. An id opens its record to anybody, and deletes it; these open nothing
 * outside the counter and say nothing. Each is made from what it stands for and COUNTER_SECRET alone: nothing is stored.
 */

type Purpose = 'handle' | 'cursor';

const LEAST_SECRET = 32;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @throws unless the secret is long enough to be one */
function keyFor(purpose: `${Purpose} ${'nonce' | 'cipher'}`): Buffer {
  const secret = process.env.COUNTER_SECRET ?? '';
  if (secret.length < LEAST_SECRET) throw new Error(`COUNTER_SECRET has fewer than ${LEAST_SECRET} characters`);
  return Buffer.from(hkdfSync('sha256', secret, '', `lingbao counter ${purpose}`, 32));
}

/** Encrypted and authenticated. The nonce is a MAC of the text, so the same text is always sealed alike. */
export function seal(purpose: Purpose, text: string): string {
  const mac = createHmac('sha256', keyFor(`${purpose} nonce`))
    .update(text)
    .digest();
  const nonce = mac.subarray(0, NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(`${purpose} cipher`), nonce);
  const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** The text that was sealed for this purpose; `null` if none was. */
export function unseal(purpose: Purpose, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const key = keyFor(`${purpose} cipher`);
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString();
  } catch {
    return null;
  }
}

/** How the counter names a record. */
export const handleOf = (id: string): string => seal('handle', id);

/** The id of the record that a handle names; `null` if it is no handle. */
export function idOf(handle: string | undefined): string | null {
  const id = unseal('handle', handle ?? '');
  return id !== null && isId(id) ? id : null;
}
