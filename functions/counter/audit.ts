import { createHash } from 'node:crypto';
import type { Officer } from '../http/endpoint.ts';

/**
 * The line that each look of an officer leaves: who it was, what was done, when, and on which records by the SHA-256 of
 * their ids, none where nothing was found. Nothing of what the records say, nor what would open them: see
 * docs/threat-model.md.
 */
export function audit(
  done: 'record-by-code' | 'list-of-day' | 'decision',
  { id: officer, role, office }: Officer,
  now: Date,
  ids: readonly string[],
): void {
  const records = ids.map((id) => createHash('sha256').update(id).digest('hex'));
  console.log(JSON.stringify({ level: 'INFO', audit: done, officer, role, office, at: now.toISOString(), records }));
}
