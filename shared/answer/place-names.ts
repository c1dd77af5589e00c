import { type LawWords, worded } from '../law/documents.ts';
import { lineage, type Office, type Place, type PlaceName, type Region } from '../law/regions.ts';
import type { Language } from '../messages/catalogue.ts';
import type { Naming } from '../messages/formatters.ts';
import { offices, regions } from '../messages/names.generated.ts';
import { placesMessages } from '../messages/places.generated.ts';

/** What the table has for a code; else the words of the law, whose files have two languages. */
function named(table: Readonly<Record<Language, Naming>>, code: string, words: LawWords, language: Language): string {
  const name = table[language](code);
  return name === code ? worded(words, language) : name;
}

/** The name of a place. */
export const placeName = ({ code, name }: PlaceName, language: Language): string =>
  named(regions, code, name, language);

/** The name of an office of a place, as the table `offices` has it: `370322.employment-service`. */
export function officeName(line: readonly Place[], office: Office, language: Language): string {
  const code = line.find((place) => place.offices.includes(office))?.code;
  return named(offices, `${code}.${office.kind}`, office.name, language);
}

/** A place with those it lies in below the nation, as an address is written: 山东省淄博市高青县; Gaoqing, Zibo, Shandong. */
export const fullName = (places: readonly PlaceName[], region: Region, language: Language): string =>
  addressesOf(places, region, language).at(-1) ?? '';

/** All that a place is called in an address, the shortest first: 高青县, 淄博市高青县, 山东省淄博市高青县. */
export function addressesOf(places: readonly PlaceName[], region: Region, language: Language): string[] {
  const { within } = placesMessages[language];
  const addresses: string[] = [];
  for (const place of lineage(places, region).filter(({ level }) => level !== 'nation')) {
    const wider = placeName(place, language);
    const narrower = addresses.at(-1);
    addresses.push(narrower === undefined ? wider : within({ narrower, wider }));
  }
  return addresses;
}
