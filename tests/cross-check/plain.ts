/**
 * The law a second time, as plainly as it can be said: whole numbers, loops and the parameter files themselves.
 * Nothing here comes from shared/: where both agree, two people have read the notices alike.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DIRECTORY = fileURLToPath(new URL('../../shared/law', import.meta.url));
/** Districts and counties of Zibo (GB/T 2260), the city, the province, the nation. */
const COUNTIES = ['370302', '370303', '370304', '370305', '370306', '370321', '370322', '370323'];
const ABOVE: Record<string, string | null> = { '370300': '370000', '370000': 'cn', cn: null };
for (const county of COUNTIES) ABOVE[county] = '370300';

export type Row = Record<string, string | string[]>;

interface Entry {
  from: string;
  to?: string;
  value: string | Row[] | null;
  document: string;
  publishedOn?: string;
  followedBy?: string;
}

/** region → id → file */
interface File {
  untilPublished?: string;
  yearly?: boolean;
  values: Entry[];
}
const files: Record<string, Record<string, File>> = {};
for (const place of Object.keys(ABOVE)) {
  files[place] = {};
  for (const name of readdirSync(`${DIRECTORY}/${place}`)) {
    const file = JSON.parse(readFileSync(`${DIRECTORY}/${place}/${name}`, 'utf8'));
    (files[place] as Record<string, unknown>)[file.id] = file;
  }
}

interface Stated {
  region?: string;
  from: string;
  to?: string;
  value: string | string[] | null;
  document: string;
  publishedOn?: string;
}

interface Programme {
  region: string;
  renewedBy: string;
  standsOn: string[];
  conditions?: Stated[];
  notWith?: Stated[];
}

const programmes: Record<string, Programme> = {};
for (const name of readdirSync(`${DIRECTORY}/programmes`))
  programmes[name.replace('.json', '')] = JSON.parse(readFileSync(`${DIRECTORY}/programmes/${name}`, 'utf8'));

/** The words that a programme's file lists on a day, as known on `asOf`; `null` where it says nothing. */
export function listed(
  id: string,
  part: 'conditions' | 'notWith',
  on: string,
  { region, asOf }: Asking,
): string[] | null {
  const { [part]: all = [], region: usual } = programmes[id] as Programme;
  for (let place: string | null = region; place; place = ABOVE[place] ?? null) {
    const known = all.filter((each) => (each.region ?? usual) === place && (each.publishedOn ?? each.from) <= asOf);
    const last = known.filter(({ from }) => from <= on).at(-1);
    if (last && (last.to === undefined || on <= last.to)) return [last.value ?? []].flat();
  }
  return null;
}

/** The figures without which there is no programme: the one that is renewed first. */
export function standing(id: string): string[] {
  const { renewedBy, standsOn } = programmes[id] as Programme;
  return [renewedBy, ...standsOn];
}

/** Every day on which a value of a figure begins, anywhere. */
export const beginnings = (id: string): string[] =>
  Object.values(files).flatMap((place) => (place[id]?.values ?? []).map(({ from }) => from));

export interface Found {
  value: string | null;
  rows: Row[];
  from: string;
  to: string | null;
  provisional: boolean;
}

/**
 * docs/adr/0002-two-clocks.md: a day of publication tells; a standing rule is known when it begins; a figure of one year is
 * known by 31 December of the year in the number of its notice, or of its own.
 */
function isKnown(file: File, entry: Entry, asOf: string): boolean {
  if (entry.publishedOn !== undefined) return entry.publishedOn <= asOf;
  if (file.yearly !== true) return entry.from <= asOf;
  const [year = entry.from.slice(0, 4)] = entry.document.match(/[12]\d\d\d/) ?? [];
  return `${year}-12-31` <= asOf;
}

/** Where and when one asks. */
export interface Asking {
  region: string;
  asOf: string;
}

/** The figure in force on a day, as known on `asOf` (docs/adr/0002-two-clocks.md); `null` where nothing published covers it. */
export function figure(id: string, on: string, { region, asOf }: Asking): Found | null {
  let standIn: Found | null = null;
  let nearerEnded = '';
  for (let place: string | null = region; place; place = ABOVE[place] ?? null) {
    const file = files[place]?.[id];
    if (!file) continue;
    let last: Entry | null = null;
    for (const entry of file.values) if (entry.from <= on && isKnown(file, entry, asOf)) last = entry;
    if (!last || last.from <= nearerEnded) continue;
    const found = {
      value: typeof last.value === 'string' ? last.value : null,
      rows: Array.isArray(last.value) ? last.value : [],
      from: last.from,
      to: last.to ?? null,
      provisional: false,
    };
    if (last.to === undefined || on <= last.to) return found;
    const nextYear = Number(on.slice(0, 4)) === Number(last.to.slice(0, 4)) + 1;
    const carried = file.untilPublished === 'previous-value' && last.followedBy === undefined && nextYear;
    standIn = carried ? { ...found, provisional: true } : null;
    nearerEnded = last.to;
  }
  return standIn;
}

/** A number of the law, or `null`. */
export function number(id: string, on: string, asking: Asking): number | null {
  const found = figure(id, on, asking);
  return found === null || found.value === null ? null : Number(found.value);
}

/** The platforms that somebody named: none for who says 无, `null` for who says nothing. */
export const platformsSaid = (told: string | readonly string[] | undefined): string[] | null =>
  told === undefined ? null : [told].flat().filter((name) => name !== '无');

const paysIn = (row: Row, asking: Asking): boolean => {
  for (let place: string | null = asking.region; row.cities && place; place = ABOVE[place] ?? null)
    if (row.cities.includes(place)) return true;
  return !row.cities;
};

/** Of several platforms the row of the one that pays here, else of which most was seen, one that pays elsewhere only last. */
export function rowOfPlatforms(found: Found | null, names: readonly string[], asking: Asking): Row | undefined {
  const rows = names.flatMap((name) => {
    const row = (found?.rows ?? []).find((each) => [each.platform, each.also].flat().includes(name));
    return row ? [row] : [];
  });
  const order = ['share-of-floor', 'elsewhere', 'employees', 'unseen'];
  const placed = (row: Row) =>
    row.terms === 'share-of-floor' && !paysIn(row, asking) ? order.length : order.indexOf(String(row.terms));
  return rows.toSorted((a, b) => placed(a) - placed(b))[0];
}

/** The percent of the contribution on the floor that a platform gives back here; `null` where none. */
export function platformPays(names: readonly string[] | null, on: string, asking: Asking): string | null {
  const row = rowOfPlatforms(figure('platform-contribution.platforms', on, asking), names ?? [], asking);
  return row?.terms === 'share-of-floor' && paysIn(row, asking) ? String(row.share) : null;
}

/** A decimal as a whole number of its 1/10^places. */
export function whole(text: string, places: number): bigint {
  const [before = '', after = ''] = text.split('.');
  if (after.length > places) throw new Error(`${text} has more than ${places} decimals`);
  return BigInt(before + after.padEnd(places, '0'));
}

/** Yuan as fen. */
export const fen = (text: string): bigint => whole(text, 2);

/** n ÷ d to a whole number, half up; both positive. */
export const half = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

/** Percent (up to two decimals) of fen, to the fen. */
export const percent = (rate: string, amount: bigint): bigint => half(amount * whole(rate, 2), 10_000n);

export function yuan(amount: bigint | null): string | null {
  if (amount === null) return null;
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Nothing is known of a sum of which a part is not known. */
export function add(parts: (bigint | null)[]): bigint | null {
  let sum = 0n;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

export const ascending = (amounts: readonly bigint[]): bigint[] => amounts.toSorted((a, b) => (a < b ? -1 : 1));

/** Months since the year 0. */
export const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/** Days in a month, by the calendar of the machine. */
export const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
