import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { StoredAssessment } from '../../../shared/api/assessments.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';
import { type Found, type Listed, look, rider, save } from './at-the-counter.ts';

ownStore();
quietConsole();
clockAt(LATE_2026);

/** Codes of GB/T 2260: each city with the last two digits of its first and its last county. */
const CITIES = {
  '370100': ['02', '26'],
  '370200': ['02', '85'],
  '370300': ['02', '23'],
  '370400': ['02', '81'],
  '370500': ['02', '23'],
  '370600': ['02', '87'],
  '370700': ['02', '86'],
  '370800': ['11', '83'],
  '370900': ['02', '83'],
  '371000': ['02', '83'],
  '371100': ['02', '22'],
  '371300': ['02', '29'],
  '371400': ['02', '82'],
  '371500': ['02', '81'],
  '371600': ['02', '81'],
  '371700': ['02', '28'],
} as const;
const OFFICES = Object.entries(CITIES).map(([city, ends]) => ({
  city,
  counties: ends.map((end) => `${city.slice(0, 4)}${end}`),
}));

const officer = (office: string) => ({ id: `officer-of-${office}`, role: 'officer', office });
const day = '2026-11-24';
const saved = new Map<string, StoredAssessment>();

/** The regions of the records that an office is shown. */
async function seenBy(office: string): Promise<string[]> {
  const regions: string[] = [];
  let next: string | null = null;
  do {
    const query: Record<string, string> = { day, limit: '50', ...(next !== null && { next }) };
    const { body } = await look<Listed>(query, officer(office));
    regions.push(...body.assessments.map(({ region }) => region));
    next = body.next;
  } while (next !== null);
  return regions.sort();
}

const found = async (region: string, office: string): Promise<number> => {
  const { pickupCode } = saved.get(region) as StoredAssessment;
  const { status, body } = await look<Found>({ pickupCode }, officer(office));
  return status === 200 ? body.assessments.length : status;
};

beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(LATE_2026) });
  for (const region of ['370000', ...OFFICES.flatMap(({ city, counties }) => [city, ...counties])])
    saved.set(region, await save({ ...rider, region }));
});

describe('An office sees the records of its own region and of those below it', () => {
  test('the province sees them all', async () => {
    expect(await seenBy('370000')).toEqual([...saved.keys()].sort());
  });

  test.for(OFFICES)('$city its own and its counties’, no neighbour’s and not the province’s', async (office) => {
    const { city, counties } = office;
    expect(await seenBy(city)).toEqual([city, ...counties]);
  });

  test.for(OFFICES)(
    'a county of $city its own alone, and not the city’s',
    async ({ city, counties: [first, last] }) => {
      expect(await seenBy(String(first))).toEqual([first]);
      expect(await seenBy(String(last))).toEqual([last]);
      expect(await found(city, String(first))).toBe(404);
    },
  );

  test.for([
    { office: '370100', region: '370102', shown: 1 },
    { office: '370100', region: '370302', shown: 404 },
    { office: '370100', region: '370300', shown: 404 },
    { office: '370102', region: '370100', shown: 404 },
    { office: '370102', region: '370126', shown: 404 },
    { office: '370100', region: '370000', shown: 404 },
  ])('a code of $region at the counter of $office: $shown', async ({ office, region, shown }) => {
    expect(await found(region, office)).toBe(shown);
  });
});
