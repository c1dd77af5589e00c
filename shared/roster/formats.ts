import { placeName } from '../answer/words.ts';
import type { Form } from '../facts/declare.ts';
import { places } from '../law/places.generated.ts';
import type { Language, Sentence } from '../messages/catalogue.ts';
import { rosterFormats, rosterSaid } from '../messages/roster.generated.ts';

/** How a cell of a column has to be written. */
export type Format = Form | 'reference' | 'region';

/** How a cell of a format is written, as a sentence without its full stop. @param options what may be written */
export function expectedOf(format: Format, options: readonly string[], language: Language): string {
  const sentence: Sentence = rosterFormats[language][format];
  if (typeof sentence === 'string') return sentence;
  const { place, betweenOptions } = rosterSaid[language];
  const askable = places.filter(({ level }) => level !== 'nation');
  const listed = askable.map((each) => place({ code: each.code, name: placeName(each, language) }));
  return sentence({ options: options.join(betweenOptions), places: listed.join(betweenOptions) });
}
