import { LAW_LANGUAGES, type Language } from '../../shared/language.ts';
import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import { fullName, type Region } from '../../shared/law/regions.ts';

/** Name of a region in the reader's language; the code of one that regions.json does not have. */
export function regionName(region: Region, language: Language): string {
  return places.find(({ code }) => code === region)?.name[LAW_LANGUAGES[language]] ?? region;
}

/** The place of this installation, or another, as the head of a page says it. */
export const placeLine = (language: Language, region: Region = defaultRegion): string =>
  fullName(places, region, LAW_LANGUAGES[language]);
