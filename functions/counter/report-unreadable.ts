import type { UnreadableRecord } from '../storage/unavailable.ts';

/**
 * A line of the log of its own: the answer is a 200, and operators have to learn of it. As in request-log.ts nothing of
 * a record is in it, its id least of all: only how many there are, and why.
 */
export function reportUnreadable(unreadable: readonly UnreadableRecord[]): void {
  const causes = new Set(unreadable.map(({ cause }) => (cause instanceof Error ? cause.name : 'unknown')));
  const line = { level: 'ERROR', error: 'UnreadableRecord', records: unreadable.length, causes: [...causes] };
  console.error(JSON.stringify(line));
}
