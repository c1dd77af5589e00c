import { fullName, placeName } from '../../shared/answer/place-names.ts';
import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import type { Region } from '../../shared/law/regions.ts';
import type { Language } from '../../shared/messages/catalogue.ts';

/** Name of a region in the reader's language; the code of one that regions.json does not have. */
export function regionName(region: Region, language: Language): string {
  const place = places.find(({ code }) => code === region);
  return place ? placeName(place, language) : region;
}

/** The place of this installation, or another, as the head of a page says it. */
export const placeLine = (language: Language, region: Region = defaultRegion): string =>
  fullName(places, region, language);
