import * as z from 'zod/mini';
import { bilingual, grade, sources } from './documents.ts';

/** Offices to ask, by what they deal with. */
export const OFFICE_KINDS = [
  'social-insurance-agency',
  'medical-insurance-bureau',
  'employment-service',
  'housing-fund-centre',
  'labour-bureau',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Levels of regions, widest first. */
export const LEVELS = ['nation', 'province', 'city', 'county'] as const;
export type Level = (typeof LEVELS)[number];

const code = z.string().check(z.regex(/^(cn|\d{6})$/));

const office = z.strictObject({
  kind: z.enum(OFFICE_KINDS),
  name: bilingual,
  phone: z.nullable(z.string().check(z.minLength(1))),
  address: z.nullable(bilingual),
  grade,
  /** Where name, telephone number and address were seen. */
  seen: bilingual,
  sources,
  checkedOn: z.iso.date(),
});

const region = z.strictObject({
  code,
  name: bilingual,
  level: z.enum(LEVELS),
  /** Whose figures and offices it inherits; `null` for the nation. */
  parent: z.nullable(code),
  offices: z.array(office),
});

/** regions.json: every region Lingbao knows, and the default for requests that name none. */
export const regions = z.strictObject({ $schema: z.string(), default: code, regions: z.array(region) });

/** GB/T 2260 code of a region; `cn` for the nation. */
export type Region = string;
/** What the program needs of an office; offices read from the file may have more. */
export type Office = Omit<z.infer<typeof office>, 'checkedOn'> & { checkedOn?: string };
/** A region without its offices: what a page needs to name it. */
export type PlaceName = Omit<z.infer<typeof region>, 'offices'>;
export type Place = PlaceName & { offices: readonly Office[] };

/** The region and those it inherits from, nearest first: 370322, 370300, 370000, cn. Empty for an unknown code. */
export function lineage<Known extends PlaceName>(places: readonly Known[], region: Region): Known[] {
  const line: Known[] = [];
  let at = places.find((place) => place.code === region);
  // Terminates even if the parents form a cycle, which parameters:check rejects.
  while (at && !line.includes(at)) {
    const { parent } = at;
    line.push(at);
    at = places.find((place) => place.code === parent);
  }
  return line;
}

/**
 * The codes people may ask about, in the order of regions.json: all but the nation, whose law alone applies nowhere.
 */
export const askable = (places: readonly PlaceName[]): Region[] =>
  places.flatMap(({ code, level }) => (level === 'nation' ? [] : code));

/**
 * The region at a level, as a message names it. If the line has none, such as the city of a county directly under its
 * province, the next narrower region; if the line starts above that level, its first region.
 *
 * @param line as returned by `lineage`, not empty
 */
export function placeAt<Known extends PlaceName>(line: readonly Known[], level: Level): Known {
  const found = line.findLast((place) => LEVELS.indexOf(place.level) >= LEVELS.indexOf(level));
  return found ?? (line[0] as Known);
}

/** The office of a kind, the region's own or else the nearest inherited: at last the nation's hotline. */
export function officeOf(line: readonly Place[], kind: OfficeKind): Office {
  for (const { offices } of line) {
    const found = offices.find((each) => each.kind === kind);
    if (found) return found;
  }
  throw new Error(`regions.json has no ${kind} for ${line[0]?.code}`);
}

/** The nearest office of a kind with a telephone number or address; `null` if there is none. */
export function reachable(line: readonly Place[], kind: OfficeKind): Office | null {
  for (const { offices } of line) {
    const found = offices.find((each) => each.kind === kind && (each.phone !== null || each.address !== null));
    if (found) return found;
  }
  return null;
}

/** The GB/T 2260 code of a region's province. */
export const provinceOf = (region: string): string => `${region.slice(0, 2)}0000`;
