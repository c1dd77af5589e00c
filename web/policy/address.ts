import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import { askable, type Region } from '../../shared/law/regions.ts';
import { type Day, isDay } from '../../shared/month.ts';
import type { Status } from './figures.ts';

/** What the page shows, kept in its address, so that an officer can send a link to it. Nothing of a person is in it. */
export interface Shown {
  region: Region;
  on: Day;
  asOf: Day;
  status: Status;
  search: string;
}

export const STATUSES: readonly Status[] = [
  'all',
  'in-force',
  'provisional',
  'not-official',
  'own',
  'inherited',
  'weaker',
  'not-published',
];

const known = <T extends string>(text: string | null, all: readonly T[], otherwise: T): T =>
  all.find((each) => each === text) ?? otherwise;

/** @param today used for days that the address does not have, or that do not exist */
export function shownIn(query: string, today: Day): Shown {
  const asked = new URLSearchParams(query);
  const day = (name: string) => {
    const text = asked.get(name) ?? '';
    return isDay(text) ? text : today;
  };
  return {
    region: known(asked.get('region'), askable(places), defaultRegion),
    on: day('on'),
    asOf: day('asOf'),
    status: known(asked.get('status'), STATUSES, 'all'),
    search: asked.get('q')?.slice(0, 100) ?? '',
  };
}

/** The query that brings the same page back; what is as on every visit is left out. */
export function queryOf({ region, on, asOf, status, search }: Shown, today: Day): string {
  const query = new URLSearchParams();
  if (region !== defaultRegion) query.set('region', region);
  if (on !== today) query.set('on', on);
  if (asOf !== today) query.set('asOf', asOf);
  if (status !== 'all') query.set('status', status);
  if (search !== '') query.set('q', search);
  return query.size > 0 ? `?${query}` : '';
}
