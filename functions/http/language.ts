import preferredLanguages from 'negotiator/lib/language.js';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';

/**
 * The language of ours that the reader likes best, Chinese when there is none. From negotiator's own file: the whole
 * package brings encodings, character sets and media types into every bundle.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const [preferred] = preferredLanguages(acceptLanguage, [...LANGUAGES]);
  return LANGUAGES.find((language) => language === preferred) ?? LANGUAGES[0];
}
