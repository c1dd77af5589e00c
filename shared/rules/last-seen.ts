import type { Figure, Law } from '../law/law.ts';
import type { Day } from '../month.ts';

/**
 * The figure in force on a day, else the last one seen before it: for estimates and sums in today's money, never for an
 * exact amount. `null` where none was seen, and where its file says that none may stand in (`carry`).
 */
export function lastSeen(id: string, on: Day, law: Law): Figure | null {
  return law.find(id, on) ?? (law.describe(id).carry ? null : law.gap(id, on).lastSeen);
}
