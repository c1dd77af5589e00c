import type { Assessment } from '../../../shared/api/assessments.ts';

export type Instalment = Assessment['contributions']['schedules'][number]['instalments'][number];

/** Instalments `first` to `last` (counted from 1), whose months all cost the same. */
export interface Group {
  first: number;
  last: number;
  instalment: Instalment;
}

/** The instalments of a schedule with equal neighbours put together. The year's fees, due once, are left aside. */
export function groupsOf(instalments: readonly Instalment[]): Group[] {
  const groups: Group[] = [];
  for (const [index, instalment] of instalments.entries()) {
    const before = groups.at(-1);
    const same = before?.instalment.pension === instalment.pension && before.instalment.medical === instalment.medical;
    if (before && same) before.last = index + 1;
    else groups.push({ first: index + 1, last: index + 1, instalment });
  }
  return groups;
}
