import type { Officer } from '../http/endpoint.ts';

/**
 * The line that each look of an officer leaves: who it was, what was done, when, and on which records by their ids in
 * the table, none where nothing was found. Nothing of what the records say. See docs/threat-model.md.
 */
export function audit(
  done: 'record-by-code' | 'list-of-day' | 'decision',
  { id: officer, role, office }: Officer,
  now: Date,
  records: readonly string[],
): void {
  console.log(JSON.stringify({ level: 'INFO', audit: done, officer, role, office, at: now.toISOString(), records }));
}
