import type { Figure, Law } from '../law/law.ts';

/**
 * The figure in force on `asOf`, or else the last one that was seen, for sums in today's money: what is carried forward
 * further than the law allows is never an exact amount of a year to come.
 */
export function lastSeen(id: string, law: Law): Figure | null {
  const { asOf } = law;
  const inForce = law.find(id, asOf);
  if (inForce) return inForce;
  let last = '';
  for (const day of law.begins(id)) if (day <= asOf && day > last) last = day;
  return last === '' ? null : law.find(id, last);
}
