import type { Release } from '../../../shared/law/law.ts';
import { createLaw } from '../../../shared/law/law.ts';

/** A figure that a rule needs and no known notice provides. */
export interface Gap {
  id: string;
  title: { zh: string; en: string };
  /** `2024, 2026 on`; empty if it has never been seen. */
  years: string;
  askedOf: string;
}

const FIRST_YEAR = 2017;

/**
 * The years, from the first one a figure is known for, in which it is missing on the first or last day: gaps between
 * values and after the last one. Years in which last year's figure is carried on count as gaps too.
 *
 * @param asOf notices count up to this day
 */
export function gapsOf(release: Release, asOf: string): Gap[] {
  const law = createLaw(release, release.defaultRegion, asOf);
  const last = Number(asOf.slice(0, 4)) + 1;
  return law.ids().flatMap((id): Gap[] => {
    const { title, askedOf } = law.describe(id);
    const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
    const known = (year: number) => {
      const found = [`${year}-01-01`, `${year}-12-31`].map((on) => law.find(id, on));
      return found.every((figure) => figure && !figure.provisionalOn);
    };
    const seen = years.filter((year) => [`${year}-01-01`, `${year}-12-31`].some((on) => law.find(id, on)));
    if (seen.length === 0) return [{ id, title, years: '', askedOf }];
    const missing = years.filter((year) => year > (seen[0] as number) && !known(year));
    return missing.length > 0 ? [{ id, title, years: spans(missing, last), askedOf }] : [];
  });
}

/** Consecutive years as one span, open-ended if still missing. */
function spans(years: readonly number[], last: number): string {
  const rows: number[][] = [];
  for (const year of years) {
    const row = rows.at(-1);
    if (row && row.at(-1) === year - 1) row.push(year);
    else rows.push([year]);
  }
  return rows
    .map((row) => {
      const [from, to] = [row[0] as number, row.at(-1) as number];
      if (to === last) return `${from}–`;
      return from === to ? String(from) : `${from}–${to}`;
    })
    .join(', ');
}
