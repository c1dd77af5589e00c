import { placeName } from '../answer/place-names.ts';
import type { Form } from '../facts/declare.ts';
import { defaultRegion, places } from '../law/places.generated.ts';
import { lineage } from '../law/regions.ts';
import type { Language, Sentence } from '../messages/catalogue.ts';
import { rosterFormats, rosterSaid } from '../messages/roster.generated.ts';

/** The format of a column's cells. */
export type Format = Form | 'reference' | 'region';

/** How a cell of a format is written, as a sentence without its full stop. @param options what may be written */
export function expectedOf(format: Format, options: readonly string[], language: Language): string {
  const sentence: Sentence = rosterFormats[language][format];
  if (typeof sentence === 'string') return sentence;
  const { place, betweenOptions } = rosterSaid[language];
  // Of more than a hundred, this installation's own and those above it.
  const own = lineage(places, defaultRegion).filter(({ level }) => level !== 'nation');
  const listed = own.map((each) => place({ code: each.code, name: placeName(each, language) }));
  return sentence({ options: options.join(betweenOptions), places: listed.join(betweenOptions) });
}
